/** Formats of numbers in a workbook: what the cells show, where that is not the number in them. */
import { childOf, type Element, elementsOf } from '../xml.ts';

/** How a number is shown: as it is, with some of its decimals left off, or as something else. */
export type Showing = 'as it is' | 'shortened' | 'otherwise';

/** The formats of numbers that are known by their number alone; days and times are all one here. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
};
const isDay = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** A point or comma that is printed between digits wherever the number has its own. */
const falsePoint = /[!\\][.,]|[0#?]"[.,]"[0#?]/;

/** A format without what it prints as it is. */
const bare = (code: string): string => code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').trim();

/** The part of a format that is for this number: above zero, below, zero. */
function sectionFor(code: string, value: number): { section: string; isNegative: boolean } {
  const sections = code.split(';');
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  return { section: sections[at]!, isNegative: at === 1 };
}

/** How a format shows a number. */
export function showing(code: string, value: number): Showing {
  if (/^general$/i.test(code)) return 'as it is';
  const { section, isNegative } = sectionFor(code, value);
  // Many sheets hide their zeros: what is blank there is 0.
  if (value === 0 && section.trim() === '' && !code.startsWith(';')) return 'as it is';
  const tight = bare(section);
  if (falsePoint.test(section) || /[%ydhs]|,$/i.test(tight) || section.trim() === '') return 'otherwise';
  if (isNegative && !/[-(（−－负△▲]/.test(section)) return 'otherwise';
  if (!/^[^eE/]*[0#?]/.test(tight) || /[eE/]/.test(tight)) return 'as it is';
  const places = /\.([0#?]*)/.exec(tight)?.[1]?.length ?? 0;
  const exact = Number(value.toPrecision(15));
  if (Number(exact.toFixed(Math.min(places, 20))) === exact) return 'as it is';
  return places === 0 ? 'otherwise' : 'shortened';
}

/** How the style of a cell, by its index, shows a number. */
export function showingIn(styles: Element | undefined): (style: string | undefined, value: number) => Showing {
  const own = new Map(
    elementsOf(childOf(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const codes = elementsOf(childOf(styles, 's:cellXfs'), 's:xf').map(({ attributes: { numFmtId = '0' } }) => {
    const id = Number(numFmtId);
    return own.get(numFmtId) ?? builtIn[id] ?? (isDay(id) ? 'yyyy' : 'General');
  });
  return (style, value) => {
    const code = codes[Number(style ?? 0)];
    return code === undefined ? 'as it is' : showing(code, value);
  };
}
