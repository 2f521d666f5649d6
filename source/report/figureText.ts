/** What one copied cell says: a figure, nothing, or something that is neither, with the reason in words. */
import type { Figure } from './report.ts';

export interface CopiedFigure {
  /** The figure, null for a blank; undefined where there is none to be had. */
  readonly figure: Figure | undefined;
  /** Why there is none, or what else stood there: words without a full stop. */
  readonly note?: string;
}

const blank = /^(?:|[-－–—―/／]{1,3}|无|不涉及)$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?=$|\.)/;
const units = '(?:件次|件|条|宗|起|份|个|项|次|人|万元|元)';
const maximumDigits = 12;

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** The figure in a copied cell; `decimal` cells are amounts in 万元, the others whole numbers. */
export function copiedFigure(text: string, kind: 'count' | 'decimal'): CopiedFigure {
  const quoted = `“${shown(text)}”`;
  const half = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  if (blank.test(half)) return { figure: null };
  const annotation = new RegExp(`^([\\d.,]+\\s*${units}?)\\s*\\(.*\\)$`).exec(half);
  const withUnit = new RegExp(`^([\\d.,]+)\\s*(${units})$`).exec(half);
  const digits = grouped.test(half) ? half.replaceAll(',', '') : half;
  if (/^\d+(?:\.\d+)?$/.test(digits)) return ofDigits(digits, kind, quoted);
  if (annotation) {
    const read = copiedFigure(annotation[1]!, kind);
    return read.figure === undefined ? read : { ...read, note: `${quoted}只取了括号前的数` };
  }
  if (withUnit) {
    const fits = kind === 'decimal' ? withUnit[2] === '万元' : !withUnit[2]!.endsWith('元');
    if (!fits) {
      return { figure: undefined, note: `${quoted}的单位不是${kind === 'decimal' ? '万元' : '件数'}` };
    }
    const read = copiedFigure(withUnit[1]!, kind);
    return read.figure === undefined ? read : { ...read, note: `${quoted}数字后有单位` };
  }
  if (/^[-−–]\s*\d/.test(half)) return { figure: undefined, note: `${quoted}是负数` };
  if (/^[\d\s.,，]+$/.test(half)) return { figure: undefined, note: `${quoted}不止一个数` };
  return { figure: undefined, note: `${quoted}不是数字` };
}

function ofDigits(digits: string, kind: 'count' | 'decimal', quoted: string): CopiedFigure {
  const [before = '', after = ''] = digits.split('.');
  if (before.length > maximumDigits) return { figure: undefined, note: `${quoted}太长，不像一个数` };
  if (kind === 'decimal') return { figure: digits.replace(/^0+(?=\d)/, '') };
  if (/[1-9]/.test(after)) return { figure: undefined, note: `${quoted}不是整数，件数应是整数` };
  return { figure: Number(before) };
}

const mostReadings = 4096;

/** All ways to read groups of digits with commas between: as figures of their own, or joined as thousands. */
function readings(groups: readonly string[]): string[][] {
  let ways: string[][] = [[]];
  for (const group of groups) {
    const next: string[][] = [];
    for (const way of ways) {
      // What begins with a zero goes on a figure, and is none.
      if (!/^0\d/.test(group)) next.push([...way, group]);
      const last = way.at(-1);
      const canJoin = last !== undefined && /^\d{3}$/.test(group) && /^(?:[1-9]\d{0,2})(?:,\d{3})*$/.test(last);
      if (canJoin) next.push([...way.slice(0, -1), `${last},${group}`]);
    }
    if (next.length > mostReadings) return [[...groups]];
    ways = next;
  }
  return ways;
}

const amountOf = (figure: string): number => Number(figure.replaceAll(',', ''));
const isSum = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.slice(0, -1).reduce((sum, cell) => sum + amountOf(cell), 0) === amountOf(cells.at(-1)!);

/** How many cells a row may have, and of these the numbers that take in a total. */
export interface RowSizes {
  readonly sizes: readonly number[];
  readonly withTotal: readonly number[];
}

/**
 * A piece without blanks as cells: commas part figures, or thousands where only that gives as many cells as a row has; of several ways
 * the one whose total fits. What stays open is left as one cell, which then is no figure.
 */
export function splitCommas(text: string, { sizes, withTotal }: RowSizes): string[] {
  const half = text.replaceAll('，', ',').replace(/,$/, '');
  if (!/^\d+(?:,\d+)+$/.test(half)) return [text];
  if (/^\d{1,3}(?:,\d{3})+$/.test(half) && !sizes.includes(half.split(',').length)) return [half];
  const ways = readings(half.split(','));
  const fitting = ways.filter((way) => sizes.includes(way.length));
  const summing = fitting.filter((way) => withTotal.includes(way.length) && isSum(way));
  if (summing.length === 1) return summing[0]!;
  if (summing.length > 1 || fitting.length > 1) return [text];
  if (fitting.length === 1) return fitting[0]!;
  return ways.length === 1 ? ways[0]! : [text];
}

/** Whether the last of some figures is the sum of those before it. */
export const endsInSum = (cells: readonly string[]): boolean => {
  const figures = cells.map((cell) => copiedFigure(cell, 'count').figure ?? 0);
  const sum = figures.slice(0, -1).reduce<number>((total, figure) => total + Number(figure), 0);
  return cells.length > 2 && sum === Number(figures.at(-1));
};
