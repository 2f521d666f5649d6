/** The printed tables as Word tables: the official merged cells, heads repeated, no row split over pages. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableId } from '../../form/form.ts';
import { withoutControls } from '../../text/controls.ts';
import type { Grid, GridCell, GridRow } from '../grid.ts';
import { textWidth } from './page.ts';
import { textRuns } from './runs.ts';

/** Space at the left and right of a cell's text. */
const sidePadding = 30;
const smallest = 5;
/** Text of the tables: 五号, or 小五 for those with many columns, in points. `own` are those that the template brings. */
const textSizes = { proactive: 10.5, applications: 9, disputes: 9, own: 10.5 } as const;
/** Space above and below a cell's text; the 28 rows of table 三 must fit on a page. */
const verticalPadding = { proactive: 90, applications: 42, disputes: 70, own: 90 } as const;
/** Rows of table 二 that head its columns; it has no head of its own, since each of its blocks brings one. */
const headRows = { proactive: 2, applications: 0, disputes: 0, own: 0 } as const;
/** On paper the long labels of table 三 get more room than on a screen, its figures less. */
const paperWidths: Partial<Record<TableId, readonly number[]>> = {
  applications: [6.5, 10.5, 31, ...new Array<number>(7).fill(52 / 7)],
};

/** A heading of four characters or more in a narrow column is broken after every second one: 商业 企业, not 商业企 业. */
function headingIndent(cell: GridCell, room: number, size: number): number {
  if (cell.kind !== 'label' || cell.scope !== 'col' || cell.text.length < 4) return 0;
  const fitting = Math.floor(room / size);
  return fitting < cell.text.length && fitting % 2 === 1 ? Math.floor((room - (fitting - 0.5) * size) / 2) : 0;
}

/** Widths of the columns in twips; together they are as wide as the text. */
function columnsOf(grid: Grid): number[] {
  const widths = ((grid.table && paperWidths[grid.table]) ?? grid.widths).map((width) =>
    Math.floor((textWidth * width) / 100),
  );
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.with(-1, widths.at(-1)! + rest);
}

/** The size of the figures, in half points: smaller where a long number would be broken over two lines. */
function figureSize(grid: Grid, columns: readonly number[]): number {
  const room = (columns.at(-1)! - 2 * sidePadding) / 20;
  const longest = Math.max(
    ...[...grid.bodies.flat(2)]
      .filter((cell) => cell.kind === 'figure' && cell.colspan === 1)
      .map((cell) => cell.text.length),
    1,
  );
  // A digit of Times New Roman is half as wide as the font is high.
  const fitting = Math.floor((room / (longest * 0.52)) * 2);
  return Math.max(2 * smallest, Math.min(2 * textSizes[grid.table ?? 'own'], fitting));
}

/**
 * A table as the official form has it, as wide as the text. Its rows are kept together, so that it stands on one page
 * where it fits; a longer one goes on under its repeated head.
 */
export function gridTable(grid: Grid): Table {
  const columns = columnsOf(grid);
  const id = grid.table ?? 'own';
  const sizes = { label: 2 * textSizes[id], text: 2 * textSizes[id], figure: figureSize(grid, columns) };

  const cellOf = (cell: GridCell): TableCell => {
    const indent = headingIndent(cell, cell.colspan * columns.at(-1)! - 2 * sidePadding, 10 * sizes.label);
    return new TableCell({
      columnSpan: cell.colspan,
      rowSpan: cell.rowspan,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: 'TableText',
          // Fixed lines: the fonts that stand in for 宋体 are taller, and the table would not fit on its page.
          spacing: { line: Math.round(textSizes[id] * 1.3 * 20), lineRule: LineRuleType.EXACT },
          ...(cell.kind === 'label' && cell.scope === 'row'
            ? { alignment: AlignmentType.LEFT, indent: { left: 40, right: 20 } }
            : indent > 0
              ? { indent: { left: indent, right: indent } }
              : {}),
          children: (cell.kind === 'figure' && cell.runs ? cell.runs : [{ text: withoutControls(cell.text) }]).flatMap(
            (run) => textRuns(run, { size: sizes[cell.kind] }),
          ),
        }),
      ],
    });
  };

  const rowOf = (row: GridRow, { isHead, isLast }: { isHead: boolean; isLast: boolean }): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, keepNext: !isLast, children: row.map(cellOf) });

  const head = grid.head.map((row) => rowOf(row, { isHead: true, isLast: false }));
  const body = grid.bodies.flat();
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      top: verticalPadding[id],
      bottom: verticalPadding[id],
      left: sidePadding,
      right: sidePadding,
    },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      ...head,
      ...body.map((row, index) => rowOf(row, { isHead: index < headRows[id], isLast: index === body.length - 1 })),
    ],
  });
}
