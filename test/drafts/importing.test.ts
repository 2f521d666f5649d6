/** What may be taken in beside a backup: a draft, a report, a copy made elsewhere; and what is refused, before anything is written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDeleted, listDrafts, newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { type Draft, encodeDraft } from '../../source/drafts/format.ts';
import { exportDrafts, importDrafts, saveCopy } from '../../source/drafts/moving.ts';
import { formatReport, reportToJson } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let elsewhere = '';
let draft: Draft;
beforeEach(() => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  elsewhere = temporaryFolder();
  draft = { ...newDraft(busyReport()), id: '20260101-090000' };
});

function file(content: unknown, name = '带来的.json'): string {
  const path = join(elsewhere, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const backup = (...entries: readonly unknown[]) => file({ format: 'nianbao.drafts/1', drafts: entries });
const only = (path: string): Draft => {
  const [imported, ...others] = importDrafts(path);
  expect(others).toEqual([]);
  return readDraft(imported!.id);
};

test('a report comes in as a draft of its own, begun now', () => {
  const read = only(file(`\ufeff${formatReport(busyReport())}`));
  expect(read.report).toEqual(busyReport());
  expect([read.field, read.setAside, read.prior]).toEqual(['unit', undefined, undefined]);
  expect(Math.abs(Date.parse(read.created) - Date.now())).toBeLessThan(60_000);
});

test('a copy that was saved elsewhere brings what had been set aside, and last year’s report', () => {
  const whole = { ...draft, setAside: [{ finding: '甲', reason: '已核对' }], prior: zeroReport(2024) };
  const read = only(saveCopy(whole, elsewhere));
  expect([read.report, read.setAside, read.prior]).toEqual([whole.report, whole.setAside, whole.prior]);
});

test('the file of a draft comes in under the moment in its name; taken in again it is known', () => {
  const path = file(encodeDraft(draft), `备份 ${draft.id}-3.json`);
  expect(importDrafts(path)).toEqual([{ id: draft.id, from: draft.id, known: false, deleted: false }]);
  expect(readDraft(draft.id).report).toEqual(draft.report);
  expect(importDrafts(path)).toMatchObject([{ id: draft.id, known: true }]);
  expect(listDrafts()).toHaveLength(1);
});

test('one that is there with other content keeps its id, and the new one gets a number; each is known again', () => {
  saveDraft(draft);
  const other = { id: draft.id, deleted: false, draft: encodeDraft({ ...draft, report: zeroReport() }) };
  const path = backup(other, other);
  expect(importDrafts(path).map(({ id, known }) => [id, known])).toEqual([
    [`${draft.id}-2`, false],
    [`${draft.id}-2`, true],
  ]);
  expect(readDraft(draft.id).report).toEqual(draft.report);
  removeDraft(`${draft.id}-2`);
  expect(importDrafts(path).map(({ known }) => known)).toEqual([true, true]);
  expect([listDrafts().length, listDeleted().length]).toEqual([1, 1]);
});

test('a backup holds the deleted ones as deleted, and they come back so', () => {
  saveDraft(draft);
  removeDraft(draft.id);
  const path = join(elsewhere, '备份.json');
  expect(exportDrafts(path)).toEqual({ count: 1, damaged: [] });
  expect(JSON.parse(readFileSync(path, 'utf8')).drafts).toMatchObject([{ id: draft.id, deleted: true }]);
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  expect(importDrafts(path)).toMatchObject([{ id: draft.id, deleted: true }]);
  expect([listDrafts().length, listDeleted().length]).toEqual([0, 1]);
});

const good = { id: '20260101-090000', deleted: false, draft: encodeDraft(newDraft(zeroReport())) };
test.each<[string, unknown, RegExp]>([
  ['no export', { format: 'nianbao.drafts/2', drafts: [] }, /不是导出的草稿，请用/],
  ['an export without drafts', { format: 'nianbao.drafts/1', drafts: {} }, /不是导出的草稿/],
  ['a list', [], /不是导出的草稿/],
  ['null', 'null', /不是导出的草稿/],
  ['a text', '年度报告', /不是导出的草稿/],
  ['nothing but blanks', ' \n', /不完整，没有导入任何草稿/],
  ['an entry that is none', { format: 'nianbao.drafts/1', drafts: [good, null] }, /编号不对的草稿，没有导入/],
  ['an entry without an id', { format: 'nianbao.drafts/1', drafts: [good, { draft: {} }] }, /编号不对的草稿/],
  [
    'a damaged draft among good ones',
    { format: 'nianbao.drafts/1', drafts: [good, { ...good, id: '20260101-090001', draft: null }] },
    /草稿 20260101-090001 已损坏（文件里没有草稿），一份都没有导入/,
  ],
  [
    'a report that is wrong',
    { ...reportToJson(zeroReport()), year: '去年' },
    /不能导入：年度 year：应为四位年份，现为 "去年"。$/,
  ],
])('%s is refused in one sentence, and nothing is taken in', (_, content, sentence) => {
  const path = file(content);
  expect(() => importDrafts(path)).toThrow(sentence);
  expect(() => importDrafts(path)).toThrow(path);
  expect(listDrafts()).toEqual([]);
});
