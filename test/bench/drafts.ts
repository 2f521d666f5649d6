/**
 * How fast drafts are saved, opened and listed: `node test/bench/drafts.ts`. Prints milliseconds for drafts of 10 KB, 200 KB and 2 MB,
 * among 1, 100 and 1,000 drafts, each as a ratio to the smallest; and the time of the built program to its home screen. Asserts nothing.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Draft, fileOf, listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { prepareToStore } from '../../source/drafts/store.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

const write = (line: string) => process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
function timed(rounds: number, task: (round: number) => void): number {
  return median(
    Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      task(round);
      return performance.now() - start;
    }),
  );
}

const homes: string[] = [];
function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  homes.push(home);
  process.env.NIANBAO_HOME = home;
  return home;
}

const sized = (bytes: number): Draft => {
  const draft = newDraft(busyReport());
  return { ...draft, report: { ...draft.report, problems: '公开信息及时准确。'.repeat(Math.ceil(bytes / 27)) } };
};
const edited = (draft: Draft, round: number): Draft => ({
  ...draft,
  report: { ...draft.report, problems: `${draft.report.problems}${round}` },
});

/** A home with this many drafts, as copies of one. */
function fill(count: number): void {
  if (count === 0) return;
  const draft = newDraft(busyReport(), new Date(2026, 0, 1));
  saveDraft(draft);
  for (let index = 1; index < count; index++)
    copyFileSync(fileOf(draft.id), fileOf(`20251231-${String(index).padStart(6, '0')}`));
}

write(`载入 conf：${timed(1, () => void prepareToStore()).toFixed(1)} 毫秒（一次）`);

let smallest = 0;
for (const bytes of [10_000, 200_000, 2_000_000]) {
  freshHome();
  const draft = sized(bytes);
  const save = timed(21, (round) => saveDraft(edited(draft, round)));
  const read = timed(21, () => void readDraft(draft.id));
  const door = timed(21, () => openSafely(draft.id).release());
  smallest ||= save;
  write(
    `${bytes / 1000} KB：保存 ${save.toFixed(1)} 毫秒（${(save / smallest).toFixed(1)} 倍），读 ${read.toFixed(1)}，加锁打开 ${door.toFixed(1)}`,
  );
}

let one = 0;
for (const count of [1, 100, 1000]) {
  freshHome();
  fill(count);
  const draft = sized(10_000);
  const list = timed(21, () => void listDrafts());
  const save = timed(21, (round) => saveDraft(edited(draft, round)));
  one ||= save;
  write(
    `${count} 份草稿：列出 ${list.toFixed(2)} 毫秒，保存 10 KB 的一份 ${save.toFixed(1)} 毫秒（${(save / one).toFixed(2)} 倍）`,
  );
}

/** Milliseconds from starting the program to its home screen. */
async function start(home: string): Promise<number> {
  const begin = performance.now();
  const screen = open(home);
  await screen.see('新建报告');
  const milliseconds = performance.now() - begin;
  await screen.press(keys.ctrl('c'), keys.ctrl('c'));
  await screen.exited;
  return milliseconds;
}

const counts = [0, 100, 1000];
const filled = counts.map((count) => {
  const home = freshHome();
  fill(count);
  return home;
});
const times: number[][] = counts.map(() => []);
// By turns, so that what else the machine does falls on all alike.
for (let round = 0; round < 9; round++)
  for (const [index, home] of filled.entries()) times[index]!.push(await start(home));
const bare = median(times[0]!);
for (const [index, count] of counts.entries())
  write(
    `首页，${count} 份草稿：${median(times[index]!).toFixed(0)} 毫秒（${(median(times[index]!) / bare).toFixed(2)} 倍）`,
  );
for (const home of homes) rmSync(home, { recursive: true, force: true });
