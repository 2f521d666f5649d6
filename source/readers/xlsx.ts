/** Workbooks (xlsx) that hold the tables of a report -> a document: each sheet's rows, with merged cells and what is crossed out. */
import type { Block, Document, TableBlock } from '../document/document.ts';
import { type LooseCell, layTable } from '../document/layTable.ts';
import { type Run, shown } from '../document/runs.ts';
import { Failure } from '../text/failure.ts';
import { wordsOfLines } from './html/openTable.ts';
import { isLineAmongRows } from './lineAmongRows.ts';
import { isOn, type MergedCells, mergedIn, numberText, openBook, partOf, positionOf, runsOf } from './xlsx/book.ts';
import { type Box, boxesIn } from './xlsx/boxes.ts';
import { type Showing, showingIn } from './xlsx/formats.ts';
import { childOf, type Element, elementsOf, textIn } from './xml.ts';
import type { Package } from './zip.ts';

const mostRows = 2000;
const mostColumns = 100;

const isTrue = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '');

interface Shared {
  readonly strings: readonly (readonly Run[])[];
  /** True for a style of cells whose letters are crossed out. */
  readonly isStruck: (style: string | undefined) => boolean;
  /** How a style of cells shows a number. */
  readonly showing: (style: string | undefined, value: number) => Showing;
}

function sharedIn(file: Package): Shared {
  const styles = partOf(file, 'xl/styles.xml');
  const fonts = elementsOf(childOf(styles, 's:fonts'), 's:font').map((font) => isOn(font, 's:strike'));
  const formats = elementsOf(childOf(styles, 's:cellXfs'), 's:xf').map(
    (xf) => fonts[Number(xf.attributes.fontId ?? 0)],
  );
  return {
    strings: elementsOf(partOf(file, 'xl/sharedStrings.xml'), 's:si').map(runsOf),
    isStruck: (style) => formats[Number(style ?? 0)] === true,
    showing: showingIn(styles),
  };
}

function contentOf(cell: Element, shared: Shared): Pick<LooseCell, 'text' | 'remarks'> {
  const { t: type, s: style } = cell.attributes;
  const value = childOf(cell, 's:v');
  const raw = value ? textIn(value) : '';
  const inline = childOf(cell, 's:is');
  const runs: readonly Run[] =
    type === 's'
      ? (shared.strings[Number(raw)] ?? [])
      : inline
        ? runsOf(inline)
        : [{ text: type === 'b' ? (raw === '1' ? 'TRUE' : 'FALSE') : type ? raw : numberText(raw), look: 'plain' }];
  const struck = shared.isStruck(style);
  const { text, remarks } = shown(struck ? runs.map((run) => ({ ...run, look: 'struck' as const })) : runs);
  const uncounted = childOf(cell, 's:f') && raw === '' ? ['这一格是公式，文件里没有算好的数'] : [];
  const isNumber = (type === undefined || type === 'n') && raw !== '';
  const showing = isNumber ? shared.showing(style, Number(raw)) : 'as it is';
  if (showing === 'otherwise') {
    const disguised = `单元格的格式让它显示成别的样子，格里存的是“${text}”，没有读入，请打开文件照看到的填`;
    return { text: '', remarks: [...remarks, disguised] };
  }
  const shortened = showing === 'shortened' ? ['单元格的格式让它少显示几位小数，读的是格里存的数'] : [];
  const all = [...remarks, ...uncounted, ...shortened];
  return all.length > 0 ? { text, remarks: all } : { text };
}

/** What stands in a row of a sheet by its columns. */
interface SheetRow {
  readonly number: number;
  /** The column of its last cell. */
  readonly reaches: number;
  readonly cells: ReadonlyMap<number, Pick<LooseCell, 'text' | 'remarks'>>;
}

/** The number that most of some have; of several the largest. */
function usual(numbers: readonly number[]): number {
  const counts = [...Map.groupBy(numbers, (number) => number)];
  return counts.sort(([one, ones], [other, others]) => others.length - ones.length || other - one)[0]![0];
}

const figuresIn = ({ cells }: SheetRow): number[] =>
  [...cells.values()].flatMap(({ text }) => (/^\d+$/.test(text.trim()) ? [Number(text)] : []));

/** Whether the last figure of a row is the sum of those before it: then no empty cell was left out behind it. */
function endsInTotal(row: SheetRow): boolean {
  const figures = figuresIn(row);
  const total = figures.pop() ?? 0;
  return figures.length > 2 && total > 0 && figures.reduce((sum, figure) => sum + figure, 0) === total;
}

/**
 * Rows below each other as a table. A sheet leaves out empty cells: rows reach at least as far as most do, and as the heads. A row
 * that ends in its total is laid out amiss where it is shorter, and its length tells it.
 */
function tableOf(
  rows: readonly SheetRow[],
  spans: readonly MergedCells[],
  isHidden: (column: number) => boolean,
): TableBlock {
  const covered = (row: number, column: number): boolean =>
    spans.some((span) => {
      const [dy, dx] = [row - span.row, column - span.column];
      return dy >= 0 && dx >= 0 && dy < span.rows && dx < span.columns && dy + dx > 0;
    });
  const heads = rows.filter((row) => figuresIn(row).length === 0);
  const last = Math.max(usual(rows.map(({ reaches }) => reaches)), ...heads.map(({ reaches }) => reaches));
  const lastOf = (row: SheetRow): number => (row.reaches < last && !endsInTotal(row) ? last : row.reaches);
  return layTable(
    rows.map((row) =>
      Array.from({ length: lastOf(row) + 1 }, (_, column) => column)
        .filter((column) => !isHidden(column))
        .filter((column) => !covered(row.number, column))
        .map((column): LooseCell => {
          const span = spans.find((one) => one.row === row.number && one.column === column);
          const content = row.cells.get(column) ?? { text: '' };
          return {
            ...content,
            ...wordsOfLines(content.text.split(/\r?\n/).map((text) => ({ text }))),
            colSpan: span?.columns ?? 1,
            rowSpan: span?.rows ?? 1,
          };
        }),
    ),
  );
}

interface SheetRead {
  readonly blocks: Block[];
  /** How many rows and columns nobody sees. */
  readonly hidden: number;
  /** True where something stands right of all columns that are read. */
  readonly isWider: boolean;
}

function blocksOf(sheet: Element, shared: Shared, boxes: readonly Box[]): SheetRead {
  const rows = elementsOf(childOf(sheet, 's:sheetData'), 's:row');
  if (rows.length > mostRows)
    throw new Failure(`里有 ${rows.length} 行，不像是一份年度报告；请只保存报告的表格后再读。`);
  const hiddenColumns = elementsOf(childOf(sheet, 's:cols'), 's:col').filter(({ attributes }) =>
    isTrue(attributes.hidden),
  );
  const isHidden = (column: number) =>
    hiddenColumns.some(({ attributes }) => Number(attributes.min) - 1 <= column && column < Number(attributes.max));
  const spans = mergedIn(sheet);
  const blocks: Block[] = [];
  let open: SheetRow[] = [];
  const flush = () => {
    if (open.length > 0) blocks.push(tableOf(open, spans, isHidden));
    open = [];
  };
  let hidden = 0;
  let isWider = false;
  let shownBoxes = 0;
  const showBoxes = (until: number) => {
    for (let box = boxes[shownBoxes]; box && box.row <= until; box = boxes[shownBoxes]) {
      flush();
      blocks.push(...box.lines);
      shownBoxes += 1;
    }
  };
  for (const [index, row] of rows.entries()) {
    const number = Number(row.attributes.r ?? index + 1) - 1;
    showBoxes(number - 1);
    let next = 0;
    const cells = elementsOf(row, 's:c').map((cell) => {
      const at = positionOf(cell.attributes.r ?? '')?.column ?? next;
      next = at + 1;
      return { at, ...contentOf(cell, shared) };
    });
    const filled = cells.filter(({ text, remarks }) => text.trim() !== '' || remarks);
    if (isTrue(row.attributes.hidden)) {
      hidden += filled.length > 0 ? 1 : 0;
      continue;
    }
    if (filled.length === 0) {
      flush();
      continue;
    }
    const [first] = filled;
    const merged = spans.some((span) => span.row === number && span.column === first!.at && span.columns > 1);
    if (filled.length === 1 && (!merged || isLineAmongRows(first!.text.trim()))) {
      flush();
      for (const text of first!.text.split(/\r?\n/)) if (text.trim() !== '') blocks.push({ kind: 'text', text });
      continue;
    }
    const reaches = Math.min(mostColumns - 1, Math.max(...cells.map(({ at }) => at)));
    isWider ||= filled.some(({ at }) => at > reaches);
    open.push({
      number,
      reaches,
      cells: new Map(filled.map(({ at, ...content }) => [at, content])),
    });
  }
  flush();
  showBoxes(Number.POSITIVE_INFINITY);
  return { blocks, hidden: hidden + hiddenColumns.length, isWider };
}

/** The boxes of text on the sheet of a part. */
function boxesOn(file: Package, part: string): Box[] {
  const name = part.replace(/^.*\//, '');
  const drawing = elementsOf(partOf(file, `xl/worksheets/_rels/${name}.rels`)).find(({ attributes }) =>
    attributes.Type?.endsWith('/drawing'),
  )?.attributes.Target;
  const root =
    drawing && partOf(file, drawing.startsWith('/') ? drawing.slice(1) : `xl/${drawing.replace(/^\.\.\//, '')}`);
  return root ? boxesIn(root) : [];
}

/** The document in a workbook. Throws Failure (without the file's name) for a damaged one and for one that is too long. */
export function xlsxDocument(bytes: Uint8Array): Document {
  const { file, sheets } = openBook(bytes);
  const shared = sharedIn(file);
  const blocks: Block[] = [];
  const losses: string[] = [];
  for (const { name, hidden, part } of sheets) {
    if (hidden) {
      losses.push(`工作表“${name}”是隐藏的，没有读入`);
      continue;
    }
    const sheet = partOf(file, part);
    if (!sheet) continue;
    const read = blocksOf(sheet, shared, boxesOn(file, part));
    blocks.push(...read.blocks);
    if (read.hidden > 0) losses.push(`工作表“${name}”里有隐藏的行或列，没有读入`);
    if (read.isWider) losses.push(`工作表“${name}”第 ${mostColumns} 列以后的内容没有读入`);
  }
  const hasPictures = file.names.some((name) => name.startsWith('xl/media/'));
  return { blocks, wrapped: false, ...(losses.length > 0 ? { losses } : {}), ...(hasPictures ? { hasPictures } : {}) };
}
