import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it('names the total and all 21 outcomes, and offers the derived total', () => {
  const report = withFigure(busyReport(), cellOf('applications.handled.business'), 8);
  const [finding, ...others] = findingsOf('handled-sum', report);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    place: 'applications.handled.business',
    expected: 9,
    actual: 8,
    repair: { changes: [{ place: 'applications.handled.business', value: 9 }] },
  });
  expect(finding?.places).toHaveLength(22);
  expect(finding?.message).toBe('商业企业一列：（一）至（六）各项之和 6 + 1 + 2 = 9，但 （七）总计 8，少 1。');
});

it('leaves a blank total to the rule on blanks: one cause, one finding', () => {
  const report = withFigure(busyReport(), cellOf('applications.handled.naturalPerson'), null);
  expect(findingsOf('handled-sum', report)).toEqual([]);
  expect(findingsOf('blank-cell', report)[0]).toMatchObject({
    places: ['applications.handled.naturalPerson'],
    expected: 62,
  });
});

it('leaves blanks alone where 0 makes it hold', () => {
  const report = withFigure(zeroReport(), cellOf('applications.handled.total'), null);
  expect(findingsOf('handled-sum', report)).toEqual([]);
});
