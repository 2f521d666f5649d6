import { type Key, useInput, usePaste } from 'ink';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { keyOfMark } from '../input/keyboard.ts';

/** What a key press is: a named key, typed text, or a pasted block. */
export type Press =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `unmarked`: without the marks of a paste, so that it may have been typed in one go where no text is expected. */
  | { readonly kind: 'paste'; readonly text: string; readonly unmarked?: true };

const named: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

const controlKeys: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
};

/** A control character as the key that sends it: \x0e is ctrl+n. */
const nameOfControl = (character: string): string =>
  controlKeys[character] ?? `ctrl+${String.fromCharCode(character.charCodeAt(0) + 0x60)}`;

/** Terminals send the line ends of a paste as they would send Enter. */
const withLineEnds = (pasted: string): string => pasted.replace(/\r\n?/g, '\n');

/**
 * The presses in what the terminal sent at once. Ink hands over fast typing as one piece, with Enter, Tab and control keys
 * inside; a piece with text after a newline is a paste that came without its markers.
 */
export function pressesOf(input: string, key: Key): Press[] {
  const modifiers = `${key.ctrl ? 'ctrl+' : ''}${key.meta && !key.escape ? 'alt+' : ''}`;
  const found = named.find(([flag]) => key[flag]);
  if (found)
    return [
      {
        kind: 'key',
        name: `${modifiers}${key.shift ? 'shift+' : ''}${found[1]}`,
      },
    ];
  if (input === '') return [];
  if (modifiers) return [{ kind: 'key', name: modifiers + input }];
  if (isPasted(input)) return [{ kind: 'paste', text: withLineEnds(input), unmarked: true }];
  return typedPresses(input);
}

/**
 * A block that came without the marks of a paste: Chinese text that goes on after a line end, or rows of figures, with a tab and a line
 * end, two line ends, or three figures parted by tabs. Nobody types that in one go; with other control keys among it, somebody did.
 */
function isPasted(input: string): boolean {
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(input)) return false;
  const lines = input.split(/\r\n?|\n/);
  const ends = lines.length - 1;
  const goesOn = lines.filter((line) => line.trim() !== '').length > 1;
  if (goesOn && /[^\x00-\x7f]/.test(input)) return true;
  return (ends > 0 && /\t[^\r\n]/.test(input)) || (goesOn && ends >= 2) || /\d件?\t+\d+件?\t+\d/.test(input);
}

/** Typed text taken apart into keys and text. */
function typedPresses(input: string): Press[] {
  const parts = input.match(/[\x00-\x1f\x7f\u{10ff00}-\u{10ff20}]|[^\x00-\x1f\x7f\u{10ff00}-\u{10ff20}]+/gu) ?? [];
  return parts.map((part): Press => {
    const marked = keyOfMark(part);
    if (marked) return { kind: 'key', name: marked };
    return /^[\x00-\x1f\x7f]$/.test(part) ? { kind: 'key', name: nameOfControl(part) } : { kind: 'text', text: part };
  });
}

/** Takes a press; true where the next one is surely meant for the same screen. */
type Handler = (press: Press) => unknown;

interface Receiver {
  handle: Handler;
  /** Has the screen drawn again, so that what a press has changed is there before the next one. */
  readonly draw: () => void;
}

/**
 * What was typed ahead, in order: a piece may hold Enter, which opens another screen, and text that is meant for it. There is one
 * keyboard, so there is one queue; each press goes to the screen that is in front when its turn comes.
 */
const ahead: Press[] = [];
const receivers = new Set<Receiver>();
let holds = 0;
/** Whether a press may have led to another screen that is not drawn yet: an arrow that came in the same piece must not go to the one before. */
let isTurning = false;
const turned = () => {
  isTurning = false;
};

const inFront = (): Receiver | undefined => [...receivers].at(-1);

function handOut(): void {
  const receiver = inFront();
  turned();
  while (receiver && holds === 0) {
    const press = ahead.shift();
    if (!press) return;
    if (receiver.handle(press) === true) continue;
    isTurning = true;
    // Behind what React has planned for this turn; where nothing was to be drawn, nothing is waited for.
    setImmediate(turned);
    break;
  }
  if (holds === 0 && ahead.length > 0) receiver?.draw();
}

let isScheduled = false;
/** Hands out what waits once all of the screen is there. */
function handOutSoon(): void {
  if (isScheduled || holds > 0 || ahead.length === 0) return;
  isScheduled = true;
  setImmediate(() => {
    isScheduled = false;
    handOut();
  });
}

/** Whether something that was typed has not been handled yet. */
export const areKeysWaiting = (): boolean => ahead.length > 0 || holds > 0;

/** Lets what is typed wait until a promise is settled: the screen that it is meant for is on its way. */
export function holdKeys(coming: Promise<unknown>): void {
  holds++;
  const release = () => {
    holds--;
    // Drawn together with what has come.
    if (ahead.length > 0) inFront()?.draw();
  };
  coming.then(release, release);
}

/** What the terminal sent was not UTF-8 and was not taken. */
const refusals = new Set<() => void>();

/** Calls back when what was typed could not be taken because it is not UTF-8. */
export function useRefusals(say: () => void): void {
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    const told = () => latest.current();
    refusals.add(told);
    return () => void refusals.delete(told);
  }, []);
}

/** The sentence for it: one line of 80 columns, for beside a finding that one has walked to it gets no more. */
export const notUtf8 = '没有填进去：终端发来的不是 UTF-8，请在会话设置里把字符编码改成 UTF-8。';

/**
 * Calls the handler for each key press, each piece of typed text and each paste while active; one is active at a time. The handler
 * gives true where the next press is surely meant for the same screen: only then are several handled before the screen is drawn again.
 */
export function useKeys(handle: Handler, isActive = true): void {
  const [drawn, draw] = useReducer((count: number) => count + 1, 0);
  const receiver = useRef<Receiver>({ handle, draw });
  receiver.current.handle = handle;
  useLayoutEffect(() => {
    const own = receiver.current;
    if (!isActive) return;
    receivers.add(own);
    return () => void receivers.delete(own);
  }, [isActive]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is handed out after each drawing that was asked for
  useLayoutEffect(handOutSoon, [drawn, isActive]);
  const take = (presses: readonly Press[]) => {
    const waiting = ahead.length > 0;
    const isRefused = (press: Press) => press.kind === 'key' && press.name === 'not-utf8';
    if (presses.some(isRefused)) for (const told of refusals) told();
    ahead.push(...presses.filter((press) => !isRefused(press)));
    if (waiting) return;
    if (isTurning) inFront()?.draw();
    else handOut();
  };
  useInput((input, key) => (key.eventType === 'release' ? undefined : take(pressesOf(input, key))), { isActive });
  usePaste((text) => take([{ kind: 'paste', text: withLineEnds(text) }]), { isActive });
}
