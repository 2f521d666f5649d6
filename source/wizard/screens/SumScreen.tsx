import { useEffect, useMemo, useRef } from 'react';
import { ScreenFrame } from '../components/Frame.tsx';
import { useScreen } from '../hooks/useScreen.ts';
import type { SumSetup } from '../sum/job.ts';
import { sumScreen } from '../sum/screen.ts';
import { answersYet, type SumRequest } from '../sum/state.ts';
import { performSum, type SumReach, type SumWork } from './sumRequests.ts';

export interface SumScreenProps
  extends Pick<SumReach, 'folder' | 'way' | 'onCheck' | 'onBegin' | 'onClose' | 'onLeave'> {
  readonly setup: SumSetup;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  /** False while another screen lies over this one: it goes on reading, and takes no keys. */
  readonly isInFront: boolean;
}

/** Milliseconds that what is being answered waits before it is kept. */
const keepPause = 200;

/** Keeps what is answered so far, a moment later, also where the screen is left meanwhile; once the folder is open, that is done with it. */
function useKept(answers: SumSetup, begun: SumSetup, isOpen: () => boolean, keep: (answers: SumSetup) => void): void {
  const kept = useRef(begun);
  const timer = useRef<NodeJS.Timeout>(undefined);
  const keepNow = useRef(() => {});
  keepNow.current = () => {
    timer.current = undefined;
    if (isOpen() || answers === kept.current) return;
    kept.current = answers;
    keep(answers);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every answer; who types without a pause is kept too
  useEffect(() => {
    timer.current ??= setTimeout(() => keepNow.current(), keepPause);
  }, [answers]);
}

/** The reports of a folder, read while one looks on. */
export function SumScreen({ folder, setup, columns, rows, notice, isInFront, ...on }: SumScreenProps) {
  const window = { columns, rows };
  const { current: work } = useRef<SumWork>({ job: null, isReading: false, isHalted: false, isGone: false });
  useEffect(
    () => () => {
      work.isGone = true;
    },
    [work],
  );
  const { state, latest, change, shell } = useScreen(
    sumScreen,
    { folder, setup, window },
    {
      window,
      perform: (request: SumRequest) => performSum(request, { ...on, folder, work, latest, change }),
      isActive: isInFront,
    },
  );
  const { overlay, setup: given } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these two
  const answers = useMemo(() => answersYet(state), [given, overlay]);
  useKept(
    answers,
    setup,
    () => work.job !== null,
    (yet) => on.way.keep(folder, yet),
  );
  return isInFront ? (
    <ScreenFrame view={sumScreen.view(state, window, { notice })} shell={shell} window={window} />
  ) : null;
}
