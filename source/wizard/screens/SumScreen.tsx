import { useEffect, useRef } from 'react';
import { ScreenFrame } from '../components/Frame.tsx';
import { useScreen } from '../hooks/useScreen.ts';
import type { SumSetup } from '../sum/job.ts';
import { sumScreen } from '../sum/screen.ts';
import type { SumRequest } from '../sum/state.ts';
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
  return isInFront ? (
    <ScreenFrame view={sumScreen.view(state, window, { notice })} shell={shell} window={window} />
  ) : null;
}
