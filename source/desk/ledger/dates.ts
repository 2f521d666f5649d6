/** Days as ledgers write them. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial numbers of a spreadsheet's days: 2000-01-01 to 2099-12-31. */
const serials = { first: 36_526, last: 73_050 };

const written = /^(\d{4}|\d{2})\s*[-/.年．、]\s*(\d{1,2})\s*[-/.月．、]\s*(\d{1,2})(?!\d)/;
const tight = /^(20\d{2})(\d{2})(\d{2})(?!\d)/;

function real(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year < 2100
    ? { year, month, day }
    : null;
}

/** The day that a cell means (2025-03-04, 2025.3.4, 2025年3月4日, 20250304, a spreadsheet's number); null where it means none. */
export function dayOf(cell: string): Day | null {
  const text = cell.normalize('NFKC').trim();
  const match = written.exec(text) ?? tight.exec(text);
  if (match) {
    const year = Number(match[1]);
    return real(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[3]));
  }
  const number = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (number < serials.first || number > serials.last) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const order = ({ year, month, day }: Day): number => year * 10_000 + month * 100 + day;

export const isBefore = (one: Day, other: Day): boolean => order(one) < order(other);
