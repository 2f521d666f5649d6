/** A row of figures as it is typed or pasted: numbers parted by anything, a label and a total may come with them. */
import { figureOfEntry, typeFigure } from '../../editing/number.ts';
import type { Cell } from '../../report/places.ts';
import type { Figure } from '../../report/report.ts';
import type { RowPlace } from './places.ts';

export type TypedRow =
  | { readonly row: RowPlace; readonly figures: readonly Figure[] }
  /** A row that is computed: nothing to type. */
  | { readonly derived: string }
  | { readonly problem: string };

/** What stands for an empty cell. */
const blank = /^(?:[-－–—]{1,2}|空白?)$/;

/** Without numbering, brackets, quotes and spaces: labels differ in these between places. */
const bare = (label: string): string =>
  label.replace(/[\s“”"'（）()【】．.、，,：:]/g, '').replace(/^[一二三四五六七八九十\d]+/, '');

function figureOf(text: string, kind: Cell['kind']): Figure | undefined {
  if (blank.test(text)) return null;
  const bareText = text.replace(/^["“](.*)["”]$/, '$1').replace(/[件条]$/, '');
  const entry = typeFigure('', kind === 'count' ? bareText.replace(/\.0+$/, '') : bareText, kind);
  return entry === null || entry === '' ? undefined : figureOfEntry(entry, kind);
}

const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce<number>((sum, figure) => sum + Number(figure ?? 0), 0);

/** The pieces of a line: by tabs where there are any, else by spaces and separators that are no thousands marks. */
function piecesOf(line: string): string[] {
  const pieces = line.includes('\t') ? line.split('\t') : line.split(/[\s\u3000|｜;；、]+|[,，](?!\d{3}(?!\d))/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Where a label begins the line, it and the figures behind it. */
function labelled(pieces: readonly string[], kind: Cell['kind']): { label: string; figures: readonly string[] } {
  const first = pieces.findIndex(
    (piece, index) =>
      figureOf(piece, kind) !== undefined && pieces.slice(index).every((rest) => !/\p{Script=Han}{2}/u.test(rest)),
  );
  if (first <= 0) return { label: '', figures: pieces };
  return { label: pieces.slice(0, first).join(' '), figures: pieces.slice(first) };
}

/**
 * The row that a line fills and its figures: the row that is asked for, or the one of `rows` that its label names. A single 0 fills
 * the whole row. Nothing is shifted: there must be a figure for each cell, or for each and the total.
 */
export function readRow(line: string, asked: RowPlace, rows: readonly RowPlace[]): TypedRow {
  const kind = asked.cells[0]!.kind;
  const { label, figures } = labelled(piecesOf(line), kind);
  const named =
    label === ''
      ? [asked]
      : rows.filter(({ name, all }) => [bare(name), bare(all[0]!.row.label)].includes(bare(label)));
  const [row] = named;
  if (!row || named.length > 1)
    return {
      problem: `不知道“${label.slice(0, 16)}”是哪一行，没有填；${asked.name}请输入 ${asked.cells.length} 个数，空格隔开：`,
    };
  if (row.cells.length === 0) return { derived: row.name };
  const wanted = row.cells.length;
  const pieces = figures.length === 1 && figures[0] === '0' ? row.cells.map(() => '0') : figures;
  const columns = row.cells.map(({ column }) => column.label).join('、');
  if (pieces.length !== wanted && pieces.length !== row.all.length)
    return { problem: `${row.name}要 ${wanted} 个数（${columns}），这里有 ${pieces.length} 个，没有填；请重新输入：` };
  const cells = pieces.length === wanted ? row.cells : row.all;
  const read = pieces.map((piece, index) => figureOf(piece, cells[index]!.kind));
  const wrong = read.indexOf(undefined);
  if (wrong >= 0)
    return {
      problem: `${row.name}的“${pieces[wrong]!.slice(0, 12)}”不是数字，这一行没有填；请用阿拉伯数字重新输入 ${wanted} 个数：`,
    };
  const typed = read.filter((_, index) => !cells[index]!.derived) as Figure[];
  const total = pieces.length === wanted ? null : (read.find((_, index) => cells[index]!.derived) ?? null);
  if (total !== null && Number(total) !== sumOf(typed))
    return { problem: `${row.name}的总计写的是 ${total}，各格相加是 ${sumOf(typed)}，没有填；请核对后再输入。` };
  return { row, figures: typed };
}
