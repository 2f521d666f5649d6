/** The bytes of a file, bounded, and the text that they mean. */
export { readBytesSoon as readBytes } from '../disk/readFile.ts';
export { decodeText as textOf } from '../text/decode.ts';
