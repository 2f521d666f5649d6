/** A damaged draft is opened, and the disk is full in that very moment: it stays where it was, and is kept aside as well. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

let isFull = false;
vi.mock('../../source/drafts/store.ts', async (original) => {
  const store = await original<typeof import('../../source/drafts/store.ts')>();
  const storeValue: typeof store.storeValue = (...args) => {
    if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return store.storeValue(...args);
  };
  return { ...store, storeValue };
});

import { listDrafts, newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { freeId } from '../../source/drafts/files.ts';
import { listLost } from '../../source/drafts/lost.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  isFull = false;
});

test('what it says is shown, the file is in the list still, and what was in it is kept', () => {
  const draft = newDraft(busyReport());
  saveDraft(draft);
  const file = join(home, 'drafts', `${draft.id}.json`);
  const damaged = readFileSync(file, 'utf8').slice(0, -40);
  writeFileSync(file, damaged);
  isFull = true;
  const opened = openSafely(draft.id);
  expect(opened.draft.report.problems).toBe(draft.report.problems);
  expect(opened.notice).toContain('磁盘已满');
  expect(listDrafts().map(({ id }) => id)).toEqual([draft.id]);
  expect(readFileSync(file, 'utf8')).toBe(damaged);
  const [kept = ''] = readdirSync(join(home, 'damaged'));
  expect(readFileSync(join(home, 'damaged', kept), 'utf8')).toBe(damaged);
  expect(listLost()).toMatchObject([{ kind: 'damaged', id: draft.id }]);
  expect(freeId(draft.id)).not.toBe(draft.id);
  opened.release();
});
