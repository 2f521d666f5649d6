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
const isBlock = (text: string): boolean => !otherControls.test(text) && /\d\t|\t\d|[\r\n][^\r\n]/.test(text);
/** Control characters that are neither tab nor line end. */
const otherControls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

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

/** What has come and is not yet understood. */
interface Unread {
  /** The bytes, a character each. */
  rest: string;
  /** The pieces of a paste whose end has not come; null outside one. */
  pasted: string[] | null;
  waiting: keyof typeof waits | null;
  /** Whether an answer was given up in its middle. */
  isCut: boolean;
  readonly takers: ((column: number) => void)[];
}

function decoded(bytes: string): string | null {
  try {
    return decoder.decode(Buffer.from(bytes, 'latin1')).replace(new RegExp(anyMark, 'gu'), '');
  } catch {
    return null;
  }
}

function textOf(bytes: string): string {
  const whole = decoded(bytes);
  if (whole !== null) return whole;
  // The end of a character whose beginning was given up costs that character, not the Chinese that follows it.
  const after = decoded(bytes.replace(/^[\x80-\xbf]{1,3}/, '')) ?? '';
  // GBK and the like: a piece of it that happens to be right would be nonsense too.
  return markOf('not-utf8') + (/[\u3000-\u9fff]/.test(after) ? after : '');
}

function wrapped(bytes: string): string {
  const text = textOf(bytes);
  return text.startsWith(markOf('not-utf8')) ? text : pasteStart + text + pasteEnd;
}

const open = (unread: Unread, kind: keyof typeof waits): null => {
  unread.waiting = kind;
  return null;
};
const take = (unread: Unread, length: number, meaning: string): string => {
  unread.rest = unread.rest.slice(length);
  return meaning;
};

/** A whole sequence: the answer that is waited for, a key of the keypad, a function key, or what Ink knows. */
function whole(unread: Unread, found: string): string {
  const position = unread.takers.length > 0 ? cursorPosition.exec(found) : null;
  if (position) {
    unread.takers.shift()!(Number(position[2]));
    return take(unread, found.length, '');
  }
  const number = functionNumbers[found];
  return take(unread, found.length, keypad[found] ?? (number ? markOf(`f${number}` as 'f1') : found));
}

/** What begins with ESC [ : keys, mouse reports, answers. */
function control(unread: Unread, isLast: boolean): string | null {
  const { rest } = unread;
  if (rest[2] === 'M') {
    if (rest.length >= 6) return take(unread, 6, '');
    return isLast ? take(unread, rest.length, '') : open(unread, 'answer');
  }
  const linux = rest[2] === '[' ? rest.slice(0, 4) : '';
  const found = linux.length === 4 ? linux : linux === '' ? sequence.exec(rest)?.[0] : undefined;
  if (found) return whole(unread, found);
  if (!isLast && (begunSequence.test(rest) || linux !== '')) return open(unread, rest.length > 2 ? 'answer' : 'key');
  return rest.length > 2 ? take(unread, rest.length, '') : take(unread, 2, `${markOf('escape')}[`);
}

/** What begins as a string of the terminal: it means nothing to us. */
function answer(unread: Unread, isLast: boolean): string | null {
  const { rest } = unread;
  const found = string.exec(rest)?.[0];
  if (found) return take(unread, found.length, '');
  if (!begunString.test(rest)) return take(unread, 2, '');
  if (!isLast) return open(unread, rest.length > 2 ? 'answer' : 'key');
  unread.isCut = rest.length > 2;
  return unread.isCut ? take(unread, rest.length, '') : take(unread, 2, `${markOf('escape')}${rest[1]}`);
}

/** One sequence that begins with ESC, taken off the rest; null where its end has not come. */
function escaped(unread: Unread, isLast: boolean, wasAlone: boolean): string | null {
  const { rest } = unread;
  const second = rest[1];
  if (second === undefined) return isLast ? take(unread, 1, markOf('escape')) : open(unread, 'key');
  if (rest.startsWith(pasteStart)) {
    unread.pasted = [];
    return take(unread, pasteStart.length, '');
  }
  if (second === '[') return control(unread, isLast);
  if (second === 'O') {
    const found = keypadSequence.exec(rest)?.[0];
    if (found) return whole(unread, found);
    return !isLast && begunKeypad.test(rest) ? open(unread, 'key') : take(unread, 2, `${markOf('escape')}O`);
  }
  if (/[\]PX^_]/.test(second)) return answer(unread, isLast);
  // Some terminals send Alt and an arrow as two ESC.
  if (second === esc) {
    const inner = /^\x1b(\x1b\[[0-?]*[ -/]*[@-~]|\x1bO[0-9;]*[@-~])/.exec(rest)?.[0];
    return inner ? take(unread, inner.length, inner) : take(unread, 1, markOf('escape'));
  }
  // Alt and a letter come together; a letter that comes later was typed after Esc.
  return wasAlone || second > '~' ? take(unread, 1, markOf('escape')) : take(unread, 2, rest.slice(0, 2));
}

/** A paste up to its end; null where that has not come. A long one comes in many pieces: each is looked at once. */
function paste(unread: Unread, isLast: boolean): string | null {
  const pieces = unread.pasted!;
  const before = (pieces.at(-1) ?? '').slice(1 - pasteEnd.length);
  const end = (before + unread.rest).indexOf(pasteEnd);
  if (end === -1 && !isLast) {
    // With the piece before, where that is shorter than the mark: the mark may be in more than two.
    const isShort = before.length > 0 && unread.rest.length < pasteEnd.length;
    pieces.push(isShort ? pieces.pop() + unread.rest : unread.rest);
    unread.rest = '';
    return open(unread, 'paste');
  }
  const all = pieces.join('') + unread.rest;
  const length = end === -1 ? all.length : all.length - unread.rest.length - before.length + end;
  unread.pasted = null;
  unread.rest = all.slice(length + pasteEnd.length);
  return wrapped(all.slice(0, length));
}

/** Text up to the next ESC; null where more of it is waited for. */
function run(unread: Unread, isLast: boolean): string | null {
  const { rest } = unread;
  const next = rest.indexOf(esc);
  const bytes = next === -1 ? rest : rest.slice(0, next);
  const left = next === -1 && !isLast ? openBytes(bytes) : 0;
  const text = textOf(bytes.slice(0, bytes.length - left));
  const isRefused = text.startsWith(markOf('not-utf8'));
  if (!isRefused && next === -1 && !isLast && isBlock(text)) return open(unread, 'block');
  const meaning = take(unread, bytes.length - left, text);
  if (left > 0) open(unread, 'character');
  return meaning;
}

function parse(unread: Unread, isLast: boolean, wasAlone: boolean): string {
  let meaning = '';
  let alone = wasAlone;
  unread.waiting = null;
  while (unread.rest !== '' || (unread.pasted && isLast)) {
    const isKey = !unread.pasted && unread.rest[0] === esc;
    const found = unread.pasted ? paste(unread, isLast) : isKey ? escaped(unread, isLast, alone) : run(unread, isLast);
    if (found === null) break;
    if (isKey) alone = false;
    meaning += found;
    if (unread.waiting) break;
  }
  return meaning;
}

export function createKeyboard(): Keyboard {
  const unread: Unread = { rest: '', pasted: null, waiting: null, isCut: false, takers: [] };
  return {
    push: (bytes) => {
      const wasAlone = unread.rest === esc;
      const piece = latin(bytes);
      unread.rest += piece;
      // More of a block: it is one still, and looking at all of it for each piece would take long.
      if (unread.waiting === 'block' && !otherControls.test(piece)) return '';
      if (unread.isCut) unread.rest = unread.rest.replace(lateString, '');
      unread.isCut = false;
      return parse(unread, false, wasAlone);
    },
    wait: () => (unread.waiting ? waits[unread.waiting] : 0),
    expire: () => parse(unread, true, false),
    expectCursor: (taker) => {
      unread.takers.push(taker);
    },
  };
}
