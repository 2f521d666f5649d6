/** `-` as a file: the report comes in on stdin, in any format and encoding, at read and check. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

function run(input: string | Uint8Array, ...args: string[]) {
  const env = { ...process.env, NIANBAO_HOME: join(temporaryFolder(), 'home') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test.each(['md', 'html', 'docx', 'json'] as const)('read -: %s', async (format) => {
  const { content } = await renderDocument(busyReport(), format);
  const { status, stdout } = run(content, 'read', '-');
  expect(status).toBe(0);
  expect(parseReport(stdout).figures).toEqual(busyReport().figures);
});

test('read - with a text that Windows has written in UTF-16', async () => {
  const { content } = await renderDocument(busyReport(), 'md');
  const { status, stdout } = run(Buffer.from(`\ufeff${String(content)}`, 'utf16le'), 'read', '-');
  expect([status, parseReport(stdout).figures]).toEqual([0, busyReport().figures]);
});

test('check -: the findings, under the name 标准输入 where it is refused', async () => {
  const { content } = await renderDocument(busyReport(), 'html');
  expect(run(content, 'check', '-').stdout).toContain('共核对 1 份');
  const nothing = run('', 'check', '-');
  expect([nothing.status, nothing.stderr.split('\n')[0]]).toEqual([2, '标准输入 是空文件，请检查是否没有保存完。']);
});
