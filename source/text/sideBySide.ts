/** Two texts to be compared, as lines of a terminal. */
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

export interface Pair {
  /** This year's words; '' where there are none. */
  readonly now: string;
  readonly before: string;
}

/** Narrower than this, two columns hold too few characters to be read. */
const leastColumns = 56;
const between = ' | ';
const none = '（没有看到）';

const linesOf = (text: string, columns: number): string[] =>
  wrap(text, columns).map(({ start, end }) => text.slice(start, end).trim());

/** Each pair in two columns, this year's at the left; below one another where there is no room for two. */
export function sideBySide(pairs: readonly Pair[], columns: number): string[] {
  if (columns < leastColumns) {
    return pairs.flatMap(({ now, before }, index) => [
      ...(index > 0 ? [''] : []),
      ...linesOf(`今年：${now || none}`, columns),
      ...linesOf(`上年：${before}`, columns),
    ]);
  }
  const room = Math.floor((columns - between.length) / 2);
  const row = (left: string, right: string) => `${padEnd(left, room)}${between}${right}`;
  return [
    row('今年', '上年'),
    ...pairs.flatMap(({ now, before }) => {
      const [left, right] = [linesOf(now || none, room), linesOf(before, room)];
      const rows = Math.max(left.length, right.length);
      return ['', ...Array.from({ length: rows }, (_, at) => row(left[at] ?? '', right[at] ?? ''))];
    }),
  ];
}
