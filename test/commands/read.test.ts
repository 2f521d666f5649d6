import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import command from '../../source/commands/read.ts';
import { parseReport } from '../../source/report/interchange.ts';
import { renderDocument } from '../../source/writers/renderDocument.ts';
import { busyReport } from '../helpers/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') } as unknown as Streams;
  const code = await command.run(args, {}, streams);
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
  expect(read.applications).toEqual(report.applications);
  expect(read.proactive.licences?.decisions).toBeNull();
  expect(stderr).toBe('二、主动公开政府信息情况 › 行政许可 › 本年处理决定数量：表格中写的是“/”，没有数\n');
});

test('asks for one file', async () => {
  await expect(run()).rejects.toThrow('请写明一个要读的文件');
});
