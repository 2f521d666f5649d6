/** A whole report that was copied from anywhere, read for the draft that is open. */
import { expect, test } from 'vitest';
import { readPasted } from '../../source/commands/readPasted.ts';
import { readFigure } from '../../source/report/places.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

test('what stands in it, place by place', async () => {
  const report = busyReport();
  const read = await readPasted(String(await renderDocument(report, 'md').then(({ content }) => content)));
  expect(read?.report).toMatchObject({ unit: report.unit, year: report.year, problems: report.problems });
  expect(readFigure(read!.report, { id: 'applications.received.naturalPerson' })).toBe(61);
});

test('what holds no report is none', async () => {
  expect(await readPasted('一、买菜\n二、做饭\n三、洗碗')).toBeNull();
});
