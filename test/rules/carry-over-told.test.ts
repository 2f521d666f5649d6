import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const said = (text: string, report = withoutTexts()) =>
  findingsOf('carry-over-told', withText(report, 'overview.onRequest', text)).map(({ place }) => place);
const [carriedIn, carriedOver] = ['applications.carriedIn.total', 'applications.carriedOver.total'];

// The sample: 上年结转 4, 结转下年度 3.
describe('carry-over-told', () => {
  it.each([
    ['全年收到政府信息公开申请72件，答复73件。', [carriedIn, carriedOver]],
    ['全年收到申请72件，上年结转4件，已答复。', [carriedOver]],
    ['全年收到申请72件，3件仍在办理。', [carriedIn]],
    ['申请内容主要涉及征地信息。', [carriedIn, carriedOver]],
  ])('raises %s', (text, places) => {
    expect(said(text)).toEqual(places);
  });

  it.each([
    '上年结转4件，结转下年度继续办理3件。',
    '办理2024年转入的申请4件，3件顺延至2026年。',
    '去年遗留4件均已办结，在办3件。',
    '本年新收72件，结转情况见表。3件在法定期限内继续办理。',
    '',
  ])('leaves %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('asks nothing where nothing was carried', () => {
    expect(said('全年没有申请。', withoutTexts(zeroReport()))).toEqual([]);
  });
});
