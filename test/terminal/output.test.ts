/** The end of the work: the document looked at in the terminal, written, and opened. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
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
    const screen = await openDraft(homeWith(busyReport(), 'output'), '输出文件', { columns, rows });
    await screen.press('p');
    await screen.see(/预览.+1-\d+ \/ 1\d\d 行/);
    await screen.see('一、总体情况');
    for (const line of screen.lines()) expect(line).not.toContain('草稿');
    while (!screen.text().includes('预览：三、收到和处理')) await screen.press(keys.pageDown);
    await screen.press(keys.pageDown);
    // The spans: a group's label stands beside several rows, and the border passes it.
    await screen.see(/│ +├─+┼─+┼/);
    await screen.press(keys.end);
    await screen.see('没有其他需要报告的事项');
    const [last] = /\d+-(\d+) \/ \1 行/.exec(screen.text()) ?? [];
    expect(last).toBeDefined();
    await screen.press(keys.up);
    expect(screen.text()).not.toContain(last);
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

test('the choices are kept while one looks at something else; the files are written and opened', async () => {
  const folder = temporaryFolder();
  const programs = join(folder, 'programs');
  const opened = join(folder, 'opened');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > ${opened}\n`);
  chmodSync(join(programs, 'xdg-open'), 0o755);
  const target = join(folder, '新的');
  const screen = await openDraft(homeWith(busyReport(), 'output'), '输出文件', {
    cwd: folder,
    env: { PATH: `${programs}:/usr/bin:/bin` },
  });
  // In one piece: every key sees what the one before it did.
  screen.burst(` ${keys.down}${keys.down} ${keys.down}${keys.down} `);
  await screen.see('> [x] 另写一页图解');
  await screen.press('p');
  await screen.see('预览');
  await screen.press(keys.escape);
  await screen.see('输出文件');
  await screen.press('?');
  await screen.see('按任意键返回');
  await screen.press(' ', keys.tab, keys.tab);
  await screen.see('> 写到文件夹');
  await screen.press(keys.paste('/新的'), keys.enter);
  await screen.see('已写好 3 个文件');
  expect(readdirSync(target).sort()).toEqual([`${name}.docx`, `${name}.html`, `${name}（图解）.html`]);
  await screen.press('o');
  await screen.see('已交给系统打开');
  expect(readFileSync(opened, 'utf8')).toBe(join(target, `${name}.html`));

  await screen.press(' ', keys.enter);
  await screen.see('已经有同名文件，要覆盖吗');
  await screen.press('n');
  await screen.see('[x] Word 文档');
  await leave(screen);
}, 20_000);

test('nothing to open with: the path is said', async () => {
  const home = homeWith(busyReport(), 'output');
  const screen = await openDraft(home, '输出文件', { env: { PATH: '/nonexistent' } });
  await screen.press(keys.enter);
  await screen.see('已写好 2 个文件');
  await screen.press('o');
  await screen.see('没有能打开它的程序（xdg-open），请自己打开');
  expect(existsSync(join(home, `${name}.html`))).toBe(true);
  await leave(screen);
}, 20_000);
