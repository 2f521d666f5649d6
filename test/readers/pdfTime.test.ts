/** A PDF that takes too long: what counts is the work, not the time of a machine that is busy otherwise. */
import { afterEach, expect, test, vi } from 'vitest';
import { pdfDocument } from '../../source/readers/pdf/pdf.ts';
import { documentOf } from './document.ts';
import { asPdf } from './pdf.ts';
import { distinctReport } from './tellingReport.ts';

const hour = 3_600_000;
const bytes = asPdf(documentOf(distinctReport()));
/** A clock on which an hour passes whenever it is looked at. */
const hurry = (): void => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += hour));
};
/** A machine that has worked for an hour on what was asked of it. */
const toil = (): void => {
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({ user: before ? hour * 1000 : 0, system: 0 }));
};
afterEach(() => vi.restoreAllMocks());

test('on a busy machine it is read, however long that takes', async () => {
  hurry();
  expect((await pdfDocument(bytes)).blocks.length).toBeGreaterThan(20);
});

test('work of other threads alone is no reason', async () => {
  toil();
  expect((await pdfDocument(bytes)).blocks.length).toBeGreaterThan(20);
});

test('where it is work that takes long, it is refused', async () => {
  hurry();
  toil();
  await expect(pdfDocument(bytes)).rejects.toThrow('读得太慢');
});
