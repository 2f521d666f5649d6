/** The file system fails: nothing that was on disk gets worse, one sentence says what happened, and saving works again afterwards. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import type { Draft } from '../../source/drafts/format.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
let draft: Draft;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const file = () => join(home, 'drafts', `${draft.id}.json`);
const withProblems = (problems: string): Draft => ({ ...draft, report: { ...draft.report, problems } });
const begin = () => {
  draft = newDraft(busyReport());
  saveDraft(draft);
};

const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

/** Mounts a file system of its own over the home; gone after the test. */
function mounted(options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'nianbao-test', home]);
  onTestFinished(() => void execFileSync('umount', ['-l', home]));
}

describe.runIf(canMount)('file systems (needs the right to mount)', () => {
  test('no space: the draft on disk stays whole, however much room is left', () => {
    mounted('size=160k');
    begin();
    const before = readFileSync(file());
    const filler = join(home, 'filler');
    const long = withProblems('公开信息'.repeat(4000));
    let refused = 0;
    // From full to a few pages of room: short writes come between.
    for (let kilobytes = 140; kilobytes >= 80; kilobytes -= 4) {
      rmSync(filler, { force: true });
      try {
        writeFileSync(filler, Buffer.alloc(kilobytes * 1024));
      } catch {
        // Full is what is wanted.
      }
      try {
        saveDraft(long);
        break;
      } catch (error) {
        refused++;
        expect((error as Error).message).toContain('磁盘已满');
        expect(readFileSync(file())).toEqual(before);
        expect(readdirSync(join(home, 'drafts')).filter((name) => name.includes('saving'))).toEqual([]);
      }
    }
    expect(refused).toBeGreaterThan(5);
    rmSync(filler, { force: true });
    saveDraft(long);
    expect(readDraft(draft.id).report.problems).toBe(long.report.problems);
  });

  test('read-only: opened, and one sentence at saving', () => {
    mounted('size=1m');
    begin();
    execFileSync('mount', ['-o', 'remount,ro', home]);
    const opened = openSafely(draft.id);
    expect(opened.draft).toEqual(draft);
    const start = performance.now();
    expect(() => saveDraft(withProblems('改'))).toThrow('只读');
    expect(performance.now() - start).toBeLessThan(300);
    expect(readDraft(draft.id)).toEqual(draft);
    execFileSync('mount', ['-o', 'remount,rw', home]);
    saveDraft(withProblems('改'));
    expect(readDraft(draft.id).report.problems).toBe('改');
  });
});

test.runIf(process.platform !== 'win32')('no permission: one sentence at once, then it works again', () => {
  begin();
  const before = readFileSync(file());
  chmodSync(join(home, 'drafts'), 0o500);
  // Root may write everywhere; for the length of a save it is nobody.
  const root = process.getuid?.() === 0;
  const nobody = 65534;
  if (root) {
    execFileSync('chown', ['-R', String(nobody), home]);
    process.seteuid!(nobody);
  }
  const start = performance.now();
  try {
    expect(() => saveDraft(withProblems('改'))).toThrow('没有权限');
  } finally {
    if (root) process.seteuid!(0);
    chmodSync(join(home, 'drafts'), 0o700);
  }
  expect(performance.now() - start).toBeLessThan(root ? 1500 : 300);
  expect(readFileSync(file())).toEqual(before);
  saveDraft(withProblems('改'));
  expect(readDraft(draft.id).report.problems).toBe('改');
});

test('the folder removed while open: made again, nothing lost', () => {
  begin();
  const opened = openSafely(draft.id);
  rmSync(home, { recursive: true });
  saveDraft(withProblems('改'));
  expect(readDraft(draft.id).report.problems).toBe('改');
  opened.release();
});

test('the folder moved away and a file in its place: one sentence, the draft whole where it went', () => {
  begin();
  renameSync(join(home, 'drafts'), join(home, 'elsewhere'));
  writeFileSync(join(home, 'drafts'), 'in the way');
  expect(() => saveDraft(withProblems('改'))).toThrow(/^[^\n]+。$/);
  expect(readFileSync(join(home, 'drafts'), 'utf8')).toBe('in the way');
  rmSync(join(home, 'drafts'));
  renameSync(join(home, 'elsewhere'), join(home, 'drafts'));
  expect(readDraft(draft.id)).toEqual(draft);
});

test('the rename fails: one sentence, nothing left beside', () => {
  draft = newDraft(zeroReport());
  // A folder where the draft should be: everything works up to the rename.
  mkdirSync(join(file(), 'full'), { recursive: true });
  expect(() => saveDraft(draft)).toThrow(/^[^\n]+是文件夹[^\n]+。$/);
  expect(readdirSync(join(home, 'drafts'))).toEqual([`${draft.id}.json`]);
});

test('the clock set back: saved, and the order of ids and versions holds', () => {
  begin();
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(new Date(2001, 0, 1));
  const opened = openSafely(draft.id);
  saveDraft(withProblems('改'));
  opened.release();
  expect(readDraft(draft.id).report.problems).toBe('改');
  expect(newDraft(zeroReport()).id).not.toBe(draft.id);
  expect(listDrafts()).toHaveLength(1);
});

test('what a killed process left beside is swept, other drafts in the making are not', () => {
  draft = newDraft(zeroReport());
  mkdirSync(join(home, 'drafts'), { recursive: true });
  const old = new Date(Date.now() - 2 * 3_600_000);
  const litter = [
    `.${draft.id}.saving.json.tmp-123`,
    '.20200101-000000.77-ab.saving.json',
    '.nianbao-77-ab.tmp',
    '20200101-000000.json.77.part',
  ];
  for (const name of [...litter, '.20260101-000000.78-cd.saving.json']) {
    writeFileSync(join(home, 'drafts', name), '{');
    if (litter.includes(name)) utimesSync(join(home, 'drafts', name), old, old);
  }
  saveDraft(draft);
  expect(readdirSync(join(home, 'drafts')).sort()).toEqual(
    ['.20260101-000000.78-cd.saving.json', `${draft.id}.json`].sort(),
  );
});
