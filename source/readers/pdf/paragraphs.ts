/** Lines of the pages of a PDF -> paragraphs and tables, without page numbers and running heads. */
import type { Block, TextBlock } from '../../document/document.ts';
import { type LooseCell, layTable } from '../../document/layTable.ts';
import { looksLikeFigure } from '../figure.ts';
import { aspectHeading, sectionHeading } from '../headings.ts';
import type { PageTable } from './cells.ts';
import { clustered } from './geometry.ts';
import type { TextLine } from './page.ts';

type Content = TextLine | PageTable;

const pageNumber =
  /^(?:[-—–－]?\s*\d{1,3}\s*[-—–－]?|第\s*\d+\s*页.*|\d+\s*\/\s*\d+|page\s*\d+.*|https?:\/\/\S+(?:\s+\d+\s*\/\s*\d+)?|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s+\d{1,2}:\d{2}.*)$/i;

/** Lines at the head or the foot of most pages, whatever number stands in them. */
function runningLines(pages: readonly (readonly Content[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [...page.slice(0, 2), ...page.slice(-2)].flatMap((one) => (one.kind === 'line' ? [keyOf(one)] : [])),
    );
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 2 > pages.length).map(([key]) => key));
}

const keyOf = ({ text }: TextLine): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');

/** A page without what is printed at the edges of every page. */
function withoutEdges(page: readonly Content[], running: ReadonlySet<string>): Content[] {
  const isEdge = (one: Content, index: number): boolean =>
    one.kind === 'line' &&
    (index < 2 || index >= page.length - 2) &&
    (pageNumber.test(one.text) || running.has(keyOf(one)));
  return page.filter((one, index) => !isEdge(one, index));
}

/** The edge that most lines keep to. */
function usualEdge(edges: readonly number[], pick: 'low' | 'high'): number {
  const groups = clustered(edges, 3);
  const often = groups.filter(
    (edge) => edges.filter((one) => Math.abs(one - edge) <= 3).length >= Math.max(2, edges.length * 0.12),
  );
  const chosen = often.length > 0 ? often : edges;
  return pick === 'low' ? Math.min(...chosen) : Math.max(...chosen);
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** How a heading or an item begins; where a sentence has ended before it, it begins a line of its own. */
const begins =
  /^[|｜丨]?\s*(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]部分|\d{1,2}[、.．](?!\d))/;

/** How a line of a list of contents ends: its page stands behind dots, which may be all that is left of it for a line of its own. */
const leader = /[.．·…]{4,}\s*\d{1,3}$/;

/** True where a line goes on with the paragraph of the one before it. */
function continues(line: TextLine, before: TextLine, { left, right }: Edges, sameColumn: boolean): boolean {
  if (line.isParted || before.isParted || /(?:报告|年报)$/.test(before.text)) return false;
  if (leader.test(before.text) || (leader.test(line.text) && !/^[.．·…]/.test(line.text))) return false;
  if (sectionHeading(line.text, false)?.id || sectionHeading(before.text, false)?.rest === '') return false;
  if (aspectHeading(before.text, false)?.rest === '') return false;
  if (begins.test(line.text) && /[。；;：:！？”）)]$|(?:情况|事项)$/.test(before.text)) return false;
  const indented = line.left - left > line.height * 1.2;
  // A word that could not be broken leaves its line short; a sentence has not ended there.
  const open = !/[。！？；：:;”）)]$/.test(before.text) && before.right > left + (right - left) * 0.6;
  const full = before.right > right - before.height * 2.2 || open;
  const near = !sameColumn || before.y - line.y < Math.max(before.height, line.height) * 3.2;
  return full && !indented && near && Math.abs(line.height - before.height) < before.height * 0.15;
}

/** True where the first row of a table is the rest of the last one of the page before it: a label that goes on. */
function goesOn(last: readonly LooseCell[], first: readonly LooseCell[]): boolean {
  const figures = (row: readonly LooseCell[]) => row.some(({ text }) => looksLikeFigure(text));
  const words = (row: readonly LooseCell[]) =>
    row.map(({ text }) => text).filter((text) => /\p{Script=Han}/u.test(text));
  const isHead = (row: readonly LooseCell[]) =>
    /自然人|信息内容|申请人情况|结果维持|第二十条|勾稽|商业/.test(words(row).join(' ').normalize('NFKC'));
  if (isHead(first) || words(first).length === 0) return false;
  if (figures(first) && (figures(last) || isHead(last))) return false;
  return !/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．,])/.test(words(first).at(-1)!.trim());
}

type PlacedCell = LooseCell & { readonly x: number };

/** The rows of a table that goes on on the next page; a row that is torn between the pages is put together. */
function joinedRows(
  above: readonly (readonly PlacedCell[])[],
  below: readonly (readonly PlacedCell[])[],
): (readonly PlacedCell[])[] {
  const [last, first] = [above.at(-1), below[0]];
  const filled = last?.filter(({ text }) => text.trim() !== '').length ?? 0;
  const fits =
    last &&
    first &&
    filled > 0 &&
    first.every(({ x, text }) => text.trim() === '' || last.some((cell) => cell.x === x));
  if (!fits || !goesOn(last, first)) return [...above, ...below];
  const row = last.map(
    (cell): PlacedCell => ({ ...cell, text: cell.text + (first.find(({ x }) => x === cell.x)?.text ?? '') }),
  );
  return [...above.slice(0, -1), row, ...below.slice(1)];
}

/** Where the columns of a table stand among those of another that has all of them; undefined where it has not. */
function columnsAmong(xs: readonly number[], others: readonly number[]): readonly number[] | undefined {
  const places = xs.map((x) => others.findIndex((other) => Math.abs(other - x) <= 4));
  return places.includes(-1) || places[0] !== 0 || places.at(-1) !== others.length - 1 ? undefined : places;
}

/** The same rows on a grid with more columns. */
const onColumns = (rows: PageTable['rows'], places: readonly number[]): PageTable['rows'] =>
  rows.map((row) =>
    row.map((cell) => ({ ...cell, x: places[cell.x]!, colSpan: places[cell.x + cell.colSpan]! - places[cell.x]! })),
  );

/** Two pieces of a table on two pages as one; undefined where they have other columns. */
function joinedTables(above: PageTable, below: PageTable): PageTable | undefined {
  const inAbove = columnsAmong(below.xs, above.xs);
  if (inAbove) return { ...above, rows: joinedRows(above.rows, onColumns(below.rows, inAbove)) };
  const inBelow = columnsAmong(above.xs, below.xs);
  return inBelow && { ...above, xs: below.xs, rows: joinedRows(onColumns(above.rows, inBelow), below.rows) };
}

const textBlock = (text: string, remarks: readonly string[]): TextBlock =>
  remarks.length > 0 ? { kind: 'text', text, remarks } : { kind: 'text', text };

/** The blocks of a document from what stands on its pages. */
export function blocksOfPages(given: readonly (readonly Content[])[]): Block[] {
  const running = runningLines(given);
  const pages = given.map((page) => withoutEdges(page, running));
  const all = pages.flat().filter((one) => one.kind === 'line');
  const edges: Edges = {
    left: usualEdge(
      all.map(({ left }) => left),
      'low',
    ),
    right: usualEdge(
      all.map(({ right }) => right),
      'high',
    ),
  };
  const blocks: (TextBlock | { readonly table: PageTable })[] = [];
  let before: { line: TextLine; page: number } | undefined;
  for (const [page, contents] of pages.entries()) {
    for (const [index, content] of contents.entries()) {
      const last = blocks.at(-1);
      if (content.kind === 'table') {
        before = undefined;
        const whole = index === 0 && last && 'table' in last ? joinedTables(last.table, content) : undefined;
        if (whole) blocks[blocks.length - 1] = { table: whole };
        else blocks.push({ table: content });
        continue;
      }
      if (before && last && 'text' in last && continues(content, before.line, edges, before.page === page))
        blocks[blocks.length - 1] = textBlock(last.text + content.text, [...(last.remarks ?? []), ...content.remarks]);
      else blocks.push(textBlock(content.text, content.remarks));
      before = { line: content, page };
    }
  }
  return blocks.map((block) => ('table' in block ? layTable(block.table.rows) : block));
}
