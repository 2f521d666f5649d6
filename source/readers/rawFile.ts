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
  const lines = gap.split('\n').map((blanks) => (blanks.length > widestGap ? ' ' : blanks));
  return lines.length > mostBlankLines ? '\n' : lines.join('\n');
};

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/**
 * Endless spaces are damage, and would cost the patterns that look at ends of lines the square of their length. They are looked for
 * without a pattern: over millions of blanks one has been seen to run out of stack, on some runs only.
 */
export function tightened(text: string): string {
  let result = '';
  let done = 0;
  // A gap that is longer than the step stands at one of the places that are looked at.
  for (let at = mostBlankLines; at < text.length; at += mostBlankLines + 1) {
    if (at < done || !isBlank(text, at)) continue;
    let [start, end] = [at, at + 1];
    while (start > done && isBlank(text, start - 1)) start -= 1;
    while (end < text.length && isBlank(text, end)) end += 1;
    if (end - start <= mostBlankLines) continue;
    result += text.slice(done, start) + narrowed(text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

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
