/** Which of many files share their sentences: all are looked at once before the letters are written. */
import { alikeTo } from '../desk/result.ts';
import { today } from '../disk/today.ts';
import type { AlikeUnit } from '../rules/rule.ts';
import { alikeIn } from './alikeUnits.ts';
import type { Streams } from './command.ts';
import type { Interruption } from './interruption.ts';
import { progress } from './progress.ts';
import { receive } from './receive.ts';

/** By file, the other units that share its sentences; none where it was stopped. What cannot be read is told when it is checked. */
export async function alikeFiles(
  files: readonly string[],
  interruption: Interruption,
  streams: Streams,
): Promise<Readonly<Record<string, readonly AlikeUnit[]>>> {
  // What comes on stdin comes once.
  if (files.length < 2 || files.includes('-')) return {};
  const bar = progress('正在比对各单位的文字', files.length, streams);
  const { reports } = await receive(files, today(), (done) => {
    bar.step(done);
    return !interruption.isAsked;
  });
  bar.clear();
  if (interruption.isAsked) return {};
  const pairs = await alikeIn(reports.map((report) => ({ unit: report.unit, report })));
  return Object.fromEntries(pairs.flatMap(({ files: both }) => both.map((file) => [file, alikeTo(pairs, file)])));
}
