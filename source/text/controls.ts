/**
 * The one place where text is made safe for what shows it. Titles, units, keys, file names, arguments may come from anywhere; in a
 * terminal they could move the cursor, fill the clipboard, hide words or turn their order.
 *
 *     withoutControls(text)   // what enters a report or a document; line breaks stay
 *     forTerminal(text)       // what a person reads in a terminal; cli.ts puts it around stdout and stderr
 *     escapedJson(json)       // what a program reads: nothing is lost, nothing acts; around every JSON.stringify that is printed
 */

/** CSI, OSC and other escape sequences; one without an end goes no further than its line. */
const escapeSequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b(?:\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[PX^_][^\x1b\n]*(?:\x1b\\)?|[ -/]*[0-~])?/g;
/** Control characters but the tab and the line breaks, and the noncharacters that XML refuses. */
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
/** Marks that turn the direction of the text after them: they could make a page say something else than its source. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text without terminal sequences, control characters and direction marks; tabs and line breaks stay, half surrogates become U+FFFD. */
export const withoutControls = (text: string): string =>
  text.replace(escapeSequences, '').replace(controls, '').replace(directions, '').toWellFormed();

/** Line breaks that only a terminal obeys: back to the beginning of the line, down a page, the C1 line break. */
const terminalBreaks = /\r(?!\n)|[\v\f\x85]|[\u061c\u200e\u200f]/g;
// What has none of all these, as nearly all text, is given back as it is.
const needsCleaning =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** Ours alone: characters that no text has stand for the few sequences that the program itself sends. */
const colourMark = /\ufdd0(0|1|2|31|33|36)\ufdd1/g;
const freshLineMark = '\ufdd2';

/** Goes back to the beginning of the line and clears it: for the one line that shows how far long work has come. */
export const freshLine = freshLineMark;

/** Text in a colour of the terminal (2 quiet, 31 red, 33 yellow, 36 blue); forTerminal makes the sequences of it. */
export const painted = (colour: string, text: string): string => `\ufdd0${colour}\ufdd1${text}\ufdd00\ufdd1`;

/** Text for people in a terminal: nothing in it acts but our own colours and the fresh line; tabs and newlines stay. */
export function forTerminal(text: string): string {
  const clean = needsCleaning.test(text) ? withoutControls(text).replace(terminalBreaks, '') : text;
  return /[\ufdd0-\ufdd2]/.test(clean)
    ? clean
        .replace(colourMark, '\x1b[$1m')
        .replaceAll(freshLineMark, '\r\x1b[K')
        .replaceAll(/[\ufdd0\ufdd1]/g, '')
    : clean;
}

const unsafeInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** The text of JSON with what a terminal could obey written as \u escapes; the value is the same. */
export const escapedJson = (json: string): string =>
  json.replace(unsafeInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
