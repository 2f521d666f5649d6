import { expect, it } from 'vitest';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (labels?: Record<string, string>) =>
  findingsOf('label-wording', { ...busyReport(), reading: { ...(labels ? { labels } : {}), notes: [] } });

it('names both wordings of a row and of a column', () => {
  const found = said({
    'applications.carriedIn': '二、上年度结转申请数量',
    'disputes.review.corrected': '结果改正',
    'proactive.fees': '行政事业收费',
  });
  expect(found.map(({ message }) => message)).toEqual([
    '统一格式上是“行政事业性收费”，印成了“行政事业收费”。',
    '统一格式上是“二、上年结转政府信息公开申请数量”，印成了“二、上年度结转申请数量”。',
    '统一格式上是“结果纠正”，印成了“结果改正”。',
  ]);
});

it('says nothing where every label is right, or a place is not known', () => {
  expect(said()).toEqual([]);
  expect(said({})).toEqual([]);
  expect(said({ 'no.such.row': '别的' })).toEqual([]);
});

it('says nothing of a row of which some was not read: it may be another one', () => {
  const note = { place: 'applications.otherOutcome.other.naturalPerson', state: 'unread', reason: '不是数' } as const;
  const { [note.place]: _unread, ...figures } = busyReport().figures as Record<string, number>;
  const report = { ...busyReport(), figures } as ReturnType<typeof busyReport>;
  const labels = { 'applications.otherOutcome.other': '（六）其他处理' };
  expect(findingsOf('label-wording', { ...report, reading: { labels, notes: [] } })).toHaveLength(1);
  expect(findingsOf('label-wording', { ...report, reading: { labels, notes: [note] } })).toEqual([]);
});
