/** Saving while one types: never waits for the disk, never puts an older state over a newer one, tells what others did. */
import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Draft, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { listVersions, readVersion } from '../../source/drafts/history.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { createSaver } from '../../source/wizard/saver.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';

let home = '';
let draft: Draft;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  draft = newDraft(busyReport());
  saveDraft(draft);
});
afterEach(() => vi.restoreAllMocks());

const withProblems = (problems: string): Draft => ({ ...draft, report: { ...draft.report, problems } });
const events = () => {
  const told = { saved: 0, notices: [] as string[], failures: [] as string[] };
  return {
    told,
    onSaved: (_: Draft, { notice }: { notice?: string }) => {
      told.saved++;
      if (notice) told.notices.push(notice);
    },
    onFailed: (sentence: string) => void told.failures.push(sentence),
  };
};
const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds() && waited < 5000; waited += 10) await new Promise((go) => setTimeout(go, 10));
  expect(holds()).toBe(true);
};

test('what is typed without a pause is saved, in the background', async () => {
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  let letters = 0;
  // Never a pause: still a save comes through, and another.
  while (told.saved < 2 && letters < 2000) {
    letters++;
    saver.update(withProblems('字'.repeat(letters)));
    await new Promise((go) => setTimeout(go, 5));
  }
  await until(() => readDraft(draft.id).report.problems === '字'.repeat(letters));
  expect(told.failures).toEqual([]);
  saver.leave();
  expect(listVersions(draft.id).map(({ why }) => why)).toEqual(['left', 'begun']);
});

test('a save that the disk holds up is not put over a later one', async () => {
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  saver.update(withProblems('先'));
  saver.saveSoon();
  // Before the disk has answered.
  saver.update(withProblems('后'));
  expect(saver.saveNow()).toBe(true);
  expect(readDraft(draft.id).report.problems).toBe('后');
  await new Promise((go) => setTimeout(go, 100));
  expect(readDraft(draft.id).report.problems).toBe('后');
  expect(told.notices).toEqual([]);
  // What this program wrote itself is no version of another's.
  expect(listVersions(draft.id).filter(({ why }) => why === 'foreign')).toEqual([]);
  saver.leave();
});

test('no synchronous waiting for the disk while one types', async () => {
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  const fsyncSync = vi.spyOn(fs, 'fsyncSync');
  saver.update(withProblems('一'));
  await until(() => told.saved === 1);
  saver.update(withProblems('二'));
  saver.keep('section');
  await until(() => told.saved === 2 && listVersions(draft.id).length >= 1);
  expect(fsyncSync).not.toHaveBeenCalled();
  saver.leave();
});

test('another program changes the file: told, and its state is a version; ours is on the disk', async () => {
  const { told, ...on } = events();
  const { release } = openSafely(draft.id);
  const saver = createSaver(draft, false, on);
  const path = join(home, 'drafts', `${draft.id}.json`);
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(/"checksum".*/, '"checksum": "00000000"')
      .replace('征地', '土地'),
  );
  saver.update(withProblems('我的'));
  await until(() => told.saved === 1);
  expect(told.notices.join('')).toContain('被别的程序改过');
  expect(readDraft(draft.id).report.problems).toBe('我的');
  saver.leave();
  release();
});

test('forty changes from outside push out nothing of ours', async () => {
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  saver.update(withProblems('第一版'));
  await until(() => told.saved === 1 && listVersions(draft.id).length === 1);
  const [ours] = listVersions(draft.id);
  const path = join(home, 'drafts', `${draft.id}.json`);
  const { encodeDraft } = await import('../../source/drafts/format.ts');
  for (let change = 1; change <= 40; change++) {
    writeFileSync(path, `${JSON.stringify(encodeDraft(withProblems(`别的 ${change}`)), null, '\t')}\n`);
    saver.update(withProblems(`我的 ${change}`));
    saver.saveNow();
  }
  expect(told.notices).toHaveLength(40);
  expect(readVersion(draft.id, ours!.version).report).toEqual(draft.report);
  const foreign = listVersions(draft.id).filter(({ why }) => why === 'foreign');
  expect(readVersion(draft.id, foreign[0]!.version).report.problems).toBe('别的 40');
  saver.leave();
});

test('what was only looked at leaves no version and is not written; what was changed leaves both', async () => {
  const before = readFileSync(join(home, 'drafts', `${draft.id}.json`));
  const { told, ...on } = events();
  const looked = createSaver(draft, false, on);
  // As the editor tells what is there, with its list of waivers, be it an empty one.
  looked.update({ report: draft.report, field: draft.field, setAside: [] });
  looked.keep('section');
  looked.leave();
  expect(listVersions(draft.id)).toEqual([]);
  expect(readFileSync(join(home, 'drafts', `${draft.id}.json`))).toEqual(before);
  const changed = createSaver(draft, false, on);
  changed.update(withProblems('改'));
  await until(() => told.saved === 1 && listVersions(draft.id).length === 1);
  changed.update(withProblems('改了又改'));
  changed.leave();
  expect(readDraft(draft.id).report.problems).toBe('改了又改');
  expect(listVersions(draft.id).map(({ why }) => why)).toEqual(['left', 'begun']);
  expect(readVersion(draft.id, listVersions(draft.id)[0]!.version).report.problems).toBe('改了又改');
});

test('a section left before the first save has come back is a version too, behind the draft as it was opened', async () => {
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  saver.update(withProblems('改'));
  expect(told.saved).toBe(0);
  saver.keep('section');
  await until(() => listVersions(draft.id).length === 2);
  expect(listVersions(draft.id).map(({ why }) => why)).toEqual(['section', 'begun']);
  saver.leave();
});

test('read-only: nothing is ever written', async () => {
  const { told, ...on } = events();
  const before = readFileSync(join(home, 'drafts', `${draft.id}.json`));
  const saver = createSaver(draft, true, on);
  saver.update(withProblems('改'));
  expect(saver.saveNow()).toBe(true);
  saver.leave();
  await new Promise((go) => setTimeout(go, 100));
  expect(readFileSync(join(home, 'drafts', `${draft.id}.json`))).toEqual(before);
  expect(told.saved).toBe(0);
});

test('a new draft that nothing was written into leaves no file, wherever one went in it', async () => {
  const blank = newDraft(busyReport());
  const { told, ...on } = events();
  const saver = createSaver(blank, false, on);
  saver.update({ ...blank, field: 'applications.received.naturalPerson' });
  expect(saver.saveNow()).toBe(true);
  saver.leave();
  expect(told.saved).toBe(0);
  expect(existsSync(join(home, 'drafts', `${blank.id}.json`))).toBe(false);
  // Asked for, it is there, and stays as one goes on.
  const wanted = newDraft(busyReport());
  const asked = createSaver(wanted, false, on);
  expect(asked.saveNow(true)).toBe(true);
  expect(readDraft(wanted.id).report.unit).toBe(wanted.report.unit);
  asked.update({ ...wanted, field: 'problems' });
  asked.leave();
  expect(readDraft(wanted.id).field).toBe('problems');
  const written = createSaver(blank, false, on);
  written.update({ ...blank, report: { ...blank.report, problems: '一' } });
  written.leave();
  expect(readDraft(blank.id).report.problems).toBe('一');
});

test('what is half typed at a prompt is on the disk a moment later, and gone from there when it is given', async () => {
  const begun = { 'reason 某一处': '已向信访局核实' };
  const { told, ...on } = events();
  const saver = createSaver(draft, false, on);
  saver.update({ ...draft, begun });
  await until(() => told.saved === 1);
  expect(readDraft(draft.id).begun).toEqual(begun);
  expect(readDraft(draft.id).changed).toBe(draft.changed);
  const reopened = createSaver(readDraft(draft.id), false, on);
  const { begun: _, ...without } = readDraft(draft.id);
  reopened.update(without);
  await until(() => told.saved === 2);
  expect(readDraft(draft.id)).not.toHaveProperty('begun');
});

test('a new draft into which only something was pasted, and not taken yet, is on the disk too', async () => {
  const { told, ...on } = events();
  const blank = newDraft(busyReport());
  const saver = createSaver(blank, false, on);
  saver.update({ ...blank, field: 'problems' });
  expect(saver.saveNow()).toBe(true);
  expect(told.saved).toBe(0);
  saver.update({ ...blank, field: 'problems', begun: { pasted: '甲\n乙' } });
  saver.leave();
  expect(readDraft(blank.id).begun).toEqual({ pasted: '甲\n乙' });
});
