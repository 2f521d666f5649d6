/** The table at the end of `npm run bench`: what each benchmark measured, beside the last run and the aim. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { padEnd, padStart, width } from '../../source/text/width.ts';

export interface Measured {
  readonly name: string;
  readonly value: number;
  /** x for a ratio, MB, 份/秒. */
  readonly unit: string;
  /** What it should at most (or, `atLeast`, at least) be. */
  readonly aim?: number;
  readonly atLeast?: boolean;
}

/** Where the figures of a run are gathered, one a line; set by run.ts. */
const gathered = process.env.NIANBAO_BENCH_FIGURES;
/** Those of the last runs: not in the repository, since they belong to one machine. */
const kept = fileURLToPath(new URL('../../node_modules/.cache/nianbao-bench.json', import.meta.url));

/** Tells the table a figure; nothing where a benchmark runs by itself. */
export function tell(measured: Measured): void {
  if (gathered) appendFileSync(gathered, `${JSON.stringify(measured)}\n`);
}

const shown = (value: number | undefined): string =>
  value === undefined ? '-' : value >= 100 ? value.toFixed(0) : value.toFixed(2);

/** Prints the figures in a file and keeps them for the next time. */
export function printTable(file: string): void {
  if (!existsSync(file)) return;
  const figures = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
  const last: Record<string, number> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  const rows = figures.map(({ name, value, unit, aim, atLeast = false }) => [
    name,
    `${shown(value)} ${unit}`,
    shown(last[name]),
    aim === undefined ? '' : `${atLeast ? '≥' : '≤'} ${aim}`,
    aim === undefined ? '' : (atLeast ? value >= aim : value <= aim) ? '达到' : '没有达到',
  ]);
  const all = [['', '这一次', '上一次', '目标', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => width(row[column]!))));
  for (const row of all) {
    const cells = row.map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column]!));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  mkdirSync(dirname(kept), { recursive: true });
  const now = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  writeFileSync(kept, JSON.stringify({ ...last, ...now }, null, 2));
}
