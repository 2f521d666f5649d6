/** Which table a copied text is of, wherever it is pasted. */
import { type TableId, tableIds } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { type FigureRow, figureRows } from '../report/figureRows.ts';
import { copiedFigure } from '../report/figureText.ts';
import type { Report } from '../report/report.ts';
import { namedRows, printedRows } from './blockPaste.ts';

const leastFigures = 5;
const leastRows = 2;

const areFigures = ({ cells }: FigureRow): boolean =>
  cells.length > 0 && cells.every((cell) => copiedFigure(cell, 'decimal').figure !== undefined);

/** How many figures of a text stand in whole rows of a table, and in how many. */
function fitOf(text: string, report: Report, table: TableId): { rows: number; figures: number } {
  const form = formOf(report);
  const printed = printedRows(form, table);
  const rows = figureRows(text, namedRows(printed)).filter(areFigures);
  const whole = rows.filter(({ named, cells }) => {
    const size = named === null ? 0 : printed[named]!.length;
    return size > 0 && cells.length <= size && cells.length >= Math.max(1, size - 1);
  });
  // Table 四 is printed as one row; rows as wide as those of table 三 are of no other.
  const sizes = table === 'disputes' ? [form.cellsOfTable.disputes.length] : table === 'applications' ? [7] : [];
  const wide = rows.filter(({ named, cells }) => named === null && sizes.includes(cells.length));
  const bare = table === 'disputes' || wide.length > leastRows ? wide : [];
  return {
    rows: whole.length + bare.length,
    figures: [...whole, ...bare].reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** The table whose rows a text holds, with their figures; null for prose, and where none fits better than the others. */
export function tableOfText(text: string, report: Report): TableId | null {
  if ((text.match(/\d+/g) ?? []).length < leastRows) return null;
  const fits = tableIds
    .map((table) => ({ table, ...fitOf(text, report, table) }))
    .filter(({ rows, figures }) => figures >= leastFigures || (rows >= leastRows && figures >= leastRows))
    .sort((one, other) => other.figures - one.figures);
  const [best, second] = fits;
  return best && best.figures > (second?.figures ?? 0) ? best.table : null;
}
