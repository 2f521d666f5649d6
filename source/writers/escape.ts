/**
 * The single place where what the clerk typed is made safe: it reaches the reader as typed, and is never markup.
 * marked would make a list of `2025. 年`, strike out `5~万`, drop leading spaces and pass `<script>` on.
 */
import { withoutControls } from '../text/controls.ts';

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/**
 * The paragraphs of a text, cleaned; lines of nothing but spaces are left out, and so are the wide spaces that indent a pasted
 * paragraph: every format indents by itself.
 */
export const paragraphsOf = (text: string): string[] =>
  withoutControls(text)
    .split(lineBreaks)
    .map((line) => line.replace(/^\u3000+/, ''))
    .filter((line) => line.trim() !== '');

/** A text as one cleaned line, for titles and list items. */
export const lineOf = (text: string): string => paragraphsOf(text).join(' ');

/** A cleaned text for the content of an HTML element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** A piece of a cleaned line as Markdown that shows exactly these characters (CommonMark, GFM and marked agree on it). */
export const escapeInline = (text: string): string =>
  text
    .replace(/[\\`*_~[\]<|$]/g, '\\$&')
    // An entity, :emoji:, ==mark==, and what GFM makes a link of: http://, www. and an address with @.
    .replace(/&(?=[#\w])/g, '\\&')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/={2,}/g, (run) => run.replaceAll('=', '\\='))
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@(?=\w)/g, '\\@')
    .replaceAll('\t', '&#9;');

/**
 * A line of escaped pieces made safe at its ends: headings, quotes, lists, rules and underlines begin a line; a heading may also end
 * in #; the first and the last space are written as references, since parsers trim them.
 */
export const escapeEnds = (line: string): string =>
  line
    .replace(/^(?:[>+=-]|\d+[.)](?=\s|$))/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^#|#+$/g, (run) => run.replaceAll('#', '\\#'))
    .replace(/^\s/, reference)
    .replace(/\s$/, reference);

/** One cleaned line as Markdown. */
export const escapeMarkdown = (line: string): string => escapeEnds(escapeInline(line));
