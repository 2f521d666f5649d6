/** The time that a number is told of: the report's year, or another year, a part of one, many of them. Language only. */
import { yearOf } from './claim.ts';

/** year: all of the report's year; part: some months of it; other: another year, many years, or up to a day within it. */
export type Time = 'year' | 'part' | 'other';

const month = '(?:20\\d{2}年|今年|本年|当年)?(?!12月)\\d{1,2}月(?:份|底|末|初|上旬|中旬|下旬|\\d{1,2}日)?';
const clause = '(?:^|[，；：、])(?:其中|仅|在|于|到|至)?';
/** Each with a sentence that asked for it. */
const forms: readonly (readonly [kind: Time, words: string, sentence: string])[] = [
  ['year', '1月(?:1日)?(?:起)?(?:至|到|-|—|－|~|～)+(?:20\\d{2}年)?12月(?:31日)?', '1月1日至12月31日，收到申请12件。'],
  ['year', '全年|本年度?|年度|今年|当年|年内|报告期|年[底末]|12月(?:底|末|31日)', '上半年组织培训，全年收到申请12件。'],
  ['other', `截[至止]到?${month}`, '截至6月底，收到申请5件，办结4件。'],
  ['part', '[上下]半年|前?[一二三四两1-4]个?季度', '上半年收到申请5件，办结4件。'],
  ['part', `\\d{1,2}月?份?(?:至|到|-|—|－|~|～)+(?!12月)\\d{1,2}月份?`, '1—6月，收到申请5件，办结4件。'],
  [
    'part',
    `${clause}${month}(?:前|间|期间|以来)?(?=，|我|本|共|收|受|办|答|新|未|没|就)`,
    '3月份收到申请5件，办结4件。',
  ],
  [
    'other',
    '近[二三四五六七八九十两几\\d]+年|(?<![\\d一二])[二三四五六七八九十两几]年[来间]|多年来|历年|任期内',
    '近三年共收到申请35件，办结34件。',
  ],
  [
    'other',
    '20\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:以来|至今|起至今)',
    '自2019年以来累计收到申请210件，办结208件。',
  ],
  [
    'other',
    '“十[三四五]五”(?:期间|以来|时期)|(?:成立|施行|实施|开通|上线|建立|运行|换届)以来',
    '“十四五”期间收到申请90件。',
  ],
];
const anyForm = new RegExp(forms.map(([, words]) => `(${words})`).join('|'), 'g');
const hint = /月|季度|半年|近|历|来|今|间|任期/;

/** 上半年15件，下半年18件，合计33件: what sums up both halves is of the year. */
const bothHalves =
  /上半年[^。；]*\d[^。；]*下半年[^。；]*\d[^。；\d]*[，、](?:全年|两项)?(?:共计?|合计|总计|累计)[^，。；\d]*$/;

/** The time that the words before a number tell of: the last that they name counts. */
export function timeOf(before: string, year: number): Time {
  const said = yearOf(before);
  if (said !== undefined && said !== year) return 'other';
  if (!hint.test(before)) return 'year';
  const stretch = before.slice(before.lastIndexOf('。') + 1).replace(/（[^（）]*）/g, '');
  if (bothHalves.test(stretch)) return 'year';
  let last: Time | undefined;
  for (const match of stretch.matchAll(anyForm)) {
    last = forms[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[0];
  }
  return last ?? 'year';
}

export const isOfAnotherTime = (before: string, year: number): boolean => timeOf(before, year) !== 'year';

/** The sentences that asked for a time of another kind than the year: a test reads each. */
export const otherTimes: readonly string[] = forms.flatMap(([kind, , sentence]) => (kind !== 'year' ? [sentence] : []));
