import type { OwnWords } from '../lexicon/ownWords.ts';
import { words as segmenter } from '../text/segmenter.ts';
import { numberOfAsker, type PlacedSentence, quoted } from './claims/placed.ts';
import { nearMisses } from './fixed-phrases.ts';
import { type Left, loneIn } from './loneCharacters.ts';
import { lostIn } from './lostCharacters.ts';
import { slipsIn } from './slips.ts';
import { type InSentence, textRule } from './textRule.ts';
import { wrongPairs } from './wrongPairs.ts';

/** 截止 is an end; 截至 names the day up to which something is counted. */
const upTo =
  /(?<=^|[，。；：（、])截止(?=(?:到|至)?(?:20\d{2}年|\d{1,2}月(?:\d|底|末|份|，)|目前|今年|本年|年底|年末))/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** 公布|署名: the two characters belong to two words that stand side by side. */
function isOfTwoWords(text: string, { start, end }: Stretch): boolean {
  if (end - start !== 2) return false;
  const from = Math.max(0, start - 2);
  const words = [...segmenter.segment(text.slice(from, end + 2))].map(({ segment, index }) => ({
    first: from + index,
    last: from + index + segment.length,
  }));
  const at = words.findIndex(({ last }) => last === start + 1);
  const [one, other] = [words[at], words[at + 1]];
  return one !== undefined && other !== undefined && one.last - one.first > 1 && other.last - other.first > 1;
}

const mine = numberOfAsker();

/** What belongs to no word of a sentence: the same for all units that print it, and the dearest of all that is asked of one. */
function outsideWords({ memory, compact: { text } }: PlacedSentence): readonly Left[] {
  if (!memory.found[mine]) {
    const slips = [...slipsIn(text), ...lostIn(text)];
    // 归范办理: the half that is left of a wrong word is that slip.
    const isNews = ({ start, end }: Left) => slips.every((slip) => slip.end <= start || slip.start >= end);
    memory.found[mine] = [...slips, ...loneIn(text).filter(isNews)];
  }
  return memory.found[mine] as readonly Left[];
}

const places = /[^省市州盟县区旗乡镇]{1,4}(?=[省市州盟县区旗乡镇])/g;

/** The characters of the places in a unit's name, on which names of services play: 阜务为民 in 阜阳. */
const placeCharacters = (unit: string): string => (unit.match(places) ?? []).join('');

/** “悦读黑石”: the names of columns and services, short and in quotes with the unit's place, play on words. */
function isName(text: string, { start, end }: Stretch, unit: string): boolean {
  const opening = text.lastIndexOf('“', start);
  const closing = text.indexOf('”', end - 1);
  if (opening < 0 || closing - opening > 7) return false;
  const name = text.slice(opening + 1, closing);
  return (unit.match(places) ?? []).some((place) => place.length > 1 && name.includes(place));
}

/** Slips that no list holds: likely, not certain. What a list or a set phrase says of the same words is said once. */
function suspected(
  placed: PlacedSentence,
  found: readonly Stretch[],
  unit: string,
  words: OwnWords | undefined,
): readonly InSentence[] {
  const { text } = placed.compact;
  const playedOn = placeCharacters(unit);
  const isPlay = ({ word, should = '' }: Left): boolean =>
    word.length === should.length && [...word].every((char, at) => char === should[at] || playedOn.includes(char));
  const slips = outsideWords(placed).filter(
    (slip) =>
      !unit.includes(slip.word) &&
      !isPlay(slip) &&
      !isName(text, slip, unit) &&
      !words?.right.some((right) => slip.word.includes(right)),
  );
  if (slips.length === 0) return [];
  const told: readonly Stretch[] = [...found, ...nearMisses(words)(text)];
  return slips
    .filter(({ start, end }) => told.every((one) => one.end <= start || one.start >= end))
    .map(({ start, end, word, should }) => ({
      start,
      end,
      severity: 'hint' as const,
      message: `${quoted(placed, start, end)}里的“${word}”像是${should === undefined ? '' : `“${should}”`}${should === undefined || word.length < should.length ? '漏' : '写错'}了字，请核对。`,
      ...(should !== undefined && { expected: should }),
      actual: word,
    }));
}

/** 末 for 未: 我局末收到申请; 月末、年末 name a time, and so does 年度末 where something is told of it. */
const notYet =
  /(?<![年月周期岁季旬学])末(?=(?:收到|接到|发生|出现|产生|收取|发现|提起)(?!的)[^，。；\d]{1,24}(?:[，。；、]|$))|(?<=[我全本各][局镇乡县市区委办厅]|[，。；]|单位|机关|街道|均|也|尚)末(?=(?:能|经|按|及时|予|公开|受理|发布|更新|落实|完成))/g;

/** No wrong word that is seen in print (三审三较, 依申情, 台帐, 截止12月底), or that the unit's own list holds. */
export const wrongWords = textRule({
  id: 'wrong-words',
  title: '没有常见的错别字词，没有漏掉的字（台帐、依申情、推进务公开、截止12月底）',
  severities: ['warning', 'hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确；国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》',
  failing: { texts: { 'overview.management': '建立信息公开台帐，截止12月底更新4次。' } },
  passing: { texts: { 'overview.management': '建立信息公开台账，截至12月底更新4次。' } },
  given: ({ unit }, { words }) => ({ unit, words }),
  find: (placed, { unit, words }) => {
    const { text } = placed.compact;
    const { right, find } = wrongPairs(words);
    const found = [
      ...find(text)
        .filter((one) => !isOfTwoWords(text, one))
        .map((one) => ({ ...one, should: right.get(one.word) ?? '' })),
      ...Array.from(text.includes('截止') ? text.matchAll(upTo) : [], ({ index }) => ({
        start: index,
        end: index + 2,
        word: '截止',
        should: '截至',
      })),
      ...Array.from(text.includes('末') ? text.matchAll(notYet) : [], ({ index }) => ({
        start: index,
        end: index + 1,
        word: '末',
        should: '未',
      })),
    ];
    const certain = found.map(({ start, end, word, should }) => ({
      start,
      end,
      message: `${quoted(placed, start, end)}里的“${word}”应为“${should}”。`,
      expected: should,
      actual: word,
      replacement: should,
    }));
    return [...certain, ...suspected(placed, found, unit, words)];
  },
});
