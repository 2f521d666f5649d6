/** HTML -> blocks, tag by tag: no tree is built, so neither depth nor broken markup can hang it. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Block, type LooseCell, layTable } from './block.ts';

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'svg',
  'head',
  'caption',
  'iframe',
  'textarea',
]);
const raw: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};
const breaking = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);

/** No paragraph of a report is as long: what comes after it is left out. */
const longestText = 50_000;

interface OpenTable {
  readonly rows: LooseCell[][];
  cell: { text: string; colSpan: number; rowSpan: number } | null;
  /** A table that holds another one lays out a page: its cells are text. */
  layout: boolean;
}

const span = (token: Token.TagToken, name: string): number => {
  const value = Number.parseInt(token.attrs.find((attribute) => attribute.name === name)?.value ?? '', 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
};

/** A page's source breaks lines where it likes: such a break is nothing between characters, a space between words. */
const joined = (text: string): string =>
  !/[\n\r\f]/.test(text)
    ? text
    : text.replace(/[ \t]*[\n\r\f]\s*/g, (_, at: number, whole: string) =>
        /[\w,.;:]/.test(whole[at - 1] ?? '') && /^\s*\w/.test(whole.slice(at, at + 200)) ? ' ' : '',
      );

/** The lines and tables of a page or a piece of one, in order. `keepSpaces` leaves spaces at a line's ends. */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  let skipping: string | null = null;
  let skipDepth = 0;
  let level: number | undefined;
  let line = '';

  const flush = () => {
    const text = joined(line);
    line = '';
    if (text.trim() !== '') blocks.push(level === undefined ? { kind: 'text', text } : { kind: 'text', text, level });
  };
  const closeCell = (table: OpenTable) => {
    if (!table.cell) return;
    const { cell } = table;
    table.cell = null;
    table.rows.at(-1)?.push({ ...cell, text: joined(cell.text).replace(/\n/g, '') });
  };
  const closeTable = () => {
    const table = tables.pop();
    if (!table) return;
    closeCell(table);
    if (table.layout) {
      for (const row of table.rows) {
        for (const cell of row) if (cell.text.trim() !== '') blocks.push({ kind: 'text', text: cell.text });
      }
    } else if (table.rows.some((row) => row.length > 0)) blocks.push(layTable(table.rows));
  };
  const write = (text: string) => {
    if (skipping || (tables.at(-1)?.cell?.text.length ?? line.length) > longestText) return;
    const table = tables.at(-1);
    if (table?.cell) table.cell.text += text;
    // Text in a row but outside its cells was in one whose tag is lost.
    else if (table && table.rows.length > 0 && text.trim() !== '') table.cell = { text, colSpan: 1, rowSpan: 1 };
    else if (table && text.trim() === '') return;
    else line += text;
  };
  const startCell = (table: OpenTable, token: Token.TagToken) => {
    closeCell(table);
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { text: '', colSpan: span(token, 'colspan'), rowSpan: span(token, 'rowspan') };
  };
  const startTable = () => {
    const outer = tables.at(-1);
    if (outer) {
      // What the outer table has so far comes before the inner one.
      outer.layout = true;
      closeCell(outer);
      for (const cell of outer.rows.splice(0).flat())
        if (cell.text.trim() !== '') blocks.push({ kind: 'text', text: cell.text });
      outer.rows.push([]);
      outer.cell = { text: '', colSpan: 1, rowSpan: 1 };
    } else flush();
    tables.push({ rows: [], cell: null, layout: false });
  };

  const tokenizer = new Tokenizer(
    {},
    {
      onComment() {},
      onDoctype() {},
      onEof() {},
      onNullCharacter() {},
      onCharacter: ({ chars }) => write(chars),
      onWhitespaceCharacter: ({ chars }) => write(chars),
      onStartTag(token) {
        const { tagName } = token;
        tokenizer.lastStartTagName = tagName;
        if (raw[tagName] !== undefined) tokenizer.state = raw[tagName];
        if (skipping) {
          if (tagName === skipping) skipDepth += 1;
          if (!(skipping === 'head' && tagName === 'body')) return;
          skipping = null;
        }
        if ((skipped.has(tagName) || tagName === 'title') && !token.selfClosing) {
          skipping = tagName;
          skipDepth = 1;
          return;
        }
        const table = tables.at(-1);
        if (tagName === 'table') startTable();
        else if (table && tagName === 'tr') {
          closeCell(table);
          table.rows.push([]);
        } else if (table && (tagName === 'td' || tagName === 'th')) startCell(table, token);
        else if (breaking.has(tagName)) {
          if (table?.cell) return;
          flush();
          level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : tagName === 'br' ? level : undefined;
        }
      },
      onEndTag({ tagName }) {
        if (skipping) {
          if (tagName === skipping) skipDepth -= 1;
          if (skipDepth === 0) skipping = null;
          return;
        }
        const table = tables.at(-1);
        if (tagName === 'table') closeTable();
        else if (table && (tagName === 'td' || tagName === 'th' || tagName === 'tr')) closeCell(table);
        else if (breaking.has(tagName) && !table?.cell) {
          flush();
          if (tagName !== 'br') level = undefined;
        }
      },
    },
  );
  tokenizer.write(html, true);
  while (tables.length > 0) closeTable();
  flush();
  return blocks;
}
