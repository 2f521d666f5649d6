import { entriesOf } from '../lexicon/entries.ts';
import type { OwnWords } from '../lexicon/ownWords.ts';
import { rightWords, setPhrases } from '../lexicon/setPhrases.ts';
import { rightWordsOfTrade } from '../lexicon/trade.ts';
import { type NearMiss, nearMissesOf } from '../text/nearMisses.ts';
import { phraseFinder } from '../text/phraseFinder.ts';
import { wordFinder } from '../text/wordFinder.ts';
import { quoted } from './claims/placed.ts';
import { slipsInPhrases } from './slips.ts';
import { type InSentence, textRule } from './textRule.ts';
import { wrongPairs } from './wrongPairs.ts';

const firstParts = (lines: string): string[] => entriesOf(lines).map(([word = '']) => word);

type Finder = (text: string) => NearMiss[];

/** At the edge of a short phrase another character is another word, but for one that is taken for the right one: 有效衔街. */
const byCharacter = phraseFinder(() => firstParts(setPhrases).filter(({ length }) => length >= 4));

/** Names of laws, papers and offices have one wording. */
const setName = /条例|报告|办法|办公室|领导小组/;
/** Headings, plans and the names of bureaus are joined by 和 or 及, or by nothing; a formula (国家治理体系和治理能力现代化) is said word for word. */
const joined = /(?:情况|事项|建设|保障|发展)$/;

/** 政务信息 says the same as 政府信息, 和 as 及, and 住房城乡建设 as 住房和城乡建设: a heading or a name may have it. */
function saysTheSame(text: string, { start, end, phrase }: NearMiss): boolean {
  const actual = text.slice(start, end);
  const named = setName.test(phrase) ? actual : actual.replaceAll('政务信息', '政府信息');
  if (!joined.test(phrase)) return named === phrase;
  return named.length < phrase.length
    ? named.length === phrase.length - 1 && named.replace(/[和与及的]/g, '') === phrase.replace(/[和与及的]/g, '')
    : named.replace(/[和与]/g, '及') === phrase.replace(/[和与]/g, '及');
}

function withEdges(find: Finder, allowed: readonly string[]): Finder {
  const right = wordFinder(allowed);
  return (text) => {
    const found = find(text).filter((one) => !saysTheSame(text, one));
    const more = slipsInPhrases(text, byCharacter);
    if (more.length === 0) return found;
    const told = [...found, ...right(text)];
    const alone = more.filter(({ start, end }) => told.every((one) => one.end <= start || one.start >= end));
    return [...found, ...alone.map(({ start, end, should }) => ({ start, end, phrase: should }))];
  };
}

/** Words of the trade: 试点, 筛查 are no slips of 重点, 审查. */
const known = rightWordsOfTrade();

const builtIn = withEdges(nearMissesOf(firstParts(setPhrases), firstParts(rightWords), known), firstParts(rightWords));
const withOwn = new WeakMap<OwnWords, Finder>();

/** The finder of near misses for the phrases of the list and those of the unit's own file. */
export function nearMisses(words: OwnWords | undefined): Finder {
  if (!words) return builtIn;
  let find = withOwn.get(words);
  if (!find) {
    const allowed = [...firstParts(rightWords), ...words.right];
    const phrases = [...firstParts(setPhrases), ...words.phrases].filter((phrase) => !words.right.includes(phrase));
    find = withEdges(nearMissesOf(phrases, allowed, known), allowed);
    withOwn.set(words, find);
  }
  return find;
}

/** No near miss of a set name or phrase: one character wrong, lost or swapped in the name of an organ, a law, a meeting, a heading. */
export const fixedPhrases = textRule({
  id: 'fixed-phrases',
  title: '机关、法规、会议名称和固定用语没有错一个字、漏一个字',
  severities: ['warning'],
  basis:
    '国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》：严重表述错误；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { preamble: '根据《中华人民共合国政府信息公开条例》编制本报告。' } },
  passing: { texts: { preamble: '根据《中华人民共和国政府信息公开条例》编制本报告。' } },
  given: (_report, { words }) => ({ words }),
  find: (placed, { words }) => {
    const { text } = placed.compact;
    return nearMisses(words)(text).flatMap(({ start, end, phrase }): InSentence[] => {
      const actual = text.slice(start, end);
      // 充份发挥: the wrong word in it is said by the rule of wrong words.
      if (wrongPairs(words).find(actual).length > 0) return [];
      const message = `${quoted(placed, start, end)}里的“${actual}”像是“${phrase}”写错了字。`;
      return [{ start, end, message, expected: phrase, actual, replacement: phrase }];
    });
  },
});
