import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockPaste, blockPaste } from '../../source/editing/blockPaste.ts';
import { withField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { cellOf } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { applicationsRows, disputesRows } from '../../source/report/tables.ts';
import { figuresIn, tableIn } from '../helpers/rows.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';

const empty = emptyReport('柳林镇', 2025, 'government');
const at = (text: string, place: string, report: Report = empty) => blockPaste(text, report, cellOf(place));
const taken = (text: string, place: string): Report => {
  const block = at(text, place) as BlockPaste;
  expect(block).toBeTypeOf('object');
  return block.changes.reduce((report, change) => withField(report, change.place, change.value), empty);
};
const first = 'applications.received.naturalPerson';
const wanted = tableIn(busyReport(), 'applications');
const rows = (
  columns: number,
  label: (index: number) => string = () => '',
  only: (id: string) => boolean = () => true,
) =>
  applicationsRows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => only(row.id))
    .map(({ row, index }) => label(index) + wanted[row.id]!.slice(0, columns).join('\t'))
    .join('\n');

describe('table 三, whole', () => {
  test.each([
    ['figures and totals', rows(7)],
    ['figures without the total column', rows(6)],
    ['labels before the figures', rows(7, (index) => `${applicationsRows[index]!.label}\t`)],
    [
      'labels with half-width brackets and a group cell',
      rows(
        7,
        (index) =>
          `三、本年度办理结果\t(三) 不予公开\t${applicationsRows[index]!.label.replace('（', '(').replace('）', ') ')}\t`,
      ),
    ],
    ['labels, an empty cell after them', rows(6, (index) => `${applicationsRows[index]!.label}\t\t`)],
    [
      'some labels followed by an empty cell',
      rows(6, (index) => `${applicationsRows[index]!.label}\t${index < 2 ? '\t' : ''}`),
    ],
    ['headings above', `申请人情况\n\t自然人\t法人或其他组织\t\t\t\t\t总计\n${rows(7)}`],
    [
      'labels without the total row',
      rows(
        6,
        (index) => `${applicationsRows[index]!.label}\t`,
        (id) => id !== 'handled',
      ),
    ],
    ['carriage returns', rows(7).replaceAll('\n', '\r\n')],
    ['thousands separators and full-width digits', rows(7).replace('61', '６１').replace('72', '0,072')],
  ])('%s', (_, text) => {
    expect(tableIn(taken(text, first), 'applications')).toEqual(wanted);
  });

  test('for any figures: what was copied is what stands there, blanks as blanks', () => {
    const figure = fc.oneof(fc.nat(99_999), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(fc.array(figure, { minLength: 6, maxLength: 6 }), { minLength: 25, maxLength: 25 }),
        fc.constantFrom('', '/', '-', '—', '无'),
        (table, blank) => {
          fc.pre(table.every((row) => row.some((cell) => cell !== null)));
          const text = table.map((row) => row.map((cell) => cell ?? blank).join('\t')).join('\n');
          const block = at(text, first);
          if (typeof block === 'string') throw new Error(block);
          const report = block.changes.reduce((result, change) => withField(result, change.place, change.value), empty);
          for (const [index, row] of applicationsRows.entries()) {
            if (row.id !== 'handled')
              expect(figuresIn(report, `applications.${row.id}`).slice(0, 6)).toEqual(table[index]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('the total row missing without labels is not guessed', () => {
    expect(
      at(
        rows(6, undefined, (id) => id !== 'handled'),
        first,
      ),
    ).toContain('分不清');
  });

  test('a total that differs is remarked', () => {
    const block = at('61\t9\t0\t0\t2\t0\t73', first) as BlockPaste;
    expect(block.remarks[0]).toContain('复制来的总计是 73，各格相加是 72');
  });
});

describe('parts of tables', () => {
  test('from the focus on', () => {
    const report = taken('1\t2\n3\t4', 'applications.granted.business');
    expect(figuresIn(report, 'applications.granted').slice(0, 4)).toEqual([null, 1, 2, null]);
    expect(figuresIn(report, 'applications.grantedInPart').slice(0, 4)).toEqual([null, 3, 4, null]);
  });

  test('table 四 as one row of fifteen', () => {
    const report = taken(Array.from({ length: 3 }, () => '1\t2\t3\t4\t10').join('\t'), 'disputes.review.upheld');
    for (const { id } of disputesRows) expect(figuresIn(report, `disputes.${id}`)).toEqual([1, 2, 3, 4, 10]);
  });

  test('table 二 with a decimal', () => {
    expect(taken('行政事业性收费\t59237.2449', 'proactive.fees.amount').figures['proactive.fees.amount']).toBe(
      '59237.2449',
    );
  });
});

describe('what cannot be taken changes nothing and is said', () => {
  test.each([
    ['words', '甲\t乙\n丙\t丁', '没有数字'],
    ['a word between figures', '1\t二\t3', '第 1 行第 2 格“二”不是数字'],
    ['too wide', '1\t2\t3\t4\t5\t6\t7\t8', '第 1 行有 8 个数'],
    ['too long', Array.from({ length: 26 }, () => '1\t2').join('\n'), '粘贴的有 26 行'],
    ['a decimal among counts', '1\t2.5', '不是数字'],
    ['a negative', '1\t-2', '不是数字'],
  ])('%s', (_, text, reason) => {
    expect(at(text, first)).toContain(reason);
  });

  test('what is there already', () => {
    const report = withFigures(empty, { [first]: 5 });
    expect(at('5\n', first, report)).toContain('一样');
  });
});
