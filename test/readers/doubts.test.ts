import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import type { Report } from '../../source/report/report.ts';
import { form2021 } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { figuresIn, withRow } from '../helpers/rows.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { notesOfCell, page, read as readText } from './readText.ts';

const { applicationsRows } = form2021;

const folder = mkdtempSync(join(tmpdir(), 'nianbao-doubts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The places of doubt in a report with one row of a table replaced, written as a page and read back. */
async function doubtsIn(
  report: Report,
  table: 'applications' | 'disputes',
  row: string,
  figures: readonly (number | null)[],
) {
  const changed = withRow(report, `${table}.${row}`, figures);
  const path = join(folder, 'doubts.html');
  writeFileSync(path, (await renderDocument(changed, 'html')).content);
  const read = await readReport(path);
  expect(figuresIn(read, `${table}.${row}`)).toEqual(figures);
  const doubts = read.reading?.notes.filter(({ state }) => state === 'doubt') ?? [];
  return [...new Set(doubts.map(({ place }) => place.split('.').slice(0, -1).join('.')))];
}

test('a row that does not add up to its total is read, and marked', async () => {
  const row = figuresIn(busyReport(), 'applications.received');
  const shifted = [...row.slice(1, 6), 0, row[6]!];
  expect(await doubtsIn(busyReport(), 'applications', 'received', shifted)).toEqual(['applications.received']);
  expect(await doubtsIn(busyReport(), 'disputes', 'review', [10, 1, 0, 0, 0])).toEqual(['disputes.review']);
});

test('a figure that moved to the next column is marked where the columns say so', async () => {
  let report = withFigures(zeroReport(), { 'applications.received.naturalPerson': 5 });
  report = withFigures(report, { 'applications.granted.naturalPerson': 5 });
  const moved = [0, 5, 0, 0, 0, 0, 5];
  expect(await doubtsIn(report, 'applications', 'granted', moved)).toEqual(['applications.granted']);
  const inReceived = await doubtsIn(report, 'applications', 'received', moved);
  expect(inReceived).toEqual(['applications.received']);
});

test('a row without its total is marked where its own columns do not add up, whichever sum it belongs to', async () => {
  const without = (row: string, change: number) => {
    const [first, ...rest] = figuresIn(busyReport(), `applications.${row}`);
    return [first! + change, ...rest.slice(0, -1), null];
  };
  for (const row of ['received', 'carriedIn', 'granted', 'carriedOver']) {
    expect(await doubtsIn(busyReport(), 'applications', row, without(row, 1)), row).toContain(`applications.${row}`);
    expect(await doubtsIn(busyReport(), 'applications', row, without(row, 0)), row).not.toContain(
      `applications.${row}`,
    );
  }
});

test('reports that add up have no doubts', async () => {
  for (const report of [zeroReport(), busyReport()]) {
    for (const { id } of applicationsRows.slice(0, 3))
      expect(await doubtsIn(report, 'applications', id, figuresIn(report, `applications.${id}`))).toEqual([]);
  }
});

test('a group of table 四 without its total is marked beside one that does not add up', async () => {
  const own = busyReport();
  const [first, ...rest] = figuresIn(own, 'disputes.litigationDirect');
  const after = [1, 2, 3, 4, null];
  const bent = withRow(own, 'disputes.litigationDirect', [first! + 1, ...rest]);
  const rows = ['disputes.litigationAfterReview', 'disputes.litigationDirect'];
  expect((await doubtsIn(bent, 'disputes', 'litigationAfterReview', after)).sort()).toEqual(rows);
  expect(await doubtsIn(own, 'disputes', 'litigationAfterReview', after)).toEqual([]);
});

test('a number that stands twice side by side in table 二 is marked: the cell of one of the two may be lost', async () => {
  const doubted = async (issued: string, repealed: string, inForce: string) => {
    const report = await readText(page({ issued, repealed, inForce }), '柳川县水利局2025年.html');
    return ['issued', 'repealed', 'inForce'].filter((cell) => notesOfCell(report, cell).length > 0);
  };
  expect(await doubted('4829', '2855', '2855')).toEqual(['repealed', 'inForce']);
  expect(await doubted('4829', '4829', '9012')).toEqual(['issued', 'repealed']);
  expect(await doubted('100', '100', '100')).toEqual(['issued', 'repealed', 'inForce']);
  expect(await doubted('4829', '2855', '4829')).toEqual([]);
  expect(await doubted('99', '99', '99')).toEqual([]);
  expect(await doubted('0', '0', '0')).toEqual([]);
});
