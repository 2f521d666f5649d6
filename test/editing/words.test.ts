/** Steps by word and by sentence, and the words for what an undo has changed: each at its edges. */
import { describe, expect, test } from 'vitest';
import { describeChange } from '../../source/editing/describeChange.ts';
import { sentenceAfter, sentenceBefore, wordAfter, wordBefore } from '../../source/editing/words.ts';
import { withFigures } from '../../source/report/places.ts';
import { zeroReport } from '../helpers/sample.ts';

const text = '一句话。！第二句？\n下一段；完';

describe('steps', () => {
  test('by sentence: all marks that stand together end one', () => {
    const stops = (step: (text: string, at: number) => number, from: number) => {
      const found = [from];
      for (let at = step(text, from); at !== found.at(-1); at = step(text, at)) found.push(at);
      return found.map((at) => text.slice(at, at + 2));
    };
    expect(stops(sentenceAfter, 0)).toEqual(['一句', '第二', '下一', '完', '']);
    expect(stops(sentenceBefore, text.length)).toEqual(['', '完', '下一', '第二', '一句']);
    // From the middle of a sentence to its own beginning.
    expect(sentenceBefore(text, 2)).toBe(0);
    // A mark that stands at the very beginning is passed over, too.
    expect(sentenceBefore('。甲', 1)).toBe(0);
  });

  test('by word: never over the end of a paragraph, which is a step of its own', () => {
    expect(wordBefore('公开\n信息', 3)).toBe(2);
    expect(wordBefore('公开\n信息', 2)).toBe(0);
    expect(wordBefore('\n甲', 0)).toBe(0);
    expect(wordAfter('公开\n信息', 0)).toBe(2);
    expect(wordAfter('公开\n信息', 2)).toBe(3);
    expect(wordAfter('公开', 2)).toBe(2);
    // Marks are passed over with the word.
    expect(wordBefore('公开，。', 4)).toBe(0);
    expect(wordAfter('，。公开', 0)).toBe(4);
  });
});

describe('what an undo says', () => {
  const kept = (problems: string) => ({ report: { ...zeroReport(), problems }, waivers: [] });
  test.each([
    ['甲乙丙', '甲丙', '1 字去掉了'],
    ['甲丙', '甲乙丙', '1 字回来了'],
    ['甲乙丙', '甲丁丙', '1 字换回 1 字'],
    // Of a repeated character the same one is never counted from both ends.
    ['哈哈', '哈', '1 字去掉了'],
    ['哈', '哈哈', '1 字回来了'],
    ['公开𠮷', '公开', '1 字去掉了'],
    ['', '公开信息', '4 字回来了'],
    // Counted as above the text: without blanks and line ends.
    ['加强', '加强\n管', '1 字回来了'],
    ['加强管理', '加强\n管理', '空格或分段改回了'],
    ['一二三四五', '一二六七四五', '1 字换回 2 字'],
  ])('%s to %s: %s', (before, after, words) => {
    expect(describeChange(kept(before), kept(after), 'problems')).toEqual({
      words: `五、存在的主要问题及改进情况 · ${words}`,
      field: 'problems',
    });
  });

  test('several cells: the one in focus, and how many others', () => {
    const [first, second] = ['applications.received.naturalPerson', 'applications.received.business'];
    const [before, after] = [zeroReport(), withFigures(zeroReport(), { [first!]: 3, [second!]: 4 })].map((report) => ({
      report,
      waivers: [],
    })) as [ReturnType<typeof kept>, ReturnType<typeof kept>];
    expect(describeChange(before, after, second!)).toEqual({
      words: '三 一、本年新收 · 商业企业 · 0 → 4，连同另外 1 格',
      field: second,
    });
    expect(describeChange(before, after, 'problems').field).toBe(first);
    const both = { report: { ...after.report, problems: '' }, waivers: [] };
    expect(describeChange(before, both, first!).words).toContain('，连同另外 2 处');
  });
});
