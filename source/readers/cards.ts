/** Tables that a page lays out as cards, lists or sentences: the name of a row, then the name of each column with its figure. */
import type { Block } from '../document/document.ts';
import type { Form, TableId } from '../form/form.ts';
import { bare } from './characters.ts';
import { looksLikeFigure } from './figure.ts';
import { applicantColumn, disputeGroup, documentColumn, resultColumn, wantedIn } from './form.ts';
import { matchLabel } from './label.ts';
import type { Line } from './lines.ts';
import type { Identify } from './wanted.ts';

/** What a table's rows and columns are called. */
interface Names {
  readonly labels: readonly string[];
  readonly widths: readonly number[];
  readonly row: (text: string) => number;
  readonly column: Identify;
}

const counted = /处理决定数量|收费金额\(?(?:单位)?[:：]?万元/;
const longestGroup = 20;

function namesOf(form: Form, table: TableId): Names {
  if (table === 'disputes')
    return {
      labels: form.disputesRows.map(({ label }) => label),
      widths: form.disputesRows.map(() => form.disputesColumns.length),
      row: (text) => (bare(text).length > longestGroup ? -1 : disputeGroup(text)),
      column: resultColumn(form),
    };
  const wanted = wantedIn(form)[table];
  const found = (text: string): number => {
    const match = matchLabel(text, wanted);
    return match ? wanted.indexOf(match) : -1;
  };
  return {
    labels: wanted.map(({ wordings: [label = ''] }) => label),
    widths: wanted.map(({ columns }) => columns),
    row: found,
    column:
      table === 'applications'
        ? applicantColumn(form)
        : (heads) => (counted.test(bare(heads[0] ?? '')) ? 0 : documentColumn(heads)),
  };
}

type Word =
  | { readonly is: 'row' | 'column'; readonly at: number }
  | { readonly is: 'figure'; readonly text: string }
  | { readonly is: 'between' }
  | { readonly is: 'other' };

/** What stands in such a list and says nothing of its own. */
const between = /^(?:[:：，,。；;]?|[件条宗个]|数量|申请人(?:情况|类[型别])?|法人或其他组织|(?:行政)?诉讼)$/;
const pair = /^(\D*[^\d\s:：])\s*[:：]?\s*(\d[\d,]*(?:\.\d+)?)(?:件|条|宗|个)?$/;

/** The name of a column with its figure, or several of them. */
function pairsIn(text: string, { column }: Names): Word[] | undefined {
  const words: Word[] = [];
  for (const piece of text.split(/[，,；;。、\s]+(?=\D|$)/)) {
    if (piece === '') continue;
    const [, name = '', figure = ''] = pair.exec(piece) ?? [];
    const at = name === '' ? -1 : column([name]);
    if (at < 0) return undefined;
    words.push({ is: 'column', at }, { is: 'figure', text: figure });
  }
  return words.length > 0 ? words : undefined;
}

/** The words of a line or a cell. */
function wordsIn(printed: string, names: Names): Word[] {
  const text = printed.trim().replace(/\s*[:：]\s*/g, '：');
  if (text === '') return [];
  if (looksLikeFigure(text)) return [{ is: 'figure', text }];
  const whole = text.replace(/[:：]$/, '');
  const column = /\d/.test(whole) ? -1 : names.column([whole]);
  if (column >= 0) return [{ is: 'column', at: column }];
  if (between.test(bare(whole))) return [{ is: 'between' }];
  const colon = text.search(/[:：]/);
  const named = colon < 0 ? -1 : names.row(text.slice(0, colon));
  const rest = named < 0 ? undefined : pairsIn(text.slice(colon + 1).trim(), names);
  if (rest) return [{ is: 'row', at: named }, ...rest];
  const pairs = pairsIn(text, names);
  if (pairs) return pairs;
  const row = names.row(whole);
  return [row >= 0 ? { is: 'row', at: row } : { is: 'other' }];
}

function wordsOf(block: Block, names: Names): Word[] {
  const texts = block.kind === 'text' ? [block.text] : block.rows.flat().flatMap(({ text, lines }) => lines ?? [text]);
  return texts.flatMap((text) => wordsIn(text, names));
}

/** The rows that such a list names with a figure for each of their columns; those with fewer have as many figures as were found. */
export function rowsOfCards(blocks: readonly Block[], form: Form, table: TableId): Line[] {
  const names = namesOf(form, table);
  const rows = names.labels.map(() => new Map<number, Set<string>>());
  let row = -1;
  let column = -1;
  for (const word of blocks.flatMap((block) => wordsOf(block, names))) {
    if (word.is === 'row') row = word.at;
    // What is not understood may say of what year or whose the figures below it are.
    else if (word.is === 'other') row = -1;
    else if (word.is === 'figure' && row >= 0) {
      if (column < 0) return [];
      rows[row]!.set(column, new Set([...(rows[row]!.get(column) ?? []), bare(word.text)]));
    }
    if (word.is !== 'between') column = word.is === 'column' ? word.at : -1;
  }
  return rows.flatMap((found, index): Line[] => {
    const figures = [...found].sort(([one], [other]) => one - other).map(([, texts]) => [...texts]);
    // A column with two figures has none.
    const certain = figures.flatMap((texts) => (texts.length === 1 ? [{ text: texts[0]!, heads: [] }] : []));
    const isWhole = figures.length <= names.widths[index]! && certain.length > 0;
    return isWhole ? [{ label: names.labels[index]!, figures: certain, flattened: true }] : [];
  });
}

/** True for a line that is read as one of such a list. */
export function isCardLine(text: string, form: Form, table: TableId): boolean {
  const words = wordsIn(text, namesOf(form, table));
  return words.some(({ is }) => is === 'figure') && words.every(({ is }) => is !== 'other');
}
