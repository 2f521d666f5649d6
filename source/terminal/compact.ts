/**
 * Fewer bytes for what Ink writes: moves of the cursor are joined, styles that nothing is written in are left out. Saves a quarter to
 * half of the bytes of a key: 427 against 588 in table 三, 227 against 411 in a text (`npm run bench standIns`).
 */

const moves = /(?:\x1b\[\d*[ABEG]){2,}/g;
const move = /\x1b\[(\d*)([ABEG])/g;
const styles = /(?:\x1b\[\d+m){2,}/g;

/** Several moves as one up or down and one to a column. Ink's stay within its frame, so none of them ends at the window's edge. */
function joinMoves(sequence: string): string {
  let down = 0;
  let column = 0;
  for (const [, count, kind] of sequence.matchAll(move)) {
    const steps = Number(count || 1);
    if (kind === 'A') down -= steps;
    else if (kind === 'G') column = steps;
    else down += steps;
    if (kind === 'E') column = 1;
  }
  if (column === 1 && down > 0) return `\x1b[${down}E`;
  const vertical = down === 0 ? '' : down > 0 ? `\x1b[${down}B` : `\x1b[${-down}A`;
  const joined = vertical + (column > 0 ? `\x1b[${column}G` : '');
  return joined.length < sequence.length ? joined : sequence;
}

/** What a style code sets or resets: of several in a row that share it, the last one counts. */
function subjectOf(code: number): string {
  if (code === 1 || code === 2 || code === 22) return 'intensity';
  if (code === 4 || code === 24) return 'underline';
  if (code === 7 || code === 27) return 'inverse';
  if ((code >= 30 && code <= 39) || (code >= 90 && code <= 97)) return 'foreground';
  if ((code >= 40 && code <= 49) || (code >= 100 && code <= 107)) return 'background';
  return String(code);
}

function joinStyles(sequence: string): string {
  const codes = Array.from(sequence.matchAll(/\d+/g), ([code]) => Number(code));
  // Everything off makes all before it void; bold and dim can both be on, and only 22 ends them.
  const kept = codes.slice(codes.lastIndexOf(0) + 1);
  const last = kept.filter((code, index) => {
    const later = kept.slice(index + 1);
    if (subjectOf(code) === 'intensity') return !later.includes(22) && !later.includes(code);
    return !later.some((other) => subjectOf(other) === subjectOf(code));
  });
  const reset = codes.includes(0) ? [0] : [];
  return `\x1b[${[...reset, ...last].join(';')}m`;
}

/** The same output for the terminal in fewer bytes. */
export const compact = (output: string): string => output.replace(moves, joinMoves).replace(styles, joinStyles);

/** A terminal's output that writes everything compact. */
export function compactStream(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (output: string | Uint8Array, ...rest: []) =>
    stream.write(typeof output === 'string' ? compact(output) : output, ...rest);
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'write') return write;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
