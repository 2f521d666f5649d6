import { cutToWidth, padEnd, width } from '../../text/width.ts';
import { type PickList, shownItems } from '../editor/list.ts';
import { Line } from './Line.tsx';

/** A list to pick from: what is typed narrows it. */
export function ListOverlay({
  list,
  columns,
  rows,
}: {
  readonly list: PickList;
  readonly columns: number;
  readonly rows: number;
}) {
  const items = shownItems(list);
  const index = Math.min(list.index, Math.max(0, items.length - 1));
  const height = Math.max(1, rows - 5);
  const first = Math.max(0, Math.min(index - Math.floor(height / 2), items.length - height));
  const label = Math.min(48, Math.max(8, ...items.map((item) => width(item.label))) + 2);
  const current = items[index];
  return (
    <>
      <Line
        parts={[
          { text: ` ${list.title}`, look: 'title' },
          { text: `  输入几个字缩小范围：${list.filter}`, look: 'quiet' },
        ]}
      />
      {items.length === 0 && <Line parts={[{ text: '   没有符合的', look: 'quiet' }]} />}
      {items.slice(first, first + height).map((item, position) => {
        const focused = first + position === index;
        return (
          <Line
            key={first + position}
            parts={[
              { text: focused ? ' > ' : '   ', look: 'focus' },
              { text: padEnd(item.label, label), look: focused ? 'focus' : 'plain' },
              { text: cutToWidth(item.detail, columns - label - 5), look: 'quiet' },
            ]}
          />
        );
      })}
      <Line parts={[{ text: '' }]} />
      <Line
        parts={[
          {
            text:
              current && current.text.length > 40
                ? `   ${cutToWidth(current.text.replaceAll('\n', ' '), columns - 6)}`
                : '',
            look: 'quiet',
          },
        ]}
      />
    </>
  );
}
