/** What no text may carry to a screen or into a file: it could move the cursor, hide words or turn their order. */

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
