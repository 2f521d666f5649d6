/** What may enter a report from a keyboard, a clipboard or another program. */
import { withoutControls } from '../text/controls.ts';

/** BOM, zero-width and direction marks: nobody typed them on purpose. */
const invisible = /[\ufeff\u200b\u200e\u200f\u2060-\u206f]/g;
const halfSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in a report: newlines as \n, tabs as a space, no escape sequence, no control character, no BOM. */
export const cleanText = (text: string): string =>
  withoutControls(text.replace(halfSurrogates, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(/[\t\v\f]/g, ' ')
    .replace(invisible, '');

/** The same for a field of a single line: newlines become nothing at the ends and a space inside. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
