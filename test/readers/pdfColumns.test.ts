/** Tables that go on on the next page of a PDF: their cells stay in the columns in which they are drawn. */
import { expect, test } from 'vitest';
import { blocksOfPages } from '../../source/readers/pdf/paragraphs.ts';

const xs = [0, 40, 80, 120];
const cell = (text: string, x: number, rowSpan = 1) => ({ text, x, colSpan: 1, rowSpan });

test('a row torn between two pages takes none of the columns from the rows below it', () => {
  const above = {
    kind: 'table' as const,
    xs,
    y: 90,
    rows: [
      [cell('（四）无法提供', 0, 2), cell('1.本机关不掌握', 1), cell('5', 2)],
      [cell('2.没有现成信息', 1), cell('7', 2)],
    ],
  };
  const below = {
    ...above,
    rows: [
      [cell('', 0, 2), cell('需要另行制作', 1), cell('', 2)],
      [cell('3.其他', 1), cell('9', 2)],
    ],
  };
  const [block] = blocksOfPages([[above], [below]]);
  expect(block?.kind === 'table' && block.rows.map((row) => row.map(({ text, x }) => `${x} ${text}`))).toEqual([
    ['0 （四）无法提供', '1 1.本机关不掌握', '2 5'],
    ['1 2.没有现成信息需要另行制作', '2 7'],
    ['1 3.其他', '2 9'],
  ]);
});
