/**
 * How fast drafts are saved, opened and listed: `node test/bench/drafts.ts [starts]`. Prints milliseconds for drafts of 10 KB, 200 KB and
 * 2 MB, as a ratio to what the disk alone takes for the same bytes (write, fsync, rename), measured by turns in the same run; the same
 * among 1, 100 and 1,000 drafts; and the time of the built program to its home screen with 0, 100 and 1,000. Asserts nothing.
 */
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Draft, fileOf, listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { prepareToStore } from '../../source/drafts/store.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';
import { tell } from './table.ts';

const write = (line: string) => process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
/** The medians of several tasks, done by turns: what else the machine does falls on all alike. */
function timed(rounds: number, ...tasks: readonly ((round: number) => void)[]): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      task(round);
      times[index]!.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** What cannot be done without: the bytes written beside the file, on disk, renamed over it. */
function bareSave(home: string, text: string): void {
  const beside = join(home, 'bare.part');
  const handle = openSync(beside, 'w', 0o600);
  writeFileSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, join(home, 'bare.json'));
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

write(`载入 conf：${timed(1, () => void prepareToStore())[0]!.toFixed(1)} 毫秒（一次）`);

let smallest = 0;
for (const bytes of [10_000, 200_000, 2_000_000]) {
  const home = freshHome();
  const draft = sized(bytes);
  saveDraft(draft);
  const text = readFileSync(fileOf(draft.id), 'utf8');
  const [save = 0, bare = 0, read = 0, door = 0] = timed(
    31,
    (round) => saveDraft(edited(draft, round)),
    () => bareSave(home, text),
    () => void readDraft(draft.id),
    () => openSafely(draft.id).release(),
  );
  smallest ||= save;
  if (bytes === 2_000_000) tell({ name: '保存 2 MB 的草稿，与只写盘比', value: save / bare, unit: 'x', aim: 2.5 });
  write(
    `${bytes / 1000} KB：保存 ${save.toFixed(1)} 毫秒，是只写盘（${bare.toFixed(1)} 毫秒）的 ${(save / bare).toFixed(1)} 倍，是 10 KB 的 ${(save / smallest).toFixed(1)} 倍；读 ${read.toFixed(1)}，加锁打开 ${door.toFixed(1)}`,
  );
}

const crowds = [1, 100, 1000].map((count) => {
  const home = freshHome();
  fill(count);
  return { count, home, draft: sized(10_000) };
});
const inHome = (home: string, task: () => void) => {
  process.env.NIANBAO_HOME = home;
  task();
};
const crowdTimes = timed(
  31,
  ...crowds.flatMap(({ home, draft }) => [
    () => inHome(home, () => void listDrafts()),
    (round: number) => inHome(home, () => saveDraft(edited(draft, round))),
  ]),
);
for (const [index, { count }] of crowds.entries()) {
  const [list = 0, save = 0] = crowdTimes.slice(2 * index);
  write(
    `${count} 份草稿：列出 ${list.toFixed(2)} 毫秒，保存 10 KB 的一份 ${save.toFixed(1)} 毫秒（${(save / crowdTimes[1]!).toFixed(2)} 倍）`,
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
for (let round = 0; round < Number(process.argv[2] ?? 15); round++)
  for (const [index, home] of filled.entries()) times[index]!.push(await start(home));
const bare = median(times[0]!);
for (const [index, count] of counts.entries())
  write(
    `首页，${count} 份草稿：${median(times[index]!).toFixed(0)} 毫秒（${(median(times[index]!) / bare).toFixed(2)} 倍）`,
  );
for (const home of homes) rmSync(home, { recursive: true, force: true });
