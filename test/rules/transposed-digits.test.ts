import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it('finds the total with its digits swapped', () => {
  const report = withFigure(busyReport(), cellOf('applications.received.total'), 27);
  expect(findingsOf('transposed-digits', report)).toContainEqual(
    expect.objectContaining({ place: 'applications.received.total', expected: 72, actual: 27 }),
  );
});

it('finds the addend with its digits swapped', () => {
  const report = withFigure(busyReport(), cellOf('applications.received.naturalPerson'), 16);
  expect(findingsOf('transposed-digits', report)).toContainEqual(
    expect.objectContaining({ place: 'applications.received.naturalPerson', expected: 61, actual: 16 }),
  );
});

it('says nothing where the difference is no multiple of 9 or too many figures would do', () => {
  expect(findingsOf('transposed-digits', withFigure(busyReport(), cellOf('applications.received.total'), 70))).toEqual(
    [],
  );
  let report = zeroReport();
  for (const column of ['upheld', 'corrected', 'otherResult'])
    report = withFigure(report, cellOf(`disputes.review.${column}`), 12);
  expect(findingsOf('transposed-digits', withFigure(report, cellOf('disputes.review.total'), 45))).toEqual([]);
});
