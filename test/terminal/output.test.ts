/** The end of the work: the document looked at in the terminal, written, and opened. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import type { Report } from '../../source/report/report.ts';
import { outputRows } from '../../source/wizard/output/rows.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';
import { keyOf, keys, open, type Screen } from '../helpers/terminal.ts';

const name = '青川市自然资源局2025年政府信息公开工作年度报告';

/** A home with one draft, left on the output or the review. */
function homeWith(report: Report, field: 'output' | 'review'): string {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  saveDraft({ ...newDraft(report), field });
  vi.unstubAllEnvs();
  return home;
}

/** The program on its only draft. */
async function openDraft(home: string, seen: string, options: Parameters<typeof open>[2] = {}): Promise<Screen> {
  const screen = open(home, [], options);
  await screen.see('青川市自然资源局');
  await screen.press(keys.enter);
  await screen.see(seen);
  return screen;
}

async function leave(screen: Screen): Promise<void> {
  await screen.press(keyOf('text', 'leave'), keyOf('text', 'leave'));
  expect(await screen.exited).toBe(0);
}

/** An opener that only writes down what it was given. */
function opener(): { path: string; given: () => string } {
  const folder = temporaryFolder();
  const opened = join(folder, 'opened');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > ${opened}\n`);
  chmodSync(join(folder, 'xdg-open'), 0o755);
  return { path: `${folder}:/usr/bin:/bin`, given: () => readFileSync(opened, 'utf8') };
}

test('the choices are kept while one looks at something else; the files are written and opened', async () => {
  const { path, given } = opener();
  const folder = temporaryFolder();
  const target = join(folder, '新的');
  const screen = await openDraft(homeWith(busyReport(), 'output'), '没有错误，可以写出', {
    env: { PATH: path, HOME: folder },
  });
  // In one piece: every key sees what the one before it did.
  const toMarkdown = keys.down.repeat(outputRows.findIndex(({ id }) => id === 'md'));
  screen.burst(`${toMarkdown} `);
  await screen.see('> [x] Markdown 文本');
  await screen.press(keyOf('output', 'preview'));
  await screen.see('预览');
  await screen.press(keys.escape);
  await screen.see('> [x] Markdown 文本');
  await screen.press(keyOf('output', 'folder'));
  await screen.see('写到文件夹');
  await screen.press(keys.ctrl('u'), '~/新的', keys.enter);
  await screen.see('/新的');
  await screen.press(keys.up, keys.enter);
  await screen.see('没有这个文件夹');
  await screen.press(keys.right, keys.enter);
  await screen.see('已写好 3 个文件');
  expect(readdirSync(target).sort()).toEqual([`${name}.docx`, `${name}.html`, `${name}.md`]);
  await screen.press(keyOf('output', 'open-written'));
  await screen.see('已交给系统打开');
  expect(given()).toBe(join(target, `${name}.html`));
  await leave(screen);
  // What was written stands on the terminal after the screens are gone, and how to start again.
  expect(screen.text().replaceAll('\n', '')).toContain(`${name}.html`);
  expect(screen.text()).toContain('再次运行');
});
