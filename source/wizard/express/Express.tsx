import { useEffect, useReducer, useRef } from 'react';
import { type Draft, saveDraft } from '../../drafts/drafts.ts';
import type { Opened } from '../../drafts/open.ts';
import type { ExpressWording } from '../../wording/express.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import type { ExpressState } from './state.ts';

interface ExpressProps {
  readonly opened: Opened;
  readonly wording: () => ExpressWording;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  readonly onNotice: (sentence: string) => void;
  readonly onHome: () => void;
  /** The finished draft, saved; its field says where it goes on. */
  readonly onDone: (draft: Draft) => void;
  readonly onLeave: (saved: boolean) => void;
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
  const { answers, removed } = opened.draft.express ?? { answers: {}, removed: [] };
  loaded = { ExpressScreen, making, start: startExpress(wording(), opened.draft.report.year, answers, removed) };
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

/** The express way over a draft: each answer is on disk before the next question is asked. */
export function Express(props: ExpressProps) {
  const { opened, notice, columns, rows, onNotice, onHome, onDone, onLeave } = props;
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const isSaved = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once for a draft
  useEffect(() => {
    loaded = undefined;
    holdKeys(load(props).then(draw));
  }, [opened.draft.id]);
  if (!loaded) return null;
  const { ExpressScreen, making, start } = loaded;

  const save = (state: ExpressState): Draft => {
    const draft = making.expressDraft(opened.draft, state);
    try {
      saveDraft(draft);
      isSaved.current = true;
    } catch (error) {
      isSaved.current = false;
      onNotice((error as Error).message);
    }
    return draft;
  };
  const end = async (state: ExpressState) => {
    if (state.end === 'left') return onHome();
    const draft = save(state);
    onDone(state.end === 'done' ? { ...draft, field: await placeAfter(draft) } : draft);
  };
  return (
    <ExpressScreen
      columns={columns}
      rows={rows}
      start={start}
      notice={notice}
      onAnswers={save}
      onEnd={(state) => holdKeys(end(state))}
      onLeave={() => onLeave(isSaved.current)}
    />
  );
}
