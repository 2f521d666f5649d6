/** HTML -> blocks, tag by tag: no tree is built, so neither depth nor broken markup can hang it. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { Failure } from '../text/failure.ts';
import type { Block } from './block.ts';
import { hides, mute, Skipping } from './hiddenTag.ts';
import { blocksOfTable, lineBlocks, type OpenTable } from './openTable.ts';

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

/** No page has as many tables in each other, nor as many of them. */
const deepest = 100;
const mostTables = 1000;

export interface Page {
  readonly blocks: readonly Block[];
  /** What the page calls itself, for a report without a title in its text. */
  readonly titles: readonly string[];
  /** True where something that nobody sees was left out. */
  readonly hid: boolean;
}

const attribute = (token: Token.TagToken, name: string): string =>
  token.attrs.find((one) => one.name === name)?.value ?? '';

const span = (token: Token.TagToken, name: string): number => {
  const value = Number.parseInt(attribute(token, name), 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
};

const tooMany = (what: string): never => {
  throw new Failure(`里${what}，不像是一份年度报告；请只保存报告正文后再读。`);
};

/**
 * The lines and tables of a page or a piece of one, in order; with `everything`, also those that nobody sees.
 * Throws Failure (without the file's name) for a page with more tables than any report has.
 */
export function htmlPage(html: string, everything = false): Page {
  const blocks: Block[] = [];
  const titles: string[] = [];
  const tables: OpenTable[] = [];
  let skipping: Skipping | null = null;
  let hid = false;
  let level: number | undefined;
  let line = '';
  let opened = 0;
  let inTitle = false;
  let raised = false;

  const flush = () => {
    const table = tables.at(-1);
    (table?.cell ? table.cell.lines : blocks).push(...lineBlocks(line, level));
    line = '';
  };
  const closeCell = (table: OpenTable) => {
    if (!table.cell) return;
    flush();
    table.rows.at(-1)?.push(table.cell);
    table.cell = null;
    level = undefined;
  };
  const openCell = (table: OpenTable, colSpan: number, rowSpan: number) => {
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { lines: [], colSpan, rowSpan };
  };
  const closeTable = () => {
    const table = tables.at(-1);
    if (!table) return;
    closeCell(table);
    tables.pop();
    const outer = tables.at(-1)?.cell;
    for (const block of blocksOfTable(table)) {
      if (outer && block.kind === 'text') outer.lines.push(block);
      else {
        // What the cell around it has so far comes before it.
        if (outer) blocks.push(...outer.lines.splice(0));
        blocks.push(block);
      }
    }
  };
  const write = (text: string) => {
    if (inTitle) titles.push(text.trim());
    if (skipping || line.length > longestText) return;
    const table = tables.at(-1);
    if (table && !table.cell) {
      if (text.trim() === '') return;
      // Text in a row but outside its cells was in one whose tag is lost.
      if (table.rows.length > 0) openCell(table, 1, 1);
    }
    line += text;
  };
  const startTable = () => {
    opened += 1;
    if (opened > mostTables) tooMany(`的表格超过 ${mostTables} 张`);
    if (tables.length >= deepest) tooMany(`的表格套了超过 ${deepest} 层`);
    const outer = tables.at(-1);
    if (outer) {
      // What the outer table has so far comes before the inner one.
      outer.layout = true;
      closeCell(outer);
      blocks.push(...outer.rows.splice(0).flatMap((row) => row.flatMap(({ lines }) => lines)));
      outer.rows.push([]);
      openCell(outer, 1, 1);
    } else flush();
    tables.push({ rows: [], cell: null, layout: false });
  };
  const startTag = (token: Token.TagToken) => {
    const { tagName } = token;
    if (mute.has(tagName) && !token.selfClosing) {
      skipping = new Skipping(tagName);
      return;
    }
    if (hides(token)) {
      hid = true;
      if (!everything || /^t[dhr]$/.test(tagName)) {
        skipping = new Skipping(tagName);
        return;
      }
    }
    const table = tables.at(-1);
    if (tagName === 'table') startTable();
    // A small raised figure is the number of a note, unless it belongs to a word.
    else if (tagName === 'sup' && !/\p{L}$/u.test(line.slice(-9))) {
      line += '[';
      raised = true;
    } else if (table && tagName === 'tr') {
      closeCell(table);
      table.rows.push([]);
    } else if (table && (tagName === 'td' || tagName === 'th')) {
      closeCell(table);
      openCell(table, span(token, 'colspan'), span(token, 'rowspan'));
    } else if (breaking.has(tagName) && (!table || table.cell)) {
      flush();
      level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : tagName === 'br' ? level : undefined;
    }
  };
  const endTag = (tagName: string) => {
    const table = tables.at(-1);
    if (tagName === 'table') closeTable();
    else if (tagName === 'sup' && raised) {
      line += ']';
      raised = false;
    } else if (table && (tagName === 'td' || tagName === 'th' || tagName === 'tr')) closeCell(table);
    else if (breaking.has(tagName) && (!table || table.cell)) {
      flush();
      if (tagName !== 'br') level = undefined;
    }
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
        if (tagName === 'title') inTitle = true;
        if (tagName === 'meta' && /title$/i.test(attribute(token, 'name'))) titles.push(attribute(token, 'content'));
        if (skipping && !skipping.start(tagName)) return;
        skipping = null;
        startTag(token);
      },
      onEndTag({ tagName }) {
        if (tagName === 'title') inTitle = false;
        const end = skipping?.end(tagName);
        if (skipping && !end) return;
        skipping = null;
        if (end !== 'own') endTag(tagName);
      },
    },
  );
  tokenizer.write(html, true);
  while (tables.length > 0) closeTable();
  flush();
  return { blocks, titles: titles.filter((title) => title !== ''), hid };
}

/** The lines and tables of a piece of a page. */
export const htmlBlocks = (html: string): readonly Block[] => htmlPage(html).blocks;
