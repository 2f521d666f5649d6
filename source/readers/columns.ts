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
  /^(?:%|20\d\d年?度?(?:总计|合计|总数|数)?|占比|比例|百分比|上年|去年|上一年|同期|上年同期|同比|环比|增减|增幅|增长|上年(?:总计|合计|数)|同比(?:增减|增长|变化)|较上年(?:增减)?|比上年(?:增减)?|备注|说明)(?:\([^()]*\))?%?$/;

const isAside = ({ heads }: LineFigure): boolean => heads.some((head) => aside.test(bare(head)));
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

/** Puts the figures of a line under the `count` columns of the form. */
export function place(line: Line, count: number, identify: Identify): Placed {
  const header = headerOf(line, identify);
  const isClear = header.length > 0 && new Set(header).size === header.length;
  const isComplete = isClear && header.length === count;
  const order = isComplete ? header : Array.from({ length: count }, (_, index) => index);
  const figures = line.figures.length === 1 ? spread(line.figures, count) : line.figures;
  if (figures.length > line.figures.length) return { figures };
  const inOne = inOneCell(line, count);
  if (inOne) return { figures: inOne, said: doubt(several) };
  const under = figures.map(({ heads }) => identify(heads));
  const filled = figures.filter((figure) => !isBlank(figure)).length;
  const misfit = { misfit: `这一行有 ${filled} 个数，应为 ${count} 个，没有读入` };
  const put = (chosen: readonly LineFigure[], columns: readonly number[]): Placed => {
    const placed = new Array<LineFigure | undefined>(count).fill(undefined);
    for (const [index, column] of columns.entries()) placed[column] = chosen[index] ?? { text: '', heads: [] };
    return { figures: placed };
  };

  // The only figure of a row that has but one, under a head of its own beside those of other rows.
  if (
    count === 1 &&
    filled === 1 &&
    figures.every((figure, index) => isBlank(figure) || (under[index]! < 0 && !isAside(figure)))
  )
    return put(
      figures.filter((figure) => !isBlank(figure)),
      order,
    );

  // A header that names fewer columns than the form has: every figure must stand right below one of them.
  const blankEnd = figures.length > 0 && (isBlank(figures[0]!) || isBlank(figures.at(-1)!));
  if (isClear && !isComplete && header.length >= 3 && (figures.length !== count || blankEnd)) {
    const kept = figures.filter((figure, index) => under[index]! >= 0 || !isBlank(figure));
    const columns = kept.map(({ heads }) => identify(heads));
    // Rows with more figures than the header has columns: the header has lost one.
    if ((line.widest ?? 0) > header.length) return misfit;
    const fits = columns.every((column) => column >= 0) && increasing(columns) && columns.length === header.length;
    if (fits) return put(kept, columns);
    // Cells of the labels moved the row sideways, but as many figures as header cells stand at its end.
    if (kept.length === header.length && increasing(header) && kept.every((figure) => !isBlank(figure))) {
      return put(kept, header);
    }
    return { misfit: `这一行有 ${filled} 个数，表头有 ${header.length} 栏（应为 ${count} 栏），没有读入` };
  }
  // Under heads that name every column once, their order is no matter.
  const byName = new Set(under).size === count && !under.includes(-1) && figures.length === count;
  if (isComplete && byName && line.flattened !== true) return put(figures, under);
  if (isClear && !increasing(header)) return { misfit: '表头各栏的次序认不出，没有读入' };
  // What a merged cell leaves behind looks like a blank figure: where blanks stand first, the header must agree.
  const putSafely = (chosen: readonly LineFigure[]): Placed => {
    const trimmed = chosen.length < figures.length;
    const unsure = filled > 0 && (isBlank(chosen[0]!) || (isBlank(chosen.at(-1)!) && isComplete));
    if (!unsure) return put(chosen, order);
    const said = chosen.map(({ heads }) => identify(heads));
    const agrees = isComplete && said.every((column, index) => column === order[index]);
    const silent = !isComplete && !trimmed && !isBlank(chosen[0]!);
    return agrees || silent ? put(chosen, order) : misfit;
  };
  // Copied from a page, each cell has left its mark, filled or not.
  if (figures.length === count && line.flattened) return put(figures, order);
  if (figures.length === count) return putSafely(figures);
  if (figures.length < count) return misfit;
  // Converters write a merged cell's figure into each of its places.
  if (count === 1 && filled === figures.length && figures.every(({ text }) => text === figures[0]!.text))
    return put(figures.slice(0, 1), order);
  // More cells than columns: only blanks may go, and only where there is no choice.
  const blanksBefore = figures.findIndex((figure) => !isBlank(figure));
  const blanksAfter = figures.length - 1 - figures.findLastIndex((figure) => !isBlank(figure));
  const spare = figures.length - count;
  if (blanksBefore === -1) return put(figures.slice(0, count), order);
  const byHead = order.map((column) => figures.find((_, index) => under[index] === column));
  if (isComplete && byHead.every((figure) => figure !== undefined)) {
    // What stands under a head of its own (备注, 上年) is no figure of the form.
    const strays = figures.some(
      (figure, index) =>
        under[index]! < 0 &&
        !isBlank(figure) &&
        !isAside(figure) &&
        (figure.heads.length === 0 || looksLikeFigure(figure.text)),
    );
    if (!strays) return put(byHead as LineFigure[], order);
  }
  // A blank under the name of a column is that column's.
  const isOwn = (dropped: readonly number[]): boolean => count > 1 && dropped.some((column) => column >= 0);
  if (blanksBefore >= spare && blanksAfter === 0 && !isOwn(under.slice(0, spare)))
    return putSafely(figures.slice(spare));
  if (blanksAfter >= spare && blanksBefore === 0 && !isOwn(under.slice(count)))
    return putSafely(figures.slice(0, count));
  return misfit;
}
