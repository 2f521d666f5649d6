/** What the home screen asks for and a reducer cannot do: the disk, other screens. */
import { isDocumentFile } from '../../disk/reportFiles.ts';
import { type Opened, openSafely } from '../../drafts/open.ts';
import { type DiskRequest, onDisk } from '../home/onDisk.ts';
import { glancedAt } from '../home/reading.ts';
import { type HomeRequest, type HomeState, openDoubt, openFrom, type Purpose } from '../home/state.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { filesFor } from '../path/files.ts';

/** Where the home screen leads to. */
export interface HomeWays {
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
}

type Change = (by: (state: HomeState) => HomeState) => void;

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

const sentenceOf = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';

/** Does what is asked of the disk; the first frame does not wait for what that needs. */
async function settle(request: DiskRequest, change: Change): Promise<void> {
  const lost = await import('../../drafts/lost.ts');
  change((state) => onDisk(state, request, lost));
}

const glancedAtAll = (state: HomeState): HomeState =>
  glancedAt(
    state,
    state.drafts.map(({ id }) => id),
  );

/** The files that fit a path, below the question for it. */
const withFiles = (state: HomeState, typed: string): HomeState => {
  const { overlay } = state;
  if (overlay.kind !== 'path') return state;
  const files = filesFor(typed, everyFile[overlay.purpose]);
  return { ...state, overlay: { ...overlay, path: { ...overlay.path, files } } };
};

/** Does what was asked for. */
export function performHome(request: HomeRequest, ways: HomeWays, change: Change) {
  const say = (said: string) => change((state) => ({ ...state, said }));
  switch (request.kind) {
    case 'open':
      try {
        return ways.onOpen(openSafely(request.id), request.withHistory);
      } catch (error) {
        return say(sentenceOf(error));
      }
    case 'new':
      return ways.onNew();
    case 'express':
      return ways.onExpress();
    case 'quit':
      return ways.onQuit();
    case 'leave':
      return ways.onLeave();
    case 'begin': {
      const { purpose, argument, isSure = false } = request;
      say(readingWords[purpose]);
      const coming = ways
        .onBegin(purpose, argument, isSure)
        .then((against) =>
          against ? change((state) => openDoubt({ ...state, said: null }, argument, against)) : undefined,
        );
      holdKeys(coming);
      return void coming.catch((error: unknown) => say(sentenceOf(error)));
    }
    case 'glance':
      return change(glancedAtAll);
    case 'priors':
      return change((state) => openFrom(glancedAtAll(state), new Date()));
    case 'files':
      return change((state) => withFiles(state, request.typed));
    default:
      return holdKeys(settle(request, change));
  }
}
