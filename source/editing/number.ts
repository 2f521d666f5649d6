/** Typing a figure into a cell, key by key. */
import type { Cell } from '../report/places.ts';
import type { Figure } from '../report/report.ts';

/** More digits than any real figure, few enough to stay exact and to fit a column. */
const maximumDigits = 12;
const maximumDecimals = 6;

/** Full-width digits and points as half-width; separators and spaces are dropped. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s_]/g, '');

/** What stands in the cell after typing `key` (one or more characters) behind `entry`; null where the key does not belong there. */
export function typeFigure(entry: string, key: string, kind: Cell['kind']): string | null {
  const added = halfWidth(key.replaceAll('。', kind === 'decimal' ? '.' : '。'));
  const next = entry + added;
  if (kind === 'count') return /^\d*$/.test(next) && next.length <= maximumDigits ? next : null;
  const [, whole = '', decimals = ''] = /^(\d*)(?:\.(\d*))?$/.exec(next) ?? [];
  if (!/^\d*\.?\d*$/.test(next) || whole.length > maximumDigits || decimals.length > maximumDecimals) return null;
  return next;
}

/** The figure that an entry stands for: null for nothing yet; decimals keep their digits. */
export function figureOfEntry(entry: string, kind: Cell['kind']): Figure {
  if (kind === 'count') return entry === '' ? null : Number(entry);
  const digits = entry.replace(/\.$/, '').replace(/^\./, '0.');
  return digits === '' || digits === '0.' ? null : digits.replace(/^0+(?=\d)/, '');
}

/** A figure as an entry to be typed on. */
export const entryOfFigure = (figure: Figure): string => (figure === null ? '' : String(figure));
