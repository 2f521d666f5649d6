import { useEffect, useRef } from 'react';
import { isDocumentFile } from '../../disk/reportFiles.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { CheckedFile } from '../checked/checkedFile.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { holdKeys } from '../hooks/useKeys.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { filesFor } from '../path/files.ts';
import { pathOf } from '../path/typedPath.ts';
import type { SumJob, SumSetup, SumWay } from '../sum/job.ts';
import { sumScreen } from '../sum/screen.ts';
import { type Ask, askOf, type SumRequest, withResult } from '../sum/state.ts';

export interface SumScreenProps {
  readonly folder: string;
  readonly setup: SumSetup;
  readonly way: SumWay;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  /** False while another screen lies over this one: it goes on reading, and takes no keys. */
  readonly isInFront: boolean;
  readonly onCheck: (checked: CheckedFile) => Promise<void>;
  readonly onBegin: (draft: Draft, notice: string) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
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

/** The reports of a folder, read while one looks on. */
export function SumScreen({ folder, setup, way, columns, rows, notice, isInFront, ...on }: SumScreenProps) {
  const window = { columns, rows };
  const job = useRef<SumJob | null>(null);
  const reading = useRef(false);
  const gone = useRef(false);
  const halted = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );

  const say = (said: string) => change((state) => ({ ...state, said }));
  const look = () =>
    change((state) =>
      job.current ? withResult(state, job.current.result(), job.current.decisions(), job.current.done()) : state,
    );

  const read = async () => {
    if (reading.current || !job.current) return;
    reading.current = true;
    let shown = 0;
    try {
      for (let more = true; more && latest().isReading && !gone.current; ) {
        more = await job.current.next();
        if (!more || Date.now() - shown > pause) {
          shown = Date.now();
          look();
        }
      }
    } catch (error) {
      say(sentenceOf(error));
    } finally {
      reading.current = false;
    }
    if (gone.current) return;
    const all = job.current.done() === job.current.files;
    if (all) await job.current.compare().catch((error: unknown) => say(sentenceOf(error)));
    change((state) => ({ ...state, isReading: false, said: all && job.current ? job.current.remark() : state.said }));
    look();
  };

  /** A task that takes a moment: keys wait for it, a failure is said. */
  const attempt = (task: () => Promise<string | null>) => {
    const coming = task().then(
      (said) => {
        if (said !== null) say(said);
      },
      (error: unknown) => say(sentenceOf(error)),
    );
    holdKeys(coming);
  };

  /** All letters: each is told, and keys are taken, so that it can be stopped. */
  const writeLetters = async (current: SumJob) => {
    halted.current = false;
    change((state) => ({ ...state, isWriting: true }));
    const step = (done: number, all: number) => {
      say(`正在写审核意见：${done}/${all}；按 S 停下。`);
      return !gone.current && !halted.current;
    };
    const said = await current
      .letters(latest().setup.due, step)
      .then(
        ({ count, folder: written, remark }) => `${count} 份审核意见和问题清单.xlsx 已写到 ${written}。${remark}`,
        sentenceOf,
      );
    change((state) => ({ ...state, isWriting: false, said }));
  };

  /** The files that fit a path, below the question for it. */
  const listFiles = (ask: Ask, typed: string) =>
    change((state) => {
      const { overlay } = state;
      if (overlay.kind !== 'ask' || overlay.ask !== ask) return state;
      return { ...state, overlay: { ...overlay, path: { ...overlay.path, files: filesFor(typed, fits[ask]) } } };
    });

  const perform = (request: SumRequest) => {
    const current = job.current;
    switch (request) {
      case 'close':
        return on.onClose();
      case 'leave':
        return on.onLeave();
      case 'open': {
        const { setup: said } = latest();
        return attempt(async () => {
          const [list, prior, own] = [said.list, said.prior, said.own].map((path) => (path === '' ? '' : pathOf(path)));
          const setup = { ...said, list: list!, prior: prior!, own: own! };
          job.current = await way.open(folder, setup).catch((error: unknown) => {
            // What cannot be read is asked for again.
            const ask: Ask =
              (['list', 'own', 'prior'] as const).find(
                (one) => setup[one] !== '' && sentenceOf(error).includes(setup[one]),
              ) ?? 'list';
            change((state) => ({ ...askOf(state, ask), requests: state.requests }));
            listFiles(ask, String(said[ask]));
            throw error;
          });
          change((state) => ({ ...state, setup }));
          change((state) => ({ ...state, files: job.current!.files, isReading: true }));
          void read();
          return null;
        });
      }
      case 'read':
        return void read();
      case 'workbook':
        return attempt(async () => (current ? `汇总表已写到 ${await current.workbook()}` : null));
      case 'letters':
        return void (current && writeLetters(current));
      case 'halt':
        halted.current = true;
        return;
      case 'begin':
        return attempt(async () => {
          if (!current) return null;
          const { draft, notice: told } = await current.begin();
          on.onBegin(draft, told);
          return null;
        });
      default:
        if (request.kind === 'files') return listFiles(request.ask, request.typed);
        if (request.kind === 'decide') {
          current?.decide(request.by(current.decisions()));
          look();
          return say(request.said);
        }
        if (request.kind === 'check')
          return attempt(async () => {
            if (current) await on.onCheck(await current.check(request.file));
            return null;
          });
        return attempt(async () => {
          const path = current ? await current.letter(request.file, latest().setup.due) : null;
          return path ? `审核意见已写到 ${path}` : '这份报告没有要退回改的。';
        });
    }
  };

  const { state, latest, change, shell } = useScreen(
    sumScreen,
    { folder, setup, window },
    { window, perform, isActive: isInFront },
  );
  return isInFront ? (
    <ScreenFrame view={sumScreen.view(state, window, { notice })} shell={shell} window={window} />
  ) : null;
}
