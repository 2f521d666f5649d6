import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { DateRange } from './claims/dates.ts';
import { everySentence } from './claims/everySentence.ts';
import { periodsIn } from './claims/periods.ts';
import { quoted, type Span, spanOf } from './claims/placed.ts';
import type { Fault, Repair } from './finding.ts';
import type { Rule } from './rule.ts';

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

const periods = everySentence(() => ({}), periodsIn, {
  needs: ['月年.．/', '统数据起止报所列涉有况映涵覆'],
  inWords: true,
});

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
