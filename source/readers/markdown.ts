/** Markdown -> blocks. Lines are read one by one, since GFM drops the cells that a ragged table has too many. */
import { Marked } from 'marked';
import { type Block, type LooseCell, layTable, type Source } from './block.ts';
import { htmlBlocks } from './html.ts';
import { cellsOfLine, isDelimiter, plainSource } from './plain.ts';

const inline = new Marked({ gfm: true, tokenizer: { del: () => undefined, url: () => undefined } });

/** A line's text without its markup. */
function textOf(line: string): string {
  if (!/[\\`*_~[\]<>&#$|]/.test(line)) return line;
  const html = inline.parseInline(line, { async: false });
  return htmlBlocks(`<p>${html}</p>`)
    .map((block) => (block.kind === 'text' ? block.text : ''))
    .join('');
}

const loose = (cells: readonly string[]): LooseCell[] =>
  cells.map((text) => ({ text: textOf(text), colSpan: 1, rowSpan: 1 }));

/** The blocks of a Markdown text; tables in HTML are read as HTML, with their merged cells. */
export function markdownSource(markdown: string): Source {
  const blocks: Block[] = [];
  let rows: LooseCell[][] = [];
  let html: string[] | null = null;
  let open = 0;
  const flush = () => {
    if (rows.length > 0) blocks.push(layTable(rows));
    rows = [];
  };
  for (const line of (markdown.includes('-->') ? markdown.replace(/<!--[\s\S]{0,100000}?-->/g, '') : markdown).split(
    /\r\n|[\n\r\f]/,
  )) {
    if (html || /^\s*<(?:table|div|p|h\d|center)\b/i.test(line)) {
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
    const bold = /^\s*(?:\*\*|__)(.+)(?:\*\*|__)\s*$/.exec(line);
    const text = textOf(heading ? heading[2]! : bold ? bold[1]! : line.replace(/^\s{0,3}>\s?/, ''));
    if (text.trim() !== '')
      blocks.push(heading ? { kind: 'text', text, level: heading[1]!.length } : { kind: 'text', text });
  }
  if (html) blocks.push(...htmlBlocks(html.join('\n')));
  flush();
  return { blocks, wrapped: plainSource(markdown).wrapped };
}
