/** All keys of a screen, grouped, as lines to be scrolled through. Pure. */
import { padEnd, width } from '../../text/width.ts';
import { type Binding, groups } from '../keys/binding.ts';
import { bindingsOf, type Scope } from '../keys.ts';
import type { Part, Room } from '../view.ts';

const shownColumns = 14;

const entry = (binding: Binding): string => `${padEnd(binding.shown, shownColumns)}${binding.label}`;

/** All lines; two entries side by side where they fit. */
function allLines(scope: Scope, columns: number): Part[][] {
  const all = bindingsOf(scope, true);
  const lines: Part[][] = [];
  for (const group of groups) {
    const entries = all.filter((binding) => binding.group === group).map(entry);
    if (entries.length === 0) continue;
    if (lines.length > 0) lines.push([{ text: '' }]);
    lines.push([{ text: ` ${group}`, look: 'title' }]);
    const half = Math.floor((columns - 3) / 2);
    const across = entries.every((text) => width(text) < half - 1) ? 2 : 1;
    const height = Math.ceil(entries.length / across);
    for (let row = 0; row < height; row++) {
      const texts = [entries[row]!, ...(across === 2 ? [entries[row + height] ?? ''] : [])];
      lines.push([
        {
          text: `   ${texts
            .map((text) => (across === 2 ? padEnd(text, half) : text))
            .join('')
            .trimEnd()}`,
        },
      ]);
    }
  }
  return lines;
}

/** How far the help of a scope can be scrolled. */
export const lastTop = (scope: Scope, { columns, rows }: Room): number =>
  Math.max(0, allLines(scope, columns).length - (rows - 1));

/** The page of the help from a line on. */
export function keysLines(scope: Scope, top: number, room: Room): Part[][] {
  const lines = allLines(scope, room.columns);
  const height = Math.max(1, room.rows - 1);
  const first = Math.min(top, lastTop(scope, room));
  const left = lines.length - first - height;
  const more = [first > 0 ? `上面 ${first} 行` : '', left > 0 ? `下面还有 ${left} 行，↑↓ 翻看` : ''].filter(Boolean);
  return [
    [
      { text: ' 按键（Esc 返回）', look: 'title' },
      { text: more.length > 0 ? `  ${more.join('，')}` : '', look: 'quiet' },
    ],
    ...lines.slice(first, first + height),
  ];
}
