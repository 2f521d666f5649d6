import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const { disputesRows } = form2021;

it('finds totals left at 0 beside results', () => {
  const report = withFigure(busyReport(), cellOf('disputes.review.total'), 0);
  const [finding] = findingsOf('dispute-total', report);
  expect(finding?.message).toBe('行政复议：四种结果之和 3 + 1 + 1 = 5，但 总计 0，少 5。');
  expect(finding?.places).toEqual([
    'disputes.review.total',
    'disputes.review.upheld',
    'disputes.review.corrected',
    'disputes.review.otherResult',
    'disputes.review.pending',
  ]);
});

it.each(disputesRows.map(({ id }) => id))('checks %s', (row) => {
  const report = withFigure(zeroReport(), cellOf(`disputes.${row}.pending`), 2);
  expect(findingsOf('dispute-total', report)).toHaveLength(1);
  expect(findingsOf('dispute-total', withFigure(report, cellOf(`disputes.${row}.total`), 2))).toEqual([]);
});
