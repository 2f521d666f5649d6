/** A list that is narrowed while one types, and picked from: phrases, figures, actions, drafts, files. Pure. */
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { padEnd, width } from '../../text/width.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Caret, Part, Room } from '../view.ts';
import { reduceLine } from './oneLine.ts';
import { inLines, shorten } from './parts.ts';

export interface ListItem {
  readonly label: string;
  readonly detail: string;
  /** Shown whole below the list while the item is in focus. */
  readonly whole?: string;
}

export interface FilterList<Item extends ListItem = ListItem> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly filter: TextBuffer;
  readonly index: number;
}

export const startList = <Item extends ListItem>(title: string, items: readonly Item[]): FilterList<Item> => ({
  title,
  items,
  filter: { text: '', caret: 0 },
  index: 0,
});

/** The items that contain all that was typed, whatever stands between. */
export function shownItems<Item extends ListItem>({ items, filter }: FilterList<Item>): readonly Item[] {
  const words = filter.text
    .toLowerCase()
    .split(/[\s\u3000]+/)
    .filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = `${item.label}\n${item.detail}\n${item.whole ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The item in focus; undefined where nothing fits. */
export function itemInFocus<Item extends ListItem>(list: FilterList<Item>): Item | undefined {
  const items = shownItems(list);
  return items[Math.min(list.index, items.length - 1)];
}

/** The list with the focus moved. */
export const moveList = <Item extends ListItem>(list: FilterList<Item>, by: number): FilterList<Item> => {
  const last = shownItems(list).length - 1;
  return { ...list, index: Math.max(0, Math.min(last, Math.min(list.index, last) + by)) };
};

/** The list narrowed by what was typed, or with its filter edited; the focus is then on the first item. */
export function narrowList<Item extends ListItem>(list: FilterList<Item>, press: Press): FilterList<Item> {
  const filter = reduceLine(list.filter, press);
  return filter.text === list.filter.text ? { ...list, filter } : { ...list, filter, index: 0 };
}

/** Esc: the filter goes first; null where there was none and the list is to be left. */
export const leaveList = <Item extends ListItem>(list: FilterList<Item>): FilterList<Item> | null =>
  list.filter.text === '' ? null : { ...list, filter: { text: '', caret: 0 }, index: 0 };

const widestLabel = 48;

/** The list as lines, the item in focus whole below it, and where the caret of the filter stands. */
export function listLines(list: FilterList, { columns, rows }: Room): { lines: Part[][]; caret: Caret } {
  const items = shownItems(list);
  const index = Math.min(list.index, Math.max(0, items.length - 1));
  const title = ` ${list.title}  `;
  const lines: Part[][] = [
    [
      { text: title, look: 'title' },
      { text: '输入几个字缩小范围：', look: 'quiet' },
      { text: list.filter.text },
      { text: items.length < list.items.length ? `  ${items.length}/${list.items.length}` : '', look: 'quiet' },
    ],
  ];
  const caret = { x: width(`${title}输入几个字缩小范围：${list.filter.text.slice(0, list.filter.caret)}`), y: 0 };
  if (items.length === 0) {
    lines.push([{ text: `   没有找到“${list.filter.text}”，Esc 显示全部`, look: 'quiet' }]);
    return { lines, caret };
  }
  const whole = items[index]?.whole ?? '';
  // What is in focus is read whole before it is picked.
  const below = whole === '' ? [] : inLines(whole, 'plain', columns, '   ').slice(0, Math.max(3, Math.floor(rows / 3)));
  const height = Math.max(1, rows - 2 - (below.length > 0 ? below.length + 1 : 0));
  const first = Math.max(0, Math.min(index - Math.floor(height / 2), items.length - height));
  const label = Math.min(
    widestLabel,
    Math.floor(columns * 0.6),
    Math.max(8, ...items.map((item) => width(item.label))) + 2,
  );
  for (const [position, item] of items.slice(first, first + height).entries()) {
    const focused = first + position === index;
    lines.push([
      { text: focused ? ' > ' : '   ' },
      { text: padEnd(shorten(item.label, label - 1), label - 1), look: focused ? 'focus' : 'plain' },
      { text: ` ${shorten(item.detail, columns - label - 5)}`, look: 'quiet' },
    ]);
  }
  const hidden = items.length - first - height;
  lines.push([{ text: hidden > 0 ? `   下面还有 ${hidden} 条` : '', look: 'quiet' }]);
  if (below.length > 0) lines.push([{ text: '' }], ...below);
  return { lines: lines.slice(0, rows), caret };
}
