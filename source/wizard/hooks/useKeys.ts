import { type Key, useInput, usePaste } from 'ink';
import { useLayoutEffect, useReducer, useRef } from 'react';

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
  if (/[\r\n][^\r\n\t\x00-\x1f]/.test(input) && /[^\x00-\x7f]/.test(input))
    return [{ kind: 'paste', text: input, unmarked: true }];
  return typedPresses(input);
}

/** Typed text taken apart into keys and text. */
function typedPresses(input: string): Press[] {
  return (input.match(/[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/g) ?? []).map(
    (part): Press =>
      /^[\x00-\x1f\x7f]$/.test(part) ? { kind: 'key', name: nameOfControl(part) } : { kind: 'text', text: part },
  );
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

const inFront = (): Receiver | undefined => [...receivers].at(-1);

function handOut(): void {
  const receiver = inFront();
  while (receiver && holds === 0) {
    const press = ahead.shift();
    if (!press) return;
    if (receiver.handle(press) !== true) break;
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

/** Puts text that was typed in one piece with a command in front of everything that waits, taken apart into keys. */
export function typeAhead(text: string): void {
  ahead.unshift(...typedPresses(text));
}

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
    ahead.push(...presses);
    if (!waiting) handOut();
  };
  useInput((input, key) => (key.eventType === 'release' ? undefined : take(pressesOf(input, key))), { isActive });
  usePaste((text) => take([{ kind: 'paste', text }]), { isActive });
}
