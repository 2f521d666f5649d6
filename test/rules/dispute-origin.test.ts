import { expect, it } from 'vitest';
import { withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (figures: Record<string, number>, before?: Record<string, number>) =>
  findingsOf('dispute-origin', withFigures(zeroReport(), figures), {
    prior: before && withFigures(zeroReport(2024), before),
  }).map(({ message }) => message);
const request = { 'applications.received.naturalPerson': 2, 'applications.granted.naturalPerson': 2 };

it('wonders at suits after review where there was no review', () => {
  expect(said({ ...request, 'disputes.litigationAfterReview.upheld': 5 })).toEqual([
    expect.stringContaining('复议后起诉 5 件，但本年行政复议都是 0'),
  ]);
  expect(said({ ...request, 'disputes.litigationAfterReview.upheld': 5, 'disputes.review.upheld': 5 })).toEqual([]);
});

it('looks at the reviews of last year, too', () => {
  const now = { ...request, 'disputes.litigationAfterReview.upheld': 1 };
  expect(said(now, { 'disputes.review.pending': 1 })).toEqual([]);
  expect(said(now, {})).toEqual([expect.stringContaining('但本年和上年行政复议都是 0')]);
});

it('wonders at disputes where there was no request', () => {
  expect(said({ 'disputes.review.upheld': 1 })).toEqual([expect.stringContaining('没有收到政府信息公开申请')]);
  expect(said({ 'disputes.review.upheld': 1, ...request })).toEqual([]);
  expect(said({ 'disputes.review.upheld': 1, 'applications.carriedIn.business': 1 })).toEqual([]);
  expect(said({ 'disputes.review.upheld': 1 }, request)).toEqual([]);
});

it('says nothing without disputes', () => {
  expect(said({})).toEqual([]);
  expect(said(request)).toEqual([]);
});
