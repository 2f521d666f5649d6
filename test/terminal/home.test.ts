/** The home screen: deleting and taking that back, going on from last year's draft, and many drafts. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});
const names = (screen: { lines(): string[] }) =>
  screen.lines().flatMap((line) => /^ [> ] (\S+ +\d{4}年)/.exec(line)?.[1]?.replace(/ +/, ' ') ?? []);

test('Del deletes after a question whose Enter means no, Ctrl+Z takes it back, the last one first; what is older is found by the command', async () => {
  saveDraft(newDraft(zeroReport(2023), new Date(2026, 0, 1)));
  saveDraft(newDraft(zeroReport(2024), new Date(2026, 0, 2)));
  saveDraft(newDraft(zeroReport(2025), new Date(2026, 0, 3)));
  const screen = open(home);
  await screen.see('3 份草稿');
  await screen.press(keys.ctrl('z'));
  await screen.see('没有刚删除的草稿');
  await screen.press(keys.down, keys.delete);
  await screen.see('可以用 Ctrl+Z 找回');
  await screen.press(keys.enter);
  await screen.see('3 份草稿');
  await screen.press(keys.delete, keys.right, keys.enter);
  await screen.see('已删除，按 Ctrl+Z 找回');
  screen.burst(`${keys.delete}y${keys.ctrl('z')}${keys.ctrl('z')}`);
  await screen.see('3 份草稿');
  expect(names(screen)).toHaveLength(3);
  await screen.press(keys.delete, 'y', keys.escape);
  expect(await screen.exited).toBe(0);

  const restored = spawnSync(process.execPath, [program, 'drafts', 'restore'], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_HOME: home },
  });
  expect(restored.status).toBe(0);
  expect(restored.stdout).toMatch(/^\d{8}-\d{6} .* 云溪县柳林镇人民政府 202\d年\n$/);
  expect(restored.stderr).toContain('nianbao drafts restore 编号');
});

test('Ctrl+O offers the drafts of last year, the likeliest first; Enter goes on from the one in focus', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const year = new Date().getMonth() >= 9 ? new Date().getFullYear() : new Date().getFullYear() - 1;
  const drafts = [
    zeroReport(year - 3),
    busyReport(year - 2),
    busyReport(year - 1),
    zeroReport(year - 1),
    { ...zeroReport(year), unit: '云溪县林业局' },
    { ...zeroReport(year - 1), unit: '云溪县林业局' },
  ];
  for (const [index, report] of drafts.entries()) saveDraft(newDraft(report, new Date(2026, 0, 1 + index)));
  const screen = open(home);
  await screen.see('6 份草稿');
  await screen.press(keys.ctrl('o'));
  await screen.see('从哪一份报告开始');
  const listed = names(screen);
  // Last year's without a report of this year; the unit that already has one comes after all others without.
  expect(new Set(listed.slice(0, 2))).toEqual(
    new Set([`青川市自然资源局 ${year - 1}年`, `云溪县柳林镇人民政府 ${year - 1}年`]),
  );
  expect(listed.slice(2)).toEqual([
    `云溪县柳林镇人民政府 ${year - 3}年`,
    `云溪县林业局 ${year}年`,
    `云溪县林业局 ${year - 1}年`,
    `青川市自然资源局 ${year - 2}年`,
  ]);
  expect(screen.lines().filter(Boolean).at(-1)).toContain('Enter 选定');
  await screen.see('完成');
  await screen.press(keys.escape);
  await screen.see('6 份草稿');
  await screen.press(keys.ctrl('o'));
  if (!listed[0]!.startsWith('青川')) await screen.press(keys.down);
  await screen.press(keys.enter);
  await screen.see(`青川市自然资源局  ${year}年`);
  await screen.see('去年的文字');
});

test('in that list a path can be typed at once, or chosen as the last line', async () => {
  saveDraft(newDraft(zeroReport()));
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last.json'), formatReport(busyReport(2024)));
  const screen = open(home, [], { cwd: folder });
  await screen.see('1 份草稿');
  screen.burst(`${keys.ctrl('o')}./la`);
  await screen.see('草稿编号）： ./la');
  await screen.see('last.json');
  await screen.press(keys.escape, keys.ctrl('o'), keys.down, keys.enter);
  await screen.see('去年的报告（文件或草稿编号）');
  await screen.press('没有.json', keys.enter);
  await screen.see('没有这个文件');
  // What was typed is still there to be mended, Tab completes it.
  await screen.press(keys.ctrl('u'), 'la', keys.tab);
  await screen.see('last.json');
  await screen.press(keys.enter);
  await screen.see('青川市自然资源局  2025年');
});

test('a draft is listed at once, and how far it has come a moment later; a damaged one says so', async () => {
  saveDraft(newDraft({ ...emptyReport('云溪县林业局', 2025, 'department'), title: '' }, new Date(2026, 0, 2)));
  writeFileSync(join(home, 'drafts', '20260101-000000.json'), '{"format":"nianbao.draft/1"');
  removeDraft('20260101-000000');
  writeFileSync(join(home, 'drafts', '20260103-000000.json'), '{"format":"nianbao.draft/1"');
  const screen = open(home);
  await screen.see(/云溪县林业局 +2025年/);
  await screen.see('0/7 节');
  await screen.see('20260103-000000 文件有问题');
  await screen.press('林业');
  await screen.see('1/2 份');
  expect(screen.text()).not.toContain('文件有问题');
  await screen.press('没有');
  await screen.see('没有找到“林业没有”，Esc 显示全部 2 份');
  await screen.press(keys.escape);
  await screen.see('文件有问题');
});
