/** 一是…二是…三是…: the items of a text, and where one list ends and the next begins. */

const marker =
  /(?:[（(]([一二三四五六七八九十])[）)]|(?<![\u4e00-\u9fff])([一二三四五六七八九十])是|(?<![\d.])(\d{1,2})[.、．](?!\d))/g;
const numerals = '一二三四五六七八九十';

export interface Item {
  readonly text: string;
  /** Where it begins in the text, with its number. */
  readonly start: number;
}

/** The lists of a text in order: a list begins at its first item and ends before another first. */
export function enumerationsIn(text: string): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  const matches = [...text.matchAll(marker)];
  for (const [index, match] of matches.entries()) {
    const value = match[3] ? Number(match[3]) : numerals.indexOf(match[1] ?? match[2] ?? '') + 1;
    const end = matches[index + 1]?.index ?? text.length;
    const item = { text: text.slice(match.index + match[0].length, end).trim(), start: match.index };
    const last = lists.at(-1);
    if (value === 1 || !last) lists.push([item]);
    else last.push(item);
  }
  return lists;
}
