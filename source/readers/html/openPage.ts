/** A page while its tags are read: what is open, and the tables and cells that lines go into. */
import type { Block, TextBlock } from '../../document/document.ts';
import type { Look } from '../../document/runs.ts';
import { Failure } from '../../text/failure.ts';
import type { OpenChoice } from './fields.ts';
import type { OpenLine } from './line.ts';
import { blocksOfTable, type OpenTable } from './openTable.ts';
import type { Element, Sheet } from './sheet.ts';
import type { Skipping } from './skipping.ts';

/** No page has as many tables in each other, nor as many of them. */
const deepest = 100;
const mostTables = 1000;
/** So many rows are no page's, not even one that a table lays out. */
const mostRows = 5000;

/** An open element that says how what is in it is shown. */
interface Styled {
  readonly tag: string;
  readonly look: Look;
  readonly size: number;
  /** How many elements of its name are open in it, with itself. */
  depth: number;
}

/** A page while its tags are read. */
export interface Page {
  readonly everything: boolean;
  /** True for a page that is written out in the tag of a frame. */
  readonly isFramed: boolean;
  readonly blocks: Block[];
  readonly titles: string[];
  readonly tables: OpenTable[];
  readonly sheet: Sheet;
  readonly line: OpenLine;
  readonly styled: Styled[];
  /** The elements that are open, from the outside in. */
  readonly around: Element[];
  skipping: Skipping | null;
  /** Text that is hidden inside a line. */
  hiddenText: string | null;
  hid: boolean;
  level: number | undefined;
  opened: number;
  raw: 'title' | 'style' | 'textarea' | null;
  css: string;
  choice: OpenChoice | null;
  /** The text of a piece whose lines are kept as they are. */
  kept: string | null;
  /** What stands in fields for long texts. */
  areas: string;
  href: string | null;
  /** The number that a script counts up to from the 0 which comes next; null where none does. */
  counter: string | null;
  caption: boolean;
  published: string | undefined;
  scripts: number;
  characters: number;
}

const tooMany = (what: string): never => {
  throw new Failure(`里${what}，不像是一份年度报告；请只保存报告正文后再读。`);
};

export function flush(page: Page): void {
  const table = page.tables.at(-1);
  const target: (Block | TextBlock)[] = table?.cell && !page.caption ? table.cell.lines : page.blocks;
  target.push(...page.line.close(page.level));
}

export function closeCell(page: Page, table: OpenTable): void {
  if (!table.cell) return;
  flush(page);
  table.rows.at(-1)?.push(table.cell);
  table.cell = null;
  page.level = undefined;
}

export function openCell(table: OpenTable, colSpan: number, rowSpan: number): void {
  if (table.rows.length === 0) table.rows.push([]);
  table.cell = { lines: [], colSpan, rowSpan };
}

/** A single cell with no more text than a figure has is what it stands in. */
const longestFigure = 40;

/** Tables that hold another one lay out the page: what they have so far comes before it. */
function layOut(page: Page): void {
  for (const outer of page.tables) {
    outer.layout = true;
    if (outer.cell) outer.rows.at(-1)?.push(outer.cell);
    page.blocks.push(...outer.rows.splice(0).flatMap((row) => row.flatMap(({ lines }) => lines)));
    outer.rows.push([]);
    openCell(outer, 1, 1);
  }
}

export function closeTable(page: Page): void {
  const table = page.tables.at(-1);
  if (!table) return;
  closeCell(page, table);
  page.tables.pop();
  const around = page.tables.at(-1)?.cell;
  // Some write each figure into a table of its own.
  const [only, ...others] = table.rows.flat();
  if (
    around &&
    only &&
    others.length === 0 &&
    !table.layout &&
    only.lines.every(({ text }) => text.length <= longestFigure)
  ) {
    around.lines.push(...only.lines);
    return;
  }
  layOut(page);
  const outer = page.tables.at(-1)?.cell;
  for (const block of blocksOfTable(table)) {
    if (outer && block.kind === 'text') outer.lines.push(block);
    else {
      // What the cell around it has so far comes before it.
      if (outer) page.blocks.push(...outer.lines.splice(0));
      page.blocks.push(block);
    }
  }
}

export function startTable(page: Page): void {
  page.opened += 1;
  if (page.opened > mostTables) tooMany(`的表格超过 ${mostTables} 张`);
  if (page.tables.length >= deepest) tooMany(`的表格套了超过 ${deepest} 层`);
  if (page.caption || page.tables.at(-1)?.cell || page.tables.length === 0) flush(page);
  page.tables.push({ rows: [], cell: null, layout: false });
}

/** Begins a row. Throws Failure (without the file's name) for a table that does not end. */
export function startRow(table: OpenTable): void {
  if (table.rows.length >= mostRows) tooMany(`有一张表超过 ${mostRows} 行`);
  table.rows.push([]);
}
