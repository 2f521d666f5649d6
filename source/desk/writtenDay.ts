/** A day as an office types it: 2026-01-20, 2026/1/20, 2026年1月20日, or without the year where that is clear: 1月20日. */
const day = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?$/;
const dayOfAnyYear = /^(\d{1,2})月(\d{1,2})[日号]$/;

/** Whether a text is written as a day, be there such a day or not. */
export const isDayLike = (text: string): boolean => day.test(text.trim()) || dayOfAnyYear.test(text.trim());

function wholeDay(year: string, month: string, date: string): string | null {
  const whole = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole ? null : whole;
}

/**
 * The same as 2026-01-20; '' for nothing, null where it is no day. One without a year is the next from `from` (2025-11-01) on; within
 * four years there is every day.
 */
export function writtenDay(text: string, from: string): string | null {
  const said = text.trim();
  if (said === '') return '';
  const [, year, month, date] = day.exec(said) ?? [];
  if (year && month && date) return wholeDay(year, month, date);
  const [, anyMonth, anyDate] = dayOfAnyYear.exec(said) ?? [];
  if (!anyMonth || !anyDate) return null;
  const years = [0, 1, 2, 3, 4].map((later) => String(Number(from.slice(0, 4)) + later));
  return years.map((one) => wholeDay(one, anyMonth, anyDate)).find((whole) => whole && whole >= from) ?? null;
}

/** As it is printed: 2026年1月20日. */
export const printedDay = (whole: string): string => whole.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
