import { expect, it } from 'vitest';
import { withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (year: number, figures: Record<string, number>) =>
  findingsOf('direct-suit', withFigures(zeroReport(year), figures));

it('asks to look at direct suits from 2024 on', () => {
  expect(said(2024, { 'disputes.litigationDirect.upheld': 1 })).toHaveLength(1);
  expect(said(2025, { 'disputes.litigationDirect.pending': 2 })[0]?.message).toContain('未经复议直接起诉 2 件');
});

it('leaves earlier years, suits after review, and none', () => {
  expect(said(2023, { 'disputes.litigationDirect.upheld': 1 })).toEqual([]);
  expect(said(2025, { 'disputes.litigationAfterReview.upheld': 1 })).toEqual([]);
  expect(said(2025, {})).toEqual([]);
});
