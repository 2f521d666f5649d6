/** The rows of table 三 that words name by their printed reasons: 因属内部事务信息、过程性信息而不予公开. Language only. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type OutcomeRow, outcomeRows, type RequestMeaning } from '../../lexicon/requests.ts';

export interface RowNames {
  /** True where some row is named. */
  has(words: string): boolean;
  /** The rows named, where 、 and 和 join nothing but rows; none where another reason stands among them. */
  named(
    words: string,
  ): { readonly rows: readonly (OutcomeRow | 'unavailable.notHeld')[]; readonly andMore: boolean } | undefined;
  /** Behind the last row that the words before a number name: 内部事务信息不予公开共. */
  behind(words: string): string | undefined;
  /** Where the first row begins in the words behind a number. */
  at(words: string): number;
}

/** 、 and 和 inside the printed name of one row. */
const inside =
  /(?<=法律)、(?=行政法规)|(?<=信访)、(?=举报|投诉)|(?<=举报)、(?=投诉)|(?<=补正)、(?=不再处理)|(?<=安全)、(?=[公经社])|(?<=汇总)、(?=[加分]工?)|(?<=加工)、(?=分析)|(?<=制作)、(?=[未获保])|(?<=保存)、(?=[未获制])/g;
const joint = /、|以及|或者|[和与或等]|(?<![涉危])及/;

export function rowNames(lexicon: Lexicon<RequestMeaning>): RowNames {
  const any = new RegExp(lexicon.any(...outcomeRows));
  const each = new RegExp(lexicon.any(...outcomeRows), 'g');
  const last = new RegExp(`.*${lexicon.any(...outcomeRows)}`);
  const rows = [
    ...outcomeRows.map((row) => [row, new RegExp(lexicon.any(row))] as const),
    ['unavailable.notHeld', new RegExp(lexicon.any('notHeld'))] as const,
  ];
  const rowOf = (words: string) => rows.find(([, pattern]) => pattern.test(words))?.[0];

  return {
    has: (words) => any.test(words),
    behind: (words) => {
      const found = last.exec(words);
      return found ? words.slice(found[0].length) : undefined;
    },
    at: (words) => words.search(any),
    named(words) {
      if (!any.test(words)) return undefined;
      const plain = words.replace(inside, '');
      const end = last.exec(plain)?.[0].length ?? plain.length;
      // 确认或重新出具 is one name: names are put aside before the rest is split.
      const names: string[] = [];
      const pieces = plain
        .slice(0, end)
        .replace(each, (name) => `<${names.push(name) - 1}>`)
        .split(joint)
        .filter((piece) => piece !== '');
      // 内容不明确且逾期未补正: the last says in which row it is.
      const found = pieces.map((piece) => rowOf(names[Number(/.*<(\d+)>/.exec(piece)?.[1] ?? -1)] ?? piece));
      const known = found.filter((row) => row !== undefined);
      const andMore = /^(?:信息|类|情形|情况|原因|方面)*等/.test(plain.slice(end));
      return known.length === found.length ? { rows: [...new Set(known)], andMore } : undefined;
    },
  };
}
