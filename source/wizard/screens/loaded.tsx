/** The screens that the home screen does not wait for: loaded when they are asked for. */
import { useEffect, useReducer } from 'react';
import { holdKeys } from '../hooks/useKeys.ts';
import type { CheckedScreenProps } from './CheckedScreen.tsx';
import type { EditorScreenProps } from './EditorScreen.tsx';
import type { SumScreenProps } from './SumScreen.tsx';

let editor: typeof import('./EditorScreen.tsx') | undefined;

/** Loads the editor, which brings all rules along. */
export async function loadEditor(): Promise<void> {
  editor ??= await import('./EditorScreen.tsx');
}

/** The editor as soon as it is loaded; what is typed until then waits. */
export function Editor(props: EditorScreenProps) {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!editor) holdKeys(loadEditor().then(draw));
  }, []);
  return editor ? <editor.EditorScreen {...props} /> : null;
}

let checkedScreen: typeof import('./CheckedScreen.tsx') | undefined;
export async function loadChecked(): Promise<void> {
  checkedScreen ??= await import('./CheckedScreen.tsx');
}
/** The findings of a file; loaded together with them. */
export const Checked = (props: CheckedScreenProps) =>
  checkedScreen ? <checkedScreen.CheckedScreen {...props} /> : null;

let sumScreen: typeof import('./SumScreen.tsx') | undefined;
export async function loadSum(): Promise<void> {
  sumScreen ??= await import('./SumScreen.tsx');
}
/** The sum of a folder. */
export const Sum = (props: SumScreenProps) => (sumScreen ? <sumScreen.SumScreen {...props} /> : null);
