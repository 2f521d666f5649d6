/** Lines, lists and what is typed into one: cut with a mark, never in silence; the focus always in view. */
import { describe, expect, test } from 'vitest';
import {
  type FilterList,
  itemInFocus,
  leaveList,
  listLines,
  moveList,
  narrowList,
  shownItems,
  startList,
} from '../../source/wizard/components/filterList.ts';
import { lineParts, reduceLine, startLine } from '../../source/wizard/components/oneLine.ts';
import { atMost, besides, fitted, inLines, inRows, shorten, widthOf } from '../../source/wizard/components/parts.ts';
import { textOf } from './driver.ts';

const texts = (lines: readonly (readonly { readonly text: string }[])[]) => lines.map((line) => textOf(line));

describe('a line that has to fit', () => {
  test.each([
    ['公开信息', 8, '公开信息'],
    ['公开信息', 7, '公开信…'],
    ['公开信息', 6, '公开…'],
    ['公开信息', 2, '…'],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['', 0, ''],
  ])('%s in %i columns: %s', (text, columns, cut) => expect(shorten(text, columns)).toBe(cut));

  test('is filled or cut to exactly its columns, each part with its look', () => {
    const parts = [{ text: '公开' }, { text: ' 信息条数', look: 'quiet' as const }];
    expect(widthOf(parts)).toBe(13);
    expect(fitted(parts, 15)).toEqual([...parts, { text: '  ' }]);
    expect(fitted(parts, 13)).toEqual(parts);
    expect(fitted(parts, 10)).toEqual([{ text: '公开' }, { text: ' 信息…', look: 'quiet' }]);
    expect(fitted(parts, 4)).toEqual([parts[0]]);
    // Blanks at its end are no loss and leave no mark.
    expect(fitted([{ text: '公开    ' }], 5)).toEqual([{ text: '公开 ' }]);
    expect(fitted([], 3)).toEqual([{ text: '   ' }]);
  });

  test('a sentence takes as many lines as it needs, or as many as there are with a mark', () => {
    const sentence = '请核对这一格是不是少了一位';
    expect(texts(inLines(sentence, 'quiet', 14))).toEqual([' 请核对这一格', ' 是不是少了一', ' 位']);
    expect(texts(inRows(sentence, 'quiet', 14, 3))).toEqual([' 请核对这一格', ' 是不是少了一', ' 位']);
    expect(texts(inRows(sentence, 'quiet', 14, 2))).toEqual([' 请核对这一格', ' 是不是少了…']);
    expect(texts(inRows(sentence, 'quiet', 14, 1, '  '))).toEqual(['  请核对这一…']);
    expect(inLines('短', 'warning', 14)).toEqual([[{ text: ' ' }, { text: '短', look: 'warning' }]]);
  });

  test('of more lines than there is room for, the last says how many are hidden', () => {
    const lines = [1, 2, 3, 4].map((text) => [{ text: String(text) }]);
    expect(texts(atMost(lines, 4))).toEqual(['1', '2', '3', '4']);
    expect(texts(atMost(lines, 3))).toEqual(['1', '2', ' 下面还有 2 行']);
    expect(texts(atMost(lines, 1, '  '))).toEqual(['  下面还有 4 行']);
    expect(texts(atMost(lines, 0))).toEqual([' 下面还有 4 行']);
  });

  test('the work and the pane stand side by side, row by row', () => {
    expect(texts(besides([[{ text: '公开' }]], [[{ text: '去年' }], [{ text: '12' }]], 6, 3))).toEqual([
      ...['公开   │ 去年', '       │ 12', '       │ '],
    ]);
  });
});

describe('a line that is typed', () => {
  const keyed = (text: string, caret: number, name: string) => {
    const line = reduceLine({ text, caret }, { kind: 'key', name });
    return `${line.text.slice(0, line.caret)}|${line.text.slice(line.caret)}`;
  };
  test.each([
    ['backspace', '/年报/甲 |b.docx'],
    ['delete', '/年报/甲 a|.docx'],
    ['left', '/年报/甲 |ab.docx'],
    ['right', '/年报/甲 ab|.docx'],
    ['home', '|/年报/甲 ab.docx'],
    ['ctrl+a', '|/年报/甲 ab.docx'],
    ['end', '/年报/甲 ab.docx|'],
    ['ctrl+e', '/年报/甲 ab.docx|'],
    ['ctrl+left', '/年报/甲 |ab.docx'],
    ['alt+b', '/年报/甲 |ab.docx'],
    ['ctrl+u', '|b.docx'],
    ['ctrl+k', '/年报/甲 a|'],
    ['ctrl+w', '/年报/甲 |b.docx'],
    ['alt+backspace', '/年报/甲 |b.docx'],
    ['f5', '/年报/甲 a|b.docx'],
  ])('%s: %s', (name, after) => expect(keyed('/年报/甲 ab.docx', 7, name)).toBe(after));

  test('takes text and pastes as one line, at the caret', () => {
    const line = { text: '甲乙', caret: 1 };
    expect(reduceLine(line, { kind: 'text', text: '一\n二' })).toEqual({ text: '甲一 二乙', caret: 4 });
    expect(reduceLine(line, { kind: 'paste', text: '\n一\n' })).toEqual({ text: '甲一乙', caret: 2 });
    expect(startLine('甲乙')).toEqual({ text: '甲乙', caret: 2 });
    expect(startLine()).toEqual({ text: '', caret: 0 });
  });

  test('is shown around its caret', () => {
    const shown = (text: string, caret: number, columns: number) => {
      const { parts, caret: at } = lineParts('找：', { text, caret }, columns);
      return [textOf(parts), at];
    };
    expect(shown('公开', 1, 20)).toEqual([' 找： 公开', 8]);
    expect(shown('公开信息条数', 6, 16)).toEqual([' 找： …息条数', 13]);
    expect(shown('公开信息条数', 0, 16)).toEqual([' 找： 公开信…', 6]);
    expect(shown('公开信息条数', 4, 16)).toEqual([' 找： 公开信息…', 14]);
  });
});

describe('a list that is narrowed by typing', () => {
  const items = ['信访举报', '国家秘密', '国家安全', 'Word 文档', '其他'].map((label, index) => ({
    label,
    detail: index === 4 ? 'word' : '',
    ...(index === 1 ? { whole: '依法确定为国家秘密的' } : {}),
  }));
  const list = startList('选哪一条？', items);
  const typed = (text: string, from: FilterList = list) => narrowList(from, { kind: 'text', text });
  const labels = (one: FilterList) => shownItems(one).map(({ label }) => label);

  test('by all words that were typed, in the label, beside it, or in what is read below', () => {
    expect(labels(list)).toHaveLength(5);
    expect(labels(typed('国家'))).toEqual(['国家秘密', '国家安全']);
    expect(labels(typed('国家 确定'))).toEqual(['国家秘密']);
    expect(labels(typed('安全　国家'))).toEqual(['国家安全']);
    expect(labels(typed('WORD'))).toEqual(['Word 文档', '其他']);
    expect(labels(typed('没有'))).toEqual([]);
    expect(itemInFocus(typed('没有'))).toBeUndefined();
  });

  test('the focus stops at both ends, is on the first where it was narrowed, and stays where only the caret moved', () => {
    expect([-1, 0, 3, 9].map((by) => moveList(list, by).index)).toEqual([0, 0, 3, 4]);
    const last = moveList(list, 9);
    expect(typed('国', last).index).toBe(0);
    expect(narrowList(last, { kind: 'key', name: 'left' }).index).toBe(4);
    // In a list that became shorter under it, it is on the last, and goes up from there.
    const short = { ...last, items: items.slice(0, 2) };
    expect(itemInFocus(short)!.label).toBe('国家秘密');
    expect(moveList(short, -1).index).toBe(0);
  });

  test('Esc takes the filter away first, then the list', () => {
    expect(leaveList(moveList(typed('国家'), 1))).toEqual(list);
    expect(leaveList(list)).toBeNull();
  });

  test('shows as many as there is room for, with what the one in focus says whole below', () => {
    const drawn = (one: FilterList, rows: number, columns = 40) => {
      const { lines, caret } = listLines(one, { columns, rows });
      return [texts(lines).map((line) => line.trimEnd()), caret.x] as const;
    };
    expect(drawn(list, 9)[0]).toEqual([
      ' 选哪一条？  输入几个字缩小范围：',
      ...[' > 信访举报', '   国家秘密', '   国家安全', '   Word 文档', '   其他       word', ''],
    ]);
    expect(drawn(list, 5)[0].slice(1)).toEqual([' > 信访举报', '   国家秘密', '   国家安全', '   下面还有 2 条']);
    expect(drawn(moveList(list, 1), 9)[0].slice(-3)).toEqual(['', '', '   依法确定为国家秘密的']);
    expect(drawn(moveList(list, 4), 5)[0].slice(1)).toEqual(['   国家安全', '   Word 文档', ' > 其他       word', '']);
    const none = drawn(typed('没有'), 5);
    expect(none[0]).toEqual([' 选哪一条？  输入几个字缩小范围：没有  0/5', '   没有找到“没有”，Esc 显示全部']);
    expect([drawn(list, 9)[1], none[1]]).toEqual([33, 37]);
  });
});
