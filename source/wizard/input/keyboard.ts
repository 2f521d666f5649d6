/**
 * What a terminal sends, byte by byte, made into what Ink understands: answers of the terminal and mouse reports are swallowed, also
 * when they are cut; keys whose bytes come slowly are one key; the application keypad types digits; function keys, which Ink has no
 * names for, become marks; bytes that are not UTF-8 are refused. Pure, but for what it has not yet understood.
 */

/** Characters that stand for keys; nobody types the last private plane of Unicode. */
const markedKeys = ['escape', ...Array.from({ length: 12 }, (_, index) => `f${index + 1}`), 'not-utf8'] as const;
const firstMark = 0x10ff00;
export const markOf = (name: (typeof markedKeys)[number]): string =>
  String.fromCodePoint(firstMark + markedKeys.indexOf(name));
/** The key that a character stands for. */
export const keyOfMark = (character: string): string | undefined =>
  markedKeys[(character.codePointAt(0) ?? 0) - firstMark];
export const anyMark = /[\u{10ff00}-\u{10ff20}]/u;

const esc = '\x1b';
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';
const sequence = /^\x1b\[[0-?]*[ -/]*[@-~]/;
const begunSequence = /^\x1b\[[0-?]*[ -/]*$/;
const keypadSequence = /^\x1bO[0-9;]*[@-~]/;
const begunKeypad = /^\x1bO[0-9;]*$/;
/** OSC, DCS, SOS, PM, APC: up to BEL or ESC \. */
const string = /^\x1b[\]PX^_][^\x07\x1b\r\n]*(?:\x07|\x1b\\)/;
const begunString = /^\x1b[\]PX^_][^\x07\x1b\r\n]*\x1b?$/;
/** What is left of such an answer where its beginning was given up: nobody types BEL or ESC \ right behind a few letters. */
const lateString = /^[\x20-\x7e]{0,200}?(?:\x07|\x1b\\)/;
const cursorPosition = /^\x1b\[(\d+);(\d+)R$/;

/** Keys of the application keypad (DECKPAM), as VT100 sends them. */
const keypad: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('pqrstuvwxy', (final, digit) => [`\x1bO${final}`, String(digit)])),
  '\x1bOn': '.',
  '\x1bOl': ',',
  '\x1bOm': '-',
  '\x1bOk': '+',
  '\x1bOj': '*',
  '\x1bOo': '/',
  '\x1bOX': '=',
  '\x1bOM': '\r',
};

const functionNumbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('PQRS', (final, index) => [`\x1bO${final}`, index + 1])),
  ...Object.fromEntries(Array.from('PQRS', (final, index) => [`\x1b[${final}`, index + 1])),
  ...Object.fromEntries(Array.from('ABCDE', (final, index) => [`\x1b[[${final}`, index + 1])),
  ...Object.fromEntries(
    [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map((code, index) => [`\x1b[${code}~`, index + 1]),
  ),
};

/**
 * Milliseconds to wait for the rest: of a key over a slow line, of a character or an answer that was cut, of a block that comes in
 * pieces. The beginning of a character means nothing by itself, so its end may come as late as a busy machine brings it.
 */
const waits = { key: 100, character: 2000, answer: 1000, block: 30, paste: 2000 } as const;

const decoder = new TextDecoder('utf-8', { fatal: true });
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** How many bytes at the end may be the beginning of a character. */
function openBytes(run: string): number {
  for (let back = 1; back <= Math.min(3, run.length); back++) {
    const byte = run.charCodeAt(run.length - back);
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return byte < 0xf5 && (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Figures with tabs, or text with line ends: nobody types that at once, so more of it may be on its way. */
const isBlock = (text: string): boolean =>
  !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) && /\d\t|\t\d|[\r\n][^\r\n]/.test(text);

export interface Keyboard {
  /** What the bytes mean, as far as they are whole. */
  readonly push: (bytes: Uint8Array) => string;
  /** How long to wait for the rest of what has begun; 0 where nothing has. */
  readonly wait: () => number;
  /** The rest has not come: what the beginning means by itself. */
  readonly expire: () => string;
  /** One more answer about the cursor is wanted: it comes here, and not as a key. */
  readonly expectCursor: (take: (column: number) => void) => void;
}

export function createKeyboard(): Keyboard {
  let rest = '';
  let inPaste = false;
  let waiting: keyof typeof waits | null = null;
  let isCut = false;
  const takers: ((column: number) => void)[] = [];

  const decoded = (bytes: string): string | null => {
    try {
      return decoder.decode(Buffer.from(bytes, 'latin1')).replace(new RegExp(anyMark, 'gu'), '');
    } catch {
      return null;
    }
  };
  const textOf = (bytes: string): string => {
    const whole = decoded(bytes);
    if (whole !== null) return whole;
    // The end of a character whose beginning was given up costs that character, not the Chinese that follows it.
    const after = decoded(bytes.replace(/^[\x80-\xbf]{1,3}/, '')) ?? '';
    // GBK and the like: a piece of it that happens to be right would be nonsense too.
    return markOf('not-utf8') + (/[\u3000-\u9fff]/.test(after) ? after : '');
  };
  const wrapped = (bytes: string): string => {
    const text = textOf(bytes);
    return text.startsWith(markOf('not-utf8')) ? text : pasteStart + text + pasteEnd;
  };
  const open = (kind: keyof typeof waits): null => {
    waiting = kind;
    return null;
  };
  const take = (length: number, meaning: string): string => {
    rest = rest.slice(length);
    return meaning;
  };

  /** One sequence that begins with ESC, taken off the rest; null where its end has not come. */
  const escaped = (isLast: boolean, wasAlone: boolean): string | null => {
    const second = rest[1];
    if (second === undefined) return isLast ? take(1, markOf('escape')) : open('key');
    if (rest.startsWith(pasteStart)) {
      inPaste = true;
      return take(pasteStart.length, '');
    }
    if (second === '[') {
      if (rest[2] === 'M') return rest.length >= 6 ? take(6, '') : isLast ? take(rest.length, '') : open('answer');
      const linux = rest[2] === '[' ? rest.slice(0, 4) : '';
      const found = linux.length === 4 ? linux : linux === '' ? sequence.exec(rest)?.[0] : undefined;
      if (found) return whole(found);
      if (!isLast && (begunSequence.test(rest) || linux !== '')) return open(rest.length > 2 ? 'answer' : 'key');
      return rest.length > 2 ? take(rest.length, '') : take(2, `${markOf('escape')}[`);
    }
    if (second === 'O') {
      const found = keypadSequence.exec(rest)?.[0];
      if (found) return whole(found);
      return !isLast && begunKeypad.test(rest) ? open('key') : take(2, `${markOf('escape')}O`);
    }
    if (/[\]PX^_]/.test(second)) {
      const found = string.exec(rest)?.[0];
      if (found) return take(found.length, '');
      if (!begunString.test(rest)) return take(2, '');
      if (!isLast) return open(rest.length > 2 ? 'answer' : 'key');
      isCut = rest.length > 2;
      return isCut ? take(rest.length, '') : take(2, `${markOf('escape')}${second}`);
    }
    // Some terminals send Alt and an arrow as two ESC.
    if (second === esc) {
      const inner = /^\x1b(\x1b\[[0-?]*[ -/]*[@-~]|\x1bO[0-9;]*[@-~])/.exec(rest)?.[0];
      return inner ? take(inner.length, inner) : take(1, markOf('escape'));
    }
    // Alt and a letter come together; a letter that comes later was typed after Esc.
    return wasAlone || second > '~' ? take(1, markOf('escape')) : take(2, rest.slice(0, 2));
  };

  const whole = (found: string): string => {
    const position = takers.length > 0 ? cursorPosition.exec(found) : null;
    if (position) {
      takers.shift()!(Number(position[2]));
      return take(found.length, '');
    }
    const number = functionNumbers[found];
    return take(found.length, keypad[found] ?? (number ? markOf(`f${number}` as 'f1') : found));
  };

  const parse = (isLast: boolean, wasAlone: boolean): string => {
    let meaning = '';
    waiting = null;
    let alone = wasAlone;
    while (rest !== '') {
      if (inPaste) {
        const end = rest.indexOf(pasteEnd);
        if (end === -1 && !isLast) {
          open('paste');
          break;
        }
        meaning += wrapped(end === -1 ? rest : rest.slice(0, end));
        rest = end === -1 ? '' : rest.slice(end + pasteEnd.length);
        inPaste = false;
        continue;
      }
      if (rest[0] === esc) {
        const key = escaped(isLast, alone);
        if (key === null) break;
        alone = false;
        meaning += key;
        continue;
      }
      const next = rest.indexOf(esc);
      const run = next === -1 ? rest : rest.slice(0, next);
      const left = next === -1 && !isLast ? openBytes(run) : 0;
      const text = textOf(run.slice(0, run.length - left));
      if (text.startsWith(markOf('not-utf8'))) {
        meaning += take(run.length - left, text);
        if (left > 0) {
          open('character');
          break;
        }
        continue;
      }
      if (next === -1 && !isLast && isBlock(text)) {
        open('block');
        break;
      }
      meaning += text;
      rest = rest.slice(run.length - left);
      if (left > 0) {
        open('character');
        break;
      }
    }
    return meaning;
  };

  return {
    push: (bytes) => {
      const wasAlone = rest === esc;
      rest += latin(bytes);
      if (isCut) rest = rest.replace(lateString, '');
      isCut = false;
      return parse(false, wasAlone);
    },
    wait: () => (waiting ? waits[waiting] : 0),
    expire: () => parse(true, false),
    expectCursor: (take) => {
      takers.push(take);
    },
  };
}
