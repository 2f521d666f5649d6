import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellsOfTable } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it('refuses the trial tables from 2021 on', () => {
  expect(findingsOf('edition', { ...zeroReport(2023), edition: 2019 })).toMatchObject([{ severity: 'warning' }]);
  expect(findingsOf('edition', { ...zeroReport(2020), edition: 2019 })).toEqual([]);
  expect(findingsOf('edition', zeroReport())).toEqual([]);
});

it('sees the single row （六） of 2019 in the new tables', () => {
  let report = zeroReport();
  for (const cell of cellsOfTable.applications) {
    if (/Overdue$/.test(cell.row.id)) report = withFigure(report, cell, null);
  }
  expect(findingsOf('edition', report)[0]?.message).toContain('（六）其他处理只填了一行');
});

it('does not take three rows for one where the last of them was not read either', () => {
  let report = zeroReport();
  for (const cell of cellsOfTable.applications) {
    if (/Overdue$/.test(cell.row.id) || cell.id === 'applications.otherOutcome.other.naturalPerson')
      report = withFigure(report, cell, null);
  }
  expect(findingsOf('edition', report)).toEqual([]);
});
