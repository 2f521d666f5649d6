/** What the sum screen asks for and a reducer cannot do: the folder read file by file, letters and tables written. */
import { isDocumentFile } from '../../disk/reportFiles.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { CheckedFile } from '../checked/checkedFile.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { filesFor } from '../path/files.ts';
import { pathOf } from '../path/typedPath.ts';
import type { SumJob, SumSetup, SumWay } from '../sum/job.ts';
import { type Ask, askOf, type SumRequest, type SumState, withResult } from '../sum/state.ts';

/** What goes on behind the screen. */
export interface SumWork {
  job: SumJob | null;
  isReading: boolean;
  /** Whether letters being written are to stop. */
  isHalted: boolean;
  /** Whether the screen is gone, and all that it had begun with it. */
  isGone: boolean;
}

/** What the requests can reach. */
export interface SumReach {
  readonly folder: string;
  readonly way: SumWay;
  readonly work: SumWork;
  readonly onCheck: (checked: CheckedFile) => Promise<void>;
  readonly onBegin: (draft: Draft, notice: string) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly latest: () => SumState;
  readonly change: (by: (state: SumState) => SumState) => void;
}

const none = () => false;
/** Which files are listed for a question; folders always are. */
const fits: Readonly<Record<Ask, (name: string) => boolean>> = {
  parent: none,
  year: none,
  due: none,
  list: (name) => /\.(?:txt|csv|xlsx)$/i.test(name),
  prior: none,
  own: isDocumentFile,
};

/** Milliseconds between two looks at what has been read. */
const pause = 200;

const sentenceOf = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';

const say = ({ change }: SumReach, said: string) => change((state) => ({ ...state, said }));

/** Shows what the files read so far come to. */
const look = ({ work: { job }, change }: SumReach) =>
  change((state) => (job ? withResult(state, job.result(), job.decisions(), job.done()) : state));

/** Reads file after file as long as that is wanted. */
async function read(reach: SumReach): Promise<void> {
  const { work, latest, change } = reach;
  const { job } = work;
  if (work.isReading || !job) return;
  work.isReading = true;
  let shown = 0;
  try {
    for (let more = true; more && latest().isReading && !work.isGone; ) {
      more = await job.next();
      if (!more || Date.now() - shown > pause) {
        shown = Date.now();
        look(reach);
      }
    }
  } catch (error) {
    say(reach, sentenceOf(error));
  } finally {
    work.isReading = false;
  }
  if (work.isGone) return;
  const all = job.done() === job.files;
  if (all) await job.compare().catch((error: unknown) => say(reach, sentenceOf(error)));
  change((state) => ({ ...state, isReading: false, said: all ? job.remark() : state.said }));
  look(reach);
}

/** A task that takes a moment: keys wait for it, what it comes to or why it failed is said. */
function attempt(reach: SumReach, task: () => Promise<string | null>): void {
  const coming = task().then(
    (said) => (said === null ? undefined : say(reach, said)),
    (error: unknown) => say(reach, sentenceOf(error)),
  );
  holdKeys(coming);
}

/** The files that fit a path, below the question for it. */
const listFiles = ({ change }: SumReach, ask: Ask, typed: string) =>
  change((state) => {
    const { overlay } = state;
    if (overlay.kind !== 'ask' || overlay.ask !== ask) return state;
    return { ...state, overlay: { ...overlay, path: { ...overlay.path, files: filesFor(typed, fits[ask]) } } };
  });

const paths = ['list', 'own', 'prior'] as const;

/** Opens the folder with what was answered; what cannot be read is asked for again. */
async function open(reach: SumReach): Promise<null> {
  const { change, latest, work, way, folder } = reach;
  const { setup: said } = latest();
  const pathIn = (ask: (typeof paths)[number]) => (said[ask] === '' ? '' : pathOf(said[ask]));
  const setup: SumSetup = { ...said, list: pathIn('list'), prior: pathIn('prior'), own: pathIn('own') };
  const job = await way.open(folder, setup).catch((error: unknown) => {
    const wrong = paths.find((ask) => setup[ask] !== '' && sentenceOf(error).includes(setup[ask])) ?? 'list';
    change((state) => ({ ...askOf(state, wrong), requests: state.requests }));
    listFiles(reach, wrong, said[wrong]);
    throw error;
  });
  work.job = job;
  change((state) => ({ ...state, setup, files: job.files, isReading: true }));
  void read(reach);
  return null;
}

/** All letters: each is told, and keys are taken, so that it can be stopped. */
async function writeLetters(reach: SumReach, job: SumJob): Promise<void> {
  const { work, latest, change } = reach;
  work.isHalted = false;
  change((state) => ({ ...state, isWriting: true }));
  const step = (done: number, all: number) => {
    say(reach, `正在写审核意见：${done}/${all}；按 S 停下。`);
    return !work.isGone && !work.isHalted;
  };
  const said = await job
    .letters(latest().setup.due, step)
    .then(({ count, folder, remark }) => `${count} 份审核意见和问题清单.xlsx 已写到 ${folder}。${remark}`, sentenceOf);
  change((state) => ({ ...state, isWriting: false, said }));
}

async function begin({ onBegin }: SumReach, job: SumJob): Promise<null> {
  const { draft, notice } = await job.begin();
  onBegin(draft, notice);
  return null;
}

async function writeLetter({ latest }: SumReach, job: SumJob, file: string): Promise<string> {
  const path = await job.letter(file, latest().setup.due);
  return path ? `审核意见已写到 ${path}` : '这份报告没有要退回改的。';
}

async function check({ onCheck }: SumReach, job: SumJob, file: string): Promise<null> {
  await onCheck(await job.check(file));
  return null;
}

/** Does what was asked for. */
export function performSum(request: SumRequest, reach: SumReach) {
  const { work } = reach;
  if (request === 'close') return reach.onClose();
  if (request === 'leave') return reach.onLeave();
  if (request === 'open') return attempt(reach, () => open(reach));
  if (typeof request === 'object' && request.kind === 'files') return listFiles(reach, request.ask, request.typed);
  const { job } = work;
  // All else is of a folder that is open.
  if (!job) return;
  switch (request) {
    case 'read':
      return void read(reach);
    case 'workbook':
      return attempt(reach, async () => `汇总表已写到 ${await job.workbook()}`);
    case 'letters':
      return void writeLetters(reach, job);
    case 'halt':
      work.isHalted = true;
      return;
    case 'begin':
      return attempt(reach, () => begin(reach, job));
  }
  if (request.kind !== 'decide') {
    const { kind, file } = request;
    return attempt(reach, () => (kind === 'check' ? check(reach, job, file) : writeLetter(reach, job, file)));
  }
  job.decide(request.by(job.decisions()));
  look(reach);
  say(reach, request.said);
}
