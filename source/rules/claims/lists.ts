/** Lists of parts: where a stretch of text opens one, which numbers may be its whole, which its parts. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import { withoutLoneBrackets } from './claim.ts';
import {
  type Context,
  depthsOf,
  firstFrom,
  type Item,
  itemsIn,
  type List,
  listOf,
  sameKind,
  sentenceEndFrom,
  sentenceStartOf,
} from './items.ts';
import { type ListWords, listWords } from './listWords.ts';
import { openingsIn } from './openers.ts';
import type { PlacedSentence } from './placed.ts';
import { bareLists } from './rows.ts';

/** Between a list and its whole stands no more than this, by what opens it. */
const nearness: Readonly<Partial<Record<string, number>>> = { '（': 16, '：': 14 };

function closingBracket(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '（') depth += 1;
    if (text[index] === '）') depth -= 1;
    if (depth === 0) return index;
    if (text[index] === '。') return index;
  }
  return text.length;
}

/** What is left over or came over, beside what was done: a list that a new sentence begins is of the latter. */
const isLeftOver = /(?:结转|跨年|转入|顺延|(?<!不)在办|未办结|待办|待答复)/;
const deed = /办结|答复|办理|受理|新收|收到/;

/** 共办理86件，结转9件。从结果看…: what the sentence before counted beside its whole comes last; what the list names again, first. */
function likeliestFirst(wholes: readonly Item[], opening: string): Item[] {
  const named = deed.exec(opening)?.[0];
  const rank = ({ label, after }: Item): number =>
    isLeftOver.test(label + after) ? 2 : named !== undefined && label.includes(named) ? 0 : 1;
  return [...wholes].sort((one, other) => rank(one) - rank(other));
}

/** What may be the whole of a list that opens at `at`: numbers of its kind in the sentence, or in the one before where this one has none. */
function wholesBefore(context: Context, at: number, depth: number, like: Quantity): Item[] {
  const { text } = context;
  const start = sentenceStartOf(text, at);
  const all = itemsIn(context, start, at, depth, at);
  const own = all.filter(({ quantity }) => sameKind(quantity.unit, like.unit));
  // …88条。公开2674次，其中网站1380条: the sentence has a whole of its own, in a measure word that publications have too.
  if (own.length > 0 || start === 0 || all.at(-1)?.quantity.unit === '次') return own.reverse();
  const previous = sentenceStartOf(text, start - 1);
  const told = itemsIn(context, previous, start, depth, start).filter(({ quantity }) =>
    sameKind(quantity.unit, like.unit),
  );
  return likeliestFirst(told.reverse(), text.slice(start, at));
}

/** A list that opens with words, a colon or a bracket. */
function openedLists(context: Context, bySide: Set<Quantity>): List[] {
  const { text, depths, openings, quantities } = context;
  // What an earlier list counted is no whole of one that counts the same things by another side.
  const counted = new Set<Quantity>();
  return openings.flatMap(({ start, end, words, opener }): List[] => {
    const outside = depths[start] ?? 0;
    const depth = opener === 'brackets' ? outside + 1 : outside;
    const inBrackets = depth > 0;
    const next = firstFrom(quantities, end);
    const closest = quantities[firstFrom(quantities, start) - 1];
    if (next === quantities.length || !closest) return [];
    // 不公开（2件）；无法提供：6件: the colon stands between a name and its number.
    if (words === '：' && closest.end < start && quantities[next]?.start === end) return [];
    const near = nearness[words.slice(0, 1)];
    if (near !== undefined && depths[closest.start] === outside && start - closest.end > near) return [];
    const sentenceEnd = inBrackets ? closingBracket(text, end) : sentenceEndFrom(text, end);
    // A list may run on behind the full stop (。同时…): what stands there can only make it right.
    let at = next;
    while (at < quantities.length && depths[(quantities[at] as Quantity).start] !== depth) at += 1;
    const any = quantities[at];
    if (!any || any.start > sentenceEnd) return [];
    const to = inBrackets ? sentenceEnd : sentenceEndFrom(text, sentenceEndFrom(text, sentenceEnd + 1) + 1);
    const items = itemsIn(context, end, to, depth, sentenceEnd);
    const first = items[0]?.quantity;
    if (!first || first.start > sentenceEnd) return [];
    const before = wholesBefore(context, start, outside, first);
    const wholes = opener === 'bySide' ? before.filter(({ quantity }) => !counted.has(quantity)) : before;
    for (const { quantity, beyond } of items) if (!beyond) counted.add(quantity);
    if (opener === 'bySide') for (const { quantity, beyond } of items) if (!beyond) bySide.add(quantity);
    const [nearest] = wholes;
    if (!nearest) return [];
    if (opener === 'among' && words === '中，' && nearest.quantity !== closest) return [];
    if (opener === 'brackets' && !/^[^，。；：、]{0,16}$/.test(text.slice(nearest.quantity.end, start))) return [];
    // 含 opens an aside, or a list of three and more.
    if (words === '含' && (items.length < 3 || items[1]?.level !== 1)) return [];
    // 包括 speaks of what stands right before it; 专题专栏包括… has a subject of its own.
    if (opener === 'including' && nearest.quantity.value === 1) return [];
    if (opener === 'including' && !/^[^，。；：]{0,16}[，：]?$/.test(text.slice(nearest.quantity.end, start)))
      return [];
    if (opener === 'colon' && words === '：' && text.slice(nearest.quantity.end, start).length > 14) return [];
    return listOf(context, opener, wholes, items, text.slice(Math.max(0, start - 2), end));
  });
}

/** Every list of parts that a passage may hold, with everything that may be its whole. */
export function listsIn(
  { compact, quantities }: Pick<PlacedSentence, 'compact' | 'quantities'>,
  words: ListWords = listWords,
): List[] {
  if (quantities.length < 3 && !/其中|包括|（/.test(compact.text)) return [];
  const text = withoutLoneBrackets(compact.text);
  const context: Context = { words, text, depths: depthsOf(text), quantities, openings: openingsIn(text) };
  const bySide = new Set<Quantity>();
  return [...openedLists(context, bySide), ...bareLists(context, bySide)];
}
