/** What the tables hold for each thing that a sentence can tell: every usual reading, in the order in which a message names them. */
import { describe, expect, it } from 'vitest';
import { withFigures as exactly } from '../../../source/report/places.ts';
import type { Subject } from '../../../source/rules/claims/claim.ts';
import { readingsOf } from '../../../source/rules/claims/figures.ts';
import { busyReport, withFigures } from '../../helpers/sample.ts';

const busy = withFigures(busyReport(), {
  'proactive.regulations.issued': 6,
  'proactive.regulations.repealed': 5,
  'proactive.regulations.inForce': 24,
  'proactive.coerciveMeasures.decisions': 19,
});
const readings = (subject: string, report = busy): string =>
  readingsOf(report, subject as Subject)
    .map(({ name, value }) => `${name} ${value}`.trim())
    .join('，');

describe('the usual readings of a subject', () => {
  it.each([
    ['received', '本年新收 72，本年新收加上年结转 76'],
    ['receivedFromPersons', '本年新收 72，本年新收加上年结转 76，自然人的本年新收 61'],
    ['askedByPersons', '自然人的本年新收 61，自然人的本年新收加上年结转 65，自然人的（七）总计 62'],
    ['dealtWith', '本年新收 72，本年新收加上年结转 76，（七）总计 73'],
    ['toDo', '本年新收加上年结转 76，本年新收 72'],
    ['incoming', '本年新收加上年结转 76'],
    ['handled', '（七）总计 73，（七）总计减上年结转 69'],
    [
      'answered',
      '（七）总计 73，（七）总计减（六）其他处理 70，（七）总计减（五）不予处理、（六）其他处理 68，（七）总计减上年结转 69',
    ],
    ['answeredInAll', '（七）总计 73，（七）总计减（六）其他处理 70，（七）总计减（五）不予处理、（六）其他处理 68'],
    [
      'answeredAll',
      '（七）总计 73，（七）总计减（六）其他处理 70，（七）总计减（五）不予处理、（六）其他处理 68，（七）总计减上年结转 69，（七）总计加结转下年度 76，（七）总计加结转下年度减上年结转 72',
    ],
    ['carriedIn', '上年结转 4'],
    ['carriedOver', '结转下年度继续办理 3'],
    ['carriedEither', '结转下年度继续办理 3，上年结转 4'],
    ['granted', '（一）予以公开 37，（一）予以公开加（二）部分公开 45'],
    ['grantedInPart', '（二）部分公开 8'],
    ['denied', '（三）不予公开各项 11'],
    ['unavailable', '（四）无法提供各项 12'],
    ['notProcessed', '（五）不予处理各项 2'],
    ['otherOutcome', '（六）其他处理各项 3'],
    ['notHeld', '1.本机关不掌握相关政府信息 11，（四）无法提供各项 12'],
    ['elsewhere', '1.本机关不掌握相关政府信息 11，（四）无法提供各项 12，（六）3.其他 2，（六）其他处理各项 3'],
    ['granted+grantedInPart', '（一）予以公开加（二）部分公开 45'],
    ['granted+granted', '（一）予以公开 37'],
    ['notHeld+unavailable', '1.本机关不掌握相关政府信息加（四）无法提供各项 12'],
    [
      'row.denied.thirdPartyRights+denied.deliberative',
      '4.保护第三方合法权益加6.属于四类过程性信息 5，（三）不予公开各项 11',
    ],
    [
      'row.denied.deliberative+unavailable.notHeld',
      '6.属于四类过程性信息加1.本机关不掌握相关政府信息 14，（三）不予公开各项 11，（四）无法提供各项 12',
    ],
    ['within.unavailable', '（四）无法提供各项 12，11，1，0，12，11，1'],
    ['review.total', '行政复议的总计 5'],
    ['review.upheld', '行政复议的结果维持 3'],
    ['review.closed', '行政复议的总计减尚未审结 4，行政复议的总计 5'],
    ['litigation.total', '行政诉讼两项的总计 2'],
    ['litigationDirect.upheld', '未经复议直接起诉的结果维持 1'],
    ['litigationAfterReview.otherResult', '复议后起诉的其他结果 1'],
    ['all.pending', '行政复议、行政诉讼三项的尚未审结 1'],
    ['all.closed', '行政复议、行政诉讼三项的总计减尚未审结 6，行政复议、行政诉讼三项的总计 7'],
    ['regulations.issued', '本年制发件数 6'],
    ['normativeDocuments.repealed', '本年废止件数 1'],
    ['normativeDocuments.inForce', '现行有效件数 18'],
    ['licences.decisions', '本年处理决定数量 1264'],
    ['penalties.decisions', '本年处理决定数量 37'],
    ['coerciveMeasures.decisions', '本年处理决定数量 19'],
  ])('of %s are %s', (subject, expected) => {
    expect(readings(subject)).toBe(expected);
  });

  it('name the cells that they were made of, those that were taken off too', () => {
    const total = (row: string) => `applications.${row}.total`;
    const other = ['correctionOverdue', 'feeOverdue', 'other'].map((row) => total(`otherOutcome.${row}`));
    expect(readingsOf(busy, 'handled').map(({ cells }) => cells)).toEqual([
      [total('handled')],
      [total('handled'), total('carriedIn')],
    ]);
    expect(readingsOf(busy, 'answeredInAll')[1]?.cells).toEqual([total('handled'), ...other]);
    expect(readingsOf(busy, 'all.upheld')[0]?.cells).toEqual([
      'disputes.review.upheld',
      'disputes.litigationDirect.upheld',
      'disputes.litigationAfterReview.upheld',
    ]);
  });
});

describe('a number that is only read loosely', () => {
  it('agrees with any figure of 表三, with two outcomes together, and with all that is left without one', () => {
    const [first, ...others] = readingsOf(busy, 'loosely.carriedEither');
    expect(first).toMatchObject({ name: '结转下年度继续办理', value: 3 });
    const values = [...new Set(others.map(({ value }) => value))].sort((one, other) => one - other);
    const rows = [0, 1, 2, 3, 6, 8, 11, 37];
    const totals = [3, 4, 11, 12, 68, 69, 70, 72, 73, 76];
    const pairs = [5, 10, 11, 13, 14, 15, 19, 20, 23, 39, 40, 45, 48, 49];
    const rests = [36, 61, 62, 65, 70, 71];
    expect(values).toEqual([...new Set([...rows, ...totals, ...pairs, ...rests])].sort((one, other) => one - other));
  });
});

describe('cells that are blank', () => {
  it('contradict nothing: without the plain reading there is none, another reading is only left out', () => {
    expect(readings('received', exactly(busy, { 'applications.received.total': null }))).toBe('');
    expect(readings('received', exactly(busy, { 'applications.carriedIn.total': null }))).toBe('本年新收 72');
    expect(readings('handled', exactly(busy, { 'applications.carriedIn.total': null }))).toBe('（七）总计 73');
  });
  it('and such as hold no number count as blank', () => {
    expect(readings('received', exactly(busy, { 'applications.received.total': '约70' }))).toBe('');
  });
});
