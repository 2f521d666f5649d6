/** What may enter a report from a keyboard, a clipboard or another program. */

/** CSI, OSC and other escape sequences: they must never reach the screen or a file. */
const escapeSequences =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -/]*[0-~])?/g;
/** C0 and C1 controls except newline, BOM, zero-width and direction marks, and halves of surrogate pairs. */
const invisible =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in a report: newlines as \n, tabs as a space, no escape sequence, no control character, no BOM. */
export function cleanText(text: string): string {
  return text
    .replace(escapeSequences, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '');
}

/** The same for a field of a single line: newlines become nothing at the ends and a space inside. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
