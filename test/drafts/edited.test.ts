/** Texts that are open in another editor: kept until they are in a saved draft, offered when they have been saved there. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { leftFields, leftInFile, putForEditing, settleEdited } from '../../source/drafts/edited.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let draft: Draft;
const withText = (problems: string): Draft => ({ ...draft, report: { ...draft.report, problems } });

beforeEach(() => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  draft = newDraft(zeroReport());
});

test('what was only put there is never offered, however the draft goes on', () => {
  putForEditing(draft.id, 'problems', '原来的');
  expect(leftInFile(draft.id, 'problems', '原来的')).toBeNull();
  expect(leftInFile(draft.id, 'problems', '在这里又写了')).toBeNull();
  expect(leftFields(withText('在这里又写了'))).toEqual([]);
});

test('it stays when the draft is saved, for a day: the editor may be open still', () => {
  const path = putForEditing(draft.id, 'problems', '原来的');
  settleEdited(withText('原来的'));
  expect(existsSync(path)).toBe(true);
  settleEdited(withText('原来的'), Date.now() + 25 * 60 * 60 * 1000);
  expect(existsSync(path)).toBe(false);
});

test('what was saved there is offered until it is in a saved draft, however old it is', () => {
  const path = putForEditing(draft.id, 'problems', '原来的');
  writeFileSync(path, '编辑器里写的\n');
  utimesSync(path, 0, 0);
  settleEdited(withText('原来的'));
  expect(leftInFile(draft.id, 'problems', '原来的')).toBe('编辑器里写的');
  expect(leftFields(withText('原来的'))).toEqual(['problems']);
  settleEdited(withText('编辑器里写的'));
  expect(existsSync(path)).toBe(false);
  // The editor is open still, and saves once more.
  writeFileSync(path, '又写了\n');
  expect(leftFields(withText('编辑器里写的'))).toEqual(['problems']);
});

test('Notepad gets its own line ends, which are no change', () => {
  const path = putForEditing(draft.id, 'problems', '一\n二', 'win32');
  expect(readFileSync(path, 'utf8')).toBe('一\r\n二\r\n');
  expect(leftInFile(draft.id, 'problems', '别的')).toBeNull();
});
