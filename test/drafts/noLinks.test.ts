/** A stick or a share that knows no second name for a file (FAT): nothing is put over anything there either. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  linkSync: () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM' });
  },
}));

import { writeNewFile } from '../../source/disk/writeFile.ts';
import { keepAside, setAside } from '../../source/drafts/aside.ts';
import { newDraft, removeDraft, restoreDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { lockDraft } from '../../source/drafts/lock.ts';
import { saveNew } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  // Two in one second have the same stamp in their names.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 12, 9, 30, 15) });
});

const contents = (folder: string): string[] =>
  readdirSync(join(home, folder))
    .map((name) => readFileSync(join(home, folder, name), 'utf8'))
    .sort();

test.each([
  ['that is about to be replaced', keepAside],
  ['in which nothing can be read', setAside],
])('a second damaged file %s does not take the place of the first', (_, keep) => {
  for (const text of ['{"第一个', '{"第二个']) {
    mkdirSync(join(home, 'drafts'), { recursive: true });
    const file = join(home, 'drafts', '20260112-093000.json');
    writeFileSync(file, text);
    keep('20260112-093000', file);
  }
  expect(contents('damaged')).toEqual(['{"第一个', '{"第二个']);
});

test('a new file refuses a name that is taken', () => {
  const path = join(home, '备份.json');
  writeNewFile(path, '先前的');
  expect(() => writeNewFile(path, '后来的')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(path, 'utf8')).toBe('先前的');
});

test('drafts are begun, locked, deleted and restored as elsewhere', () => {
  const draft = saveNew(newDraft(zeroReport()));
  const lock = lockDraft(draft.id);
  expect(lock.held).toBe(true);
  if (lock.held) lock.release();
  removeDraft(draft.id);
  saveDraft({ ...draft, report: { ...draft.report, problems: '别的' } });
  expect(restoreDraft(draft.id)).toBe(`${draft.id}-2`);
  expect(contents('drafts')).toHaveLength(2);
});
