/**
 * Key to frame: `npm run bench keys`. How long after a key the program has drawn, in a real pseudo-terminal, and how many bytes it
 * wrote until the next key: in table 三 with all rules and saving live, and in a text of 5,000 characters. Baselines, measured in turn
 * with it: a plain Ink grid of the same size with a Box for each cell and no rule, and the smallest Ink text field.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseline, program, quantile, type Running, start } from './programs.ts';
import { tell } from './table.ts';

const presses = Number(process.argv[2] ?? 200);
/** A figure of two digits, corrected, and steps to the cells beside it and back. */
const filling = ['1', '2', '\x7f', '\x7f', '\x1b[C', '\x1b[D', '\x1b[B', '\x1b[A'];
/** A fast typist's pause. */
const pause = 60;

const keys = {
  backspace: '\x7f',
  nextSection: '\x0e',
  pasted: (text: string) => `\x1b[200~${text}\x1b[201~`,
};

interface Measured {
  readonly times: number[];
  readonly bytes: number[];
}

/** Sends one key and adds what came of it. */
async function press(running: Running, key: string, { times, bytes }: Measured): Promise<void> {
  const before = running.bytes();
  const sent = performance.now();
  running.write(key);
  times.push((await running.output(sent)) - sent);
  await running.quiet(pause);
  bytes.push(running.bytes() - before);
}

const words = ({ times, bytes }: Measured): string =>
  `p50 ${quantile(times, 0.5).toFixed(1).padStart(5)} ms  p99 ${quantile(times, 0.99).toFixed(1).padStart(5)} ms  bytes p50 ${quantile(
    bytes,
    0.5,
  )}, p99 ${quantile(bytes, 0.99)}`;

/** Measures a program beside its baseline, key by key in turn, and prints both. */
async function compare(name: string, ours: Running, base: Running, sent: readonly string[]): Promise<void> {
  const measured: Measured = { times: [], bytes: [] };
  const plain: Measured = { times: [], bytes: [] };
  for (let index = 0; index < presses; index++) {
    const key = sent[index % sent.length]!;
    await press(ours, key, measured);
    await press(base, key, plain);
  }
  const ratio = (part: number) => (quantile(measured.times, part) / quantile(plain.times, part)).toFixed(2);
  const isText = name.startsWith('text');
  tell({ name: `${name}，按键 p50 与基准比`, value: Number(ratio(0.5)), unit: 'x', aim: isText ? 1.5 : 0.55 });
  tell(
    isText
      ? { name: `${name}，字节 p99`, value: quantile(measured.bytes, 0.99), unit: '字节', aim: 600 }
      : { name: `${name}，按键 p99 与基准比`, value: Number(ratio(0.99)), unit: 'x', aim: 0.6 },
  );
  process.stdout.write(
    `${name}\n  nianbao   ${words(measured)}\n  baseline  ${words(plain)}\n  ratio     p50 ${ratio(0.5)} x    p99 ${ratio(0.99)} x\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  const grid = await baseline('grid', folder);
  const field = await baseline('field', folder);
  const env = { NIANBAO_HOME: join(folder, 'home') };
  for (const [columns, rows, shown] of [
    [80, 24, 16],
    [120, 40, 25],
  ] as const) {
    const size = { columns, rows };
    const args = [program, 'new', '--unit', '青川市自然资源局', '--year', '2025', '--zero'];
    const ours = start(args, { ...size, env });
    await ours.shows('一、总体情况');
    await ours.quiet(300);
    ours.write(keys.pasted('公开信息十条。'.repeat(715)));
    await ours.quiet(1000);
    const smallest = start([field], size);
    await smallest.shows('field');
    await compare(`text of 5,000 characters, ${columns}x${rows}`, ours, smallest, ['a', 'b', 'c', keys.backspace]);
    smallest.kill();
    for (let section = 0; section < 2; section++) {
      ours.write(keys.nextSection);
      await ours.quiet(300);
    }
    const boxes = start([grid, String(shown)], size);
    await boxes.shows('grid');
    await boxes.quiet(300);
    await compare(`table 三, ${columns}x${rows}`, ours, boxes, filling);
    boxes.kill();
    ours.kill();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
