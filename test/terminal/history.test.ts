/** Earlier versions of a draft, in the real terminal: looked at, compared, taken back, and that taken back again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { keepVersion } from '../../source/drafts/history.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { keyOf, keys, open } from '../helpers/terminal.ts';

/** A home with one draft and an earlier version of it, in which a figure, a sentence and a paragraph were different. */
function homeWithHistory(): { home: string; draft: Draft } {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  onTestFinished(() => void vi.unstubAllEnvs());
  const draft = { ...newDraft(busyReport()), field: 'problems' };
  const earlier = withFigures(draft.report, {
    'applications.received.naturalPerson': 58,
    'applications.granted.naturalPerson': null,
  });
  keepVersion(
    {
      ...draft,
      report: {
        ...earlier,
        problems: `${draft.report.problems.replace('每半年评查一次', '每季度评查一次')}\n三是原来还有的一段。`,
      },
    },
    'section',
    new Date(2026, 0, 12, 9, 30),
  );
  saveDraft(draft);
  return { home, draft };
}

const stored = (home: string, id: string): Draft =>
  JSON.parse(readFileSync(join(home, 'drafts', `${id}.json`), 'utf8')) as Draft;

test('a version is compared, taken back, and that undone; the same by keys in one piece', async () => {
  const { home, draft } = homeWithHistory();
  const screen = open(home);
  await screen.see('青川市自然资源局');
  await screen.press(keys.enter);
  await screen.see('五、存在的主要问题及改进情况');
  await screen.press(keyOf('text', 'history'));
  await screen.see('历史版本');
  await screen.see(/> 2026年1月12日|> 1月12日 09:30/);
  await screen.see(/三 2 格，五 1\d 字/);
  // The first part that differs is in focus: the figures, by their printed names.
  await screen.see(/一、本年新收政府信息公开申请数量 › 自然人 +当时 58 +现在 61/);
  await screen.see(/（一）予以公开 › 自然人 +当时 空白 +现在 30/);
  await screen.press(keys.right);
  // Lines are broken where the window is narrow.
  await screen.see(/每季\s*度评查一次/);
  await screen.see(/每半\s*年评查一次/);
  await screen.see('三是原来还有的一段');
  expect(screen.text()).not.toContain('主要问题：一是');
  for (const line of screen.lines()) expect(line.length).toBeLessThanOrEqual(80);

  await screen.press(keys.enter);
  await screen.see('取回这个版本？');
  await screen.press(keyOf('question', 'no'));
  expect(screen.text()).not.toContain('取回这个版本？');
  await screen.press(keys.enter, keyOf('question', 'yes'));
  await screen.see('已取回');
  await screen.see('原来还有的一段');
  await screen.until(() => stored(home, draft.id).report.problems.includes('原来还有的一段'));
  const kept = readdirSync(join(home, 'history', draft.id)).filter((name) => name.includes('before-restore'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(home, 'history', draft.id, kept[0]!), 'utf8')).toContain('每半年评查一次');

  await screen.press(keyOf('text', 'undo'));
  expect(screen.text()).not.toContain('三是原来还有的一段');

  // In one piece: to the history, behind the version that was kept by the taking back, over the question, back into the text.
  screen.burst(`${keyOf('text', 'history')}${keys.down}${keys.enter}y`);
  await screen.see('已取回');
  await screen.until(() => stored(home, draft.id).report.problems.includes('原来还有的一段'));
  await screen.press(keyOf('text', 'undo'));
  await screen.press(keyOf('text', 'leave'), keyOf('text', 'leave'));
  expect(await screen.exited).toBe(0);
  const { report } = stored(home, draft.id);
  expect(report.problems).toBe(draft.report.problems);
  expect(figuresIn(report, 'applications.received')[0]).toBe(61);
});
