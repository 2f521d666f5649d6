/** Damaged files: opened, recovered or set aside and said so; what was on disk is never overwritten. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { type Draft, decodeDraft, type Migration } from '../../source/drafts/format.ts';
import { keepVersion, readVersion } from '../../source/drafts/history.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { salvage } from '../../source/drafts/salvage.ts';
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

test('a damaged draft is set aside and the newest whole version opened', () => {
  keepVersion({ ...draft, report: { ...draft.report, problems: '早先' } }, 'begun');
  keepVersion({ ...draft, report: { ...draft.report, problems: '后来' } }, 'section');
  const spoiled = whole.subarray(0, whole.length - 900);
  writeFileSync(file, spoiled);
  const opened = openSafely(draft.id);
  expect(opened.draft.report.problems).toBe('后来');
  expect(opened.notice).toMatch(oneSentence);
  expect(opened.notice).toContain(join(home, 'damaged'));
  expect(opened.readOnly).toBeUndefined();
  expect(isKept(spoiled)).toBe(true);
  expect(readDraft(draft.id).report.problems).toBe('后来');
  opened.release();
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

test('cut off at every byte: what is left of the text is a prefix; every 40th through the disk', () => {
  for (let end = 0; end < whole.length - 1; end++) {
    const spoiled = whole.subarray(0, end);
    const text = spoiled.toString('utf8');
    expect(decodeDraft(draft.id, text).kind).toBe('damaged');
    const left = salvage(draft.id, text);
    if (left) expect(draft.report.problems.startsWith(left.report.problems.replace(/\ufffd+$/, ''))).toBe(true);
    if (end % 40 !== 0) continue;
    writeFileSync(file, spoiled);
    const opened = open();
    expect('failure' in opened ? opened.failure : opened.notice).toMatch(oneSentence);
    expect(isKept(spoiled)).toBe(true);
  }
  // Cut just before the checksum everything is still there.
  const almost = salvage(draft.id, whole.subarray(0, whole.length - 20).toString('utf8'));
  expect(almost?.report).toEqual(draft.report);
});

test('2,000 random bytes flipped: never wrong without a word', () => {
  let seed = 20260112;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  keepVersion(draft, 'left');
  const counts = { good: 0, altered: 0, mended: 0, newer: 0 };
  for (let run = 0; run < 2000; run++) {
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
  expect(counts.altered + counts.mended).toBeGreaterThan(1000);
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
  const newer = whole.toString('utf8').replace('nianbao.draft/1', 'nianbao.draft/9');
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
  const older = JSON.stringify({ ...rest, checksum: undefined, document: report, step: 'problems', field: undefined });
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
