/** A table of Word -> rows of cells; merged cells are one, deleted ones are none. */
import type { Block, TextBlock } from '../../document/document.ts';
import type { LooseCell } from '../../document/layTable.ts';
import { remarksOfLines, wordsOfLines } from '../html/openTable.ts';
import { childOf, type Element, elementsOf } from '../xml.ts';

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly x: number;
  readonly colSpan: number;
  /** True where it goes on with the cell above. */
  readonly continues: boolean;
}

/** The rows of a table, whatever wraps them. */
const rowsIn = (table: Element, name: 'w:tr' | 'w:tc'): Element[] =>
  elementsOf(table).flatMap((child) =>
    child.name === name
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)
        ? rowsIn(child, name)
        : [],
  );

const numberIn = (properties: Element | undefined, name: string): number =>
  Number(childOf(properties, name)?.attributes['w:val'] ?? 0) || 0;

function isMergedOn(properties: Element | undefined): boolean {
  const vertical = childOf(properties, 'w:vMerge');
  return vertical !== undefined && (vertical.attributes['w:val'] ?? 'continue') === 'continue';
}

/** True for a row that Word does not show. */
const isHiddenRow = (properties: Element | undefined): boolean => {
  const hidden = childOf(properties, 'w:hidden');
  return hidden !== undefined && !/^(?:0|false|off)$/i.test(hidden.attributes['w:val'] ?? '');
};

/** The rows of a table, each cell with its place on the grid. `read` gives the blocks in a cell. */
export function rowsOf(table: Element, read: (cell: Element) => Block[]): Row[] {
  return rowsIn(table, 'w:tr').flatMap((row): Row[] => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') || isHiddenRow(properties)) return [];
    const before = Math.min(numberIn(properties, 'w:gridBefore'), 60);
    let x = before;
    const cells: Cell[] = before > 0 ? [{ blocks: [], x: 0, colSpan: before, continues: false }] : [];
    for (const element of rowsIn(row, 'w:tc')) {
      const own = childOf(element, 'w:tcPr');
      const colSpan = Math.max(1, Math.min(numberIn(own, 'w:gridSpan'), 100));
      const horizontal = childOf(own, 'w:hMerge');
      const last = cells.at(-1);
      if (horizontal && (horizontal.attributes['w:val'] ?? 'continue') === 'continue' && last)
        cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan };
      else if (!childOf(own, 'w:cellDel'))
        cells.push({ blocks: read(element), x, colSpan, continues: isMergedOn(own) });
      x += colSpan;
    }
    return [{ cells }];
  });
}

const isText = (block: Block): block is TextBlock => block.kind === 'text';

/** The rows as cells with their spans; undefined for a table that holds another or lays out a page. */
export function looseRows(rows: readonly Row[]): LooseCell[][] | undefined {
  const longestCell = 300;
  const all = rows.flatMap(({ cells }) => cells);
  if (all.some(({ blocks }) => !blocks.every(isText))) return undefined;
  const lengthOf = ({ blocks }: Cell) => blocks.filter(isText).reduce((sum, { text }) => sum + text.length, 0);
  if (all.some((cell) => lengthOf(cell) > longestCell)) return undefined;
  return rows.map(({ cells }, index) =>
    cells
      .filter(({ continues }) => !continues)
      .map((cell): LooseCell => {
        let rowSpan = 1;
        while (
          rows[index + rowSpan]?.cells.some(
            ({ continues, x, colSpan }) => continues && x === cell.x && colSpan === cell.colSpan,
          )
        )
          rowSpan += 1;
        const lines = cell.blocks.filter(isText);
        return { ...wordsOfLines(lines), colSpan: cell.colSpan, rowSpan, ...remarksOfLines(lines) };
      }),
  );
}
