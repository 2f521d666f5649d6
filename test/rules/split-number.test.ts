import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const disputes = (...figures: number[]) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].reduce(
    (report, column, index) => withFigure(report, cellOf(`disputes.review.${column}`), figures[index] ?? 0),
    zeroReport(),
  );

it.each([
  [[2, 0, 0, 0, 20], 20],
  [[1, 2, 3, 0, 15], 12],
  [[0, 3, 5, 1, 36], 35],
  [[4, 0, 0, 0, 40], 40],
])('sees the halves in %j', (figures, merged) => {
  expect(findingsOf('split-number', disputes(...figures))).toMatchObject([{ severity: 'hint', expected: merged }]);
});

it.each([[[2, 0, 0, 0, 2]], [[2, 0, 0, 0, 21]], [[1, 0, 1, 0, 11]], [[0, 0, 0, 0, 3]]])(
  'says nothing of %j',
  (figures) => {
    expect(findingsOf('split-number', disputes(...figures))).toEqual([]);
  },
);
