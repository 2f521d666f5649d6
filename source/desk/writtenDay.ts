/** A day as an office types it: 2026-01-20, 2026/1/20, 2026年1月20日. */
const day = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** Whether a text is written as a day, be there such a day or not. */
export const isDayLike = (text: string): boolean => day.test(text.trim());

/** The same as 2026-01-20; '' for nothing, null where it is no day. */
export function writtenDay(text: string): string | null {
  const said = text.trim();
  if (said === '') return '';
  const [, year, month, date] = day.exec(said) ?? [];
  if (!year || !month || !date) return null;
  const whole = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole ? null : whole;
}

/** As it is printed: 2026年1月20日. */
export const printedDay = (whole: string): string => whole.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
