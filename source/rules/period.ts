import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { type DateRange, dateRanges } from './claims/dates.ts';
import { everySentence } from './claims/everySentence.ts';
import { type PlacedSentence, quoted, type Span, spanOf } from './claims/placed.ts';
import type { Fault, Repair } from './finding.ts';
import type { Rule } from './rule.ts';

const speaksOfPeriod =
  /统计(?:数据)?的?(?:期限|时限|时间|日期|周期|区间|范围|期间|口径)|起止(?:日期|时间)|数据(?:的)?(?:期限|时限|时间|统计|起止|截[止至])|(?:所列|列出|涉及|有关)[^。；]{0,6}数据|报告期/;

const isWholeYear = ({ first, last }: DateRange): boolean =>
  first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;

const isRight = (range: DateRange, year: number): boolean =>
  isWholeYear(range) &&
  (range.firstYear === undefined || range.firstYear === year) &&
  (range.lastYear === undefined || range.lastYear === year);

/** The right year in place of a wrong one; only where the days are right and the year is in plain digits. */
function repairOf(report: Report, place: TextId, range: DateRange, { start, end }: Span): Repair | undefined {
  if (!isWholeYear(range)) return undefined;
  const text = readText(report, place);
  const mended = text.slice(start, end).replace(/\d{4}(?=\s*年)/g, String(report.year));
  if (mended === text.slice(start, end)) return undefined;
  const value = text.slice(0, start) + mended + text.slice(end);
  return { label: `改为 ${report.year} 年`, changes: [{ place, value }] };
}

/** 统计期限：2023.1.1-2023.12.31, 统计时间为2023年度, 2024年1月至11月, 数据截至2023年12月31日. */
const dotted = /(20\d{2})[.．/](\d{1,2})[.．/](\d{1,2})[-—－–~至到]+(?:(20\d{2})[.．/])?(\d{1,2})[.．/](\d{1,2})/;
const wholeYear =
  /(?<=统计(?:数据)?的?(?:期限|时限|时间|日期|周期|区间|期间)(?:为|是|：))(20\d{2})年度?(?=[，。；）]|$)/;
const months = /(?<=(?:为|是|：))(20\d{2})年(\d{1,2})月份?[-—－–~至到]+(?:(20\d{2})年)?(\d{1,2})月份?(?![\d日])/;
const until = /(?<=数据(?:统计)?)截[至止](?:到|至)?(20\d{2})年12月31日/;

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

/** The period that a sentence gives; of several ranges the one behind the words is meant, or else the one before them. */
function periodsIn(placed: PlacedSentence): DateRange[] {
  const { text } = placed.compact;
  const said = placed.place === 'problems' ? null : speaksOfPeriod.exec(text);
  if (!said) return [];
  const ranges = dateRanges(text);
  const range = ranges.find(({ start }) => start >= said.index) ?? ranges.at(-1) ?? otherwise(text);
  return range ? [range] : [];
}

const periods = everySentence(() => ({}), periodsIn, { needs: ['月年.．/', '统数据起止报所列涉有'], inWords: true });

/** 统计期限, where it is given, is 1 January to 31 December of the report year. */
export const period: Rule = {
  id: 'period',
  title: '写明统计期限的，期限是报告年度的 1 月 1 日至 12 月 31 日',
  severities: ['error'],
  basis: '《政府信息公开条例》第四十九条（上一年度）；国办公开办函〔2021〕30号',
  failing: { texts: { preamble: '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。' } },
  passing: { texts: { preamble: '本报告所列数据的统计期限为2024年1月1日至2024年12月31日。' } },
  check: (report, context) =>
    periods(report, context).flatMap(({ picked: range, placed, offset }): Fault[] => {
      if (isRight(range, report.year)) return [];
      const { text } = placed.compact;
      const span = spanOf(placed, range.start, range.end, offset);
      const repair = repairOf(report, placed.place, range, span);
      return [
        {
          places: [placed.place],
          message: `统计期限写的是 ${text.slice(range.start, range.end)}，应为 ${report.year}年1月1日至${report.year}年12月31日（见${quoted(placed, range.start, range.end)}）。`,
          expected: `${report.year}年1月1日至${report.year}年12月31日`,
          actual: text.slice(range.start, range.end),
          span,
          ...(repair ? { repair } : {}),
        },
      ];
    }),
};
