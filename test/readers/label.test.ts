/** Which row a printed label means: a slip is forgiven, what could be two is none. */
import { expect, test } from 'vitest';
import { aspectHeading } from '../../source/readers/headings.ts';
import { matchLabel } from '../../source/readers/label.ts';
import { findTitle } from '../../source/readers/title.ts';

const rows = [
  { id: 'repealed', wordings: ['本年废止件数'] },
  { id: 'issued', wordings: ['本年制发件数'] },
  { id: 'other', wordings: ['其他'] },
  { id: 'secret', wordings: ['属于国家秘密'] },
];
const meant = (text: string) => matchLabel(text, rows)?.id;

test.each([
  ['本年废止件数', 'repealed'],
  ['1.属于国家秘密', 'secret'],
  ['属于国家机密', 'secret'],
  ['（二）属于国家秘密的', 'secret'],
  ['其他', 'other'],
  ['3.其他', 'other'],
])('%s means %s', (text, id) => {
  expect(meant(text)).toBe(id);
});

test.each([
  ['a short label in a longer text', '其他行政管理事项'],
  ['as near to two', '本年件数'],
  ['prose', '属于国家秘密'.repeat(60)],
  ['nothing', ''],
])('%s means none', (_, text) => {
  expect(meant(text)).toBeUndefined();
});

test('a line that goes on behind a comma is a sentence of the section, not the heading of an aspect', () => {
  expect(aspectHeading('（一）主动公开', false)).toMatchObject({ id: 'proactiveDisclosure', rest: '' });
  expect(aspectHeading('（一）主动公开。全年公开86条。', false)).toMatchObject({
    id: 'proactiveDisclosure',
    rest: '全年公开86条。',
  });
  for (const mark of '，,；') expect(aspectHeading(`（一）主动公开${mark}全年公开86条。`, false)).toBeUndefined();
});

test('a title without a year names a unit of four characters or more', () => {
  expect(findTitle(['青川水务局政府信息公开工作年度报告'])?.unit).toBe('青川水务局');
  expect(findTitle(['水务局政府信息公开工作年度报告'])).toBeUndefined();
});
