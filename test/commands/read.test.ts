import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import command from '../../source/commands/read.ts';
import { parseReport } from '../../source/report/interchange.ts';
import { renderDocument } from '../helpers/render.ts';
import { figuresIn, tableIn } from '../helpers/rows.ts';
import { busyReport } from '../helpers/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runWith({}, ...args);

async function runWith(values: Record<string, string>, ...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') } as unknown as Streams;
  const code = await command.run(args, values, streams);
  return { code, ...written };
}

test('prints the report as interchange JSON; what could not be read on stderr, in the words of the form', async () => {
  const report = busyReport();
  const path = join(folder, 'report.html');
  const html = String((await renderDocument(report, 'html')).content);
  writeFileSync(path, html.replace('>1264<', '>/<'));
  const { code, stdout, stderr } = await run(path);
  expect(code).toBe(0);
  const read = parseReport(stdout);
  expect(tableIn(read, 'applications')).toEqual(tableIn(report, 'applications'));
  expect(figuresIn(read, 'proactive.licences')).toEqual([null]);
  expect(stderr).toBe('二、主动公开政府信息情况 › 行政许可 › 本年处理决定数量：表格中写的是“/”，没有数\n');
});

test('asks for one file', async () => {
  await expect(run()).rejects.toThrow('请写明一个要读的文件');
});

test('notes on one row with one reason stand on one line', async () => {
  const path = join(folder, 'short.html');
  const html = String((await renderDocument(busyReport(), 'html')).content);
  writeFileSync(path, html.replace(/(重复申请<\/t[dh]>\s*<td[^>]*>)\d+<\/td>\s*<td[^>]*>/, '$1'));
  const { stderr } = await run(path);
  expect(stderr).toMatch(/^三、收到和处理政府信息公开申请情况 › （五）不予处理 2.重复申请：.*没有读入\n$/);
});

test('--year chooses a year, and refuses one that the file does not have', async () => {
  const path = join(folder, 'report.md');
  writeFileSync(path, String((await renderDocument(busyReport(2025), 'md')).content));
  expect((await runWith({ year: '2025' }, path)).code).toBe(0);
  await expect(runWith({ year: '2024' }, path)).rejects.toThrow('里面没有 2024 年度的');
  await expect(runWith({ year: '24' }, path)).rejects.toThrow('--year 后面写四位数字');
});

test('--out writes the same JSON into a new file; one that is there already stays as it is', async () => {
  const path = join(folder, 'out.md');
  const target = join(folder, 'out.json');
  writeFileSync(path, String((await renderDocument(busyReport(), 'md')).content));
  const { stdout } = await run(path);
  const written = await runWith({ out: target }, path);
  expect([written.code, written.stdout]).toEqual([0, '']);
  expect(readFileSync(target, 'utf8')).toBe(stdout);
  writeFileSync(target, '我写的');
  await expect(runWith({ out: target }, path)).rejects.toThrow(target);
  expect(readFileSync(target, 'utf8')).toBe('我写的');
});

test('--out in a folder that is not there: one sentence', async () => {
  const path = join(folder, 'out.md');
  writeFileSync(path, String((await renderDocument(busyReport(), 'md')).content));
  await expect(runWith({ out: join(folder, '没有', 'out.json') }, path)).rejects.toThrow(/^无法写入/);
});
