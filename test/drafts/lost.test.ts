/** What is not in the list any more can be found and taken back, or emptied for good; nothing is put over anything. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  listDeleted,
  listDrafts,
  newDraft,
  readDraft,
  removeDraft,
  restoreDraft,
  saveDraft,
} from '../../source/drafts/drafts.ts';
import { freeId } from '../../source/drafts/files.ts';
import { encodeDraft } from '../../source/drafts/format.ts';
import { keepVersion, listVersions } from '../../source/drafts/history.ts';
import { countLost, emptyLost, listLost, takeBack } from '../../source/drafts/lost.ts';
import { exportDrafts, importDrafts } from '../../source/drafts/moving.ts';
import { idOfFile, isOwnId } from '../../source/drafts/names.ts';
import { openSafely, saveNew } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const file = (id: string, folder = 'drafts') => join(home, folder, `${id}.json`);
const withProblems = (problems: string) => ({ ...zeroReport(), problems });
const listed = () => listDrafts().map(({ id }) => readDraft(id).report.problems);

describe('names', () => {
  test('whatever id is free is one that the list takes', () => {
    mkdirSync(join(home, 'drafts'), { recursive: true });
    const id = fc.stringMatching(/^2026011[1-3]-09301[0-2](-[1-3]){0,3}$/);
    fc.assert(
      fc.property(fc.array(id, { maxLength: 8 }), id, (taken, wanted) => {
        rmSync(join(home, 'drafts'), { recursive: true });
        mkdirSync(join(home, 'drafts'));
        for (const one of taken) writeFileSync(file(one), '{}');
        const free = freeId(wanted);
        expect(taken).not.toContain(free);
        expect(isOwnId(free)).toBe(true);
        expect(idOfFile(`${free}.json`)).toBe(free);
        writeFileSync(file(free), '{}');
        expect(listDrafts().map((entry) => entry.id)).toContain(free);
        expect(freeId(free)).not.toBe(free);
      }),
    );
  });

  test('a draft is listed whatever its file is called; what is no draft is not', () => {
    const draft = newDraft(withProblems('甲'));
    const text = JSON.stringify(encodeDraft(draft));
    saveDraft(draft);
    const names = ['20260112-093015-2-2', '副本', `${draft.id} (1)`, `${draft.id}.sync-conflict-20260113-1`];
    for (const name of names) writeFileSync(file(name), text);
    writeFileSync(join(home, 'drafts', 'package.json'), '{"name":"x"}');
    writeFileSync(join(home, 'drafts', '.20260112-093016.json'), text);
    expect(
      listDrafts()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([draft.id, ...names].sort());
    for (const name of names) expect(readDraft(name).report.problems).toBe('甲');
  });

  test('drafts that go to and fro between two computers: the tenth trip is listed too', () => {
    const draft = newDraft(withProblems('0'));
    saveDraft(draft);
    let id = draft.id;
    for (let trip = 1; trip <= 10; trip++) {
      const backup = join(home, `${trip}.json`);
      saveDraft({ ...readDraft(id), report: withProblems(`${trip}`) });
      exportDrafts(backup);
      saveDraft({ ...readDraft(id), report: withProblems(`${trip} 改`) });
      const imported = importDrafts(backup).filter(({ known }) => !known);
      id = imported[0]!.id;
    }
    expect(listed()).toEqual(expect.arrayContaining(['10', '10 改', '1 改']));
    expect(listDrafts()).toHaveLength(11);
  });
});

describe('deleting', () => {
  test('an id that is among the deleted ones already: both stay', () => {
    const draft = newDraft(withProblems('先删的'));
    saveDraft(draft);
    const copy = readFileSync(file(draft.id));
    expect(removeDraft(draft.id)).toBe(draft.id);
    writeFileSync(file(draft.id), copy.toString().replaceAll('先删的', '后删的'));
    const second = removeDraft(draft.id);
    expect(second).not.toBe(draft.id);
    expect(listDeleted()).toHaveLength(2);
    restoreDraft(second);
    restoreDraft(draft.id);
    expect(listDrafts()).toHaveLength(2);
  });

  test('restored where the id has been given again: under another, nothing replaced', () => {
    const draft = newDraft(withProblems('删的'));
    saveDraft(draft);
    removeDraft(draft.id);
    writeFileSync(file(draft.id), JSON.stringify(encodeDraft({ ...draft, report: withProblems('新的') })));
    const id = restoreDraft(draft.id);
    expect(id).not.toBe(draft.id);
    expect(listed().sort()).toEqual(['删的', '新的']);
  });
});

describe('lost', () => {
  test('deleted, damaged and only in the history: listed with whose they are, and taken back', () => {
    const [deleted, damaged, gone] = ['删了', '坏了', '没了'].map((problems) => {
      const draft = newDraft(withProblems(problems));
      saveDraft(draft);
      return draft;
    });
    removeDraft(deleted!.id);
    keepVersion(gone!, 'left');
    rmSync(file(gone!.id));
    writeFileSync(file(damaged!.id), readFileSync(file(damaged!.id)).subarray(0, -80));
    openSafely(damaged!.id).release();
    removeDraft(damaged!.id);
    rmSync(file(damaged!.id, 'deleted'));
    expect(listDrafts()).toEqual([]);
    const lost = listLost();
    expect(lost.map(({ kind }) => kind).sort()).toEqual(['damaged', 'deleted', 'history']);
    for (const entry of lost) {
      expect(entry).toMatchObject({ unit: '云溪县柳林镇人民政府', year: 2025 });
      takeBack(entry);
    }
    expect(listed().sort()).toEqual(['删了', '坏了', '没了']);
  });

  test('emptied: what was deleted and damaged goes with its versions; drafts in the list keep theirs', () => {
    const kept = newDraft(busyReport());
    saveDraft(kept);
    keepVersion(kept, 'section');
    const gone = newDraft(withProblems('私事'));
    saveDraft(gone);
    keepVersion(gone, 'section');
    removeDraft(gone.id);
    mkdirSync(join(home, 'damaged'), { recursive: true });
    writeFileSync(file('20200101-000000-damaged-20200101-000000', 'damaged'), '私事');
    expect(countLost()).toBe(3);
    expect(emptyLost()).toBe(3);
    expect(listLost()).toEqual([]);
    expect(existsSync(join(home, 'history', gone.id))).toBe(false);
    expect(listVersions(kept.id)).toHaveLength(1);
    expect(listDrafts().map(({ id }) => id)).toEqual([kept.id]);
    expect(countLost()).toBe(0);
  });

  test('what is open in a window is not lost, even where its file is gone: its versions stay', () => {
    const draft = newDraft(withProblems('开着的'));
    saveDraft(draft);
    keepVersion(draft, 'section');
    const window = openSafely(draft.id);
    rmSync(file(draft.id));
    mkdirSync(join(home, 'editing'), { recursive: true });
    const text = join(home, 'editing', `${draft.id}_problems.txt`);
    writeFileSync(text, '正在别的编辑器里写的');
    expect(listLost()).toEqual([]);
    expect(countLost()).toBe(0);
    emptyLost();
    expect(listVersions(draft.id)).toHaveLength(1);
    expect(existsSync(text)).toBe(true);
    window.release();
    expect(listLost()).toMatchObject([{ kind: 'history', id: draft.id }]);
    expect(emptyLost()).toBe(2);
  });

  test('a damaged one whose name is taken and none of ours comes back under a name of ours', () => {
    const draft = newDraft(withProblems('坏了的'));
    saveDraft(draft);
    mkdirSync(join(home, 'damaged'), { recursive: true });
    const kept = '副本-damaged-20260112-093015';
    writeFileSync(file(kept, 'damaged'), readFileSync(file(draft.id)));
    writeFileSync(file('副本'), readFileSync(file(draft.id)));
    const [entry] = listLost();
    expect(entry).toMatchObject({ kind: 'damaged', id: '副本' });
    const id = takeBack(entry!);
    expect(isOwnId(id)).toBe(true);
    expect(readDraft(id).report.problems).toBe('坏了的');
  });

  test('a damaged one whose name this very window has in the list comes back beside it', () => {
    const draft = newDraft(withProblems('后来的'));
    saveDraft(draft);
    mkdirSync(join(home, 'damaged'), { recursive: true });
    const kept = file(`${draft.id}-damaged-20260112-093015`, 'damaged');
    writeFileSync(kept, JSON.stringify(encodeDraft({ ...draft, report: withProblems('坏了的') })));
    takeBack(listLost()[0]!);
    expect(listed().sort()).toEqual(['后来的', '坏了的']);
  });

  test('links in the folders are taken away, not what they lead to', () => {
    const elsewhere = join(temporaryFolder(), 'precious');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'a'), 'x');
    mkdirSync(join(home, 'deleted'), { recursive: true });
    symlinkSync(elsewhere, join(home, 'deleted', 'link'));
    emptyLost();
    expect(readdirSync(elsewhere)).toEqual(['a']);
  });
});

describe('a new draft', () => {
  test('is never put over a file that came to be meanwhile', () => {
    const draft = newDraft(withProblems('我的'));
    writeFileSync(file(draft.id), JSON.stringify(encodeDraft({ ...draft, report: withProblems('别人的') })));
    const saved = saveNew(draft);
    expect(saved.id).not.toBe(draft.id);
    expect(listed().sort()).toEqual(['别人的', '我的']);
  });

  test('a report that is imported has the id it says, and no other was there', () => {
    const source = join(home, 'report.json');
    const draft = newDraft(busyReport());
    writeFileSync(
      source,
      JSON.stringify({ ...JSON.parse(readFileSync(new URL('../stored/report-1.json', import.meta.url), 'utf8')) }),
    );
    const [imported] = importDrafts(source);
    expect(imported).toMatchObject({ known: false, from: imported!.id });
    expect(imported!.id).not.toBe(draft.id);
  });
});

test('a draft that is a link: what it leads to gets the text', () => {
  const draft = newDraft(withProblems('一'));
  const elsewhere = join(temporaryFolder(), 'draft.json');
  writeFileSync(elsewhere, JSON.stringify(encodeDraft(draft)));
  symlinkSync(elsewhere, file(draft.id));
  saveDraft({ ...readDraft(draft.id), report: withProblems('二') });
  expect(readFileSync(elsewhere, 'utf8')).toContain('"二"');
});
