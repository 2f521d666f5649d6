/**
 * Many files: `npm run bench many [-- --base FOLDER]`. The built program checks, writes and adds up folders of reports (JSON alone, and
 * JSON, HTML, Word mixed) on one and on two other threads: reports a second, the most memory it took by how many there are, and what
 * that would be for 200,000. Asserts nothing. NIANBAO_BENCH_COUNTS=1000,3000,10000 says how many.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { type Measure, measured } from './measured.ts';
import { tell } from './table.ts';

/** How many of a kind: what is mixed takes minutes for 10,000. */
const countsOf = (formats: readonly string[]): readonly number[] =>
  (process.env.NIANBAO_BENCH_COUNTS ?? (formats.length === 1 ? '100,1000,10000' : '100,1000')).split(',').map(Number);
const base = process.env.NIANBAO_BENCH_BASE ?? '';
const home = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const write = (line: string) => process.stdout.write(`${line}\n`);

const commands = {
  check: (folder: string) => ['check', folder],
  write: (folder: string) => ['write', folder, '--to', 'html', '--out', join(home, 'out'), '--force'],
  sum: (folder: string) => ['sum', folder, '--unit', '青川市人民政府', '--year', '2025'],
} as const;

const words = (count: number, { seconds, processor, memory }: Measure): string =>
  `每秒 ${Math.round(count / seconds)} 份（处理器 ${((processor / count) * 1000).toFixed(1)} 毫秒一份），内存最多 ${memory.toFixed(0)} MB`;

try {
  for (const formats of [['json'], ['json', 'html', 'docx']] as const) {
    const kind = formats.length === 1 ? 'JSON' : 'JSON、网页、Word';
    const counts = countsOf(formats);
    const most: Record<string, number[]> = {};
    const dear: Record<string, number[]> = {};
    for (const count of counts) {
      const folder = join(home, `${formats.join('-')}-${count}`);
      await writeCorpus(folder, count, formats);
      for (const [name, argsOf] of Object.entries(commands)) {
        const one = await measured(argsOf(folder), { threads: 1 });
        const two = await measured(argsOf(folder), { threads: 2 });
        const faster = one.seconds / two.seconds;
        write(
          `${name}，${kind} ${count} 份：一个线程${words(count, one)}；两个${words(count, two)}，快 ${faster.toFixed(2)} 倍`,
        );
        tell({
          name: `${name} ${kind} ${count} 份，两个线程比一个快`,
          value: faster,
          unit: 'x',
          aim: 1.7,
          atLeast: true,
        });
        tell({ name: `${name} ${kind} ${count} 份`, value: count / two.seconds, unit: '份/秒' });
        tell({ name: `${name} ${kind} ${count} 份，内存`, value: two.memory, unit: 'MB', aim: 130 + 2 * 60 });
        most[name] = [...(most[name] ?? []), two.memory];
        dear[name] = [...(dear[name] ?? []), one.processor / count];
        if (base) {
          const before = await measured(argsOf(folder), { base });
          write(`  ${base}：${words(count, before)}`);
          tell({ name: `${name} ${kind} ${count} 份，比 --base 快`, value: before.seconds / two.seconds, unit: 'x' });
        }
        if (counts.length > 1 && count === counts.at(-1)) {
          const slope = ((most[name]!.at(-1)! - most[name]![0]!) / (count - counts[0]!)) * 1000;
          // Nothing may cost more because there are many.
          tell({
            name: `${name} ${kind}，每份的处理器用时，${count} 份时与 ${counts[0]} 份时比`,
            value: dear[name]!.at(-1)! / dear[name]![0]!,
            unit: 'x',
            aim: 1.05,
          });
          const hours = (two.seconds / count) * (200_000 / 3600);
          write(
            `  每多 1,000 份多 ${slope.toFixed(1)} MB；200,000 份约 ${hours.toFixed(1)} 小时，${(two.memory + slope * 200).toFixed(0)} MB`,
          );
        }
      }
      rmSync(folder, { recursive: true });
      rmSync(join(home, 'out'), { recursive: true, force: true });
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
