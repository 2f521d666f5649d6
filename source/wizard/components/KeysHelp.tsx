import { padEnd, width } from '../../text/width.ts';
import { bindingsOf, type Scope } from '../keys.ts';
import { Line } from './Line.tsx';

/** All keys that count on the screen below; two columns where one is not enough. */
export function KeysHelp({
  scope,
  columns,
  rows,
}: {
  readonly scope: Scope;
  readonly columns: number;
  readonly rows: number;
}) {
  const entries = bindingsOf(scope, true).map((binding) => `${padEnd(binding.shown, 12)}${binding.label}`);
  const height = Math.max(1, rows - 2);
  const column = Math.max(...entries.map(width)) + 4;
  const lines = entries.slice(0, height).map((entry, index) =>
    [entry, ...entries.filter((_, other) => other > index && (other - index) % height === 0)]
      .slice(0, Math.max(1, Math.floor((columns - 2) / column)))
      .map((text) => padEnd(text, column))
      .join(''),
  );
  return (
    <>
      <Line parts={[{ text: ' 全部按键（按任意键返回）', look: 'title' }]} />
      <Line parts={[{ text: '' }]} />
      {lines.map((text, index) => (
        <Line key={index} parts={[{ text: `  ${text}` }]} />
      ))}
    </>
  );
}
