/** The words of the trade as sets, each read when it is first asked for. */
import { entriesOf } from './entries.ts';
import { besides, tradeWords } from './tradeWords.ts';

let trade: ReadonlySet<string> | undefined;
let right: ReadonlySet<string> | undefined;

/** The words that annual reports are made of. */
export const wordsOfTrade = (): ReadonlySet<string> => {
  trade ??= new Set(entriesOf(tradeWords).flat());
  return trade;
};

/** Those, and words that are right though they look like one of them with a slip. */
export const rightWordsOfTrade = (): ReadonlySet<string> => {
  right ??= new Set([...wordsOfTrade(), ...entriesOf(besides).flat()]);
  return right;
};
