/** The figures of a line -> the columns of the form, or a reason why they do not fit. Nothing is ever shifted. */
import { bare } from './characters.ts';
import { doubt } from './doubt.ts';
import { looksLikeFigure, parseFigure } from './figure.ts';
import type { Line, LineFigure } from './lines.ts';
import type { Identify } from './wanted.ts';

export interface Placed {
  /** What stands in each column of the form; undefined where the table has no such column. */
  readonly figures?: readonly (LineFigure | undefined)[];
  readonly misfit?: string;
  /** What is doubtful about rows that are placed so, for all of them. */
  readonly said?: string;
}

/** Heads of columns that set another year, or parts of a hundred, beside the form's. */
const aside =
  /^(?:%|20\d\d年?度?(?:总计|合计|总数|数)?|占比|比例|百分比|[较比与]?(?:上一?年度?(?:同期)?|去年(?:同期)?|同期)(?:总计|合计|总数|数据?|相?比较?|增减|增长|变化)?|同比(?:增减|增长|变化)?|环比|增减|增幅|增长|备注|(?:备注|情况)?说明)(?:\([^()]*\))?%?$/;

const isAside = ({ heads }: LineFigure): boolean => heads.some((head) => aside.test(bare(head)));
/** Right under such a head; a year may be the report's own. */
const isUnderAside = ({ heads }: LineFigure): boolean => {
  const head = bare(heads.at(-1) ?? '');
  return aside.test(head) && !/^20/.test(head);
};
const isBlank = ({ text }: LineFigure): boolean => bare(text) === '';

const increasing = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);

/** Columns of the table's header in the order they are printed. */
function headerOf(line: Line, identify: Identify): number[] {
  const head = [...(line.head ?? [])].sort((a, b) => a.x - b.x);
  return head.flatMap(({ text }) => {
    const column = identify([text]);
    return column < 0 ? [] : [column];
  });
}

const merged = '各栏合并成一格，各栏都按这一格读入';

/** Figures with what stands in a cell over `count` columns in each of them, where that is 0 or nothing: no other figure is that of all. */
export const spread = (figures: readonly LineFigure[], count: number): readonly LineFigure[] =>
  figures.flatMap((figure): LineFigure[] => {
    const { digits, state } = figure.span === count && count > 1 ? parseFigure(figure.text) : {};
    const isNone = digits === '0' || (digits === null && (state === 'blank' || state === 'notApplicable'));
    if (!isNone || isBlank(figure)) return [figure];
    // The nearest head names one of these columns.
    const { span: _, ...own } = {
      ...figure,
      heads: figure.heads.slice(0, -1),
      remarks: [...(figure.remarks ?? []), merged],
    };
    return new Array<LineFigure>(count).fill(own);
  });

const widthOf = (figures: readonly LineFigure[]): number => figures.reduce((sum, { span = 1 }) => sum + span, 0);

/** The same where some cells cover several columns each, as many as all have together; undefined unless all of them can be spread. */
function spreadAmong({ figures, table }: Line, count: number): readonly LineFigure[] | undefined {
  if (table === undefined || figures.length === count || widthOf(figures) !== count) return undefined;
  const all = figures.flatMap((figure) => spread([figure], figure.span ?? 1));
  return all.length === count ? all : undefined;
}

const several = '有几行的各个数挤在一格里，按次序读入';

/** The figures of a row that stand in one of its cells, one after the other, and prove by their total that they are all of them. */
function inOneCell({ figures, table }: Line, count: number): readonly LineFigure[] | undefined {
  const [only, ...others] = figures.filter((figure) => !isBlank(figure));
  if (!only || others.length > 0 || count < 3 || table === undefined) return undefined;
  const texts = only.text.trim().split(/\s*[/／|｜;；、]\s*|\s+/);
  const numbers = texts.map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  const sum = numbers.slice(0, -1).reduce((whole, number) => whole + number, 0);
  if (texts.length !== count || sum !== numbers.at(-1)) return undefined;
  return texts.map((text) => ({ text, heads: [], ...(only.remarks ? { remarks: only.remarks } : {}) }));
}

/** A row whose figures are put under the columns of the form. */
interface Row {
  readonly line: Line;
  readonly figures: readonly LineFigure[];
  /** How many columns the form has. */
  readonly count: number;
  /** The columns that the heads of the table name, in their order; each of them once where that is clear, all where it is complete. */
  readonly header: readonly number[];
  readonly isClear: boolean;
  readonly isComplete: boolean;
  readonly order: readonly number[];
  /** The column that the heads over each figure name; -1 for none. */
  readonly under: readonly number[];
  readonly filled: number;
  readonly misfit: Placed;
}

function rowOf(line: Line, figures: readonly LineFigure[], count: number, identify: Identify): Row {
  const header = headerOf(line, identify);
  const isClear = header.length > 0 && new Set(header).size === header.length;
  const isComplete = isClear && header.length === count;
  const filled = figures.filter((figure) => !isBlank(figure)).length;
  return {
    line,
    figures,
    count,
    header,
    isClear,
    isComplete,
    order: isComplete ? header : Array.from({ length: count }, (_, index) => index),
    under: figures.map(({ heads }) => identify(heads)),
    filled,
    misfit: { misfit: `这一行有 ${filled} 个数，应为 ${count} 个，没有读入` },
  };
}

function put({ count }: Row, chosen: readonly LineFigure[], columns: readonly number[]): Placed {
  const placed = new Array<LineFigure | undefined>(count).fill(undefined);
  for (const [index, column] of columns.entries()) placed[column] = chosen[index] ?? { text: '', heads: [] };
  return { figures: placed };
}

/** What a merged cell leaves behind looks like a blank figure: where blanks stand first, the header must agree. */
function putSafely(row: Row, from: number): Placed {
  const { figures, under, count, order, isComplete, filled, misfit } = row;
  const chosen = figures.slice(from, from + count);
  const unsure = filled > 0 && (isBlank(chosen[0]!) || (isBlank(chosen.at(-1)!) && isComplete));
  if (!unsure) return put(row, chosen, order);
  const agrees = isComplete && order.every((column, index) => column === under[from + index]);
  const silent = !isComplete && chosen.length === figures.length && !isBlank(chosen[0]!);
  return agrees || silent ? put(row, chosen, order) : misfit;
}

/** The only figure of a row that has but one, under a head of its own beside those of other rows. */
function onlyFigure(row: Row): Placed | undefined {
  const { figures, under, count, filled } = row;
  const at = figures.findIndex((figure) => !isBlank(figure));
  const isOnly = count === 1 && filled === 1 && under[at]! < 0 && !isAside(figures[at]!);
  return isOnly ? put(row, figures.slice(at, at + 1), [0]) : undefined;
}

/** Under a header that names fewer columns than the form has, every figure must stand right below one of them. */
function underShortHeader(row: Row): Placed | undefined {
  const { line, figures, under, header, count, isClear, isComplete, filled, misfit } = row;
  const blankEnd = figures.length > 0 && (isBlank(figures[0]!) || isBlank(figures.at(-1)!));
  if (!isClear || isComplete || header.length < 3 || (figures.length === count && !blankEnd)) return undefined;
  // Rows with more figures than the header has columns: the header has lost one.
  if ((line.widest ?? 0) > header.length) return misfit;
  const kept = figures.flatMap((figure, index) =>
    under[index]! >= 0 || !isBlank(figure) ? [{ figure, column: under[index]! }] : [],
  );
  const chosen = kept.map(({ figure }) => figure);
  const columns = kept.map(({ column }) => column);
  if (kept.length === header.length) {
    if (columns.every((column) => column >= 0) && increasing(columns)) return put(row, chosen, columns);
    // Cells of the labels moved the row sideways, but as many figures as header cells stand at its end.
    if (increasing(header) && chosen.every((figure) => !isBlank(figure))) return put(row, chosen, header);
  }
  return { misfit: `这一行有 ${filled} 个数，表头有 ${header.length} 栏（应为 ${count} 栏），没有读入` };
}

/** The figures under the heads that name the columns, where all others are none of the form's. */
function underHeads(row: Row): Placed | undefined {
  const { figures, under, order, isComplete } = row;
  const byHead = order.map((column) => figures[under.indexOf(column)]);
  // What stands under a head of its own (备注, 上年) is no figure of the form.
  const isStray = (figure: LineFigure, index: number): boolean =>
    under[index]! < 0 &&
    !isBlank(figure) &&
    !isAside(figure) &&
    (figure.heads.length === 0 || looksLikeFigure(figure.text));
  return isComplete && !byHead.includes(undefined) && !figures.some(isStray)
    ? put(row, byHead as LineFigure[], order)
    : undefined;
}

/** A row of more cells than columns: only blanks may go, and only where there is no choice. */
function withoutSpares(row: Row): Placed {
  const { figures, under, count, order, filled, misfit } = row;
  // Converters write a merged cell's figure into each of its places.
  if (count === 1 && filled === figures.length && figures.every(({ text }) => text === figures[0]!.text))
    return put(row, figures.slice(0, 1), order);
  const blanksBefore = figures.findIndex((figure) => !isBlank(figure));
  const blanksAfter = figures.length - 1 - figures.findLastIndex((figure) => !isBlank(figure));
  const spare = figures.length - count;
  if (blanksBefore === -1) return put(row, figures.slice(0, count), order);
  const headed = underHeads(row);
  if (headed) return headed;
  // A blank under the name of a column is that column's.
  const isOwn = (dropped: readonly number[]): boolean => count > 1 && dropped.some((column) => column >= 0);
  if (blanksBefore >= spare && blanksAfter === 0 && !isOwn(under.slice(0, spare))) return putSafely(row, spare);
  if (blanksAfter >= spare && blanksBefore === 0 && !isOwn(under.slice(count))) return putSafely(row, 0);
  return misfit;
}

/** A row without what stands under heads that set something else beside the form's columns, where one of these has no head of its own. */
function withoutAsides(line: Line, count: number, identify: Identify): Line {
  const named = new Set(headerOf(line, identify)).size;
  if (count === 1 || named < 3 || named >= count) return line;
  const figures = line.figures.filter((figure) => !isAside(figure) || identify(figure.heads) >= 0);
  const gone = line.figures.length - figures.length;
  return gone === 0 ? line : { ...line, figures, widest: (line.widest ?? gone) - gone };
}

/** Puts the figures of a line under the `count` columns of the form. */
export function place(given: Line, count: number, identify: Identify): Placed {
  const line = withoutAsides(given, count, identify);
  const figures = line.figures.length === 1 ? spread(line.figures, count) : line.figures;
  if (figures.length > line.figures.length) return { figures };
  const among = spreadAmong(line, count);
  if (among) return place({ ...line, figures: among }, count, identify);
  const inOne = inOneCell(line, count);
  if (inOne) return { figures: inOne, said: doubt(several) };
  const row = rowOf(line, figures, count, identify);
  const { under, header, order, isClear, isComplete, misfit } = row;
  if (count === 1 && row.filled > 0 && figures.every((figure) => isBlank(figure) || isUnderAside(figure)))
    return { misfit: '这一行的数不在规定的栏下，没有读入' };
  const early = onlyFigure(row) ?? underShortHeader(row);
  if (early) return early;
  // Under heads that name every column once, their order is no matter.
  const byName = new Set(under).size === count && !under.includes(-1) && figures.length === count;
  if (isComplete && byName && line.flattened !== true) return put(row, figures, under);
  if (isClear && !increasing(header)) return { misfit: '表头各栏的次序认不出，没有读入' };
  if (figures.length < count) return misfit;
  if (figures.length > count) return withoutSpares(row);
  // Copied from a page, each cell has left its mark, filled or not.
  return line.flattened ? put(row, figures, order) : putSafely(row, 0);
}
