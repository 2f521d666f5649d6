/** The letters back of a gathering in the wizard: one, or all, told as they are written. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type Gathering, unsettled } from '../desk/gather.ts';
import { alikeTo, type NamedPair } from '../desk/result.ts';
import { today } from '../disk/today.ts';
import { Failure } from '../text/failure.ts';
import { findingsOf } from './findingsOf.ts';
import type { LetterParts } from './letterOf.ts';
import type { Letters, TakenNames } from './letters.ts';
import { isOurLetter, loadReport } from './loadReport.ts';

/** 2026-01-06: what is sent back on another day lies apart, so that no letter of the last round goes out again. */
export const dayName = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** What lies in a folder of letters beside those that were written now: their units have mended since. */
function olderLetters(folder: string, written: readonly string[]): string {
  const now = new Set(written.map((path) => basename(path)));
  const older = readdirSync(folder).filter((name) => isOurLetter(name) && !now.has(name)).length;
  return older > 0 ? `文件夹里另有 ${older} 份是今天早些时候写的，这一次没有写到，别再发出去。` : '';
}

/** Who is written to otherwise: there is no report of the year that a letter could be about. */
function withoutLetter({ missing, wrongYear, unreadable }: Gathering): string {
  const groups = [
    [missing, '缺报'],
    [unsettled(wrongYear), '年度不对'],
    [unsettled(unreadable), '读不了'],
  ] as const;
  const named = groups.flatMap(([rows, word]) => (rows.length > 0 ? [`${word} ${rows.length}`] : []));
  return named.length > 0 ? `${named.join('、')} 的没有意见可写，请另行通知。` : '';
}

interface About {
  readonly sender: string;
  readonly due: string;
  readonly alike: readonly NamedPair[];
}

interface LettersTo {
  readonly out: string;
  readonly due: string;
  readonly letters: Letters;
  readonly partsOf: (file: string) => Promise<LetterParts>;
}

/** Letters into the folder beside that of the reports: one, or all with the list of everything. */
export async function lettersTo(out: string, { sender, due, alike }: About, taken: TakenNames): Promise<LettersTo> {
  const [{ startLetters }, { letterOf }] = await Promise.all([import('./letters.ts'), import('./letterOf.ts')]);
  const letters: Letters = startLetters({ out, sender, due, force: true }, taken);
  const partsOf = async (file: string): Promise<LetterParts> =>
    letterOf(
      file,
      findingsOf(await loadReport(file), { today: today(), alike: alikeTo(alike, file) }),
      letters.settings,
    );
  return { out, due, letters, partsOf };
}

/** Writes the letter of each unit that counts as long as `step` says so, then the list; how many, where, and what is to be known of them. */
export async function allLetters(
  gathering: Gathering,
  { out, due, letters, partsOf }: LettersTo,
  step: (done: number, all: number) => boolean,
): Promise<{ readonly count: number; readonly folder: string; readonly remark: string }> {
  const written: string[] = [];
  const refused: string[] = [];
  const files = gathering.counted.map(({ report }) => report.file);
  let count = 0;
  let done = 0;
  for (; done < files.length && step(done, files.length); done += 1) {
    try {
      const paths = await letters.add(await partsOf(files[done]!));
      if (paths.length > 0) count += 1;
      written.push(...paths);
    } catch (error) {
      // One file that is gone, or open in Word, keeps no other unit's letter back.
      if (!(error instanceof Failure)) throw error;
      refused.push(error.message);
    }
  }
  await letters.finish();
  const { dueRemark } = await import('./letters.ts');
  const remarks = [
    done < files.length ? `停下了，还有 ${files.length - done} 个单位没有看。` : '',
    refused.length > 0 ? `${refused.length} 份没有写成：${refused[0]}` : '',
    withoutLetter(gathering),
    olderLetters(out, written),
    dueRemark({ due }, today()),
  ];
  return { count, folder: out, remark: remarks.join('') };
}
