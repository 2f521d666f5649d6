import { type Congress, congresses, knownUntil } from '../lexicon/meetings.ts';
import type { Report } from '../report/report.ts';
import { everySentence } from './claims/everySentence.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import type { RuleContext } from './rule.ts';
import { type InSentence, textRule } from './textRule.ts';

const numerals = '一二三四五六七八九';

/** 二十届二中、三中全会. */
const plenums =
  /(十八|十九|二十|二十一)届((?:[一二三四五六七八九]中(?:全会)?(?:、|和|及|与|以及)?)+)(?=全会|[，。；、]|精神|$)/g;
const congress = /党的?(十八|十九|二十|二十一)大(?!以来)/g;
/** What a text calls for the study of is meant as the newest. */
/** A congress is spoken of before it is held. */
const toCome = /喜迎|迎接|迎|即将|召开前|将召开|胜利召开营造|代表选举/;
/** A plenum of a congress, spoken of as the newest. */
const pastPlenum = /(?<!党的?十八大和)(?<!历届)(十八|十九)届[一二三四五六七]中(?:、[一二三四五六七]中)*全会(?=精神)/g;
const studied = /贯彻|学习|落实|宣传|精神/;

/** The last month in which a report for this year is written. */
const writtenUntil = (year: number): string => `${year + 1}-03`;

const findCongress = (ordinal: string): Congress | undefined => congresses.find((one) => one.ordinal === ordinal);

const inWords = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** Meetings that had not been held when the report was written. */
function notYetHeld(placed: PlacedSentence, year: number): InSentence[] {
  const { text } = placed.compact;
  const until = writtenUntil(year);
  return Array.from(text.matchAll(plenums)).flatMap((match): InSentence[] => {
    const [whole, ordinal = '', list = ''] = match;
    const held = findCongress(ordinal)?.plenums ?? [];
    return Array.from(list.matchAll(/([一二三四五六七八九])中/g)).flatMap((one): InSentence[] => {
      const month = held[numerals.indexOf(one[1] ?? '')];
      // Behind the end of the list nothing is known.
      if (month === undefined ? until > knownUntil : month <= until) return [];
      const start = match.index + whole.indexOf(list) + one.index;
      const name = `${ordinal}届${one[0]}全会`;
      const when = month === undefined ? '还没有召开' : `${inWords(month)}才召开`;
      return [
        {
          start,
          end: start + one[0].length,
          message: `${quoted(placed, start, start + one[0].length)}里的${name}${when}，${year} 年度的报告里不会有它，请核对届次。`,
          actual: name,
        },
      ];
    });
  });
}

/** A congress that was held only when the report had been written. */
function congressToCome(placed: PlacedSentence, year: number): InSentence[] {
  const { text } = placed.compact;
  const until = writtenUntil(year);
  return Array.from(text.matchAll(congress)).flatMap((match): InSentence[] => {
    const one = findCongress(match[1] ?? '');
    const [start, end] = [match.index, match.index + match[0].length];
    if (!one || one.held <= until || !studied.test(text) || toCome.test(text)) return [];
    return [
      {
        start,
        end,
        message: `${quoted(placed, start, end)}里的党的${one.ordinal}大${inWords(one.held)}才召开，${year} 年度的报告里不会有它，请核对。`,
        actual: match[0],
      },
    ];
  });
}

/** 喜迎党的二十大: spoken of as to come, in a year when it was over. */
function alreadyHeld(placed: PlacedSentence, year: number): InSentence[] {
  const { text } = placed.compact;
  const match = /(?:喜迎|迎接|迎)党的(十八|十九|二十|二十一)大/.exec(text);
  const one = findCongress(match?.[1] ?? '');
  if (!match || !one || one.held >= `${year}-01`) return [];
  const end = match.index + match[0].length;
  return [
    {
      start: match.index,
      end,
      message: `${quoted(placed, match.index, end)}里的党的${one.ordinal}大${inWords(one.held)}已经召开，${year} 年不再是“迎接”，像是套用了往年的文稿。`,
      actual: match[0],
    },
  ];
}

/** A congress that was the newest only years ago, in a report that nowhere names the newest. */
function longPast(placed: PlacedSentence, year: number, named: string): InSentence[] {
  const { text } = placed.compact;
  const newest = congresses.findLast(({ held }) => held <= `${year}-01`);
  if (!newest || !studied.test(text) || named.includes(newest.ordinal)) return [];
  const match = [...text.matchAll(congress), ...text.matchAll(pastPlenum)].find(([, ordinal]) => {
    const one = findCongress(ordinal ?? '');
    return one !== undefined && one.held < newest.held;
  });
  if (!match) return [];
  const end = match.index + match[0].length;
  return [
    {
      start: match.index,
      end,
      message: `${quoted(placed, match.index, end)}写的是${match[0]}，但${inWords(newest.held)}已召开党的${newest.ordinal}大，像是套用了往年的文稿。`,
      expected: `党的${newest.ordinal}大`,
      actual: match[0],
    },
  ];
}

const congressesIn = everySentence(
  () => ({}),
  ({ compact: { text } }) => text.match(/(?:十八|十九|二十|二十一)(?=大|届)/g) ?? [],
  { needs: '大届', inWords: true },
);

/** The congresses that a report names anywhere. */
const namedIn = (report: Report, context: RuleContext): string =>
  [...new Set(congressesIn(report, context).map(({ picked }) => picked))].sort().join(' ');

/** A congress or plenum that is named is one that had been held, and not long superseded. */
export const plenum = textRule({
  id: 'plenum',
  title: '写到的党的全国代表大会、中央全会已经召开，不是往年文稿里的届次',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确；历次会议的公报日期',
  failing: { texts: { 'overview.proactiveDisclosure': '深入学习贯彻党的二十届三中、四中全会精神。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '深入学习贯彻党的二十届二中、三中全会精神。' } },
  given: (report, context) => ({ year: report.year, named: namedIn(report, context) }),
  needs: '大届',
  find: (placed, { year, named }) => {
    if (!/[十八九]大|届/.test(placed.compact.text)) return [];
    return [
      ...notYetHeld(placed, year),
      ...congressToCome(placed, year),
      ...alreadyHeld(placed, year),
      ...longPast(placed, year, named),
    ].slice(0, 1);
  },
});
