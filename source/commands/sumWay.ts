/** The sum of a folder for the wizard: read file by file, decisions kept with the folder. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Decisions, type UnreadableFile, undecided } from '../desk/gather.ts';
import type { HandedIn } from '../desk/handedIn.ts';
import { alikeTo, type NamedPair, unitsBelow } from '../desk/result.ts';
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
import { type DeskTask, deskOf, lastYearRemark } from './deskOf.ts';
import type { TakenNames } from './letters.ts';
import { expandArguments, leftOutWords, loadReport } from './loadReport.ts';
import { beginDraft, twinWords } from './newDraft.ts';
import { readUnits } from './readUnits.ts';
import { reasonOf } from './receive.ts';
import { receiveFile } from './receiveFile.ts';
import { allLetters, dayName, lettersTo } from './sumLetters.ts';

const schema = v.object({
  parent: v.string(),
  year: v.number(),
  list: v.string(),
  prior: v.optional(v.string(), ''),
  own: v.optional(v.string(), ''),
  due: v.optional(v.string(), ''),
  guessed: v.exactOptional(v.object({ year: v.exactOptional(v.string()), list: v.exactOptional(v.string()) })),
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

/** The year of most of the first reports in a folder, `fallback` where none can be read; and how it was found. */
async function yearIn(folder: string, fallback: number): Promise<{ readonly year: number; readonly how: string }> {
  const counts = new Map<number, number>();
  for (const file of expandArguments([folder]).slice(0, askedForYear)) {
    const year = await loadReport(file).then(
      ({ report }) => report.year,
      () => null,
    );
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const read = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first) return { year: fallback, how: `文件夹里的报告没有读出年度，先写 ${fallback}；不对就改。` };
  const [year, count] = first;
  return { year, how: `看了文件夹里的 ${read} 份报告，${count} 份是 ${year} 年度的；不对就改。` };
}

async function keptSetup(folder: string, year: number): Promise<SumSetup> {
  refuseFile(folder);
  const known = keptOf(folder);
  if (known) return known;
  const list = likelyList(folder);
  const found = await yearIn(folder, year);
  const guessed = { year: found.how, ...(list === '' ? {} : { list: '名单是在文件夹里或旁边找到的；不是它就改。' }) };
  return { parent: '', year: found.year, list, prior: '', own: '', due: '', guessed };
}

function keepSetup(folder: string, setup: SumSetup): void {
  const { matches, versions } = keptOf(folder) ?? undecided;
  try {
    keep(nameOf(folder), { ...setup, matches, versions });
  } catch {
    // It only spares questions; where nothing can be kept, opening the folder says so.
  }
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

/** Reports of this year and of the year before, read one at a time; what cannot be read is kept with its reason. */
function readingOf(files: readonly string[], before: readonly string[]) {
  const yet = () => ({ reports: [] as HandedIn[], unreadable: [] as UnreadableFile[] });
  const [now, then, all] = [yet(), yet(), [...files, ...before]];
  let done = 0;
  return {
    now,
    then,
    files: all.length,
    done: () => done,
    /** False where no file is left. */
    async next(): Promise<boolean> {
      const file = all[done];
      if (file === undefined) return false;
      const into = done < files.length ? now : then;
      try {
        into.reports.push(await receiveFile(file, today()));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        into.unreadable.push({ file, reason: reasonOf(error.message, file) });
      }
      done += 1;
      return done < all.length;
    },
  };
}

async function open(folder: string, setup: SumSetup): Promise<SumJob> {
  const { parent, year, own } = setup;
  const { task, files, before, remark } = await taskOf(folder, setup);
  const known = keptOf(folder);
  let decisions: Decisions = known ? { matches: known.matches, versions: known.versions } : undecided;
  let said = setup;
  const keepAll = () => {
    const { guessed: _, ...answers } = said;
    keep(nameOf(folder), { ...answers, ...decisions });
  };
  keepAll();

  const { now, then, ...reading } = readingOf(files, before);
  let alike: readonly NamedPair[] = [];
  const lastYear = () => then.reports.filter((report) => report.year === year - 1);
  const result = () => deskOf(task, now, lastYear(), { decisions, alike });
  const place = resolve(folder);
  const out = join(dirname(place), `${basename(place)}汇总`);
  const taken: TakenNames = new Map();
  const back = () => join(out, '退回', dayName(today()));
  const lettersFor = (due: string) => {
    said = { ...said, due };
    keepAll();
    return lettersTo(back(), { sender: parent, due, alike }, taken);
  };
  return {
    ...reading,
    remark: () => {
      const ofLastYear = setup.prior === '' ? '' : lastYearRemark(setup.prior, year - 1, then);
      return [remark, ofLastYear].filter(Boolean).join('') || null;
    },
    result,
    async compare() {
      alike = await alikeIn(result().gathering.counted);
    },
    decisions: () => decisions,
    decide(next) {
      decisions = next;
      keepAll();
    },
    check: (file) =>
      checkedFile(file, {
        below: file === own ? unitsBelow(result()) : undefined,
        alike: alikeTo(alike, file),
        letter: { out: back(), sender: parent, due: said.due },
      }),
    async letter(file, due) {
      const other = result().gathering.wrongYear.find(({ report }) => report.file === file);
      if (other)
        throw new Failure(`报来的是 ${other.report.year} 年度的报告，请通知该单位报 ${year} 年度的；没有写审核意见。`);
      const { letters, partsOf } = await lettersFor(due);
      const [path = null] = await letters.add(await partsOf(file));
      return path;
    },
    letters: async (due, step = () => true) => allLetters(result().gathering, await lettersFor(due), step),
    async workbook() {
      const { writeSum } = await import('./writeSum.ts');
      const [path] = await writeSum(result(), ['xlsx'], { folder: out, force: true });
      return path!;
    },
    async begin() {
      const { draftOf, noteOf } = await import('./writeSum.ts');
      const sums = result();
      const twin = twinWords(parent, year);
      const begun = await beginDraft(parent, year, guessKind(parent));
      const draft = saveNew({ ...begun, report: { ...begun.report, figures: draftOf(sums, 'area').figures } });
      return { draft, notice: `${noteOf(sums, 'area')}${twin ?? ''}` };
    },
  };
}

export const sumWay: SumWay = { kept: keptSetup, keep: keepSetup, open };
