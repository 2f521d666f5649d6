/** What a draft must not lose on its way: to another window, to another format, to an older lock, out of a damaged file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { home } from '../../source/drafts/folder.ts';
import { type Draft, decodeDraft, encodeDraft } from '../../source/drafts/format.ts';
import { keepFile, keepVersion, listVersions, readVersion } from '../../source/drafts/history.ts';
import { lockDraft } from '../../source/drafts/lock.ts';
import { listLost, takeBack } from '../../source/drafts/lost.ts';
import { holderIn, holderWords, self } from '../../source/drafts/machine.ts';
import { exportDrafts, importDrafts, saveCopy } from '../../source/drafts/moving.ts';
import { isOwnId, isSafeId } from '../../source/drafts/names.ts';
import { openNew, openSafely } from '../../source/drafts/open.ts';
import { salvage } from '../../source/drafts/salvage.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { findCell } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let draft: Draft;
beforeEach(() => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  draft = { ...newDraft(zeroReport()), field: 'problems' };
  saveDraft(draft);
  return () => void vi.unstubAllEnvs();
});

const at = (...parts: string[]) => join(home(), ...parts);
const file = (id: string) => at('drafts', `${id}.json`);
/** A draft as a program of before wrote it. */
const first = (one: Draft): string =>
  JSON.stringify(
    { ...encodeDraft(one), format: 'nianbao.draft/1', checksum: undefined, report: reportToJson(one.report) },
    null,
    '\t',
  );

test('a draft that Notepad or PowerShell has saved in its own way is read as it was, in either order of bytes', () => {
  const text = readFileSync(file(draft.id), 'utf8');
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(`\ufeff${text}`)]) {
    writeFileSync(file(draft.id), bytes);
    expect(readDraft(draft.id).report).toEqual(draft.report);
  }
});

test('a stick or a share that changes the marks of a file has changed nothing: no version is kept of it, and nothing is said', () => {
  const versions = () => listVersions(draft.id).length;
  const before = versions();
  utimesSync(file(draft.id), 1, 1);
  expect(saveDraft({ ...draft, field: 'other' })).toEqual({});
  expect(versions()).toBe(before);
  writeFileSync(file(draft.id), first({ ...draft, field: 'unit' }));
  saveDraft(draft);
  expect(versions()).toBe(before + 1);
});

test('what a lock says of a process that no process can be is no lock', () => {
  const at = (pid: unknown) => holderIn(JSON.stringify({ ...self(), pid }));
  expect(at(1)?.pid).toBe(1);
  for (const none of [0, -1, 1.5, '1', null, 2 ** 33]) expect([none, at(none)]).toEqual([none, null]);
  expect(holderWords({ ...self(), host: '别的电脑', pid: 7 })).toBe('电脑 别的电脑 上的进程 7');
});

test('an id of ours is a moment, with as many numbers behind it as there were copies', () => {
  for (const id of ['20260101-090000', '20260101-090000-2', '20260101-090000-2-13'])
    expect([id, isOwnId(id)]).toEqual([id, true]);
  for (const id of ['', '20260101', '20260101-09000', '20260101-090000-', 'x20260101-090000', '20260101-090000 (2)'])
    expect([id, isOwnId(id)]).toEqual([id, false]);
});

test('an id from outside leads to no other folder, hides nothing and is short enough for a name', () => {
  for (const id of ['20260101-090000', '副本 (2)', '年'.repeat(100)]) expect([id, isSafeId(id)]).toEqual([id, true]);
  for (const id of ['', '.a', '../a', 'a/b', 'a\\b', 'C:a', 'a\n', '年'.repeat(101)])
    expect([id, isSafeId(id)]).toEqual([id, false]);
});

test('a draft of an earlier format is a version of its own before it is replaced, also by the window that has read it', () => {
  writeFileSync(file(draft.id), first(draft));
  const before = readFileSync(file(draft.id), 'utf8');
  const { draft: opened, release } = openSafely(draft.id);
  saveDraft({ ...opened, field: 'other' });
  release();
  const [version] = listVersions(draft.id);
  expect(version?.why).toBe('migrated');
  expect(readFileSync(at('history', draft.id, `${version!.version}.json`), 'utf8')).toBe(before);
});

test('a version that is not as it was kept is no version to go back to', () => {
  const version = keepVersion(draft, 'left')!;
  const path = at('history', draft.id, `${version}.json`);
  expect(readVersion(draft.id, version).report).toEqual(draft.report);
  writeFileSync(path, readFileSync(path, 'utf8').replace('政策解读', '政策问答'));
  expect(() => readVersion(draft.id, version)).toThrow('已损坏');
});

test('what a program that was killed left among the versions goes with the next one; what is young stays', () => {
  const folder = at('history', draft.id);
  mkdirSync(folder, { recursive: true });
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of ['.copying', '.nianbao-1-ab.tmp', '.nianbao-2-cd.tmp']) {
    writeFileSync(join(folder, name), '');
    if (!name.includes('-2-')) utimesSync(join(folder, name), old, old);
  }
  keepFile(draft.id, file(draft.id), 'foreign');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.nianbao-2-cd.tmp']);
});

test('a new draft never takes the id under which another program has put one, lock or no lock', () => {
  const id = '20260101-090000';
  writeFileSync(file(id), JSON.stringify(encodeDraft({ ...draft, id })));
  const opened = openNew({ ...draft, id });
  opened.release();
  expect(opened.draft.id).toBe(`${id}-2`);
  expect(readDraft(id).report).toEqual(draft.report);
});

test('a copy elsewhere has a name that every disk takes, however long the name of the unit is, and keeps the year', () => {
  const folder = temporaryFolder();
  const long = { ...draft, report: { ...draft.report, unit: `云溪县${'很长的名称'.repeat(19)}` } };
  expect(saveCopy(long, folder)).toMatch(/2025年草稿-/);
  const odd = { ...draft, report: { ...draft.report, unit: '../../a:b*c?"<d>|e.f\n' } };
  expect(saveCopy(odd, folder)).toBe(join(folder, `abcdef2025年草稿-${draft.id}.json`));
});

test('NIANBAO_HOME with the quotes of Windows’ set is the folder between them', () => {
  const folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', `"${folder}"`);
  expect(home()).toBe(folder);
});

test('a lock of a program of before there were tokens, with this very process’s number, is this process’s', () => {
  const { token: _, ...old } = self();
  mkdirSync(at('locks'), { recursive: true });
  writeFileSync(at('locks', `${draft.id}.json`), JSON.stringify(old));
  const lock = lockDraft(draft.id);
  expect(lock.held).toBe(true);
  if (lock.held) lock.release();
});

test('of drafts that were changed in the same moment the one begun last stands first', () => {
  const ids = ['20260101-090001', '20260101-090003', '20260101-090002'];
  for (const id of ids) saveDraft({ ...draft, id, changed: '2026-01-02T01:00:00Z' });
  const listed = listDrafts().map(({ id }) => id);
  expect(listed.filter((id) => ids.includes(id))).toEqual(ids.toSorted().toReversed());
});

test('a damaged file that is taken back is filled up from the newest version', () => {
  keepVersion(draft, 'left');
  const text = readFileSync(file(draft.id), 'utf8');
  mkdirSync(at('damaged'), { recursive: true });
  writeFileSync(
    at('damaged', `${draft.id}-damaged-20260101-100000.json`),
    text.slice(0, text.lastIndexOf('"problems"')),
  );
  const entry = listLost().find(({ kind }) => kind === 'damaged')!;
  expect(entry).toMatchObject({ id: draft.id, unit: draft.report.unit, year: 2025 });
  const id = takeBack(entry);
  expect(id).not.toBe(draft.id);
  expect(readDraft(id).report).toEqual(draft.report);
  expect(existsSync(at('damaged', `${entry.name}.json`))).toBe(true);
});

test('of lists of figures, as drafts had them before, one with a broken line comes from the version: nothing moves over', () => {
  const busy: Draft = { ...draft, report: busyReport() };
  const lines = first(busy).split('\n');
  const at = lines.findIndex((line) => line.includes('"received"')) + 2;
  const version: Draft = {
    ...busy,
    report: { ...busy.report, figures: { ...busy.report.figures, 'applications.received.business': 7 } },
  };
  // The second figure of the row is torn: what stands behind it must not move into its column.
  for (const torn of ['\t\t\t\t"9', '\t\t\t\t9x,', '\t\t\t\t,,,']) {
    const left = salvage(draft.id, lines.with(at, torn).join('\n'), version)!;
    const columns = ['naturalPerson', 'business', 'research', 'legalService'];
    expect(columns.map((column) => left.report.figures[`applications.received.${column}`])).toEqual([61, 7, 0, 2]);
    expect(left.report.figures['applications.granted.business']).toBe(6);
    expect(left.report.unknown).toBeUndefined();
  }
});

test('the kind of unit is the one in the damaged file; a kind that is none is taken from the version', () => {
  const version: Draft = { ...draft, report: { ...draft.report, kind: 'government' } };
  const whole = JSON.stringify(encodeDraft({ ...draft, report: { ...draft.report, kind: 'agency' } }), null, '\t');
  const torn = whole.slice(0, whole.lastIndexOf('"other"'));
  expect(decodeDraft(draft.id, torn).kind).toBe('damaged');
  expect(salvage(draft.id, torn, version)!.report.kind).toBe('agency');
  expect(salvage(draft.id, torn.replace('"agency"', '"agenc"'), version)!.report.kind).toBe('government');
});

test('each line of a draft may break: that line is lost, or a part of it, and nothing else is another', () => {
  const whole: Draft = {
    ...draft,
    report: busyReport(),
    prior: busyReport(2024),
    setAside: [{ finding: 'a', reason: 'b' }],
  };
  const text = `${JSON.stringify(encodeDraft(whole), null, '\t')}\n`;
  const lines = text.split('\n');
  const { figures, ...texts } = whole.report;
  const from = lines.findIndex((line) => line.startsWith('\t"report"')) + 1;
  const end = lines.findIndex((line, index) => index > from && line.startsWith('\t}'));
  for (let index = from; index < end; index += 1) {
    const line = lines[index]!;
    if (!/": (?:"|\d)/.test(line)) continue;
    const broken = lines.with(index, line.slice(0, line.length - 2)).join('\n');
    const left = decodeDraft(draft.id, broken).kind === 'damaged' ? salvage(draft.id, broken) : null;
    if (!left) continue;
    const key = /"([^"]+)"/.exec(line)![1]!;
    const others = Object.entries(left.report.figures).filter(
      ([id, figure]) => id !== key && !findCell(id)?.derived && figure !== figures[id],
    );
    expect([key, others]).toEqual([key, []]);
    const { overview, problems, other, preamble } = left.report;
    for (const [id, kept] of Object.entries({ ...overview, problems, other, preamble })) {
      const was = { ...texts.overview, problems: texts.problems, other: texts.other, preamble: texts.preamble }[
        id as 'problems'
      ]!;
      expect(id === key ? was.startsWith(kept) : kept === was, `${key}: ${id}`).toBe(true);
    }
  }
});

test('a backup brings back what was deleted as deleted, each draft under its own id, and says so', () => {
  const other = saveAs('20260101-090005', busyReport());
  const backup = join(temporaryFolder(), '备份.json');
  expect(exportDrafts(backup)).toEqual({ count: 2, damaged: [] });
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  const imported = importDrafts(backup);
  expect(imported.map(({ id, from, known, deleted }) => [id === from, known, deleted])).toEqual([
    [true, false, false],
    [true, false, false],
  ]);
  expect(readDraft(other).report).toEqual(busyReport());
  expect(importDrafts(backup).every(({ known }) => known)).toBe(true);
  expect(listDrafts()).toHaveLength(2);
});

function saveAs(id: string, report: Draft['report']): string {
  saveDraft({ ...draft, id, report });
  return id;
}
