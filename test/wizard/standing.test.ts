/** One count with one name: in the review, before writing, read aloud, and when something is put aside. */
import { expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { overviewLength } from '../../source/rules/overview-length.ts';
import { characters } from '../../source/text/characters.ts';
import { countWords, standingOf } from '../../source/wizard/standing.ts';
import { zeroReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

const today = new Date('2026-01-10');
const standing = (report: Report) => standingOf(report, checkReport(report, { today }));

test('a report that is whole and right may be written', () => {
  expect(standing(zeroReport())).toEqual({ words: '没有错误，可以写出正式文件。', isReady: true });
});

test('what is only not filled yet is 未填 here as in the review, and no error', () => {
  const report = withText(zeroReport(), 'problems', '');
  const words = countWords(report, checkReport(report, { today }));
  expect(words).toContain('错误 0');
  expect(words).toContain('未填 1');
  expect(standing(report).isReady).toBe(false);
  expect(standing(report).words).toContain(words);
  const driver = open(report, 'review');
  expect(driver.seen()).toContain(words);
});

test('a table that is not filled yet cannot be put aside, and is not called an error then either', () => {
  const driver = open(emptyReport('清河县水利局', 2025, 'department'), 'review');
  for (let row = 0; row < 20 && !driver.seen().includes('> 未  二'); row++) driver.press('down');
  driver.press('waive');
  expect(driver.seen()).toContain('还没有填，填上就没有了');
  expect(driver.seen()).not.toContain('确定的错');
});

test('headings that would stand bare are named before a formal file is written', () => {
  const empty = ['overview.proactiveDisclosure', 'overview.oversight'] as const;
  const report = empty.reduce<Report>((before, place) => withText(before, place, ''), zeroReport());
  const { words, isReady } = standing(report);
  expect(isReady).toBe(false);
  expect(words).toContain('（一）主动公开、（五）监督保障还空着，写出来只有标题');
});

test.each(['\n', ' ', '\u3000\n'])('a text of blanks alone is not written yet: %j', (blanks) => {
  const place = 'overview.oversight';
  const bare = standing(withText(zeroReport(), place, blanks));
  expect(bare).toEqual(standing(withText(zeroReport(), place, '')));
  expect(bare.isReady).toBe(false);
  const report = withText(zeroReport(), 'problems', blanks);
  const words = countWords(report, checkReport(report, { today }));
  expect(words).toContain('错误 0');
  expect(words).toContain('未填 1');
});

test('a text has one length: above it and in what the rules say of it', () => {
  const text = '全年公开 各类政府信息 86 条。\n'.repeat(100).trim();
  const report = { ...withText(zeroReport(), 'overview.proactiveDisclosure', text), kind: 'department' as const };
  const alone = {
    ...report,
    overview: { ...report.overview, onRequest: '', management: '', platform: '', oversight: '' },
  };
  const [finding] = checkReport(alone, { today }).filter(({ rule }) => rule === overviewLength.id);
  expect(finding!.actual).toBe(characters(text));
  expect(open(alone, 'overview.proactiveDisclosure').seen()).toContain(`${characters(text)} 字`);
});
