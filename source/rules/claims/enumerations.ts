/** 一是…二是…三是…: the items of a text, and where one list ends and the next begins. */

const marker =
  /(?:[（(]([一二三四五六七八九十])[）)]|(?<![\u4e00-\u9fff])([一二三四五六七八九十])是|(?<![\d.])(\d{1,2})[.、．](?!\d))/g;
const numerals = '一二三四五六七八九十';

export interface Item {
  readonly text: string;
  /** Where it begins in the text, with its number. */
  readonly start: number;
}

interface Open {
  /** Which way of numbering it has. */
  readonly kind: number;
  readonly items: Item[];
}

/** The lists of a text in order: a list begins at its first item and goes on with those numbered in the same way. */
export function enumerationsIn(text: string): readonly (readonly Item[])[] {
  const lists: Open[] = [];
  // Those that may go on: （一） runs on behind the 1. and 2. that stand below it.
  const open: Open[] = [];
  const matches = [...text.matchAll(marker)];
  for (const [index, match] of matches.entries()) {
    const value = match[3] ? Number(match[3]) : numerals.indexOf(match[1] ?? match[2] ?? '') + 1;
    const end = matches[index + 1]?.index ?? text.length;
    const item = { text: text.slice(match.index + match[0].length, end).trim(), start: match.index };
    const kind = match[3] ? 3 : match[2] ? 2 : 1;
    const known = value === 1 ? -1 : open.findLastIndex((list) => list.kind === kind);
    const list = open[known];
    if (list) {
      list.items.push(item);
      open.splice(known + 1);
    } else {
      const begun = { kind, items: [item] };
      lists.push(begun);
      open.push(begun);
    }
  }
  return lists.map(({ items }) => items);
}
