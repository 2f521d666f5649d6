/** Labels that a report prints otherwise than the form has them are told; typing and groups are no wording. */
import { expect, test } from 'vitest';
import { labelsOf } from '../../source/readers/labels.ts';
import type { Line } from '../../source/readers/lines.ts';
import type { Identify } from '../../source/readers/wanted.ts';
import { form2021 } from '../helpers/form.ts';

const columns = form2021.applicationsColumns;
const byLabel: Identify = (heads) =>
  columns.findIndex(({ label }) => (heads.at(-1) ?? '').startsWith(label.slice(0, 2)));
/** The labels of table 三 where one row is printed so, under these heads. */
const labels = (name: string | undefined, heads: readonly string[] = [], row = 'received') => {
  const figures = columns.map((_, at) => ({
    text: '0',
    heads: heads[at] === undefined ? [] : ['申请人情况', heads[at]],
  }));
  const line: Line = { label: '', figures, ...(name === undefined ? {} : { name }) };
  return labelsOf(form2021, 'applications', new Map([[row, [{ line, byOrder: false }]]]), byLabel);
};
const label = form2021.applicationsRows.find(({ id }) => id === 'received')!.label;
const printed = columns.map((column) => column.label);

test('a row by other words', () => expect(labels('新收的 申请')).toEqual({ 'applications.received': '新收的 申请' }));

test('other blanks, widths and its group before it are the same words', () => {
  expect(labels(` ${label.slice(0, 3)} \n${label.slice(3)}`)).toEqual({});
  const denied = form2021.applicationsRows.find(({ group }) => group !== undefined)!;
  expect(labels(`${denied.group}${denied.label}`, [], denied.id)).toEqual({});
});

test('a label of more than eighty characters is the label of several rows', () => {
  expect(labels('长'.repeat(80))).toEqual({ 'applications.received': '长'.repeat(80) });
  expect(labels('长'.repeat(81))).toEqual({});
});

test('without a name nothing is told of the row, nor of its columns', () =>
  expect(labels(undefined, ['自然人（个人）'])).toEqual({}));

test('a column by other words under which it is known', () => {
  expect(labels(label, printed)).toEqual({});
  expect(labels(label, printed.with(0, '自然\n人次'))).toEqual({ 'applications.received.naturalPerson': '自然 人次' });
});

test('a head that means another column, a long one, or none, is no wording', () => {
  expect(labels(label, printed.with(0, '总计数'))).toEqual({});
  expect(labels(label, printed.with(0, `自然${'人'.repeat(29)}`))).toEqual({});
  expect(labels(label, printed.with(0, `自然${'人'.repeat(28)}`))).toEqual({
    'applications.received.naturalPerson': `自然${'人'.repeat(28)}`,
  });
  expect(labels(label, printed.with(0, ''))).toEqual({});
});

test('a column is told at the first row that stands under it', () => {
  const line: Line = {
    label: '',
    name: '新收',
    figures: columns.map(({ label: head }, at) => ({ text: '0', heads: [at === 0 ? '自然人次' : head] })),
  };
  const found = [{ line, byOrder: false }];
  const told = labelsOf(
    form2021,
    'applications',
    new Map([
      ['received', found],
      ['carriedIn', found],
    ]),
    byLabel,
  );
  expect(Object.keys(told)).toEqual([
    'applications.received',
    'applications.received.naturalPerson',
    'applications.carriedIn',
  ]);
  const short = [{ line: { ...line, figures: line.figures.slice(1) }, byOrder: false }];
  expect(labelsOf(form2021, 'applications', new Map([['received', short]]), byLabel)).toEqual({
    'applications.received': '新收',
  });
});

test('the only column of a row is told where it says what is counted this year', () => {
  const told = (head: string) => {
    const line: Line = { label: '', name: '行政许可', figures: [{ text: '0', heads: [head] }] };
    return labelsOf(form2021, 'proactive', new Map([['licences', [{ line, byOrder: false }]]]), () => 0);
  };
  expect(told('本年办理数量')).toEqual({ 'proactive.licences.decisions': '本年办理数量' });
  expect(told('数量')).toEqual({});
});
