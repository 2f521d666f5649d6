/** What another window does between the look of this one and its deed: the draft of neither is lost. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

const other = vi.hoisted(() => ({ beforeLock: () => {}, beforeStore: () => {} }));
/** What it does, once. */
const once = (deed: () => void) => {
  let isDone = false;
  return () => {
    if (!isDone) deed();
    isDone = true;
  };
};

vi.mock('../../source/drafts/lock.ts', async (original) => {
  const lock = await original<typeof import('../../source/drafts/lock.ts')>();
  return {
    ...lock,
    lockDraft: (...asked: Parameters<typeof lock.lockDraft>) => {
      other.beforeLock();
      return lock.lockDraft(...asked);
    },
  };
});
vi.mock('../../source/drafts/store.ts', async (original) => {
  const store = await original<typeof import('../../source/drafts/store.ts')>();
  return {
    ...store,
    storeValue: (...asked: Parameters<typeof store.storeValue>) => {
      other.beforeStore();
      return store.storeValue(...asked);
    },
    storeValueSoon: (...asked: Parameters<typeof store.storeValueSoon>) => {
      other.beforeStore();
      return store.storeValueSoon(...asked);
    },
  };
});

import { fileOf, newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { encodeDraft } from '../../source/drafts/format.ts';
import { listVersions, readVersion } from '../../source/drafts/history.ts';
import { exportDrafts, importDrafts } from '../../source/drafts/moving.ts';
import { saveDraftSoon } from '../../source/drafts/saving.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  Object.assign(other, { beforeLock: () => {}, beforeStore: () => {} });
});

const begun = () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  return draft;
};

/** As a living process does that opens the draft in its own window. */
const openedThere = (id: string) =>
  once(() => {
    mkdirSync(join(home, 'locks'), { recursive: true });
    writeFileSync(
      join(home, 'locks', `${id}.json`),
      JSON.stringify({ pid: process.ppid, host: hostname(), started: '', token: 'other' }),
    );
  });

test('opened there while the disk still works on a save from here: what is there stays', async () => {
  const draft = begun();
  const before = readFileSync(fileOf(draft.id), 'utf8');
  other.beforeStore = openedThere(draft.id);
  const late = { ...draft, report: { ...draft.report, problems: '迟来的' } };
  await expect(saveDraftSoon(late)).rejects.toThrow('另一个窗口');
  expect(readFileSync(fileOf(draft.id), 'utf8')).toBe(before);
});

test('changed there while the disk still works on a save from here: that becomes a version', async () => {
  const draft = begun();
  const theirs = { ...draft, report: { ...draft.report, problems: '别人的' } };
  other.beforeStore = once(() => writeFileSync(fileOf(draft.id), JSON.stringify(encodeDraft(theirs))));
  const saved = await saveDraftSoon({ ...draft, report: { ...draft.report, problems: '我的' } });
  expect(saved?.notice).toContain('已存为历史版本');
  expect(readVersion(draft.id, listVersions(draft.id)[0]!.version).report.problems).toBe('别人的');
  expect(readDraft(draft.id).report.problems).toBe('我的');
});

test('opened there in the moment in which it is deleted here: it stays', () => {
  const { id } = begun();
  other.beforeLock = openedThere(id);
  expect(() => removeDraft(id)).toThrow('另一个窗口');
  expect(existsSync(fileOf(id))).toBe(true);
});

test('begun there under the very name under which it is imported here: both are there', () => {
  const { id } = begun();
  const backup = join(home, 'backup.json');
  exportDrafts(backup);
  vi.stubEnv('NIANBAO_HOME', join(home, 'new'));
  mkdirSync(join(home, 'new', 'drafts'), { recursive: true });
  other.beforeStore = once(() => writeFileSync(fileOf(id), '别人的'));
  expect(importDrafts(backup)).toMatchObject([{ id: `${id}-2`, from: id, known: false }]);
  expect(readFileSync(fileOf(id), 'utf8')).toBe('别人的');
  expect(JSON.parse(readFileSync(fileOf(`${id}-2`), 'utf8')).report.unit).toBe(zeroReport().unit);
});
