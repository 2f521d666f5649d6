import { useEffect } from 'react';
import type { CheckedFile } from '../checked/checkedFile.ts';
import { type CheckedRequest, checkedScreen, resized } from '../checked/screen.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { holdKeys } from '../hooks/useKeys.ts';
import { useScreen } from '../hooks/useScreen.ts';

export interface CheckedScreenProps {
  readonly checked: CheckedFile;
  readonly columns: number;
  readonly rows: number;
  readonly notice: string | null;
  /** Opens the draft that the report was read into. */
  readonly onBegin: (id: string, notice: string) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** What does not hold in a published file. */
export function CheckedScreen({ checked, columns, rows, notice, ...on }: CheckedScreenProps) {
  const window = { columns, rows };
  const say = (said: string) => change((before) => ({ ...before, said }));
  /** Keys wait for it; a failure is said. */
  const attempt = (task: Promise<void>) =>
    holdKeys(task.catch((error: unknown) => say((error as Error).message.split('\n')[0] ?? '')));
  const perform = (request: CheckedRequest) => {
    if (request === 'close') return on.onClose();
    if (request === 'leave') return on.onLeave();
    if (request === 'begin') return attempt(checked.begin().then(({ id, notice: told }) => on.onBegin(id, told)));
    return attempt(
      checked
        .write()
        .then((paths) => say(paths.length > 0 ? `已写到 ${paths.join('、')}` : '没有错误和警告，没有要写的。')),
    );
  };
  const { state, change, shell } = useScreen(
    checkedScreen,
    { checked, window },
    {
      window,
      perform,
      isActive: true,
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another size is another window
  useEffect(() => change((before) => resized(before, window)), [columns, rows]);
  return <ScreenFrame view={checkedScreen.view(state, window, { notice })} shell={shell} window={window} />;
}
