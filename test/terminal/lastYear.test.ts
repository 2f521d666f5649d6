/** Last year's report becomes this year's start, from a published page or from a draft. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';
import { keyOf, keys, open } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test('from a published page: unit, kind, carried-over figures, last year’s text for reference', async () => {
  const home = temporaryFolder();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last.json'), formatReport(busyReport(2024)));
  spawnSync(process.execPath, [program, 'write', join(folder, 'last.json'), '--to', 'html', '--out', folder]);
  const page = readdirSync(folder).find((name) => name.endsWith('.html'))!;

  const screen = open(home, [], { cwd: folder });
  await screen.see('从去年的报告开始');
  await screen.press(keyOf('home', 'from'));
  await screen.see('去年的报告（文件');
  await screen.press(page, keys.enter);
  await screen.see('青川市自然资源局  2025年');
  await screen.see('去年的文字');
  await screen.see('主动公开政府信息1520条');
  await screen.press('2024年，我局公开信息12条。');
  await screen.press(keyOf('text', 'next-step'), keyOf('text', 'next-step'));
  await screen.see(/二、上年结转 +3 /);
  await screen.press(keys.down, '4');
  await screen.see(/去年|上年报告|2024/);
  await screen.press(keyOf('text', 'leave'), keyOf('text', 'leave'));
  expect(await screen.exited).toBe(0);

  const [name = ''] = readdirSync(join(home, 'drafts'));
  const draft = JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8'));
  expect(draft.report.overview.onRequest).toBe('');
  expect(draft.prior.year).toBe(2024);
});
