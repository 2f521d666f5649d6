/** A loose document as a PDF, by hand: letters at their places, lines around the cells, pages that end where they are full. */
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';

export interface PdfDress {
  /** How the sides of cells are drawn. */
  readonly lines: 'strokes' | 'thin rectangles' | 'boxes apart' | 'none';
  readonly size: number;
  /** Something printed at the head of every page. */
  readonly runningHead?: string;
  readonly pageNumbers: boolean;
}

export const usualPdf: PdfDress = { lines: 'strokes', size: 10, pageNumbers: true };

const page = { width: 595, height: 842, left: 60, right: 535, top: 770, bottom: 70 };

const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1) * size, 0);

/** Pieces of a text that fit into a width. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const character of text) {
    if (character === '\n' || widthOf(lines.at(-1)! + character, size) > width) lines.push('');
    if (character !== '\n') lines[lines.length - 1] += character;
  }
  return lines;
}

/** The pages of a PDF as the operators that draw them. */
export function pagesOf(document: LooseDocument, dress: PdfDress): string[] {
  const pages: string[][] = [];
  const { size } = dress;
  let y = 0;
  const draw = (operators: string) => pages.at(-1)!.push(operators);
  const put = (text: string, x: number, at: number) =>
    text.trim() === ''
      ? undefined
      : draw(`BT /F ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${at.toFixed(2)} Tm <${hex(text)}> Tj ET`);
  const newPage = () => {
    pages.push([]);
    y = page.top;
    if (dress.runningHead) put(dress.runningHead, page.left, 810);
    if (dress.pageNumbers) put(`- ${pages.length} -`, 290, 40);
  };
  newPage();
  const leading = size * 1.6;
  const paragraph = (text: string, indent: number) => {
    for (const line of wrapped(`${'　'.repeat(indent)}${text}`, page.right - page.left, size)) {
      if (y < page.bottom) newPage();
      put(line, page.left, y);
      y -= leading;
    }
  };
  const side = (x1: number, y1: number, x2: number, y2: number) => {
    if (dress.lines === 'strokes') draw(`${x1} ${y1} m ${x2} ${y2} l S`);
    else if (dress.lines === 'thin rectangles')
      draw(x1 === x2 ? `${x1 - 0.25} ${y1} 0.5 ${y2 - y1} re f` : `${x1} ${y1 - 0.25} ${x2 - x1} 0.5 re f`);
  };
  const box = (left: number, low: number, right: number, high: number) => {
    if (dress.lines === 'none') return;
    if (dress.lines === 'boxes apart') {
      draw(`${left + 1} ${low + 1} ${right - left - 2} ${high - low - 2} re S`);
      return;
    }
    side(left, low, right, low);
    side(left, high, right, high);
    side(left, low, left, high);
    side(right, low, right, high);
  };
  const table = (item: LooseTable) => {
    y = drawTable(item, y, {
      size,
      box,
      put,
      newPage: () => {
        newPage();
        return y;
      },
    });
    y -= leading;
  };
  for (const text of document.before) paragraph(text, 0);
  for (const text of document.title) paragraph(text, 4);
  for (const text of document.preamble) paragraph(text, 2);
  for (const { heading, body } of document.sections) {
    paragraph(heading, 2);
    for (const item of body) typeof item === 'string' ? paragraph(item, 2) : table(item);
  }
  for (const text of document.after) paragraph(text, 0);
  return pages.map((operators) => operators.join('\n'));
}

interface Pen {
  readonly size: number;
  box(left: number, low: number, right: number, high: number): void;
  put(text: string, x: number, y: number): void;
  newPage(): number;
}

interface Placed {
  readonly cell: LooseCell;
  readonly x: number;
  readonly row: number;
}

function placed({ rows }: LooseTable): { cells: Placed[]; columns: number } {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  let columns = 0;
  for (const [row, own] of rows.entries()) {
    let x = 0;
    for (const cell of own) {
      while (taken.has(`${row} ${x}`)) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1)
        for (let dx = 0; dx < cell.colspan; dx += 1) taken.add(`${row + dy} ${x + dx}`);
      cells.push({ cell, x, row });
      x += cell.colspan;
      columns = Math.max(columns, x);
    }
  }
  return { cells, columns };
}

/** Draws a table from a height downwards, over as many pages as it takes; gives the height where it ends. */
function drawTable(table: LooseTable, start: number, pen: Pen): number {
  const { cells, columns } = placed(table);
  const figures = new Set(
    cells
      .filter(({ cell }) => cell.figure)
      .flatMap(({ cell, x }) => Array.from({ length: cell.colspan }, (_, dx) => x + dx)),
  );
  const isLabels = (x: number) => !figures.has(x) && figures.size > 0;
  const labels = Array.from({ length: columns }, (_, x) => x).filter(isLabels).length;
  const whole = page.right - page.left;
  const forLabels = labels === 0 ? 0 : whole * (columns - labels > 5 ? 0.4 : 0.35);
  const widthAt = (x: number) => (isLabels(x) ? forLabels / labels : (whole - forLabels) / (columns - labels || 1));
  const edges = [page.left];
  for (let x = 0; x < columns; x += 1) edges.push(edges.at(-1)! + widthAt(x));
  const linesOf = ({ cell, x }: Placed) => wrapped(cell.text, edges[x + cell.colspan]! - edges[x]! - 6, pen.size);
  const heights = table.rows.map((_, row) => {
    const own = cells.filter((one) => one.row === row && one.cell.rowspan === 1);
    return Math.max(1, ...own.map((one) => linesOf(one).length)) * pen.size * 1.3 + 6;
  });
  let y = start;
  let from = 0;
  const flush = (to: number) => {
    let top = y;
    const tops = heights.map((height, row) => {
      const own = top;
      if (row >= from && row < to) top -= height;
      return own;
    });
    for (const one of cells) {
      const [first, last] = [Math.max(from, one.row), Math.min(to, one.row + one.cell.rowspan)];
      if (first >= last) continue;
      const [left, right] = [edges[one.x]!, edges[one.x + one.cell.colspan]!];
      const [high, low] = [tops[first]!, tops[last - 1]! - heights[last - 1]!];
      pen.box(left, low, right, high);
      const lines = first === one.row ? linesOf(one) : [];
      const middle = (high + low) / 2 + ((lines.length - 1) * pen.size * 1.3) / 2 - pen.size * 0.36;
      for (const [index, line] of lines.entries())
        pen.put(
          line,
          one.cell.figure ? (left + right - widthOf(line, pen.size)) / 2 : left + 3,
          middle - index * pen.size * 1.3,
        );
    }
    y = top;
    from = to;
  };
  let room = y - page.bottom;
  for (const [row, height] of heights.entries()) {
    if (height > room) {
      flush(row);
      y = pen.newPage();
      room = y - page.bottom;
    }
    room -= height;
  }
  flush(heights.length);
  return y;
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** A PDF of pages that are given as their operators. */
export function pdfOf(pages: readonly string[]): Uint8Array {
  const objects: string[] = [];
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  objects.push(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 127 500] >>',
  );
  objects.push(stream(toUnicode));
  for (const [index, operators] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
    );
    objects.push(stream(operators));
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const asPdf = (document: LooseDocument, dress: PdfDress = usualPdf): Uint8Array =>
  pdfOf(pagesOf(document, dress));
