import { useEffect, useRef } from 'react';
import { isDocumentFile } from '../../disk/reportFiles.ts';
import { listDrafts } from '../../drafts/drafts.ts';
import { type Opened, openSafely } from '../../drafts/open.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { type DiskRequest, onDisk } from '../home/onDisk.ts';
import { glancedAt, readPage } from '../home/reading.ts';
import { homeScreen } from '../home/screen.ts';
import { type HomeRequest, openDoubt, openFrom, type Purpose } from '../home/state.ts';
import { draftPage } from '../home/view.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { filesFor } from '../path/files.ts';
import { frameRows } from '../view.ts';

interface HomeScreenProps {
  readonly columns: number;
  readonly rows: number;
  /** The year that a new report is for. */
  readonly year: number;
  readonly canSum: boolean;
  /** Whether a draft was open before. */
  readonly cameBack: boolean;
  /** Opens a draft, with its earlier versions in front if they were asked for. */
  readonly onOpen: (opened: Opened, withHistory: boolean) => void;
  readonly onNew: () => void;
  readonly onExpress: () => void;
  /**
   * Begins with a file, or with a draft by its id; gives what speaks against it where one has to be sure first. Rejects with a sentence.
   */
  readonly onBegin: (purpose: Purpose, argument: string, isSure: boolean) => Promise<readonly string[] | undefined>;
  readonly onLeave: () => void;
  readonly onQuit: () => void;
  readonly notice: string | null;
}

const everyFile: Readonly<Record<Purpose, (name: string) => boolean>> = {
  from: isDocumentFile,
  check: isDocumentFile,
  sum: () => false,
};

/** A large file, or a folder of them, takes a moment. */
const readingWords: Readonly<Record<Purpose, string>> = {
  from: '正在读……',
  check: '正在读……',
  sum: '正在看文件夹里有哪些报告……',
};

/** Milliseconds after the first frame. */
const seekPause = 150;

const sentenceOf = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';

/** The drafts, last changed first; what one was last working on is in focus, Enter continues it. */
export function HomeScreen(props: HomeScreenProps) {
  const { columns, rows, year, canSum, cameBack, notice } = props;
  const window = { columns, rows };
  const done = useRef(new Map<string, 'read' | 'checked'>());

  /** Does what is asked of the disk; the first frame does not wait for what that needs. */
  const settle = async (request: DiskRequest) => {
    const lost = await import('../../drafts/lost.ts');
    change((state) => onDisk(state, request, lost));
  };
  /** Looks for what can be taken back. */
  const seek = async () => {
    const { listLost } = await import('../../drafts/lost.ts');
    const lost = listLost();
    change((state) => ({ ...state, lost }));
  };
  const perform = (request: HomeRequest) => {
    const say = (said: string) => change((state) => ({ ...state, said }));
    switch (request.kind) {
      case 'open':
        try {
          return props.onOpen(openSafely(request.id), request.withHistory);
        } catch (error) {
          return say(sentenceOf(error));
        }
      case 'new':
        return props.onNew();
      case 'express':
        return props.onExpress();
      case 'quit':
        return props.onQuit();
      case 'leave':
        return props.onLeave();
      case 'remove':
      case 'unremove':
      case 'recover':
      case 'lost':
        return holdKeys(settle(request));
      case 'begin': {
        const { purpose, argument, isSure = false } = request;
        say(readingWords[purpose]);
        const coming = props
          .onBegin(purpose, argument, isSure)
          .then((against) =>
            against ? change((state) => openDoubt({ ...state, said: null }, argument, against)) : undefined,
          );
        holdKeys(coming);
        return void coming.catch((error: unknown) => say(sentenceOf(error)));
      }
      case 'glance':
        return change((state) =>
          glancedAt(
            state,
            state.drafts.map(({ id }) => id),
          ),
        );
      case 'priors':
        return change((state) =>
          openFrom(
            glancedAt(
              state,
              state.drafts.map(({ id }) => id),
            ),
            new Date(),
          ),
        );
      case 'files':
        return change((state) => {
          const { overlay } = state;
          if (overlay.kind !== 'path') return state;
          const files = filesFor(request.typed, everyFile[overlay.purpose]);
          return { ...state, overlay: { ...overlay, path: { ...overlay.path, files } } };
        });
    }
  };
  const { state, change, shell } = useScreen(
    homeScreen,
    { drafts: listDrafts(), year, canSum, cameBack },
    { window, perform, isActive: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, a moment after the first frame
  useEffect(() => {
    // A folder that cannot be read is said where one saves; here there is then nothing to offer.
    const timer = setTimeout(() => seek().catch(() => {}), seekPause);
    return () => clearTimeout(timer);
  }, []);
  // Whose the drafts on the page are is known before they are drawn, how far they have come a moment later.
  const { drafts } = draftPage(state, rows - frameRows);
  const ids = drafts.map(({ id }) => id);
  const known = glancedAt(state, ids);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when other drafts are on the page
  useEffect(() => {
    if (known !== state) change((now) => glancedAt(now, ids));
    return readPage(ids, done.current, change);
  }, [ids.join()]);
  return (
    <ScreenFrame view={homeScreen.view(known, window, { notice, now: new Date() })} shell={shell} window={window} />
  );
}
