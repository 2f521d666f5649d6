/** Typing a figure into a cell, key by key. */
import type { Cell } from '../form/form.ts';
import type { Figure } from '../report/report.ts';

/** More digits than any real figure, few enough to stay exact and to fit a column. */
const maximumDigits = 12;
const maximumDecimals = 6;

/** Full-width digits, points and commas as half-width; the 。 of an input method is a point where there can be one. */
const halfWidth = (text: string, kind: Cell['kind']): string =>
  text
    .trim()
    .replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('。', kind === 'decimal' ? '.' : '。');

/** Digits, or the beginning of digits with commas where thousands can have them; a point where the cell has one. */
const count = /^(?:\d*|\d{1,3}(?:,\d{3})*,\d{0,3})$/;
const decimal = /^(?:\d*|\d{1,3}(?:,\d{3})*(?:,\d{0,3})?)(?:\.\d*)?$/;

/**
 * What stands in the cell after typing `key` (one or more characters) behind `entry`; null where the key does not belong there. What is
 * more than one figure (1,2,3 or 12 3) never becomes one.
 */
export function typeFigure(entry: string, key: string, kind: Cell['kind']): string | null {
  const next = entry + halfWidth(key, kind);
  if (!(kind === 'count' ? count : decimal).test(next)) return null;
  const [whole = '', decimals = ''] = next.replaceAll(',', '').split('.');
  return whole.length > maximumDigits || decimals.length > maximumDecimals ? null : next;
}

/** Why a text is no figure of a cell, in a few words. */
export function whyNoFigure(text: string, kind: Cell['kind']): string {
  const plain = halfWidth(text, kind).replaceAll(',', '');
  if (/^\d+$/.test(plain) && plain.length > maximumDigits) return `超过 ${maximumDigits} 位`;
  if (kind === 'count' && /^\d+\.\d*$/.test(plain)) return '不是整数';
  return '不是数字';
}

/** Whether the commas of an entry, if it has any, part thousands: those of 1,286 do, those of 12,3 not yet. */
export const partsThousands = (entry: string): boolean => /^(?:[^,]*|\d{1,3}(?:,\d{3})+(?:\.\d*)?)$/.test(entry);

/** The figure that an entry stands for: null for nothing yet; decimals keep their digits. */
export function figureOfEntry(entry: string, kind: Cell['kind']): Figure {
  const plain = entry.replaceAll(',', '');
  if (kind === 'count') return plain === '' ? null : Number(plain);
  const digits = plain.replace(/\.$/, '').replace(/^\./, '0.');
  return digits === '' || digits === '0.' ? null : digits.replace(/^0+(?=\d)/, '');
}

/** A figure as an entry to be typed on. */
export const entryOfFigure = (figure: Figure): string => (figure === null ? '' : String(figure));
