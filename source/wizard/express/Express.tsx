import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { saveCopy } from '../../drafts/copies.ts';
import { type Draft, saveDraft } from '../../drafts/drafts.ts';
import type { Opened } from '../../drafts/open.ts';
import type { ExpressWording } from '../../wording/express.ts';
import type { Saving } from '../ending.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import type { ExpressState } from './state.ts';

interface ExpressProps {
  readonly opened: Opened;
  readonly wording: () => ExpressWording;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  readonly onHome: () => void;
  /** The finished draft, saved, and what to know of it; its field says where it goes on. */
  readonly onDone: (draft: Draft, notice: string | null) => void;
  readonly onLeave: (saved: boolean) => void;
  /** Gets what saves at once, for signals from outside. */
  readonly onSaving: (saving: Saving) => void;
}

let loaded:
  | {
      readonly ExpressScreen: typeof import('../screens/ExpressScreen.tsx').ExpressScreen;
      readonly making: typeof import('./draft.ts');
      readonly start: ExpressState;
    }
  | undefined;

/** Loads the questions with the words they lead to; the home screen does not wait for them. */
async function load({ opened, wording }: Pick<ExpressProps, 'opened' | 'wording'>) {
  const [{ ExpressScreen }, making, { startExpress }] = await Promise.all([
    import('../screens/ExpressScreen.tsx'),
    import('./draft.ts'),
    import('./state.ts'),
  ]);
  const { answers, removed, begun } = opened.draft.express ?? { answers: {}, removed: [] };
  const start = startExpress(wording(), opened.draft.report.year, answers, removed, begun);
  loaded = { ExpressScreen, making, start };
}

/** Where a finished draft goes on: the review as long as something is certainly wrong, else the output. */
async function placeAfter(draft: Draft): Promise<string> {
  const [{ checkReport }, { checkContext }] = await Promise.all([
    import('../../rules/check.ts'),
    import('../checkContext.ts'),
  ]);
  const wrong = checkReport(draft.report, checkContext(draft)).some(({ severity }) => severity === 'error');
  return wrong ? 'review' : 'output';
}

const onByHand = '改成一节一节填：前面的回答都带过来了，申请、复议和诉讼的数请自己填。';

/** Milliseconds after which an answer that could not be saved is tried again. */
const retryPause = 2000;
/** Milliseconds that what is being typed waits before it is saved. */
const typingPause = 200;

/** Keeps what the answers make on disk: at once, and again where that failed. */
function useSaved(draft: Draft, onSaving: ExpressProps['onSaving']) {
  const [failure, setFailure] = useState<string | null>(null);
  /** Made when it is needed: while one types it is not, at every key. */
  const making = useRef(() => draft);
  const isSaved = useRef(true);
  const retrying = useRef<NodeJS.Timeout | undefined>(undefined);
  const flush = useCallback((): boolean => {
    clearTimeout(retrying.current);
    if (isSaved.current) return true;
    try {
      saveDraft(making.current());
      isSaved.current = true;
      setFailure(null);
    } catch (error) {
      setFailure((error as Error).message);
      retrying.current = setTimeout(flush, retryPause);
    }
    return isSaved.current;
  }, []);
  const save = (changed: Draft): boolean => {
    making.current = () => changed;
    isSaved.current = false;
    return flush();
  };
  /** What is half typed: saved a moment later, at the end at once. */
  const note = (make: () => Draft) => {
    making.current = make;
    if (isSaved.current) retrying.current = setTimeout(flush, typingPause);
    isSaved.current = false;
  };
  useEffect(() => {
    onSaving({ flush, copyTo: (folder) => saveCopy(making.current(), folder), latest: () => making.current() });
    return () => clearTimeout(retrying.current);
  }, [onSaving, flush]);
  return { failure, save, note, flush };
}

/** The express way over a draft: each answer is on disk before the next question is asked. */
export function Express(props: ExpressProps) {
  const { opened, notice, columns, rows, onHome, onDone, onLeave, onSaving } = props;
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const { failure, save, note, flush } = useSaved(opened.draft, onSaving);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once for a draft
  useEffect(() => {
    loaded = undefined;
    holdKeys(load(props).then(draw));
  }, [opened.draft.id]);
  if (!loaded) return null;
  const { ExpressScreen, making, start } = loaded;

  const end = async (state: ExpressState, draft: Draft) =>
    state.end === 'left'
      ? onHome()
      : state.end === 'done'
        ? onDone({ ...draft, field: await placeAfter(draft) }, null)
        : onDone(draft, onByHand);
  return (
    <ExpressScreen
      columns={columns}
      rows={rows}
      start={start}
      notice={notice}
      failure={failure}
      onAnswers={(state) => save(making.expressDraft(opened.draft, state))}
      onTyping={(state) => note(() => making.expressDraft(opened.draft, state))}
      onEnd={(state) => {
        const draft = making.expressDraft(opened.draft, state);
        // What is nowhere but in memory would be gone with the screen.
        if (!(state.end === 'left' ? flush() : save(draft))) return false;
        holdKeys(end(state, draft));
        return true;
      }}
      onLeave={() => onLeave(flush())}
    />
  );
}
