/** Markdown -> blocks. Lines are read one by one, since GFM drops the cells that a ragged table has too many. */
import { Marked } from 'marked';
import type { Block, Document, TextBlock } from '../document/document.ts';
import { type LooseCell, layTable } from '../document/layTable.ts';
import { sealedIn } from '../document/sealed.ts';
import { withRuledTables } from './columnsOfText.ts';
import { wordsOfLines } from './html/openTable.ts';
import { htmlBlocks } from './html/page.ts';
import { cellsOfLine, isDelimiter, plainDocument } from './plain.ts';

// One tilde stands between two numbers (2~5); two on either side cross out.
const inline = new Marked({
  gfm: true,
  tokenizer: { del: (source) => (/^~~(?!~)/.test(source) ? false : undefined), url: () => undefined },
});

/** So many marks in a line are no markup, and would cost the square of their number; so many in a text, too long. */
const mostMarks = { line: 400, text: 100_000 };

type Words = Pick<TextBlock, 'text' | 'remarks' | 'sealed'> & Pick<LooseCell, 'lines'>;

/** Takes lines of one text out of their markup, as long as it has no more of it than any report. */
function textReader(): (line: string) => Words {
  let left = mostMarks.text;
  return (line) => {
    const marks = line.match(/[\\`*_~[\]<>&#$|]/g)?.length ?? 0;
    left -= marks;
    if (marks === 0 || marks > mostMarks.line || left < 0) return { text: line };
    const html = inline.parseInline(line, { async: false });
    const lines = htmlBlocks(`<p>${html}</p>`).filter((block) => block.kind === 'text');
    const remarks = lines.flatMap((block) => block.remarks ?? []);
    const sealed = sealedIn(lines);
    return {
      ...wordsOfLines(lines),
      ...(remarks.length > 0 ? { remarks } : {}),
      ...(sealed.pictures + sealed.files > 0 ? { sealed } : {}),
    };
  };
}

/** A line of HTML: one that begins with an element of a page, or has a table in it, whatever stands around that. */
const isMarkup =
  /^\s*<(?:!doctype|html|body|main|article|section|figure|table|div|p|h\d|center)\b|^(?!\s*\|).{0,200}<table\b/i;

/** A figure that a converter has set as a formula. */
const asFormula = /(?<![\d.$])\$\s*(\d[\d.,]*)\s*\$(?![\d.$])/g;

/** The text without its comments; one that is not closed is none. */
function withoutComments(markdown: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', at);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4);
    if (end < 0) return kept + markdown.slice(at);
    kept += markdown.slice(at, start);
    at = end + 3;
  }
}

/** The blocks of a Markdown text; tables in HTML are read as HTML, with their merged cells. */
export function markdownDocument(markdown: string): Document {
  const blocks: Block[] = [];
  let rows: LooseCell[][] = [];
  let html: string[] | null = null;
  let open = 0;
  const flush = () => {
    if (rows.length > 0) blocks.push({ ...layTable(rows), flat: true });
    rows = [];
  };
  const textOf = textReader();
  const loose = (cells: readonly string[]): LooseCell[] =>
    cells.map((text) => ({ ...textOf(text), colSpan: 1, rowSpan: 1 }));
  const text = withoutComments(markdown).replace(asFormula, '$1');
  for (const line of withRuledTables(text.split(/\r\n|[\n\r\f]/))) {
    if (html || isMarkup.test(line)) {
      flush();
      html ??= [];
      html.push(line);
      open += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0);
      if (open > 0) continue;
      blocks.push(...htmlBlocks(html.join('\n')));
      html = null;
      open = 0;
      continue;
    }
    if (isDelimiter(line)) continue;
    const cells = cellsOfLine(line);
    if (cells) {
      rows.push(loose(cells));
      continue;
    }
    flush();
    if (line.trim() === '' || /^\s*(?:=+|-{3,}|\*{3,}|```.*)\s*$/.test(line)) continue;
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*(?<!\\)#*\s*$/.exec(line);
    const bold = /^\s*(\*\*|__)((?:(?!\1).)+)\1\s*$/.exec(line);
    const plain = line.replace(/^\s{0,3}>\s?/, '').replace(/^([^|]*\S)\s*\|\s*$/, '$1');
    const read = textOf(heading ? heading[2]! : bold ? bold[2]! : plain);
    if (read.text.trim() !== '' || read.remarks || read.sealed)
      blocks.push({ kind: 'text', ...read, ...(heading ? { level: heading[1]!.length } : {}) });
  }
  if (html) blocks.push(...htmlBlocks(html.join('\n')));
  flush();
  return { blocks, wrapped: plainDocument(markdown).wrapped, loose: true };
}
