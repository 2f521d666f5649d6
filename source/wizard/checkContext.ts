/** What the rules are given besides a draft's report: the day, last year's report, the unit's own list of words. */
import { today } from '../disk/today.ts';
import type { Draft } from '../drafts/drafts.ts';
import { ownWordsText } from '../drafts/ownWords.ts';
import { parseOwnWords } from '../lexicon/ownWords.ts';
import type { Context } from '../rules/rule.ts';

export const checkContext = ({ prior }: Pick<Draft, 'prior'>): Context => ({
  today: today(),
  ...(prior ? { prior } : {}),
  words: parseOwnWords(ownWordsText()),
});
