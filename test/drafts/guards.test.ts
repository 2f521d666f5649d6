/** What is left where something cannot be read, is taken, or is held: said in one sentence, and nothing is touched. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listDrafts, newDraft, readDraft, removeDraft, restoreDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { type Draft, decodeDraft, encodeDraft } from '../../source/drafts/format.ts';
import { keepVersion, keepVersionSoon, listVersions, readVersion } from '../../source/drafts/history.ts';
import { holderOf, lockDraft } from '../../source/drafts/lock.ts';
import { countLost, emptyLost, listLost, takeBack } from '../../source/drafts/lost.ts';
import { importDrafts } from '../../source/drafts/moving.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { salvage } from '../../source/drafts/salvage.ts';
import { saveDraftSoon } from '../../source/drafts/saving.ts';
import { changeSettings, readSettings } from '../../source/drafts/settings.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

let home = '';
let draft: Draft;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  draft = newDraft(zeroReport());
  saveDraft(draft);
});

const file = (id: string, folder = 'drafts') => join(home, folder, `${id}.json`);
/** Puts a text where something of ours would be. */
function lay(path: string, text: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}
const withProblems = (problems: string): Draft => ({ ...draft, report: { ...draft.report, problems } });

describe('a draft of a newer version of the program, of which nothing is understood', () => {
  const newer = '{"format":"nianbao.draft/9","report":[1]}';

  test('is shown as its newest version has it, and only to be looked at', () => {
    keepVersion(withProblems('版本里的'), 'left');
    lay(file(draft.id), newer);
    const opened = openSafely(draft.id);
    expect(opened.draft.report.problems).toBe('版本里的');
    expect(opened.readOnly).toContain('更新版本');
    opened.release();
    expect(readFileSync(file(draft.id), 'utf8')).toBe(newer);
  });

  test('is refused where there is no version, and its lock is given back', () => {
    lay(file(draft.id), newer);
    expect(() => openSafely(draft.id)).toThrow('请升级后再打开');
    expect(holderOf(draft.id)).toBeNull();
    expect(readFileSync(file(draft.id), 'utf8')).toBe(newer);
  });
});

describe('saving', () => {
  test('a slow save that a later one has overtaken is not put over it', async () => {
    const saves = await Promise.all([saveDraftSoon(withProblems('先')), saveDraftSoon(withProblems('后'))]);
    expect(saves).toEqual([null, {}]);
    expect(readDraft(draft.id).report.problems).toBe('后');
  });

  test('over what an older version of the program wrote meanwhile: that is kept, and is no other program’s', () => {
    const { figures: _, ...report } = encodeDraft(draft).report as Record<string, unknown>;
    const tables = reportToJson(draft.report) as Record<string, unknown>;
    const older = {
      ...encodeDraft(draft),
      format: 'nianbao.draft/1',
      checksum: undefined,
      report: { ...report, ...tables },
    };
    lay(file(draft.id), JSON.stringify({ ...older, report: { ...older.report, problems: '旧程序写的' } }));
    expect(saveDraft(withProblems('现在的'))).toEqual({});
    const [version] = listVersions(draft.id);
    expect(version?.why).toBe('migrated');
    expect(readVersion(draft.id, version!.version).report.problems).toBe('旧程序写的');
    // Another program’s is said.
    lay(file(draft.id), JSON.stringify({ ...encodeDraft(withProblems('别人的')), checksum: undefined }));
    expect(saveDraft(withProblems('现在的')).notice).toContain('被别的程序改过');
    expect(listVersions(draft.id)[0]?.why).toBe('foreign');
  });
});

describe('what is left of a damaged file', () => {
  const blank = 'applications.received.naturalPerson';
  const version = () => ({ ...draft, report: withFigures(draft.report, { [blank]: 7 }), prior: zeroReport(2024) });
  const textOf = (one: Draft) => {
    saveDraft(one);
    return readFileSync(file(draft.id), 'utf8');
  };

  test('a cell that was emptied stays empty where all figures are there; the version counts where they are not', () => {
    const text = textOf({ ...draft, report: withFigures(draft.report, { [blank]: null }) });
    const behind = text.slice(0, text.indexOf('"problems"') + 14);
    expect(salvage(draft.id, behind, version())?.report.figures[blank] ?? null).toBeNull();
    const within = text.slice(0, text.indexOf('"disputes.review.upheld"') - 4);
    expect(salvage(draft.id, within, version())?.report.figures[blank]).toBe(7);
  });

  test('a figure that is whole in the file counts before that of the version, which has those behind the break', () => {
    const behind = 'disputes.review.upheld';
    const text = textOf({ ...draft, report: withFigures(draft.report, { [blank]: 8, [behind]: 4 }) });
    const older = { ...draft, report: withFigures(draft.report, { [blank]: 7, [behind]: 3 }) };
    const { figures } = salvage(draft.id, text.slice(0, text.indexOf(`"${behind}"`) - 4), older)!.report;
    expect([figures[blank], figures['applications.received.total'], figures[behind]]).toEqual([8, 8, 3]);
  });

  test('last year’s report comes from the version where the file has lost it, but no half of a line from the file', () => {
    const text = textOf({ ...draft, field: 'problems' });
    const cut = text.slice(0, text.lastIndexOf('"problems"'));
    expect(salvage(draft.id, cut, version())?.prior).toEqual(version().prior);
    const unit = text.indexOf('"unit": "') + '"unit": "'.length + 3;
    const left = salvage(draft.id, `${text.slice(0, unit)}\n${text.slice(text.indexOf('\n', unit) + 1)}`, version());
    expect(left?.report.unit).toBe(draft.report.unit);
    const field = text.indexOf('"field": "') + '"field": "'.length + 3;
    const other = salvage(draft.id, `${text.slice(0, field)}\n${text.slice(text.indexOf('\n', field) + 1)}`, {
      ...version(),
      field: 'other',
    });
    expect(other?.field).toBe('other');
  });

  test('a shorter text that is whole counts before a longer one of the version, half of one does not', () => {
    const longer = { ...draft, report: { ...draft.report, problems: '很长的一段文字，写了又删了' } };
    const text = textOf(withProblems('短而完整'));
    const behind = text.slice(0, text.indexOf('"problems"') + 40);
    expect(salvage(draft.id, behind, longer)?.report.problems).toBe('短而完整');
    const half = text.slice(0, text.indexOf('短而') + 2);
    expect(salvage(draft.id, half, longer)?.report.problems).toBe(longer.report.problems);
    expect(salvage(draft.id, half, withProblems('短'))?.report.problems).toBe('短而');
  });

  test('a whole number in front of a broken line is one, whatever stands behind it', () => {
    const text = textOf(draft);
    const [before = '', after = ''] = text.split('\t"problems"');
    expect(salvage(draft.id, `${before}\t"problems`)?.report.figures).toEqual(draft.report.figures);
    expect(after).not.toBe('');
  });
});

describe('versions', () => {
  test('one that is damaged is named and left alone; the newest whole one is an older one', () => {
    keepVersion(withProblems('早先'), 'begun');
    const newest = keepVersion(withProblems('后来'), 'left')!;
    const path = lay(join(home, 'history', draft.id, `${newest}.json`), '{');
    expect(() => readVersion(draft.id, newest)).toThrow(`这个历史版本已损坏，没有改动它：${path}`);
    rmSync(file(draft.id));
    const [entry] = listLost();
    expect(readDraft(takeBack(entry!)).report.problems).toBe('早先');
    expect(readFileSync(path, 'utf8')).toBe('{');
  });

  test('a folder of them that cannot be read is said, not taken for an empty one', () => {
    lay(join(home, 'history', draft.id), 'a file');
    expect(() => listVersions(draft.id)).toThrow('无法读取历史版本');
    expect(() => keepVersion(draft, 'left')).toThrow('历史版本');
  });

  test('kept in the background: one after the other, the same once', async () => {
    const kept = await Promise.all([keepVersionSoon(draft, 'section'), keepVersionSoon(draft, 'left')]);
    expect(kept).toEqual([expect.stringContaining('section'), null]);
    expect(listVersions(draft.id)).toHaveLength(1);
    rmSync(join(home, 'history'), { recursive: true });
    lay(join(home, 'history'), 'a file');
    await expect(keepVersionSoon(withProblems('改了'), 'left')).rejects.toThrow('历史版本');
    // What failed stops none that follow.
    rmSync(join(home, 'history'));
    expect(await keepVersionSoon(withProblems('改了'), 'left')).toContain('left');
  });
});

describe('lost', () => {
  test('what is left of one of which nothing can be read is listed without a name, and taking it back says why not', () => {
    lay(file(`${draft.id}-damaged-20260112-093015`, 'damaged'), '\0\0\0');
    lay(join(home, 'damaged', 'notes.txt'), 'not ours');
    const [entry, ...others] = listLost();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'damaged', id: draft.id, unit: '', year: 0 });
    expect(() => takeBack(entry!)).toThrow(/没有能读出的内容，也没有历史版本；文件没有动。$/);
    expect(readdirSync(join(home, 'damaged'))).toHaveLength(2);
  });

  test('one whose versions are all damaged is not offered', () => {
    const version = keepVersion(draft, 'left')!;
    rmSync(file(draft.id));
    expect(listLost()).toHaveLength(1);
    const [entry] = listLost();
    lay(join(home, 'history', draft.id, `${version}.json`), '{');
    expect(listLost()).toEqual([]);
    expect(() => takeBack(entry!)).toThrow('历史版本都读不出来');
  });

  test('a deleted one has no second life among the versions', () => {
    keepVersion(draft, 'left');
    removeDraft(draft.id);
    expect(listLost().map(({ kind }) => kind)).toEqual(['deleted']);
  });

  test('emptying takes texts that another editor held for drafts that are gone, and only those', () => {
    const editing = (id: string) => lay(join(home, 'editing', `${id}_problems.txt`), '没有取回的');
    const [mine, gone] = [editing(draft.id), editing('20200101-000000')];
    expect(countLost()).toBe(1);
    expect(emptyLost()).toBe(1);
    expect(existsSync(mine)).toBe(true);
    expect(existsSync(gone)).toBe(false);
  });

  test('a draft that was never deleted is not restored', () => {
    expect(() => restoreDraft(draft.id)).toThrow('无法恢复草稿');
    expect(listDrafts()).toHaveLength(1);
  });
});

describe('locks', () => {
  test('taken twice by one window: what the first one gives back too late is not the second one’s', () => {
    const [first, second] = [lockDraft(draft.id), lockDraft(draft.id)];
    if (!first.held || !second.held) throw new Error('not held');
    first.release();
    expect(holderOf(draft.id)?.pid).toBe(process.pid);
    second.release();
    expect(holderOf(draft.id)).toBeNull();
    // Given back again, nothing happens to the one who has it now.
    const other = lay(file(draft.id, 'locks'), JSON.stringify({ pid: 77, host: '别的电脑', started: '', token: 'x' }));
    second.release();
    expect(existsSync(other)).toBe(true);
  });

  test('a process of somebody else lives, though it may not be asked', () => {
    lay(file(draft.id, 'locks'), JSON.stringify({ pid: 4_000_000, host: hostname(), started: '' }));
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(lockDraft(draft.id).held).toBe(false);
    vi.restoreAllMocks();
    const taken = lockDraft(draft.id);
    expect(taken.held).toBe(true);
    if (taken.held) taken.release();
  });

  test('the guard of a process that was killed while it took a lock over stands in nobody’s way for long', () => {
    lay(file(draft.id, 'locks'), JSON.stringify({ pid: 4_000_000, host: hostname(), started: '' }));
    const guard = lay(join(home, 'locks', `.${draft.id}.taking.lock`), '');
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 1000;
      return now;
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const taken = lockDraft(draft.id);
    expect(taken.held).toBe(true);
    expect(existsSync(guard)).toBe(false);
    if (taken.held) taken.release();
  });

  test('an import waits for another one, and says so where that does not end', () => {
    const backup = lay(join(home, 'backup.json'), JSON.stringify(encodeDraft(withProblems('导入的'))));
    lay(file('.import', 'locks'), JSON.stringify({ pid: 77, host: '别的电脑', started: '', token: 'x' }));
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 1500;
      return now;
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(() => importDrafts(backup)).toThrow('另一个导入还没有结束');
    expect(listDrafts()).toHaveLength(1);
    rmSync(file('.import', 'locks'));
    expect(importDrafts(backup)).toHaveLength(1);
    expect(listDrafts()).toHaveLength(2);
  });
});

test('settings that are not as they were written are no settings; the rest of them counts', () => {
  changeSettings(() => ({ formats: ['html'], folder: '/输出' }));
  expect(readSettings()).toMatchObject({ formats: ['html'], folder: '/输出' });
  const whole = { when: 1, folder: '/输出', changed: '2026' };
  const stored = {
    formats: ['html', 7],
    folder: 7,
    written: { a: whole, b: null, c: { ...whole, when: '1' }, d: { ...whole, changed: 1 } },
  };
  lay(join(home, 'settings.json'), JSON.stringify(stored));
  expect(readSettings()).toEqual({ written: { a: whole } });
  lay(join(home, 'settings.json'), '{');
  expect(readSettings()).toEqual({});
});

test('a draft that is damaged beyond reading and held by another stays where it is', () => {
  lay(file(draft.id), '\0\0');
  lay(file(draft.id, 'locks'), JSON.stringify({ pid: 77, host: '别的电脑', started: '', token: 'x' }));
  expect(() => openSafely(draft.id)).toThrow(/没有改动它：.*请从备份恢复或另建报告。$/);
  expect(readFileSync(file(draft.id), 'utf8')).toBe('\0\0');
  expect(existsSync(join(home, 'damaged'))).toBe(false);
});

test('a folder that NIANBAO_HOME names wrongly: the variable is named, and no other way is blamed', () => {
  vi.stubEnv('NIANBAO_HOME', join(lay(join(home, 'a file'), ''), 'below'));
  expect(() => saveDraft(newDraft(zeroReport()))).toThrow(/这个位置是环境变量 NIANBAO_HOME 指定的，写错了请改它。$/);
});

test('zeros, blanks and marks of order around a draft, in any order, are none of it', () => {
  const text = readFileSync(file(draft.id), 'utf8');
  for (const around of ['\0 \0', ' \0\ufeff', '\n\ufeff \0\t'])
    expect(decodeDraft(draft.id, around + text + around)).toMatchObject({ kind: 'good', draft });
});
