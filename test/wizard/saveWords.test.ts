/** 已保存 stands in the frame only while all that is typed is on the disk. */
import { expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { createSaver } from '../../source/wizard/saver.ts';
import { type SaveStatus, saveWords } from '../../source/wizard/saveWords.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';

const begun = () => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  const draft = newDraft(busyReport());
  saveDraft(draft);
  return draft;
};
const words = (...given: Parameters<typeof saveWords>) => saveWords(...given).text;

test('a change that came while an earlier one was being saved is not called saved', async () => {
  const draft = begun();
  let status: SaveStatus = { savedAt: null, saved: draft, failure: null, notice: null };
  const told: (() => void)[] = [];
  const saver = createSaver(draft, false, {
    onSaved: (saved) => {
      status = { ...status, savedAt: '14:03:22', saved };
      for (const tell of told.splice(0)) tell();
    },
    onFailed: () => {},
  });
  const saved = () => new Promise<void>((resolve) => told.push(resolve));
  const typed = (problems: string) => ({ report: { ...draft.report, problems }, field: 'problems.0', setAside: [] });
  expect(words(status, draft, false)).toBe('没有改动');
  const first = typed('先');
  const later = typed('先后');
  saver.update(first);
  expect(words(status, first, false)).toBe('正在保存');
  saver.saveSoon();
  saver.update(later);
  await saved();
  expect(words(status, later, false)).toBe('正在保存');
  await saved();
  expect(words(status, later, false)).toBe('已保存 14:03:22');
  // Moving about is no change.
  expect(words(status, { ...later, setAside: [] }, false)).toBe('已保存 14:03:22');
  saver.leave();
});

test('a waiver that is not on the disk yet is not called saved either', () => {
  const draft = begun();
  const status: SaveStatus = { savedAt: '14:03:22', saved: draft, failure: null, notice: null };
  const waiver = { rule: 'text.repeated', places: ['problems'], message: '', reason: '原文如此' } as never;
  expect(words(status, { ...draft, setAside: [waiver] }, false)).toBe('正在保存');
  expect(words({ ...status, failure: '磁盘满了' }, draft, false)).toBe('没有保存');
  expect(words(status, draft, true)).toBe('只读');
});
