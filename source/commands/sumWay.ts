/** The sum of a folder for the wizard: read file by file, decisions kept with the folder. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Decisions, gather, type UnreadableFile, undecided } from '../desk/gather.ts';
import type { HandedIn } from '../desk/handedIn.ts';
import { deskResult } from '../desk/result.ts';
import { fileFailure } from '../disk/fileFailure.ts';
import { pathKind } from '../disk/pathKind.ts';
import { today } from '../disk/today.ts';
import { keep, kept } from '../drafts/kept.ts';
import { saveNew } from '../drafts/open.ts';
import { guessKind } from '../form/unitKinds.ts';
import { Failure } from '../text/failure.ts';
import type { SumJob, SumSetup, SumWay } from '../wizard/sum/job.ts';
import { alikeIn } from './alikeUnits.ts';
import { findingsOf } from './findingsOf.ts';
import { expandArguments, loadReport } from './loadReport.ts';
import { beginDraft } from './newDraft.ts';
import { readUnits } from './readUnits.ts';
import { reasonOf } from './receive.ts';
import { receiveFile } from './receiveFile.ts';

const schema = v.object({
  parent: v.string(),
  year: v.number(),
  list: v.string(),
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

async function open(folder: string, setup: SumSetup): Promise<SumJob> {
  const { parent, year } = setup;
  const list = setup.list === '' ? null : await readUnits(setup.list);
  const files = expandArguments([folder]).filter((file) => resolve(file) !== resolve(setup.list || '.'));
  if (files.length === 0) throw new Failure(`${folder} 里没有报告，请换一个文件夹。`);
  const known = keptOf(folder);
  let decisions: Decisions = known ? { matches: known.matches, versions: known.versions } : undecided;
  const keepAll = () => keep(nameOf(folder), { ...setup, ...decisions });
  keepAll();

  const reports: HandedIn[] = [];
  const unreadable: UnreadableFile[] = [];
  let done = 0;
  const result = () => deskResult(gather({ parent, year, list }, reports, unreadable, decisions));
  const whole = async () => {
    const { gathering } = result();
    return deskResult(gathering, { alike: await alikeIn(gathering) });
  };
  const out = join(dirname(resolve(folder)), `${basename(resolve(folder))}汇总`);
  return {
    files: files.length,
    done: () => done,
    async next() {
      const file = files[done];
      if (file === undefined) return false;
      try {
        reports.push(await receiveFile(file, today()));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        unreadable.push({ file, reason: reasonOf(error.message, file) });
      }
      done += 1;
      return done < files.length;
    },
    result,
    whole,
    decisions: () => decisions,
    decide(next) {
      decisions = next;
      keepAll();
    },
    async letter(file) {
      const [{ startLetters }, { letterOf }] = await Promise.all([import('./letters.ts'), import('./letterOf.ts')]);
      const letters = startLetters({ out: join(out, '退回'), sender: parent, force: true });
      const checked = findingsOf(await loadReport(file), { today: today() });
      const [path = null] = await letters.add(await letterOf(file, checked, letters.settings));
      return path;
    },
    async workbook() {
      const { writeSum } = await import('./writeSum.ts');
      const [path] = await writeSum(await whole(), ['xlsx'], { folder: out, force: true });
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

export const sumWay: SumWay = {
  kept: (folder, year) => {
    refuseFile(folder);
    return keptOf(folder) ?? { parent: '', year, list: likelyList(folder) };
  },
  open,
};
