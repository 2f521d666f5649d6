/** Damaged files: opened, recovered or set aside and said so; what was on disk is never overwritten. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAside } from '../../source/drafts/aside.ts';
import { listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { type Draft, decodeDraft, type Migration } from '../../source/drafts/format.ts';
import { keepVersion, readVersion } from '../../source/drafts/history.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { salvage } from '../../source/drafts/salvage.ts';
import { dose } from '../helpers/dose.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
let draft: Draft;
let file = '';
let whole: Buffer;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  draft = newDraft(busyReport());
  saveDraft(draft);
  file = join(home, 'drafts', `${draft.id}.json`);
  whole = readFileSync(file);
});

const aside = () => (existsSync(join(home, 'damaged')) ? readdirSync(join(home, 'damaged')) : []);
const isKept = (bytes: Buffer) => aside().some((name) => readFileSync(join(home, 'damaged', name)).equals(bytes));
const oneSentence = /^[^\n]*[\u4e00-\u9fff][^\n]*。$/;

function open(): { draft: Draft; notice?: string; readOnly?: string } | { failure: string } {
  try {
    const opened = openSafely(draft.id);
    opened.release();
    return opened;
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/** The file cut off in the middle of the text about problems. */
const cutInProblems = (): Buffer => {
  const at = whole.indexOf('"problems"') + '"problems": "'.length + 30;
  return whole.subarray(0, at);
};

test('what is readable counts; a version stands in only for what is lost or shorter', () => {
  keepVersion({ ...draft, report: { ...draft.report, problems: '早先', other: '早先的其他' } }, 'begun');
  keepVersion(
    { ...draft, report: { ...draft.report, problems: '后来', preamble: '旧', other: '后来的其他' } },
    'section',
  );
  const spoiled = cutInProblems();
  writeFileSync(file, spoiled);
  const opened = openSafely(draft.id);
  const { report } = opened.draft;
  // Cut off, but longer than what the version has; in front of the cut nothing is taken from the version.
  expect(draft.report.problems.startsWith(report.problems)).toBe(true);
  expect(report.problems.length).toBeGreaterThan(5);
  expect(report.preamble).toBe(draft.report.preamble);
  expect(report.figures).toEqual(draft.report.figures);
  expect(report.other).toBe('后来的其他');
  expect(opened.notice).toMatch(oneSentence);
  expect(opened.notice).toContain(join(home, 'damaged'));
  expect(opened.readOnly).toBeUndefined();
  expect(isKept(spoiled)).toBe(true);
  expect(aside()).toHaveLength(1);
  expect(readDraft(draft.id).report).toEqual(report);
  opened.release();
});

test.each([
  ['a BOM in front', (bytes: Buffer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ['zero bytes behind', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4096)])],
  ['zero bytes in front', (bytes: Buffer) => Buffer.concat([Buffer.alloc(512), bytes])],
  ['the end of a longer file behind', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(-700)])],
  ['saved by Notepad as UTF-16', (bytes: Buffer) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')],
])('%s: opened as it was saved, whatever versions there are', (_, spoil) => {
  keepVersion({ ...draft, report: { ...draft.report, problems: '早先' } }, 'begun');
  writeFileSync(file, spoil(whole));
  const opened = openSafely(draft.id);
  expect(opened.draft).toEqual(draft);
  expect(opened.notice).toBeUndefined();
  opened.release();
});

test('two bytes missing at the end: everything typed is there', () => {
  keepVersion({ ...draft, report: { ...draft.report, problems: '早先' } }, 'begun');
  writeFileSync(file, whole.subarray(0, whole.length - 3));
  const opened = openSafely(draft.id);
  expect(opened.draft.report).toEqual(draft.report);
  opened.release();
});

test('a broken line costs that line: one figure, the rest of one text', () => {
  const lines = whole.toString('utf8').split('\n');
  const figure = lines.findIndex((line) => line.includes('"applications.received.naturalPerson"'));
  const text = lines.findIndex((line) => line.includes('"problems"'));
  lines[figure] = lines[figure]!.replace('61', '6\0');
  lines[text] = lines[text]!.replace('征地', '\0\0"');
  writeFileSync(file, lines.join('\n'));
  const opened = openSafely(draft.id);
  opened.release();
  const { report } = opened.draft;
  expect(report.figures['applications.received.naturalPerson']).toBeUndefined();
  expect(report.figures['applications.received.business']).toBe(9);
  expect(report.problems).toBe(draft.report.problems.replace('征地', '"'));
  expect(report.other).toBe(draft.report.other);
});

test('a kill between keeping the damaged file and saving what is left of it: the draft stays in the list', () => {
  const spoiled = cutInProblems();
  writeFileSync(file, spoiled);
  const kept = keepAside(draft.id, file);
  expect(readFileSync(kept).equals(spoiled)).toBe(true);
  expect(listDrafts().map(({ id }) => id)).toEqual([draft.id]);
  // What is saved later does not reach what was kept.
  saveDraft(draft);
  expect(readFileSync(kept).equals(spoiled)).toBe(true);
  expect(readDraft(draft.id)).toEqual(draft);
});

test('another window may look at a damaged draft; the file stays where it is for the one that holds it', () => {
  const spoiled = cutInProblems();
  writeFileSync(file, spoiled);
  mkdirSync(join(home, 'locks'), { recursive: true });
  writeFileSync(join(home, 'locks', `${draft.id}.json`), '{"pid":77,"host":"别的电脑","started":""}');
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toContain('没有改动它');
  expect(readFileSync(file).equals(spoiled)).toBe(true);
  expect(aside()).toEqual([]);
});

test('nested without end: one sentence, no stack', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const text of [
    `{"format":"nianbao.draft/1","checksum":"0","report":${deep}}`,
    `{"format":"nianbao.draft/2","more":${deep},"report":{"unit":"甲","year":2025}}`,
    '['.repeat(60_000),
    '{"report":'.repeat(60_000),
  ]) {
    expect(decodeDraft(draft.id, text).kind).toBe('damaged');
    const start = performance.now();
    salvage(draft.id, text);
    expect(performance.now() - start).toBeLessThan(5000);
  }
});

test('saving over a damaged file sets it aside first', () => {
  const spoiled = Buffer.from('\0'.repeat(400));
  writeFileSync(file, spoiled);
  saveDraft({ ...draft, field: 'other' });
  expect(isKept(spoiled)).toBe(true);
  expect(readDraft(draft.id).field).toBe('other');
});

test('reading and then saving does not overwrite a damaged file either', () => {
  writeFileSync(file, '{');
  expect(() => readDraft(draft.id)).toThrow('已损坏');
  saveDraft(draft);
  expect(isKept(Buffer.from('{'))).toBe(true);
});

test('cut off anywhere: what is left of the text is a prefix, now and then through the disk', () => {
  for (let end = 0; end < whole.length - 2; end += end < whole.length - 60 ? dose(30, 10) : 1) {
    const spoiled = whole.subarray(0, end);
    const text = spoiled.toString('utf8');
    expect(decodeDraft(draft.id, text).kind).toBe('damaged');
    const left = salvage(draft.id, text);
    if (left) expect(draft.report.problems.startsWith(left.report.problems.replace(/\ufffd+$/, ''))).toBe(true);
    if (end % dose(1200, 400) !== 0) continue;
    writeFileSync(file, spoiled);
    const opened = open();
    expect('failure' in opened ? opened.failure : opened.notice).toMatch(oneSentence);
    expect(isKept(spoiled)).toBe(true);
  }
  // Cut just before the checksum everything is still there.
  const almost = salvage(draft.id, whole.subarray(0, whole.length - 20).toString('utf8'));
  expect(almost?.report).toEqual(draft.report);
});

test('random bytes flipped: never wrong without a word', () => {
  let seed = 20260112;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  keepVersion(draft, 'left');
  const counts = { good: 0, altered: 0, mended: 0, newer: 0 };
  for (let run = 0; run < dose(200, 5000); run++) {
    const spoiled = Buffer.from(whole);
    const at = random(spoiled.length);
    spoiled[at] = spoiled[at]! ^ (1 << random(8));
    const decoded = decodeDraft(draft.id, spoiled.toString('utf8'));
    // The whole way through the disk for a part of them.
    if (run % 10 === 0) {
      writeFileSync(file, spoiled);
      const opened = open();
      if ('failure' in opened) expect(opened.failure).toMatch(oneSentence);
      else if (opened.readOnly === undefined && opened.notice === undefined) expect(opened.draft).toEqual(draft);
      else if (opened.notice) expect(isKept(spoiled)).toBe(true);
    }
    if (decoded.kind === 'good') {
      expect(decoded.draft).toEqual(draft);
      counts.good++;
    } else counts[decoded.kind === 'damaged' ? 'mended' : decoded.kind]++;
  }
  expect(counts.altered + counts.mended).toBeGreaterThan(dose(100, 2500));
});

describe('nothing to go back to', () => {
  test.each([
    ['zero bytes', '\0'.repeat(300)],
    ['nothing', ''],
    ['a list', '[]'],
    ['wrong types', '{"format":"nianbao.draft/1","report":{"unit":7}}'],
  ])('%s: set aside and said, not in the list any more', (_, text) => {
    writeFileSync(file, text);
    expect(() => openSafely(draft.id)).toThrow(/原文件留在/);
    expect(isKept(Buffer.from(text))).toBe(true);
    expect(listDrafts()).toEqual([]);
  });
});

test('a newer format is shown read-only and never written', () => {
  const newer = whole.toString('utf8').replace('nianbao.draft/2', 'nianbao.draft/9');
  writeFileSync(file, newer);
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toMatch(oneSentence);
  expect(opened.draft.report.problems).toBe(draft.report.problems);
  expect(() => saveDraft(opened.draft)).toThrow('更新的版本');
  expect(readFileSync(file, 'utf8')).toBe(newer);
  opened.release();
});

test('an invented older version is led to the format in force, step by step', () => {
  const { report, ...rest } = JSON.parse(whole.toString('utf8'));
  const older = JSON.stringify({
    ...rest,
    format: 'nianbao.draft/1',
    checksum: undefined,
    document: report,
    step: 'problems',
    field: undefined,
  });
  const steps: Migration[] = [
    ({ document, ...others }) => ({ ...others, format: 'nianbao.draft/2', report: document }),
    ({ step, ...others }) => ({ ...others, format: 'nianbao.draft/3', field: step }),
  ];
  expect(decodeDraft(draft.id, older, steps)).toEqual({
    kind: 'good',
    migrated: true,
    draft: { ...draft, field: 'problems' },
  });
  expect(decodeDraft(draft.id, older).kind).toBe('damaged');
  expect(decodeDraft(draft.id, older.replace('draft/1', 'draft/4'), steps).kind).toBe('newer');
});

test("last year's report that cannot be read is left out, said, and kept in the file set aside; the draft is whole", () => {
  const withPrior: Draft = { ...draft, prior: busyReport(2024), setAside: [{ finding: 'x', reason: '已核实' }] };
  saveDraft(withPrior);
  const stored = JSON.parse(readFileSync(file, 'utf8'));
  const spoiled = JSON.stringify({
    ...stored,
    prior: { ...stored.prior, format: 'nianbao.report/9' },
    checksum: undefined,
  });
  writeFileSync(file, spoiled);
  const opened = openSafely(draft.id);
  opened.release();
  expect(opened.draft.report).toEqual(draft.report);
  expect(opened.draft.setAside).toEqual(withPrior.setAside);
  expect(opened.draft.prior).toBeUndefined();
  expect(opened.notice).toMatch(oneSentence);
  expect(opened.notice).toContain('去年的报告');
  expect(isKept(Buffer.from(spoiled))).toBe(true);
  expect(readDraft(draft.id).report).toEqual(draft.report);
});

test('what was set aside and last year’s report are salvaged too, and make a version of their own', () => {
  const withPrior: Draft = { ...draft, prior: busyReport(2024), setAside: [{ finding: 'x', reason: '已核实' }] };
  saveDraft(withPrior);
  const text = readFileSync(file, 'utf8');
  expect(salvage(draft.id, text.slice(0, -20))).toEqual(withPrior);
  const cutInPrior = salvage(draft.id, text.slice(0, text.indexOf('"prior"') + 200));
  expect(cutInPrior).toEqual({ ...withPrior, prior: undefined });

  expect(keepVersion(draft, 'begun')).not.toBeNull();
  expect(keepVersion({ ...draft, setAside: withPrior.setAside! }, 'section')).not.toBeNull();
  const version = keepVersion(withPrior, 'left')!;
  expect(readVersion(draft.id, version)).toEqual(withPrior);
  expect(keepVersion(withPrior, 'left')).toBeNull();
});

test('zero reports survive a folder of strangers', () => {
  mkdirSync(join(home, 'drafts', '.20260101-000000.saving.json.tmp-1'), { recursive: true });
  saveDraft({ ...draft, report: zeroReport() });
  expect(listDrafts()).toHaveLength(1);
});
