/** Two windows on one draft, and two processes that write it by turns. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { holderOf, lockDraft } from '../../source/drafts/lock.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const worker = fileURLToPath(new URL('lockWorker.ts', import.meta.url));
function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [worker, ...args], {
    env: { ...process.env, NIANBAO_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('the second window is read-only and names the process; after a SIGKILL the lock is free at once', async () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  const first = start('hold', draft.id);
  await once(first.stdout!, 'data');
  const second = openSafely(draft.id);
  expect(second.readOnly).toContain(`进程 ${first.pid}`);
  expect(() => saveDraft(draft)).toThrow(`进程 ${first.pid}`);
  expect(() => removeDraft(draft.id)).toThrow('另一个窗口');
  second.release();
  expect(holderOf(draft.id)?.pid).toBe(first.pid);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const third = openSafely(draft.id);
  expect(third.readOnly).toBeUndefined();
  expect(holderOf(draft.id)?.pid).toBe(process.pid);
  third.release();
  expect(holderOf(draft.id)).toBeNull();
});

test('a number that another process has got since, and a broken lock, hold nothing', () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  mkdirSync(join(home, 'locks'), { recursive: true });
  const lock = join(home, 'locks', `${draft.id}.json`);
  for (const text of [JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }), '{"pi', '']) {
    writeFileSync(lock, text);
    const taken = lockDraft(draft.id);
    expect(taken.held).toBe(process.platform === 'linux' || text.length < 5);
    if (taken.held) taken.release();
  }
});

test('a lock of another computer holds, and is named', () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  mkdirSync(join(home, 'locks'), { recursive: true });
  writeFileSync(join(home, 'locks', `${draft.id}.json`), '{"pid":77,"host":"别的电脑","started":""}');
  expect(openSafely(draft.id).readOnly).toContain('电脑 别的电脑 上的进程 77');
});

test('two processes, 200 interleaved edits each: no lost update, no mixed file', async () => {
  const draft = newDraft(zeroReport());
  saveDraft({ ...draft, report: { ...draft.report, problems: '' } });
  const children = [start('edit', draft.id, '甲', '200'), start('edit', draft.id, '乙', '200')];
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  const edits = readDraft(draft.id).report.problems.split('，').filter(Boolean);
  for (const who of ['甲', '乙']) {
    expect(edits.filter((edit) => edit.startsWith(who))).toEqual(Array.from({ length: 200 }, (_, n) => `${who}${n}`));
  }
  expect(readFileSync(join(home, 'drafts', `${draft.id}.json`), 'utf8').endsWith('}\n')).toBe(true);
});
