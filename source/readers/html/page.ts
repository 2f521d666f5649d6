/** HTML -> a document, tag by tag: no tree is built, so neither depth nor broken markup can hang it. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Block, Document } from '../../document/document.ts';
import { plainDocument } from '../plain.ts';
import { attribute, span } from './attributes.ts';
import { counterOf, openChoice, shownInput } from './fields.ts';
import { openLine } from './line.ts';
import { closeCell, closeTable, flush, openCell, type Page, startRow, startTable } from './openPage.ts';
import { seePicture } from './pictures.ts';
import { addSheet, drawn, type Element, enter, leave, styleOf } from './sheet.ts';
import { hides, mute, Skipping } from './skipping.ts';
import { type Declarations, isHidden, isHiddenByName, isStruckByName, isTurned } from './style.ts';
import { baseSize, breaking, closeStyled, endParagraph, inTable, openStyled, styleIn } from './styled.ts';
import { write } from './writing.ts';

const raw: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};
/** The mark that letters behind it run from right to left, digits too. */
const turned = '\u202e';

/** Elements within a line, whose words are also those of the element around them. */
const withinWords = /^(?:span|b|strong|i|em|font|u|a)$/;

const metaTitle = /title$/i;
const metaDate = /^(?:pubdate|publishdate|publish[-_]?time|article:published_time|firstpublishedtime)$/i;

function startMeta(page: Page, token: Token.TagToken): void {
  const name = attribute(token, 'name') || attribute(token, 'property');
  if (metaTitle.test(name)) page.titles.push(attribute(token, 'content'));
  if (metaDate.test(name)) page.published ??= attribute(token, 'content');
}

/** True where nothing of this element and of what is in it is seen. */
function isUnseen(page: Page, token: Token.TagToken, style: Declarations, classes: readonly string[]): boolean {
  const { tagName } = token;
  if (mute.has(tagName) && !token.selfClosing) {
    page.skipping = new Skipping(tagName);
    page.hiddenText = null;
    return true;
  }
  const voiced = !/^(?:input|br|hr|img|col|wbr)$/.test(tagName) && !token.selfClosing;
  const inLine = !breaking.has(tagName) && !inTable.has(tagName);
  const isStyled = voiced && (isHidden(style) || (inLine && isHiddenByName(classes)));
  if (!hides(token) && !isStyled) return false;
  page.hid = true;
  // A whole report that only a script would show is read; what is hidden inside a line is not.
  if (page.everything && !inLine) return false;
  page.skipping = new Skipping(tagName);
  // Inside a line, what is hidden stands beside what is seen: that is said.
  page.hiddenText = inLine ? '' : null;
  return true;
}

/** A page that is written out in the tag of its frame; one in such a frame is none of a report's. */
function showFramed(page: Page, markup: string): void {
  if (markup === '' || page.isFramed || page.tables.length > 0) return;
  flush(page);
  const { blocks } = htmlPage(markup, page.everything, true);
  page.blocks.push(...blocks);
  page.characters += markup.length;
}

function startTag(page: Page, token: Token.TagToken): void {
  const { tagName } = token;
  const named = attribute(token, 'class');
  const classes = named === '' ? [] : named.split(/\s+/).slice(0, 20);
  const element: Element = { tag: tagName, id: attribute(token, 'id'), classes };
  const struck = isStruckByName(classes) ? 'text-decoration:line-through;' : '';
  const style = styleOf(page.sheet, element, struck + styleIn(token), page.around);
  if (tagName === 'iframe' && !isHidden(style)) showFramed(page, attribute(token, 'srcdoc'));
  page.counter = counterOf(token) ?? (withinWords.test(tagName) ? page.counter : null);
  if (isUnseen(page, token, style, classes)) return;
  endParagraph(page, tagName);
  if (!token.selfClosing && !/^(?:br|hr|img|input|col|wbr|meta|link|area|base|embed|source|track)$/.test(tagName)) {
    openStyled(page, tagName, style);
    enter(page.around, element);
  }
  const table = page.tables.at(-1);
  if (page.kept !== null && tagName === 'br') page.kept += '\n';
  if (tagName === 'pre' && !table) {
    flush(page);
    page.kept = '';
    return;
  }
  if (page.kept !== null && (tagName === 'table' || tagName === 'pre')) endKept(page);
  if (tagName === 'a') page.href = attribute(token, 'href');
  if (style.has(drawn)) write(page, '…');
  if (isTurned(style) || (tagName === 'bdo' && attribute(token, 'dir').toLowerCase() === 'rtl')) write(page, turned);
  if (tagName === 'input') write(page, shownInput(token) ?? '');
  else if (tagName === 'img') seePicture(page, token, style);
  else if (tagName === 'select') page.choice = openChoice();
  else if (tagName === 'option') page.choice?.option(token);
  else if (tagName === 'table') startTable(page);
  else if (table && tagName === 'caption') {
    flush(page);
    page.caption = true;
  } else if (table && tagName === 'tr') {
    closeCell(page, table);
    startRow(table);
  } else if (table && (tagName === 'td' || tagName === 'th')) {
    closeCell(page, table);
    openCell(table, span(token, 'colspan'), span(token, 'rowspan'));
  } else if (breaking.has(tagName) && (!table || table.cell)) {
    flush(page);
    page.level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : tagName === 'br' ? page.level : undefined;
  }
}

/** Lines that are kept are read like those of a plain text. */
function endKept(page: Page): void {
  if (page.kept !== null) page.blocks.push(...plainDocument(page.kept).blocks);
  page.kept = null;
}

function endTag(page: Page, tagName: string): void {
  page.counter = null;
  closeStyled(page, tagName);
  leave(page.around, tagName);
  if (tagName === 'pre') endKept(page);
  if (tagName === 'a') page.href = null;
  const table = page.tables.at(-1);
  if (tagName === 'select' && page.choice) {
    const { shown } = page.choice;
    page.choice = null;
    write(page, shown);
  } else if (tagName === 'table') closeTable(page);
  else if (tagName === 'caption' && page.caption) {
    flush(page);
    page.caption = false;
  } else if (table && (tagName === 'td' || tagName === 'th' || tagName === 'tr')) closeCell(page, table);
  else if (breaking.has(tagName) && (!table || table.cell)) {
    flush(page);
    if (tagName !== 'br') page.level = undefined;
  }
}

/** Ends a piece that is left out; what was hidden inside a line is remembered as such. */
function endSkipping(page: Page): void {
  const hidden = page.hiddenText;
  page.skipping = null;
  page.hiddenText = null;
  const table = page.tables.at(-1);
  if (hidden?.trim() && (!table || table.cell)) page.line.write(hidden, 'hidden', baseSize, null);
}

function tokenizerOf(page: Page): Tokenizer {
  const tokenizer = new Tokenizer(
    {},
    {
      onComment() {},
      onDoctype() {},
      onEof() {},
      onNullCharacter() {},
      onCharacter: ({ chars }) => write(page, chars),
      onWhitespaceCharacter: ({ chars }) => write(page, chars),
      onStartTag(token) {
        const { tagName } = token;
        tokenizer.lastStartTagName = tagName;
        if (raw[tagName] !== undefined && !token.selfClosing) tokenizer.state = raw[tagName];
        if (tagName === 'script') page.scripts += 1;
        page.raw = tagName === 'title' || tagName === 'style' || tagName === 'textarea' ? tagName : null;
        if (tagName === 'meta') startMeta(page, token);
        if (page.skipping && !page.skipping.start(tagName)) return;
        if (page.skipping) endSkipping(page);
        startTag(page, token);
      },
      onEndTag({ tagName }) {
        if (page.raw === 'style') addSheet(page.sheet, page.css);
        page.css = '';
        page.raw = null;
        const end = page.skipping?.end(tagName);
        if (page.skipping && !end) return;
        if (page.skipping) endSkipping(page);
        if (end !== 'own') endTag(page, tagName);
      },
    },
  );
  return tokenizer;
}

/** A page whose scripts bring its text has scripts, and next to no text. */
const fewCharacters = 1500;

/**
 * The lines and tables of a page or a piece of one, in order; with `everything`, also those that nobody sees.
 * Throws Failure (without the file's name) for a page with more tables than any report has.
 */
export function htmlPage(html: string, everything = false, isFramed = false): Document {
  const page: Page = {
    everything,
    isFramed,
    blocks: [],
    titles: [],
    tables: [],
    sheet: new Map(),
    line: openLine(),
    styled: [],
    around: [],
    skipping: null,
    hiddenText: null,
    hid: false,
    level: undefined,
    opened: 0,
    raw: null,
    css: '',
    choice: null,
    kept: null,
    areas: '',
    href: null,
    counter: null,
    caption: false,
    published: undefined,
    scripts: 0,
    characters: 0,
  };
  tokenizerOf(page).write(html, true);
  endKept(page);
  while (page.tables.length > 0) closeTable(page);
  flush(page);
  // A page that hands its text to a script may hold it in a field.
  const isInField = /<t[dr][\s>]/i.test(page.areas) && page.characters - page.areas.length < fewCharacters;
  if (isInField && !everything) return htmlPage(`<html>${page.areas}</html>`, true);
  const losses = page.line.lost > 0 ? [`有一段文字太长，后面的 ${page.line.lost} 个字没有读入`] : [];
  return {
    blocks: page.blocks,
    titles: page.titles.filter((title) => title !== ''),
    wrapped: false,
    ...(page.published ? { published: page.published } : {}),
    ...(losses.length > 0 ? { losses } : {}),
    ...(page.scripts > 0 && page.characters < fewCharacters
      ? {
          empty:
            '网页里只有一个空的框架，正文要联网后由脚本载入；请在浏览器里打开它，等正文出现后全选、复制到文本文件（.txt）再读',
        }
      : {}),
    ...(page.hid && !everything ? { everything: () => htmlPage(html, true) } : {}),
  };
}

/** The lines and tables of a piece of a page. */
export const htmlBlocks = (html: string): readonly Block[] => htmlPage(html).blocks;
