/** A file as it comes in, with what is worked out about it when it is asked for. */
import { decodeText } from '../text/decode.ts';
import { entriesOf } from './zip.ts';

/** A file as it comes in. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Its path or name. */
  readonly name: string;
  /** The ending of its name in small letters, without the point; '' where it has none. */
  readonly ending: string;
  /** Its first bytes, one character each. */
  readonly head: string;
  /** What is packed in it, where it is a zip; undefined where its directory cannot be read. */
  readonly parts: () => readonly string[] | undefined;
  /** Its text, for files that are text. */
  readonly text: () => string;
}

/** No table of text is as wide, nor as many of its lines blank. */
const widestGap = 600;
const mostBlankLines = 100;

const narrowed = (gap: string): string => {
  if (gap.length <= mostBlankLines) return gap;
  const lines = gap.split('\n').map((blanks) => (blanks.length > widestGap ? ' ' : blanks));
  return lines.length > mostBlankLines ? '\n' : lines.join('\n');
};

/** Endless spaces are damage, and would cost the patterns that look at ends of lines the square of their length. */
const tightened = (text: string): string => text.replace(/\s+/g, narrowed);

/** What is worked out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

export const rawFile = (bytes: Uint8Array, name: string): RawFile => ({
  bytes,
  name,
  ending: /\.([A-Za-z0-9]{1,9})$/.exec(name)?.[1]?.toLowerCase() ?? '',
  head: Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1'),
  parts: once(() => {
    const entries = entriesOf(bytes);
    return entries && [...entries.keys()];
  }),
  text: once(() => tightened(decodeText(bytes))),
});
