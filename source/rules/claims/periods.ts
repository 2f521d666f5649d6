/** The period that the data of a report are of, where a sentence gives it. Language only. */
import { type DateRange, dateRanges } from './dates.ts';
import type { PlacedSentence } from './placed.ts';

const dataOf = '(?:所列|列出|涉及|有关|所反映|所载)[^。；]{0,6}数据';
const keys = new RegExp(
  `统计(?:数据)?的?(?:期限|时限|时段|时间|日期|周期|区间|范围|期间|口径|年度|起讫|起止)|起[止讫](?:日期|时间)|数据(?:的)?(?:期限|时限|时段|时间|统计|起[止讫]|采集|覆盖|截[止至])|(?:反映|涵盖|覆盖|涉及)(?:的|了)?(?:工作)?(?:情况|时间|时段|期间|内容|数据)|${dataOf}|报告期`,
  'g',
);

/** From the words that speak of the period up to the period nothing else stands: 报告期内，我局于3月… tells of something done. */
const upToIt = new RegExp(
  `^(?:${dataOf}|统计|数据|起[止讫]|采集|覆盖|反映|涵盖|涉及|情况|工作|内容|报告期|期限|时限|时段|时间|日期|周期|区间|范围|期间|口径|除[^，。；]{0,8}外|（[^（）\\d]*）|自然年|本?年度|[的均限为是指即自从由于在以统一，：（“])*$`,
);
/** 2024年1月1日至12月31日为本报告数据统计期限: the period first. */
const behindIt = /^[），]?(?:期间)?(?:为|是|作为|即)?(?:本|年度)*(?:报告|年报)[^，。；]{0,6}$/;

/** What may stand before such words without saying whose period it is. */
const nobodys =
  /^(?:本|年度|单位|机关|报告|年报|中|内|里|全文|所列|列出|涉及|有关|的|各项|相关|数据|统计|以下|以上|上述|说明|备注|注|其中|另外|[，：、（])*$/;
const ours = /(?<!《[^》]*)(?:本(?:年度)?(?:报告|年报)|(?:报告|年报)(?:中|内|里|的|所|涉|数据|统计))/;
/** Another time's report, or something else that is counted over a time of its own. */
const others = /上一?年|去年|往年|季度|半年|按月|每月|学年|普查|公报|[预决]算|规划/;

/** Whose period it is that words at `from` to `at` lead up to; outside the preamble other things are told of, with times of their own. */
function isOurs({ compact: { text }, place }: PlacedSentence, from: number, at: number): boolean {
  const lead = text.slice(from, at);
  return !others.test(lead) && (place === 'preamble' || nobodys.test(lead) || ours.test(text.slice(0, at)));
}

/** 统计期限：2023.1.1-2023.12.31, 统计时间为2023年度, 2024年1月至11月, 数据截至2023年12月31日. */
const dotted = /(20\d{2})[.．/](\d{1,2})[.．/](\d{1,2})[-—－–~～至到]+(?:(20\d{2})[.．/])?(\d{1,2})[.．/](\d{1,2})/;
const wholeYear =
  /(?<=统计(?:数据)?的?(?:期限|时限|时段|时间|日期|周期|区间|期间)(?:为|是|：))(20\d{2})年度?(?=[，。；）]|$)/;
const months = /(?<=(?:为|是|：))(20\d{2})年(\d{1,2})月份?[-—－–~～至到]+(?:(20\d{2})年)?(\d{1,2})月份?(?![\d日])/;
const until = /(?<=数据(?:统计)?)截[至止](?:到|至)?(20\d{2})年12月31日(?=[，。；）]|$)/;

/** A period that is not given by its two days in words. */
function otherwise(text: string): DateRange | undefined {
  const of = (
    match: RegExpExecArray,
    first: readonly [string, number, number],
    last: readonly [string, number, number],
  ) => ({
    firstYear: Number(first[0]),
    lastYear: Number(last[0]),
    first: { month: first[1], day: first[2] },
    last: { month: last[1], day: last[2] },
    start: match.index,
    end: match.index + match[0].length,
  });
  const days = dotted.exec(text);
  if (days) {
    const [, from = '', month, day, to = from, lastMonth, lastDay] = days;
    return of(days, [from, Number(month), Number(day)], [to, Number(lastMonth), Number(lastDay)]);
  }
  const year = wholeYear.exec(text) ?? until.exec(text);
  if (year) return of(year, [year[1] ?? '', 1, 1], [year[1] ?? '', 12, 31]);
  const from = months.exec(text);
  if (!from) return undefined;
  const [, first = '', month, last = first, lastMonth] = from;
  return of(from, [first, Number(month), 1], [last, Number(lastMonth), Number(lastMonth) === 12 ? 31 : 30]);
}

/** The period that a sentence gives of the report's own data. */
export function periodsIn(placed: PlacedSentence): DateRange[] {
  const { text } = placed.compact;
  if (placed.place === 'problems') return [];
  const said = [...text.matchAll(keys)];
  if (said.length === 0) return [];
  const one = otherwise(text);
  const ranges = [...dateRanges(text), ...(one ? [one] : [])];
  for (const [index, { 0: words, index: at }] of said.entries()) {
    const before = said[index - 1];
    const from = before ? before.index + before[0].length : 0;
    const behind = ranges.find(({ start }) => start >= at && upToIt.test(text.slice(at, start)));
    if (behind) {
      if (isOurs(placed, from, at)) return [behind];
      continue;
    }
    const first = ranges.find(({ end }) => end <= at && behindIt.test(text.slice(end, at + words.length)));
    if (first && isOurs(placed, from, first.start)) return [first];
  }
  return [];
}
