import { expect, it } from 'vitest';
import { cellOf, cellsOfTable, readFigure, withFigure } from '../../source/report/places.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it('points at any one cell of table 三 that was changed, and says what it was', () => {
  const report = busyReport();
  for (const cell of cellsOfTable.applications) {
    const value = Number(readFigure(report, cell));
    const findings = findingsOf('single-suspect', withFigure(report, cell, value + 5));
    expect(findings.map(({ place, expected }) => [place, expected])).toContainEqual([cell.id, value]);
    expect(findings.length).toBeLessThanOrEqual(3);
  }
});

it('says nothing where one sum alone is off, or none', () => {
  expect(findingsOf('single-suspect', busyReport())).toEqual([]);
  const report = withFigure(busyReport(), cellOf('disputes.review.total'), 9);
  expect(findingsOf('single-suspect', report)).toEqual([]);
});
