import { expect, it } from 'vitest';
import { readFigure, withFigure } from '../../source/report/places.ts';
import { cellOf, cellsOfTable } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it('points at any one cell of table 三 that was changed, and says what it was; a total that its own sum mends is said there', () => {
  const report = busyReport();
  for (const cell of cellsOfTable.applications) {
    const value = Number(readFigure(report, cell));
    const wrong = withFigure(report, cell, value + 5);
    const findings = findingsOf('single-suspect', wrong);
    const mended = ['handled-sum', 'row-total'].flatMap((rule) => findingsOf(rule, wrong));
    expect([...findings, ...mended].map(({ place, expected }) => [place, expected])).toContainEqual([cell.id, value]);
    expect(findings.length).toBeLessThanOrEqual(3);
  }
});

it('leaves one finding, an error with its repair, where one total of table 三 is wrong', () => {
  const report = busyReport();
  const totals = cellsOfTable.applications.filter(({ column, row }) => column.id === 'total' || row.id === 'handled');
  expect(totals.length).toBeGreaterThan(25);
  for (const cell of totals) {
    const value = Number(readFigure(report, cell));
    const wrong = withFigure(report, cell, value + 5);
    const all = ['balance', 'handled-sum', 'row-total', 'single-suspect'].flatMap((rule) => findingsOf(rule, wrong));
    expect(all).toMatchObject([{ severity: 'error', place: cell.id, expected: value, actual: value + 5 }]);
  }
});

it('says nothing where one sum alone is off, or none', () => {
  expect(findingsOf('single-suspect', busyReport())).toEqual([]);
  const report = withFigure(busyReport(), cellOf('disputes.review.total'), 9);
  expect(findingsOf('single-suspect', report)).toEqual([]);
});

it('never proposes a number below 0', () => {
  // Row and column of one cell are both 4 too much, but there is only 1 in it.
  const figures = withFigures(zeroReport(), {
    'applications.received.naturalPerson': 1,
    'applications.received.business': 5,
    'applications.carriedIn.naturalPerson': 3,
    'applications.granted.business': 5,
  });
  const report = withFigure(figures, cellOf('applications.received.total'), 2);
  expect(findingsOf('balance', report).map(({ place }) => place)).toEqual(['applications.handled.naturalPerson']);
  expect(findingsOf('row-total', report).map(({ place }) => place)).toEqual(['applications.received.total']);
  const proposed = findingsOf('single-suspect', report).map(({ expected }) => Number(expected));
  expect(proposed.filter((value) => value < 0)).toEqual([]);
});

const off = (amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).reduce(
    (report, [id, amount]) => withFigure(report, cellOf(id), Number(readFigure(report, cellOf(id))) + amount),
    busyReport(),
  );

it('proposes nothing where the row is off by another amount than the column', () => {
  const row = { 'applications.received.naturalPerson': 5, 'applications.received.total': 2 };
  expect(findingsOf('single-suspect', off(row)).map(({ place }) => place)).not.toContain(
    'applications.received.naturalPerson',
  );
});

it('leaves a cell that is blank to the rule about blank cells', () => {
  const cell = cellOf('applications.received.naturalPerson');
  const found = findingsOf('single-suspect', withFigure(busyReport(), cell, null));
  expect(found.map(({ place }) => place)).not.toContain(cell.id);
});

it('names three cells that were changed, but not four: then it is no slip of the pen', () => {
  const three = {
    'applications.received.naturalPerson': 5,
    'applications.carriedIn.business': 7,
    'applications.grantedInPart.legalService': 9,
  };
  const places = (amounts: Readonly<Record<string, number>>) =>
    findingsOf('single-suspect', off(amounts)).map(({ place }) => place);
  expect(places(three)).toEqual(Object.keys(three));
  expect(places({ ...three, 'applications.carriedOver.otherOrganization': 11 })).toEqual([]);
});
