import { useEffect } from 'react';
import { checkedScreen, resized } from '../checked/screen.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { useScreen } from '../hooks/useScreen.ts';
import type { CheckedFile } from '../ways.ts';

export interface CheckedScreenProps {
  readonly checked: CheckedFile;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** What does not hold in a published file. */
export function CheckedScreen({ checked, columns, rows, notice, onClose, onLeave }: CheckedScreenProps) {
  const window = { columns, rows };
  const { state, change, shell } = useScreen(
    checkedScreen,
    { checked, window },
    {
      window,
      perform: (request) => (request === 'close' ? onClose() : onLeave()),
      isActive: true,
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another size is another window
  useEffect(() => change((before) => resized(before, window)), [columns, rows]);
  return <ScreenFrame view={checkedScreen.view(state, window, { notice })} shell={shell} window={window} />;
}
