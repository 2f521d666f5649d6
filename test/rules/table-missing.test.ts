import { expect, it } from 'vitest';
import { tableIds } from '../../source/form/form.ts';
import { withFigure } from '../../source/report/places.ts';
import type { NoteState, Report } from '../../source/report/report.ts';
import { exampleReport } from '../../source/rules/examples.ts';
import { findingsOf } from './onSentences.ts';

const noted = (report: Report, state: NoteState): Report => ({
  ...report,
  reading: { notes: [{ place: 'disputes', state, reason: '这张表是图片，读不出里面的数' }] },
});
const withoutTable = exampleReport({ absent: ['disputes'] });

it.each(tableIds)('says once that %s is not there', (table) => {
  expect(findingsOf('table-missing', exampleReport({ absent: [table] })).map(({ place }) => place)).toEqual([table]);
});

it('accuses nobody of a table that could only not be read', () => {
  expect(findingsOf('table-missing', noted(withoutTable, 'unread'))).toEqual([]);
  expect(findingsOf('blank-cell', noted(withoutTable, 'unread'))).toEqual([]);
});

it('falls silent once the table is being filled in, and leaves the blanks to their own rule', () => {
  const filled = withFigure(withoutTable, { id: 'disputes.review.upheld' }, 1);
  expect(findingsOf('table-missing', noted(filled, 'absent'))).toEqual([]);
});

it('leaves a section without a heading to the rule on sections', () => {
  const report: Report = {
    ...withoutTable,
    reading: { headings: ['一、总体情况', '二、主动公开政府信息情况'], notes: withoutTable.reading?.notes ?? [] },
  };
  expect(findingsOf('table-missing', report)).toEqual([]);
});
