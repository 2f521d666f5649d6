/** New drafts and what another has done meanwhile: whose id is taken, what is said, and what is kept of the other's. */
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { leftFields, leftInFile, putForEditing } from '../../source/drafts/edited.ts';
import { type Draft, decodeValue, encodeDraft } from '../../source/drafts/format.ts';
import { holderOf } from '../../source/drafts/lock.ts';
import { importDrafts } from '../../source/drafts/moving.ts';
import { openNew, saveNew } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

const id = '20260101-090000';
let home = '';
let draft: Draft;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  draft = { ...newDraft(zeroReport()), id };
});

function lay(path: string, content: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

test('an id that another window has is not taken, though it has not saved yet', () => {
  lay(join(home, 'locks', `${id}.json`), JSON.stringify({ pid: 77, host: '别的电脑', started: '', token: 'x' }));
  const opened = openNew(draft);
  opened.release();
  expect([opened.draft.id, opened.notice]).toEqual([`${id}-2`, undefined]);
});

test('where no lock can be written a draft is begun all the same, and that is said', () => {
  rmSync(join(home, 'locks'), { recursive: true, force: true });
  lay(join(home, 'locks'), 'a file');
  const { draft: begun, notice } = openNew(draft);
  expect(begun.id).toBe(id);
  expect(notice).toMatch(/^没能给这份草稿加锁（.+）：请不要在别的窗口里同时改它。$/);
});

test('a new draft that is saved at once is open in no window afterwards', () => {
  const saved = saveNew(draft);
  expect(saved.id).toBe(id);
  expect(holderOf(id)).toBeNull();
  expect(saveNew(draft).id).toBe(`${id}-2`);
  expect(holderOf(`${id}-2`)).toBeNull();
});

test.skipIf(process.platform === 'win32')('a link that leads nowhere is a name that is taken', () => {
  const link = join(home, 'drafts', `${id}.json`);
  mkdirSync(join(home, 'drafts'), { recursive: true });
  symlinkSync(join(home, 'nowhere'), link);
  const path = lay(join(home, `${id}.json`), JSON.stringify(encodeDraft(draft)));
  expect(importDrafts(path)).toMatchObject([{ id: `${id}-2`, known: false }]);
  expect(saveNew(draft).id).toBe(`${id}-3`);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(existsSync(join(home, 'nowhere'))).toBe(false);
});

test('what another program has made of the file, not as it was saved, is kept beside, and said to the one who had it', () => {
  saveDraft(draft);
  const path = join(home, 'drafts', `${id}.json`);
  const other = readFileSync(path, 'utf8').replace('"field": "unit"', '"field": "other"');
  writeFileSync(path, other);
  const { notice } = saveDraft({ ...draft, field: 'problems' });
  const [, aside = ''] = /^草稿文件被别的程序改过，那一份另存在 (.+)；这里的内容已保存。$/.exec(notice ?? '') ?? [];
  expect(readFileSync(aside, 'utf8')).toBe(other);
  expect(readDraft(id).field).toBe('problems');
});

test('a file in another editor that is no text is not offered, the others are', () => {
  const [one, other] = ['problems', 'other'].map((field) => putForEditing(id, field, '甲')) as [string, string];
  writeFileSync(one, '乙\0丙');
  writeFileSync(other, '丁\n');
  expect(leftFields(draft)).toEqual(['other']);
  expect([leftInFile(id, 'problems', '甲'), leftInFile(id, 'other', '甲')]).toEqual([null, '丁']);
});

test('an answer of the express way is a text or a list of texts; nothing else comes back', () => {
  const answers = {
    unit: '柳林镇',
    parts: ['a', 'b'],
    none: [],
    mixed: ['a', 3],
    count: 3,
    more: null,
    inside: { a: 'b' },
  };
  const stored = { ...encodeDraft(draft), checksum: undefined, express: { answers, removed: ['一句', 4, null] } };
  expect(decodeValue(id, stored)).toMatchObject({
    draft: { express: { answers: { unit: '柳林镇', parts: ['a', 'b'], none: [] }, removed: ['一句'] } },
  });
  const read = decodeValue(id, stored);
  expect(read.kind === 'good' && Object.keys(read.draft.express!.answers)).toEqual(['unit', 'parts', 'none']);
});
