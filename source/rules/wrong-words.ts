import { entriesOf } from '../lexicon/entries.ts';
import type { OwnWords } from '../lexicon/ownWords.ts';
import { wrongWords as listed } from '../lexicon/wrongWords.ts';
import { type FoundWord, wordFinder } from '../text/wordFinder.ts';
import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

interface Pairs {
  readonly right: ReadonlyMap<string, string>;
  readonly find: (text: string) => FoundWord[];
}

const pairsOf = (entries: readonly (readonly string[])[]): Pairs => {
  const right = new Map(entries.map(([wrong = '', other = '']) => [wrong, other]));
  return { right, find: wordFinder([...right.keys()]) };
};

const builtIn = pairsOf(entriesOf(listed));
const withOwn = new WeakMap<OwnWords, Pairs>();

/** The pairs of the list, with those of the unit's own file and without the words that it allows. */
function pairs(words: OwnWords | undefined): Pairs {
  if (!words) return builtIn;
  let known = withOwn.get(words);
  if (!known) {
    known = pairsOf([...entriesOf(listed), ...words.wrong].filter(([wrong = '']) => !words.right.includes(wrong)));
    withOwn.set(words, known);
  }
  return known;
}

/** 截止 is an end; 截至 names the day up to which something is counted. */
const upTo =
  /(?<=^|[，。；：（、])截止(?=(?:到|至)?(?:20\d{2}年|\d{1,2}月(?:\d|底|末|份|，)|目前|今年|本年|年底|年末))/g;

/** No wrong word that is seen in print (三审三较, 依申情, 台帐, 截止12月底), or that the unit's own list holds. */
export const wrongWords = textRule({
  id: 'wrong-words',
  title: '没有常见的错别字词（台帐、部暑、依申情、截止12月底）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确；国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》',
  failing: { texts: { 'overview.management': '建立信息公开台帐，截止12月底更新4次。' } },
  passing: { texts: { 'overview.management': '建立信息公开台账，截至12月底更新4次。' } },
  given: (_report, { words }) => ({ words }),
  find: (placed, { words }) => {
    const { text } = placed.compact;
    const { right, find } = pairs(words);
    const found = [
      ...find(text).map((one) => ({ ...one, should: right.get(one.word) ?? '' })),
      ...Array.from(text.includes('截止') ? text.matchAll(upTo) : [], ({ index }) => ({
        start: index,
        end: index + 2,
        word: '截止',
        should: '截至',
      })),
    ];
    return found.map(({ start, end, word, should }) => ({
      start,
      end,
      message: `${quoted(placed, start, end)}里的“${word}”应为“${should}”。`,
      expected: should,
      actual: word,
      replacement: should,
    }));
  },
});
