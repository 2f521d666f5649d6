import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const { applicationsRows } = form2021;

it('names the total and the six kinds, in the words of the printed form', () => {
  const report = withFigure(busyReport(), cellOf('applications.granted.total'), 38);
  const [finding] = findingsOf('row-total', report);
  expect(finding).toMatchObject({ place: 'applications.granted.total', expected: 37, actual: 38 });
  expect(finding?.places).toHaveLength(7);
  expect(finding?.message).toBe('（一）予以公开：六类申请人之和 30 + 6 + 1 = 37，但 总计 38，多 1。');
});

it.each(applicationsRows.map(({ id }) => id))('checks the row %s', (row) => {
  const report = withFigure(zeroReport(), cellOf(`applications.${row}.total`), 1);
  // （七）总计 ends a column too, which says it.
  const rule = row === 'handled' ? 'handled-sum' : 'row-total';
  expect(findingsOf(rule, report).map(({ place }) => place)).toEqual([`applications.${row}.total`]);
});

it('leaves a blank total to the rule on blanks: one cause, one finding', () => {
  const report = withFigure(busyReport(), cellOf('applications.carriedOver.total'), null);
  expect(findingsOf('row-total', report)).toEqual([]);
  expect(findingsOf('blank-cell', report)[0]).toMatchObject({
    places: ['applications.carriedOver.total'],
    repair: { changes: [{ place: 'applications.carriedOver.total', value: 3 }] },
  });
});
