import { type Key, useInput, usePaste } from 'ink';

/** What a key press is: a named key, typed text, or a pasted block. */
export type Press =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string };

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
  if (/[\r\n][^\r\n\t\x00-\x1f]/.test(input) && /[^\x00-\x7f]/.test(input)) return [{ kind: 'paste', text: input }];
  return (input.match(/[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/g) ?? []).map(
    (part): Press =>
      /^[\x00-\x1f\x7f]$/.test(part) ? { kind: 'key', name: nameOfControl(part) } : { kind: 'text', text: part },
  );
}

/** Calls the handler for each key press, each piece of typed text and each paste while active. */
export function useKeys(handle: (press: Press) => void, isActive = true): void {
  useInput(
    (input, key) => {
      if (key.eventType === 'release') return;
      for (const press of pressesOf(input, key)) handle(press);
    },
    { isActive },
  );
  usePaste((text) => handle({ kind: 'paste', text }), { isActive });
}
