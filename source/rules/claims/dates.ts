/** Dates as reports write them: 2024年1月1日, 二〇二四年一月一日. Language only. */
import { parseChineseNumeral } from '../../text/numerals.ts';

export interface DateRange {
  /** Undefined where it is said once for both ends, or not at all. */
  readonly firstYear: number | undefined;
  readonly lastYear: number | undefined;
  readonly first: { readonly month: number; readonly day: number };
  readonly last: { readonly month: number; readonly day: number };
  readonly start: number;
  readonly end: number;
}

const number = '((?<!\\d)\\d{1,4}|[〇○零一二三四五六七八九十]{1,4})';
const day = `(?:${number}年)?${number}月${number}[日号]`;
const range = new RegExp(`${day}(?:起|开始)?(?:零时)?，?(?:至|到|-|—|–|－|~|～|―|─)+(?:到)?${day}`, 'g');

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d/.test(text) ? Number(text) : parseChineseNumeral(text);

/** The ranges of days in a compact text. */
export function dateRanges(text: string): DateRange[] {
  return [...text.matchAll(range)].flatMap((match): DateRange[] => {
    const [firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay] = match.slice(1, 7).map(numberOf);
    if (!firstMonth || !firstDay || !lastMonth || !lastDay) return [];
    return [
      {
        firstYear,
        lastYear,
        first: { month: firstMonth, day: firstDay },
        last: { month: lastMonth, day: lastDay },
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}
