import type { Scope } from '../keys.ts';
import { keysLines } from './keysHelp.ts';
import { Line } from './Line.tsx';

/** All keys that count on the screen below. */
export function KeysHelp(props: { readonly scope: Scope; readonly columns: number; readonly rows: number }) {
  return keysLines(props.scope, 0, props).map((parts, index) => <Line key={index} parts={parts} />);
}
