/** The end of the work: the document looked at in the terminal, written, and opened. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { outputRows } from '../../source/wizard/output/rows.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

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
  await screen.press(keys.ctrl('c'), keys.ctrl('c'));
  expect(await screen.exited).toBe(0);
}

test.each([
  [80, 24],
  [120, 40],
])(
  'the document in a window of %i x %i',
  async (columns, rows) => {
    const screen = await openDraft(homeWith(busyReport(), 'output'), '没有错误，可以写出', { columns, rows });
    await screen.press('p');
    await screen.see(/预览 +1-\d+ \/ 1\d\d 行/);
    await screen.see('一、总体情况');
    for (const line of screen.lines()) expect(line).not.toContain('草稿');
    while (!/预览 .*三、收到和处理/.test(screen.text())) await screen.press(keys.pageDown);
    await screen.press(keys.pageDown);
    // The spans: a group's label stands beside several rows, and the border passes it.
    await screen.see(/│ +├─+┼─+┼/);
    await screen.press(keys.end);
    await screen.see('没有其他需要报告的事项');
    const [, last] = /\d+-(\d+) \/ \1 行/.exec(screen.text()) ?? [];
    await screen.press(keys.up);
    await screen.see(`-${Number(last) - 1} / ${last} 行`);
    await screen.press(keys.home);
    await screen.see(/ 1-\d+ \/ /);
    await screen.press(keys.escape);
    await screen.see('没有错误，可以写出正式文件');
    await leave(screen);
  },
  20_000,
);

test('an unfinished document from the review: its mark, its findings, and back to the review', async () => {
  const screen = await openDraft(homeWith(withText(busyReport(), 'problems', ''), 'review'), '审核：错误');
  await screen.press('p');
  await screen.see(/草稿　本报告尚有 \d+ 处问题没有处理/);
  await screen.press(keys.end);
  await screen.see('草稿中待处理的问题');
  await screen.see('- 错 ');
  await screen.press(keys.escape);
  await screen.see('审核：错误');
  await leave(screen);
}, 20_000);

test('a found sentence leads to its field', async () => {
  const screen = await openDraft(homeWith(busyReport(), 'output'), '没有错误，可以写出');
  await screen.press('p');
  await screen.see('一、总体情况');
  await screen.press(keys.f(3), '信息处理费', keys.enter);
  await screen.see('F3 找下一处');
  await screen.press(keys.enter);
  await screen.see('六、其他需要报告的事项');
  await leave(screen);
}, 20_000);

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
  await screen.press('p');
  await screen.see('预览');
  await screen.press(keys.escape);
  await screen.see('> [x] Markdown 文本');
  await screen.press(keys.f(3));
  await screen.see('写到文件夹');
  await screen.press(keys.ctrl('u'), '~/新的', keys.enter);
  await screen.see('/新的');
  await screen.press(keys.up, keys.enter);
  await screen.see('没有这个文件夹');
  await screen.press(keys.right, keys.enter);
  await screen.see('已写好 3 个文件');
  expect(readdirSync(target).sort()).toEqual([`${name}.docx`, `${name}.html`, `${name}.md`]);
  await screen.press('o');
  await screen.see('已交给系统打开');
  expect(given()).toBe(join(target, `${name}.html`));
  await leave(screen);
  // What was written stands on the terminal after the screens are gone, and how to start again.
  expect(screen.text().replaceAll('\n', '')).toContain(`${name}.html`);
  expect(screen.text()).toContain('再次运行');
}, 20_000);

test('Enter, Enter over files that are there loses nothing; a change makes what was written old news', async () => {
  const folder = temporaryFolder();
  for (const end of ['docx', 'html']) writeFileSync(join(folder, `${name}.${end}`), '手工改过');
  const home = homeWith(busyReport(), 'output');
  const screen = await openDraft(home, '没有错误，可以写出', { env: { HOME: folder } });
  await screen.see('已有同名文件');
  await screen.press(keys.enter);
  await screen.see('文件夹里已经有同名文件');
  await screen.press(keys.enter);
  await screen.see('已写好 2 个文件');
  expect(readdirSync(folder).sort()).toEqual(
    [`${name}.docx`, `${name}.html`, `${name} (2).docx`, `${name} (2).html`].sort(),
  );
  for (const end of ['docx', 'html']) expect(readFileSync(join(folder, `${name}.${end}`), 'utf8')).toBe('手工改过');
  await screen.press(keys.escape, keys.escape);
  await screen.see('已写出');
  await screen.press(keys.escape);
  expect(await screen.exited).toBe(0);
}, 20_000);

test('nothing to open with: the path is said', async () => {
  const folder = temporaryFolder();
  const home = homeWith(busyReport(), 'output');
  const screen = await openDraft(home, '没有错误，可以写出', { env: { PATH: '/nonexistent', HOME: folder } });
  await screen.press(keys.enter);
  await screen.see('已写好 2 个文件');
  await screen.press('o');
  await screen.see('没有能打开它的程序，请自己打开');
  expect(existsSync(join(folder, `${name}.html`))).toBe(true);
  await leave(screen);
}, 20_000);
