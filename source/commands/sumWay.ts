/** The sum of a folder for the wizard: read file by file, decisions kept with the folder. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Decisions, type UnreadableFile, undecided } from '../desk/gather.ts';
import type { HandedIn } from '../desk/handedIn.ts';
import { type NamedPair, unitsBelow } from '../desk/result.ts';
import { fileFailure } from '../disk/fileFailure.ts';
import { pathKind } from '../disk/pathKind.ts';
import { today } from '../disk/today.ts';
import { keep, kept } from '../drafts/kept.ts';
import { saveNew } from '../drafts/open.ts';
import { guessKind } from '../form/unitKinds.ts';
import { Failure } from '../text/failure.ts';
import type { SumJob, SumSetup, SumWay } from '../wizard/sum/job.ts';
import { alikeIn } from './alikeUnits.ts';
import { checkedFile } from './checkedFile.ts';
import { type DeskTask, deskOf } from './deskOf.ts';
import { findingsOf } from './findingsOf.ts';
import type { LetterParts } from './letterOf.ts';
import type { Letters, TakenNames } from './letters.ts';
import { expandArguments, isOurLetter, leftOutWords, loadReport } from './loadReport.ts';
import { beginDraft } from './newDraft.ts';
import { readUnits } from './readUnits.ts';
import { reasonOf } from './receive.ts';
import { receiveFile } from './receiveFile.ts';

const schema = v.object({
  parent: v.string(),
  year: v.number(),
  list: v.string(),
  prior: v.optional(v.string(), ''),
  own: v.optional(v.string(), ''),
  due: v.optional(v.string(), ''),
  matches: v.record(v.string(), v.nullable(v.string())),
  versions: v.record(v.string(), v.string()),
});

/** What is kept of a folder is named after its path. */
const nameOf = (folder: string): string =>
  `sum-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;

function keptOf(folder: string) {
  const result = v.safeParse(schema, kept(nameOf(folder)));
  return result.success ? result.output : null;
}

/** A list of units that lies in the folder or beside it. Throws Failure where the folder is none, or is closed. */
function likelyList(folder: string): string {
  for (const place of [folder, dirname(resolve(folder))]) {
    let names: string[] = [];
    try {
      names = readdirSync(place);
    } catch (error) {
      // The folder above may be closed: then there is only no list in it.
      if (place === folder) throw fileFailure('不能汇总', folder, error);
    }
    const name = names.find((one) => /名单.*\.(?:txt|csv|xlsx)$/.test(one));
    if (name) return join(place, name);
  }
  return '';
}

/** Throws Failure where a path is no folder: a file in its place would be summed alone. */
function refuseFile(path: string): void {
  if (pathKind(path) === 'file') throw new Failure(`这是一个文件，请写各单位报告所在的文件夹：${path}`);
}

/** How many reports say for which year they are, where nobody has said so yet. */
const askedForYear = 5;

/** The year of most of the first reports in a folder; `fallback` where none can be read. */
async function yearIn(folder: string, fallback: number): Promise<number> {
  const counts = new Map<number, number>();
  for (const file of expandArguments([folder]).slice(0, askedForYear)) {
    const year = await loadReport(file).then(
      ({ report }) => report.year,
      () => null,
    );
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? fallback;
}

async function keptSetup(folder: string, year: number): Promise<SumSetup> {
  refuseFile(folder);
  const known = keptOf(folder);
  if (known) return known;
  const list = likelyList(folder);
  return { parent: '', year: await yearIn(folder, year), list, prior: '', own: '', due: '' };
}

/** What is asked for, read; the files that lie in the folder beside the reports are none of them. Throws Failure. */
async function taskOf(folder: string, { parent, year, list, prior, own }: SumSetup) {
  const units = list === '' ? null : await readUnits(list);
  const loaded = own === '' ? undefined : await loadReport(own);
  if (loaded && loaded.report.year !== year)
    throw new Failure(`${own} 是 ${loaded.report.year} 年度的报告，不能与 ${year} 年度的合计比较。`);
  const apart = new Set([list, own].filter(Boolean).map((path) => resolve(path)));
  const letters: string[] = [];
  const found = expandArguments([folder], { others: true, onLetter: (file) => letters.push(basename(file)) });
  const files = found.filter((file) => !apart.has(resolve(file)));
  if (files.length === 0) throw new Failure(`${folder} 里没有报告，请换一个文件夹。`);
  if (prior !== '' && pathKind(prior) !== 'folder') throw new Failure(`没有这个文件夹：${prior}`);
  const task: DeskTask = { parent, year, list: units, own: loaded };
  const remark = letters.length > 0 ? leftOutWords(letters) : null;
  return { task, files, before: prior === '' ? [] : expandArguments([prior]), remark };
}

/** 2026-01-06: what is sent back on another day lies apart, so that no letter of the last round goes out again. */
const dayName = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** What lies in a folder of letters beside those that were written now: their units have mended since. */
function olderLetters(folder: string, written: readonly string[]): string {
  const now = new Set(written.map((path) => basename(path)));
  const older = readdirSync(folder).filter((name) => isOurLetter(name) && !now.has(name)).length;
  return older > 0 ? `文件夹里另有 ${older} 份是今天早些时候写的，这一次没有写到，别再发出去。` : '';
}

/** Letters into the folder beside that of the reports: one, or all with the list of everything. */
async function lettersTo(out: string, sender: string, due: string, taken: TakenNames) {
  const [{ startLetters }, { letterOf }] = await Promise.all([import('./letters.ts'), import('./letterOf.ts')]);
  const letters: Letters = startLetters({ out, sender, due, force: true }, taken);
  const partsOf = async (file: string): Promise<LetterParts> =>
    letterOf(file, findingsOf(await loadReport(file), { today: today() }), letters.settings);
  return { letters, partsOf };
}

async function open(folder: string, setup: SumSetup): Promise<SumJob> {
  const { parent, year, own } = setup;
  const { task, files, before, remark } = await taskOf(folder, setup);
  const known = keptOf(folder);
  let decisions: Decisions = known ? { matches: known.matches, versions: known.versions } : undecided;
  let said = setup;
  const keepAll = () => keep(nameOf(folder), { ...said, ...decisions });
  keepAll();

  const reports: HandedIn[] = [];
  const lastYear: HandedIn[] = [];
  const unreadable: UnreadableFile[] = [];
  const all = [...files, ...before];
  let done = 0;
  let alike: readonly NamedPair[] = [];
  const result = () => deskOf(task, { reports, unreadable }, lastYear, { decisions, alike });
  const place = resolve(folder);
  const out = join(dirname(place), `${basename(place)}汇总`);
  const taken: TakenNames = new Map();
  const back = () => join(out, '退回', dayName(today()));
  const lettersFor = (due: string) => {
    said = { ...said, due };
    keepAll();
    return lettersTo(back(), parent, due, taken);
  };
  return {
    files: all.length,
    remark,
    done: () => done,
    async next() {
      const file = all[done];
      if (file === undefined) return false;
      const isBefore = done >= files.length;
      try {
        const received = await receiveFile(file, today());
        if (!isBefore) reports.push(received);
        else if (received.year === year - 1) lastYear.push(received);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (!isBefore) unreadable.push({ file, reason: reasonOf(error.message, file) });
      }
      done += 1;
      return done < all.length;
    },
    result,
    async compare() {
      alike = await alikeIn(result().gathering);
    },
    decisions: () => decisions,
    decide(next) {
      decisions = next;
      keepAll();
    },
    check: (file) =>
      checkedFile(file, {
        below: file === own ? unitsBelow(result()) : undefined,
        letter: { out: back(), sender: parent, due: said.due },
      }),
    async letter(file, due) {
      const { letters, partsOf } = await lettersFor(due);
      const [path = null] = await letters.add(await partsOf(file));
      return path;
    },
    async letters(due) {
      const { letters, partsOf } = await lettersFor(due);
      const folder = back();
      const written: string[] = [];
      let count = 0;
      for (const { report } of result().gathering.counted) {
        const paths = await letters.add(await partsOf(report.file));
        if (paths.length > 0) count += 1;
        written.push(...paths);
      }
      await letters.finish();
      const { dueRemark } = await import('./letters.ts');
      return { count, folder, remark: `${olderLetters(folder, written)}${dueRemark({ due }, today())}` };
    },
    async workbook() {
      const { writeSum } = await import('./writeSum.ts');
      const [path] = await writeSum(result(), ['xlsx'], { folder: out, force: true });
      return path!;
    },
    async begin() {
      const { draftOf, noteOf } = await import('./writeSum.ts');
      const sums = result();
      const begun = await beginDraft(parent, year, guessKind(parent));
      const draft = saveNew({ ...begun, report: { ...begun.report, figures: draftOf(sums, 'area').figures } });
      return { draft, notice: noteOf(sums, 'area') };
    },
  };
}

export const sumWay: SumWay = { kept: keptSetup, open };
