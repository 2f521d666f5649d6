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

/** Text for people in a terminal: nothing in it acts; tabs and newlines stay. */
export const forTerminal = (text: string): string =>
  needsCleaning.test(text) ? withoutControls(text).replace(terminalBreaks, '') : text;

const unsafeInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** The text of JSON with what a terminal could obey written as \u escapes; the value is the same. */
export const escapedJson = (json: string): string =>
  json.replace(unsafeInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
