/**
 * How fast documents are written: `node test/bench/write.bench.ts`. The built program writes a folder of 1, 100 and 10,000
 * reports as HTML: reports a second and the most memory it took; then one report against pandoc on the same Markdown,
 * process to process and a report in the batch. Asserts nothing. Needs pandoc for the comparison.
 */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const write = (line: string) => process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** A report like the sample, but of its own unit, with words and figures of its own. */
function variant(index: number): Report {
  const unit = `青川市自然资源局第${index}分局`;
  const base: Report = { ...busyReport(), unit, title: standardTitle(unit, 2025) };
  const report = withText(base, 'problems', base.problems.replaceAll('。', `（${index}）。`));
  return withTotals(withFigure(report, cellOf('applications.carriedIn.business'), index));
}

/** The most memory that a process has taken so far, in MB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs the program and gives its milliseconds and the most memory it took. */
function run(args: readonly string[]): Promise<{ milliseconds: number; memory: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, 20);
  return new Promise((done) => {
    child.on('exit', () => {
      clearInterval(watch);
      done({ milliseconds: performance.now() - start, memory });
    });
  });
}

try {
  const batch: number[] = [];
  for (const count of [1, 100, 10_000]) {
    const [from, to] = [join(home, `in-${count}`), join(home, `out-${count}`)];
    mkdirSync(from);
    for (let index = 0; index < count; index++)
      writeFileSync(join(from, `${index}.json`), formatReport(variant(index)));
    const { milliseconds, memory } = await run(['write', from, '--to', 'html', '--out', to]);
    if (readdirSync(to).length !== count) throw new Error(`${readdirSync(to).length} of ${count} were written`);
    batch.push(milliseconds / count);
    write(
      `${count} 份：${milliseconds.toFixed(0)} 毫秒，每秒 ${Math.round((count / milliseconds) * 1000)} 份，内存最多 ${memory.toFixed(0)} MB`,
    );
  }

  const markdown = join(home, 'report.md');
  await run(['write', join(home, 'in-1'), '--to', 'md', '--out', home]);
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
    write(
      `一批中的一份：nianbao ${inBatch.toFixed(2)} 毫秒，pandoc（一份一个进程）的 ${(pandoc / inBatch).toFixed(0)} 分之一`,
    );
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
