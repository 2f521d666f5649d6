/** A table of the form that stands in a document more than once, and a text in a box: what is the report's, where that is certain. */
import { describe, expect, test } from 'vitest';
import type { Block, TableBlock } from '../../source/document/document.ts';
import { withOwnTables } from '../../source/readers/sameTables.ts';
import { withoutBoxes } from '../../source/readers/splitTables.ts';

const table = (first: number): TableBlock => ({
  kind: 'table',
  rows: [1, 2].map((row) =>
    ['规章', '0', '1', String(first + row)].map((text, x) => ({ text, x, colSpan: 1, rowSpan: 1 })),
  ),
});
const text = (words: string): Block => ({ kind: 'text', text: words });

describe('table 二 under captions', () => {
  const left = (captions: readonly string[]) => {
    const blocks = captions.flatMap((caption, at) => [text(caption), table(at * 100)]);
    const { parts, notes } = withOwnTables([{ section: 'proactive', blocks, headed: true }], 2025);
    const kept = parts.flatMap((part) =>
      part.blocks.flatMap((block) => (block.kind === 'table' ? [Number(block.rows[0]![3]!.text)] : [])),
    );
    return [kept, notes.map(({ reason }) => reason).join()] as const;
  };
  test('of two years: this one’s is read, and said', () => {
    const [kept, said] = left(['2024年情况', '2025年情况']);
    expect(kept).toEqual([101]);
    expect(said).toContain('读的是“2025年情况”下面的一张');
  });
  test.each([
    ['one says no year', ['2025年情况', '本单位情况']],
    ['two say the same year', ['2025年情况', '2025年情况']],
    ['one says two years', ['2025年与2024年情况', '2024年情况']],
    ['neither says this year', ['2023年情况', '2024年情况']],
  ])('%s: nothing is left out', (_, captions) => expect(left(captions)).toEqual([[1, 101], '']));
});

test('what was left out of a text in a box is told of its first line', () => {
  const words = '本年度未收取政府信息公开信息处理费，也没有减免。';
  const box: TableBlock = {
    kind: 'table',
    rows: [[{ text: `${words}\n没有其他需要报告的事项。`, x: 0, colSpan: 1, rowSpan: 1, remarks: ['划掉'] }]],
  };
  expect(withoutBoxes([box])).toEqual([
    { kind: 'text', text: words, remarks: ['划掉'] },
    { kind: 'text', text: '没有其他需要报告的事项。' },
  ]);
});

test('the text of a box beside an empty cell is text, too', () => {
  const words = '本年度未收取政府信息公开信息处理费，也没有减免。';
  const cell = (text: string, x: number) => ({ text, x, colSpan: 1, rowSpan: 1 });
  const box: TableBlock = { kind: 'table', rows: [[cell('', 0), cell(words, 1)]] };
  expect(withoutBoxes([box])).toEqual([{ kind: 'text', text: words }]);
});
