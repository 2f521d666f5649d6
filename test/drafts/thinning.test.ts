/** How many earlier versions stay: the newest twelve, and of eight days before them the last one. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { historyFolder } from '../../source/drafts/folder.ts';
import { keepVersion, listVersions, readVersion } from '../../source/drafts/history.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

beforeEach(() => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
});

/** Keeps a version at each of these moments; gives which of them are left, the newest first. */
function left(moments: readonly Date[]): string[] {
  const draft = newDraft(zeroReport());
  for (const [index, moment] of moments.entries())
    keepVersion({ ...draft, report: { ...draft.report, problems: `第${index}次` } }, 'section', moment);
  return listVersions(draft.id).map(({ version }) => readVersion(draft.id, version).report.problems);
}
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `第${from - index}次`);

test('of one day: twelve, and the last one before them', () => {
  const moments = Array.from({ length: 20 }, (_, index) => new Date(2026, 0, 5, 9, index));
  expect(left(moments)).toEqual(numbered(19, 7));
});

test('of many days: twelve, and eight before them; of a day with several the last', () => {
  const daily = Array.from({ length: 25 }, (_, index) => new Date(2026, 0, 1 + index, 9));
  expect(left(daily)).toEqual(numbered(24, 5));
});

test('the ten thousandth version is the newest still', () => {
  const draft = newDraft(zeroReport());
  const at = (version: string) => join(historyFolder(draft.id), `${version}.json`);
  const first = keepVersion(draft, 'begun')!;
  renameSync(at(first), at(first.replace(/^0001/, '9999')));
  const keep = (problems: string) => keepVersion({ ...draft, report: { ...draft.report, problems } }, 'section');
  expect([keep('甲'), keep('乙')]).toEqual([expect.stringMatching(/^10000-/), expect.stringMatching(/^10001-/)]);
  expect(listVersions(draft.id).map(({ version }) => version.split('-')[0])).toEqual(['10001', '10000', '9999']);
});
