/** Copies elsewhere, texts that another editor holds, names that mean a draft: which of two counts, and when neither does. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readLines } from '../../source/drafts/brokenLines.ts';
import { newerCopyOf, saveCopy } from '../../source/drafts/copies.ts';
import { newDraft, openDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { leftFields, leftInFile, putForEditing, settleEdited } from '../../source/drafts/edited.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

describe('a copy that was put elsewhere', () => {
  test('is offered only where it is newer than the draft, the newest of several', () => {
    const draft = newDraft(zeroReport());
    saveDraft(draft);
    const elsewhere = temporaryFolder();
    const [first, second] = [saveCopy(draft, elsewhere), saveCopy(draft, elsewhere)];
    expect(second).not.toBe(first);
    const at = (path: string, second: number) => utimesSync(path, second, second);
    at(join(home, 'drafts', `${draft.id}.json`), 1000);
    at(first, 1000);
    at(second, 999);
    expect(newerCopyOf(draft.id, [elsewhere])).toBeNull();
    at(first, 1001);
    expect(newerCopyOf(draft.id, [elsewhere])).toBe(first);
    at(second, 1002);
    expect(newerCopyOf(draft.id, [elsewhere])).toBe(second);
    expect(newerCopyOf('20200101-000000', [elsewhere])).toBeNull();
    expect(newerCopyOf(draft.id, [join(elsewhere, 'gone')])).toBeNull();
  });

  test('is the report as it is exported, with what else is in the draft where there is anything', () => {
    const draft = newDraft(zeroReport());
    const within = (one: Draft) => JSON.parse(readFileSync(saveCopy(one, temporaryFolder()), 'utf8'));
    expect(within(draft)).toEqual(reportToJson(draft.report));
    const setAside = [{ rule: 'large-swing', place: 'problems', finding: '甲', reason: '已核对' }];
    expect(within({ ...draft, setAside, prior: zeroReport() })).toEqual({
      ...(reportToJson(draft.report) as object),
      setAside,
      prior: reportToJson(zeroReport()),
    });
  });
});

describe('a text that another editor holds', () => {
  const id = '20260101-000000';
  const report = { ...zeroReport(), problems: '甲' };

  test('comes back only once it was saved there, only for its field, only where it differs', () => {
    const path = putForEditing(id, 'problems', '甲');
    expect(leftInFile(id, 'problems', '别的')).toBeNull();
    expect(leftFields({ id, report })).toEqual([]);
    writeFileSync(path, '乙\n');
    expect(leftInFile(id, 'problems', '甲')).toBe('乙');
    expect(leftInFile(id, 'problems', '乙')).toBeNull();
    expect(leftInFile(id, 'other', '甲')).toBeNull();
    expect(leftInFile('20260101-000001', 'problems', '甲')).toBeNull();
    expect(leftFields({ id, report })).toEqual(['problems']);
    expect(leftFields({ id, report: { ...report, problems: '乙' } })).toEqual([]);
  });

  test('goes when a draft with it is saved; one that nobody saved goes after a day', () => {
    const day = 24 * 60 * 60 * 1000;
    const path = putForEditing(id, 'problems', '甲');
    writeFileSync(path, '乙\n');
    settleEdited({ ...newDraft(report), id });
    expect(leftInFile(id, 'problems', '甲')).toBe('乙');
    settleEdited({ ...newDraft({ ...report, problems: '乙' }), id });
    expect(leftInFile(id, 'problems', '甲')).toBeNull();
    putForEditing(id, 'other', '丙');
    const still = () => leftInFile(id, 'other', '丁');
    settleEdited({ ...newDraft(report), id }, Date.now() + day - 60_000);
    writeFileSync(join(home, 'editing', `${id}_other.txt`), '戊\n');
    expect(still()).toBe('戊');
  });
});

test('a draft is meant by its id, its unit, its unit and year in three ways of writing; by nothing else', () => {
  const draft = newDraft({ ...zeroReport(2025), unit: '柳林镇' });
  saveDraft(draft);
  saveDraft({ ...newDraft({ ...zeroReport(2024), unit: '石渡镇' }), id: '20250101-000000' });
  for (const name of [draft.id, '柳林镇', '柳林镇2025', '柳林镇2025年', '柳林镇-2025'])
    expect(openDraft(name).id).toBe(draft.id);
  for (const name of ['柳林', '柳林镇2024', '2025', '柳林镇 2025'])
    expect(() => openDraft(name)).toThrow(`没有叫“${name}”`);
});

test('of a file with lines missing, only what has its own end counts as whole', () => {
  const { whole, value } = readLines('{\n\t"a": {\n\t\t"b": [\n\t\t\t1,\n\t\t\t2\n\t},\n\t"c": [\n\t\t3\n\t]\n}');
  expect(value).toEqual({ a: { b: [1, 2] }, c: [3] });
  expect([...whole]).toEqual(['a', 'c']);
});
