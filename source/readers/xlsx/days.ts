/** Days in a workbook: numbers with a format that shows them as days. */
import { childOf, type Element, elementsOf } from '../xml.ts';

/** Formats without a text of their own that show days, the Chinese ones among them. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format's text without what it prints as it is. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** The indexes of the cell styles that show a number as a day. */
export function dayStyles(styles: Element): ReadonlySet<number> {
  const own = new Map(
    elementsOf(childOf(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      /[yd]/i.test(bare(attributes.formatCode ?? '')),
    ]),
  );
  const formats = elementsOf(childOf(styles, 's:cellXfs'), 's:xf').map(({ attributes }) =>
    Number(attributes.numFmtId ?? 0),
  );
  return new Set(formats.flatMap((id, index) => ((own.get(id) ?? builtIn(id)) ? [index] : [])));
}

/** The day that a number stands for, as 2025-03-04; what lies outside the calendar stays a number. */
export function dayText(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  return year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : String(serial);
}
