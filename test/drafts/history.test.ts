/** Versions, and all drafts as one file. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDeleted, listDrafts, newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { home as homeFolder } from '../../source/drafts/folder.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { keepVersion, listVersions, readVersion } from '../../source/drafts/history.ts';
import { exportDrafts, importDrafts, saveCopy } from '../../source/drafts/moving.ts';
import { reportFromJson } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const withProblems = (draft: Draft, problems: string): Draft => ({ ...draft, report: { ...draft.report, problems } });

test("without NIANBAO_HOME drafts lie in conf's own folder", () => {
  vi.stubEnv('NIANBAO_HOME', '');
  const { path } = new Conf({ projectName: 'nianbao', projectSuffix: '' });
  expect(join(homeFolder(), 'config.json')).toBe(path);
});

test('versions: newest first, the same twice is kept once, files for their owner only', () => {
  const draft = newDraft(zeroReport());
  expect(listVersions(draft.id)).toEqual([]);
  const now = new Date(2026, 0, 12, 9, 30, 15);
  keepVersion(withProblems(draft, '一'), 'begun', now);
  expect(keepVersion(withProblems(draft, '一'), 'left', now)).toBeNull();
  // The clock goes back a year; the order does not.
  keepVersion(withProblems(draft, '二'), 'section', new Date(2025, 0, 12));
  const versions = listVersions(draft.id);
  expect(versions.map(({ why }) => why)).toEqual(['section', 'begun']);
  expect(versions[1]!.kept).toBe(now.getTime());
  expect(readVersion(draft.id, versions[0]!.version).report.problems).toBe('二');
  const folder = join(home, 'history', draft.id);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test('versions are bounded: the newest twelve and the last of each of eight days', () => {
  const draft = newDraft(zeroReport());
  for (let day = 1; day <= 20; day++)
    for (let hour = 8; hour < 10; hour++)
      keepVersion(withProblems(draft, `${day}日${hour}时`), 'section', new Date(2026, 0, day, hour));
  const versions = listVersions(draft.id);
  expect(versions.length).toBeLessThanOrEqual(20);
  expect(readVersion(draft.id, versions[0]!.version).report.problems).toBe('20日9时');
  expect(readVersion(draft.id, versions[12]!.version).report.problems).toBe('14日9时');
});

test('what another program wrote meanwhile becomes a version', () => {
  const draft = withProblems(newDraft(zeroReport()), '我的');
  saveDraft(draft);
  const file = join(home, 'drafts', `${draft.id}.json`);
  const foreign = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({ ...foreign, checksum: undefined, report: { ...foreign.report, other: '别人的' } }),
  );
  saveDraft(withProblems(draft, '我的新的'));
  expect(readVersion(draft.id, listVersions(draft.id)[0]!.version).report.other).toBe('别人的');
});

test('a program that writes without end pushes out nothing that the clerk wrote', () => {
  const draft = newDraft(zeroReport());
  for (let time = 1; time <= 12; time++) keepVersion(withProblems(draft, `我的第${time}次`), 'section');
  for (let time = 1; time <= 20; time++) keepVersion(withProblems(draft, `别人的第${time}次`), 'foreign');
  const problems = listVersions(draft.id).map(({ version }) => readVersion(draft.id, version).report.problems);
  expect(problems.filter((text) => text.startsWith('我的'))).toHaveLength(12);
  expect(problems.slice(0, -12)).toEqual([20, 19, 18, 17, 16].map((time) => `别人的第${time}次`));
});

test('all drafts move to another home as one file; nothing there is overwritten', () => {
  const one = newDraft(busyReport(), new Date(2026, 0, 1));
  const other = newDraft(zeroReport(), new Date(2026, 0, 2));
  const gone = newDraft(zeroReport(2024), new Date(2026, 0, 3));
  for (const draft of [one, other, gone]) saveDraft(draft);
  removeDraft(gone.id);
  const file = join(home, '备份.json');
  expect(exportDrafts(file)).toEqual({ count: 3, damaged: [] });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => exportDrafts(file)).toThrow('同名文件已经存在');
  expect(importDrafts(file).every(({ known }) => known)).toBe(true);

  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  const mine = withProblems(other, '这台电脑上的');
  saveDraft(mine);
  const imported = importDrafts(file);
  expect(imported.find(({ from }) => from === other.id)?.id).toBe(`${other.id}-2`);
  expect(readDraft(other.id).report.problems).toBe('这台电脑上的');
  expect(readDraft(`${other.id}-2`).report).toEqual(other.report);
  expect(readDraft(one.id)).toEqual(one);
  expect(listDeleted().map(({ id }) => id)).toEqual([gone.id]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -200), '不完整'],
  ['something else', () => '{"format":"x"}', '不是导出的草稿'],
  ['a page', () => '<!DOCTYPE html><title>年度报告</title>', '不是导出的草稿'],
  ['empty', () => '', '不完整'],
  ['a damaged draft in it', (text: string) => text.replace('"problems"', '"problem"'), '已损坏'],
  ['an id that leads elsewhere', (text: string) => text.replace(/"id": "[^"]+"/, '"id": "../x"'), '编号不对'],
])('an import that is %s changes nothing', (_, spoil, sentence) => {
  saveDraft(newDraft(zeroReport()));
  const file = join(home, '备份.json');
  exportDrafts(file);
  const spoiled = join(home, '坏.json');
  writeFileSync(spoiled, spoil(readFileSync(file, 'utf8')));
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  expect(() => importDrafts(spoiled)).toThrow(sentence);
  expect(listDrafts()).toEqual([]);
});

test('a copy elsewhere never overwrites, is a report, and can be imported with all that is in the draft', () => {
  const draft: Draft = {
    ...newDraft(busyReport()),
    setAside: [{ finding: 'x', reason: '已核实' }],
    prior: busyReport(2024),
  };
  const elsewhere = join(temporaryFolder(), '另存');
  const first = saveCopy(draft, elsewhere);
  const second = saveCopy(draft, elsewhere);
  expect(second).not.toBe(first);
  const [imported] = importDrafts(first);
  const { report, setAside, prior } = readDraft(imported!.id);
  expect({ report, setAside, prior }).toEqual({ report: draft.report, setAside: draft.setAside, prior: draft.prior });
  expect(reportFromJson(JSON.parse(readFileSync(first, 'utf8')))).toEqual(draft.report);
});
