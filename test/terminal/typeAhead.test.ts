/** What is typed in one piece with the key that opens a screen reaches that screen. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

const stored = (home: string): Draft => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => file.endsWith('.json'));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')) as Draft;
};

function homeWith(draft: Draft): string {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  onTestFinished(() => void vi.unstubAllEnvs());
  saveDraft(draft);
  return home;
}

test('Enter on a draft, and text', async () => {
  const home = homeWith({ ...newDraft({ ...zeroReport(), problems: '问题' }), field: 'problems' });
  const screen = open(home);
  await screen.see('云溪县柳林镇人民政府');
  screen.burst(`${keys.enter}和改进${keys.ctrl('n')}其他`);
  await screen.see('六、其他需要报告的事项');
  await screen.calm();
  expect(stored(home).report.problems).toBe('问题和改进');
  expect(stored(home).report.other.endsWith('其他')).toBe(true);
});

test('N and a name; at once after the program has begun', async () => {
  const home = temporaryFolder();
  const screen = open(home);
  await screen.see('新建报告');
  screen.burst(`n柳林镇人民政府`);
  await screen.see('柳林镇人民政府  ');
});

test('L, a path and Enter, and text', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last.json'), formatReport(busyReport(2024)));
  const screen = open(folder, [], { cwd: folder });
  await screen.see('从去年的报告开始');
  screen.burst(`${keys.ctrl('o')}last.json${keys.enter}今年公开信息。`);
  await screen.see('青川市自然资源局  2025年');
  await screen.see('今年公开信息。');
});

test('the express questions and their answers', async () => {
  const screen = open(temporaryFolder());
  await screen.see('快速填报');
  screen.burst(`${keys.ctrl('k')}柳林镇人民政府${keys.enter}2025${keys.enter}${keys.enter}`);
  await screen.see(/单位全称 +柳林镇人民政府/);
  await screen.see(/报告年度 +2025/);
  await screen.see('政府网站公开');
});

test('S in the review, and the reason; a prompt shows its own keys', async () => {
  const home = homeWith({ ...newDraft({ ...zeroReport(), problems: '无' }), field: 'review' });
  const screen = open(home);
  await screen.see('云溪县柳林镇人民政府');
  await screen.press(keys.enter);
  await screen.see('审核：');
  await screen.press('s');
  await screen.see('为什么没有问题');
  expect(screen.lines().filter(Boolean).at(-1)).toMatch(/^ Enter 确定 {2}Esc 取消/);
  await screen.calm();
  expect(screen.cursor()).toMatchObject({ x: 18, visible: true });
  await screen.press(keys.escape);
  screen.burst(`s已经核实${keys.enter}`);
  await screen.see('已放过');
  await screen.calm();
  expect(stored(home).setAside?.[0]?.reason).toBe('已经核实');
});

test('a prompt is edited like a text: nothing lost in a burst, characters whole', async () => {
  const home = temporaryFolder();
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025']);
  await screen.see('一、总体情况');
  screen.burst(`${keys.ctrl('o')}甲𠮷乙`);
  await screen.see('文本文件的路径： 甲𠮷乙');
  screen.burst(`${keys.left}${keys.backspace}${keys.home}子${keys.end}.txt${keys.enter}`);
  await screen.see('无法读取 子甲乙.txt');
});
