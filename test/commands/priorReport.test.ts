import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginFrom, carriedWords } from '../../source/commands/newDraft.ts';
import { priorDoubts } from '../../source/commands/priorDoubts.ts';
import { priorReport } from '../../source/commands/priorReport.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nianbao-prior-'));
  process.env.NIANBAO_HOME = home;
});
afterEach(() => {
  delete process.env.NIANBAO_HOME;
  rmSync(home, { recursive: true, force: true });
});

const unit = zeroReport().unit;
const save = (year: number): string => {
  const draft = newDraft(zeroReport(year));
  saveDraft(draft);
  return draft.id;
};

test('one draft of the unit', async () => {
  save(2024);
  expect((await priorReport(unit)).report.year).toBe(2024);
  expect((await priorReport(unit, 2025)).report.year).toBe(2024);
});

test('several years: the one before the new report, or the latest', async () => {
  const [first] = [save(2023), save(2025), save(2024)];
  expect((await priorReport(unit)).report.year).toBe(2025);
  expect((await priorReport(unit, 2025)).report.year).toBe(2024);
  expect((await priorReport(first!, 2026)).report.year).toBe(2023);
  expect((await priorReport(`${unit}2023`)).report.year).toBe(2023);
  await expect(priorReport(unit, 2030)).rejects.toThrow(
    `${unit} 没有 2029 年度的草稿（有 2025、2024、2023 年度的），请写明草稿编号或文件。`,
  );
});

test('two drafts for one year are named by their numbers', async () => {
  const ids = [save(2024), save(2024)];
  const failure = await priorReport(unit).catch((error: Error) => error.message);
  expect(failure).toContain(`${unit} 2024 年度的草稿有 2 份，请改用编号：`);
  for (const id of ids) expect(failure).toContain(id);
});

test('a folder of that name is no obstacle; what is neither is refused', async () => {
  save(2024);
  const before = process.cwd();
  mkdirSync(join(home, unit));
  process.chdir(home);
  try {
    expect((await priorReport(unit)).report.year).toBe(2024);
  } finally {
    process.chdir(before);
  }
  await expect(priorReport('没有这个单位')).rejects.toThrow('没有叫“没有这个单位”的文件或草稿');
});

test('a report of a wrong year, or a draft that is not finished, is spoken against; last year’s whole one is not', () => {
  const whole = { report: busyReport(2024), isDraft: true };
  const january = new Date(2026, 0, 12);
  expect(priorDoubts(whole, january)).toEqual([]);
  expect(priorDoubts(whole, new Date(2026, 10, 12))).toEqual([]);
  expect(priorDoubts({ ...whole, report: busyReport(2023) }, january)).toHaveLength(1);
  expect(priorDoubts({ ...whole, report: busyReport(2023) }, january, 2024)).toEqual([]);
  const wrong = priorDoubts({ ...whole, report: busyReport(2031) }, january);
  expect(wrong).toEqual([
    '这是 2031 年度的报告，接着它新建的是 2032 年度的；现在一般写 2025 年度的，要接 2024 年度的。',
  ]);
  const open = { ...busyReport(2024), figures: {} };
  expect(priorDoubts({ report: open, isDraft: true }, january).join()).toContain('还没有填完');
  // Blanks are printed in published reports.
  expect(priorDoubts({ report: open, isDraft: false }, january)).toEqual([]);
});

test('what was carried over is taken from a report, but not where it was read with doubt', async () => {
  const prior = busyReport(2024);
  const carried = figuresIn(prior, 'applications.carriedOver');
  expect(figuresIn((await beginFrom(prior)).report, 'applications.carriedIn')).toEqual(carried);
  const notes = [
    { place: 'applications.carriedOver.naturalPerson', state: 'doubt' as const, reason: '可能错位，请对照原文' },
  ];
  const begun = await beginFrom({ ...prior, reading: { headings: [], notes } });
  expect(figuresIn(begun.report, 'applications.carriedIn').slice(0, 6)).toEqual([null, ...carried.slice(1, 6)]);
});

test('what was carried over from last year is said, and that nothing was', async () => {
  const prior = busyReport(2024);
  expect(carriedWords(await beginFrom(prior), prior)).toContain(`已接上结转 6 格，来自${prior.unit}2024年的报告`);
  const blank = { ...prior, figures: {} };
  expect(carriedWords(await beginFrom(blank), blank)).toContain('没有读到结转的数');
});
