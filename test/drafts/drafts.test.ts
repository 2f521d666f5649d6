import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  listDrafts,
  newDraft,
  openDraft,
  readDraft,
  removeDraft,
  restoreDraft,
  saveDraft,
} from '../../source/drafts/drafts.ts';
import { freeId } from '../../source/drafts/files.ts';
import { listVersions, readVersion } from '../../source/drafts/history.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const file = (id: string) => join(home, 'drafts', `${id}.json`);

test('a saved draft comes back as it was, its file only for its owner', () => {
  const draft = { ...newDraft(busyReport()), field: 'problems' };
  saveDraft(draft);
  expect(readDraft(draft.id)).toEqual(draft);
  expect(statSync(file(draft.id)).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, 'drafts')).mode & 0o777).toBe(0o700);
});

test('drafts begun in the same second have ids of their own', () => {
  const now = new Date(2026, 0, 12, 9, 30, 15);
  const first = newDraft(zeroReport(), now);
  saveDraft(first);
  expect(first.id).toBe('20260112-093015');
  expect(newDraft(zeroReport(), now).id).toBe('20260112-093015-2');
});

test('drafts begun in the same second and saved afterwards do not replace each other, whatever process began them', async () => {
  const worker = fileURLToPath(new URL('lockWorker.ts', import.meta.url));
  const children = ['甲', '乙', '丙'].map((who) =>
    spawn(process.execPath, [worker, 'begin', '20260112-093015', who], {
      env: { ...process.env, NIANBAO_HOME: home },
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  // Every one has its draft before the first one saves.
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  for (const child of children) child.stdin.end('save');
  await Promise.all(children.map((child) => once(child, 'exit')));
  const mine = [newDraft(zeroReport()), newDraft(zeroReport())];
  expect(mine[0]!.id).not.toBe(mine[1]!.id);
  const units = listDrafts().map(({ id }) => readDraft(id).report.problems);
  expect(units.sort()).toEqual(['丙', '乙', '甲']);
});

test('a file that came to be in the place of a new draft becomes a version of it', () => {
  const draft = newDraft(zeroReport());
  mkdirSync(join(home, 'drafts'), { recursive: true });
  saveDraft({ ...draft, report: { ...draft.report, problems: '别人的' } });
  const text = readFileSync(file(draft.id), 'utf8');
  const other = newDraft(zeroReport());
  writeFileSync(file(other.id), text);
  saveDraft(other);
  expect(readVersion(other.id, listVersions(other.id)[0]!.version).report.problems).toBe('别人的');
});

test('removed drafts can be restored, and are not listed meanwhile', () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  removeDraft(draft.id);
  expect(listDrafts()).toEqual([]);
  restoreDraft(draft.id);
  expect(readDraft(draft.id).report).toEqual(draft.report);
});

test('a draft is found by id, by unit, by unit and year; an ambiguous name lists the ids', () => {
  const one = newDraft(zeroReport(2025), new Date(2026, 0, 1));
  const other = newDraft(zeroReport(2024), new Date(2025, 0, 1));
  saveDraft(one);
  saveDraft(other);
  expect(openDraft(one.id).id).toBe(one.id);
  expect(openDraft('云溪县柳林镇人民政府2024').id).toBe(other.id);
  expect(() => openDraft('云溪县柳林镇人民政府')).toThrow(one.id);
  expect(() => openDraft('没有的单位')).toThrow('没有叫“没有的单位”');
});

test.each([
  ['truncated', (text: string) => text.slice(0, 200)],
  ['empty', () => ''],
  ['zero bytes', () => '\0'.repeat(300)],
  ['another shape', () => '{"format":"nianbao.draft/1","report":{}}'],
  ['a newer format', (text: string) => text.replace('nianbao.draft/2', 'nianbao.draft/9')],
  ['no object', () => '[]'],
])('a %s draft is told in one sentence and left as it is', (_, spoil) => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  const spoiled = spoil(readFileSync(file(draft.id), 'utf8'));
  writeFileSync(file(draft.id), spoiled);
  expect(() => readDraft(draft.id)).toThrow(/没有改动它/);
  expect(readFileSync(file(draft.id), 'utf8')).toBe(spoiled);
  expect(listDrafts()).toHaveLength(1);
});

test('other files in the folder are left alone', () => {
  mkdirSync(join(home, 'drafts'), { recursive: true });
  writeFileSync(join(home, 'drafts', 'notes.txt'), 'x');
  expect(listDrafts()).toEqual([]);
  expect(readdirSync(join(home, 'drafts'))).toEqual(['notes.txt']);
});

test('the id of a deleted draft is taken: it must be free when that is restored', () => {
  mkdirSync(join(home, 'deleted'), { recursive: true });
  writeFileSync(join(home, 'deleted', '20250101-000000.json'), '{}');
  expect(freeId('20250101-000000')).toBe('20250101-000000-2');
  expect(freeId('20250101-000001')).toBe('20250101-000001');
});

test('what could not be read back is not saved, and what to do is said', () => {
  const draft = newDraft(busyReport());
  saveDraft(draft);
  const large = { ...draft, report: { ...draft.report, problems: '政'.repeat(7_000_000) } };
  expect(() => saveDraft(large)).toThrow('超过 20 MB，不能保存；请删去贴进来的大段文字');
  expect(readDraft(draft.id).report).toEqual(draft.report);
});
