/**
 * How fast documents are written: `node test/bench/write.bench.ts`. The built program writes a folder of 1, 100 and 10,000
 * reports as HTML: reports a second and the most memory it took; then one report against pandoc on the same Markdown,
 * process to process and a report in the batch. Asserts nothing. Needs pandoc for the comparison.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formatReport } from '../../source/report/interchange.ts';
import { variant } from './corpus.ts';
import { measured } from './measured.ts';
import { tell } from './table.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const write = (line: string) => process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

try {
  const batch: number[] = [];
  for (const count of [1, 100, 10_000]) {
    const [from, to] = [join(home, `in-${count}`), join(home, `out-${count}`)];
    mkdirSync(from);
    for (let index = 0; index < count; index++)
      writeFileSync(join(from, `${index}.json`), formatReport(variant(index)));
    const { seconds, memory } = await measured(['write', from, '--to', 'html', '--out', to]);
    const milliseconds = seconds * 1000;
    if (readdirSync(to).length !== count) throw new Error(`${readdirSync(to).length} of ${count} were written`);
    batch.push(milliseconds / count);
    tell({ name: `write 网页 ${count} 份，内存`, value: memory, unit: 'MB', aim: 130 + 60 * availableParallelism() });
    write(
      `${count} 份：${milliseconds.toFixed(0)} 毫秒，每秒 ${Math.round((count / milliseconds) * 1000)} 份，内存最多 ${memory.toFixed(0)} MB`,
    );
  }

  const markdown = join(home, 'report.md');
  await measured(['write', join(home, 'in-1'), '--to', 'md', '--out', home]);
  writeFileSync(markdown, readFileSync(join(home, readdirSync(home).find((name) => name.endsWith('.md'))!)));
  const times = (rounds: number, task: () => void) =>
    median(
      Array.from({ length: rounds }, () => {
        const start = performance.now();
        task();
        return performance.now() - start;
      }),
    );
  const pandocArgs = ['--from', 'gfm', '--to', 'html', '--standalone', '--metadata', 'title=年报', markdown, '-o'];
  if (spawnSync('pandoc', ['--version']).status !== 0) write('没有 pandoc，不比较。');
  else {
    const pandoc = times(15, () => void spawnSync('pandoc', [...pandocArgs, join(home, 'pandoc.html')]));
    const own = times(15, () => {
      const args = [program, 'write', join(home, 'in-1'), '--to', 'html', '--out', join(home, 'one'), '--force'];
      spawnSync(process.execPath, args);
    });
    const inBatch = batch.at(-1) ?? 0;
    write(`一份，各起一个进程：nianbao ${own.toFixed(0)} 毫秒，pandoc ${pandoc.toFixed(0)} 毫秒`);
    tell({ name: '一份，各起一个进程，与 pandoc 比', value: own / pandoc, unit: 'x', aim: 1.5 });
    tell({
      name: '一批中的一份网页，比 pandoc 一份一个进程快',
      value: pandoc / inBatch,
      unit: 'x',
      aim: 60,
      atLeast: true,
    });
    write(
      `一批中的一份：nianbao ${inBatch.toFixed(2)} 毫秒，pandoc（一份一个进程）的 ${(pandoc / inBatch).toFixed(0)} 分之一`,
    );
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
