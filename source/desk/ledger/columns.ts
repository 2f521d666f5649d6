/** Which column of a ledger is which, guessed from its heads and shown to the clerk. */
import { dayOf } from './dates.ts';
import { headWords, type LedgerColumn } from './words.ts';

export interface LedgerColumns {
  /** Index of the row that holds the heads. */
  readonly head: number;
  /** Index of each column; null where the ledger has none. */
  readonly at: Readonly<Record<LedgerColumn, number | null>>;
  /** Its head as printed. */
  readonly heads: Readonly<Record<LedgerColumn, string | null>>;
}

const ids: readonly LedgerColumn[] = ['received', 'applicant', 'outcome', 'answered', 'detail'];
const rowsAtMost = 30;

const tidy = (cell: string): string => cell.normalize('NFKC').replace(/[\s（(].*$|[\s:：*]/g, '');

const kindHead = /(?:申请|主体).*(?:类|性质|属性|身份)/;

/** How well a head fits: the plainer the word, the higher; a whole head before a part of one; 0 for none. */
function fitness(head: string, column: LedgerColumn): number {
  const text = head.normalize('NFKC').replace(/[\s:：*]/g, '');
  if (text === '' || text.length > 20) return 0;
  // A column of kinds before one of names, whatever it is called.
  if (column === 'applicant' && kindHead.test(text)) return 300;
  const words = headWords[column];
  const whole = words.indexOf(tidy(head)) >= 0 ? words.indexOf(tidy(head)) : words.indexOf(text);
  if (whole >= 0) return 200 - whole;
  const part = words.findIndex((word) => text.includes(word));
  return part >= 0 ? 100 - part : 0;
}

/** What a head that is one of the words, whole, fits at least. */
const wholeWord = 150;

const fitnessOfAny = (head: string): number => Math.max(...ids.map((id) => fitness(head, id)));

/** The share of the cells below a head that are days. */
function daysBelow(rows: readonly (readonly string[])[], head: number, column: number): number {
  const cells = rows
    .slice(head + 1, head + 51)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter((cell) => dayOf(cell)).length / cells.length;
}

interface Head {
  /** As printed: 申请人情况 类别. */
  readonly printed: string;
  /** As the words are looked for in it: 申请人类别. */
  readonly text: string;
}

/**
 * The heads in a row. Under merged cells (申请人情况 over 姓名 and 类别) they are named with what stands above them; where a merged cell
 * reaches down into the row, it is the head.
 */
function headsIn(rows: readonly (readonly string[])[], index: number): Head[] {
  const row = rows[index]!.map((cell) => cell.trim());
  const above = (rows[index - 1] ?? []).map((cell) => cell.trim());
  // One cell alone is a title; one with a colon or a number says who keeps the ledger, or is a row of it.
  if (above.filter((cell) => cell !== '').length < 2 || above.some((cell) => /[:：\d]/.test(cell)))
    return row.map((cell) => ({ printed: cell, text: cell }));
  let group = '';
  return row.map((cell, column) => {
    const over = above[column] ?? '';
    if (over !== '') group = over;
    if (cell === '' || over === cell) return { printed: over, text: over };
    return group === '' || fitnessOfAny(cell) >= wholeWord
      ? { printed: cell, text: cell }
      : { printed: `${group} ${cell}`, text: `${group.replace(/(?:情况|信息)$/, '')}${cell}` };
  });
}

/** Guesses the columns; `known` heads (of an earlier year) win. Null where no row has a date received and an outcome among its heads. */
export function guessColumns(
  rows: readonly (readonly string[])[],
  known: Partial<Readonly<Record<LedgerColumn, string | null>>> = {},
): LedgerColumns | null {
  let best: { head: number; score: number; at: Record<LedgerColumn, number | null> } | null = null;
  for (const head of rows.slice(0, rowsAtMost).keys()) {
    const row = headsIn(rows, head);
    const at: Record<LedgerColumn, number | null> = {
      received: null,
      applicant: null,
      outcome: null,
      detail: null,
      answered: null,
    };
    const taken = new Set<number>();
    let score = 0;
    for (const id of ids) {
      const fitting = row
        .map(({ printed, text }, column) => {
          const kept = known[id] && printed === known[id] ? 1000 : fitness(text, id);
          const isDay = id === 'received' || id === 'answered';
          const days = isDay || kept === 0 ? daysBelow(rows, head, column) : 0;
          // A head that says date over cells that hold none is somebody's remark.
          return { column, fits: kept === 0 ? 0 : kept + (isDay ? days * 150 - 50 : 0) };
        })
        .filter(({ column, fits }) => fits > 0 && !taken.has(column))
        .sort((a, b) => b.fits - a.fits || a.column - b.column);
      if (!fitting[0]) continue;
      at[id] = fitting[0].column;
      taken.add(fitting[0].column);
      score += fitting[0].fits;
    }
    if (at.received === null || at.outcome === null) continue;
    if (!best || score > best.score) best = { head, score, at };
  }
  if (!best) return null;
  const { head, at } = best;
  const printed = headsIn(rows, head);
  const heads = Object.fromEntries(
    ids.map((id) => [id, at[id] === null ? null : (printed[at[id]!]?.printed ?? '')]),
  ) as Record<LedgerColumn, string | null>;
  return { head, at, heads };
}
