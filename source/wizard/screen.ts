/**
 * What every screen is made of: it starts, takes presses, and is looked at. Pure data and functions; what a reducer cannot do (a disk,
 * a clock, another screen) it asks for in `requests`, which are answered in their order before the next press.
 */
import { graphemes } from '../text/width.ts';
import type { Press } from './hooks/useKeys.ts';
import { type CommandName, commandOf, type Handlers, isShellCommand, type Scope, takesText } from './keys.ts';
import type { Room, View } from './view.ts';

export interface Asking<Request> {
  readonly requests: readonly Request[];
}

/** The state with one more request. */
export const ask = <State extends Asking<Request>, Request>(state: State, request: Request): State => ({
  ...state,
  requests: [...state.requests, request],
});

export interface Screen<Given, State extends Asking<unknown>, S extends Scope, Shown = unknown> {
  readonly start: (given: Given) => State;
  /** Which keys count now. */
  readonly scopeOf: (state: State) => S;
  /** What each command does, by scope: one that is lacking does not compile. */
  readonly handlers: { readonly [K in S]: Handlers<K, State> };
  /** Typed text, whole where the scope takes text, else character by character; null where it does not belong there. */
  readonly typed: (state: State, text: string) => State | null;
  /** A block of text; `unmarked` came without the marks of a paste. */
  readonly pasted: (state: State, text: string, unmarked: boolean) => State;
  /** Text in one piece that is more than keys, such as a row of figures; null for any other. */
  readonly block?: (state: State, text: string) => State | null;
  /** A key that is no command here, in a line that is typed. */
  readonly otherKey?: (state: State, name: string) => State;
  /** The state before any press: what the last one said is no longer said. */
  readonly ready?: (state: State, press: Press) => State;
  /** Text that means nothing here: said, and nothing done. */
  readonly refused: (state: State, text: string) => State;
  readonly view: (state: State, window: Room, shown: Shown) => View;
}

/** The state after a command, by whatever way it was asked for. */
export function runCommand<Given, State extends Asking<unknown>, S extends Scope, Shown>(
  screen: Screen<Given, State, S, Shown>,
  state: State,
  command: CommandName,
): State {
  const handlers = screen.handlers[screen.scopeOf(state)] as Partial<Record<CommandName, (state: State) => State>>;
  return handlers[command]?.(state) ?? state;
}

const keyOfCharacter = (character: string): string =>
  character === ' ' || character === '\u3000' ? 'space' : character;

/** Letters and digits one by one, each a command or a figure; what does not fit as a whole changes nothing. */
function typedOnKeys<Given, State extends Asking<unknown>, S extends Scope, Shown>(
  screen: Screen<Given, State, S, Shown>,
  state: State,
  text: string,
): State {
  const taken = screen.block?.(state, text) ?? null;
  if (taken) return taken;
  let next = state;
  let rest = text;
  for (const character of graphemes(text)) {
    const scope = screen.scopeOf(next);
    // A letter may have opened a line to be typed: the rest belongs there.
    if (takesText.has(scope)) return screen.typed(next, rest) ?? next;
    const command = commandOf(scope, keyOfCharacter(character));
    const after = command ? runCommand(screen, next, command) : screen.typed(next, character);
    if (after === null) return screen.refused(state, text);
    next = after;
    rest = rest.slice(character.length);
  }
  return next;
}

/** The screen's state after a press. Keys of the frame itself (F2, ?, Ctrl+L) do not come here. */
export function reduceScreen<Given, State extends Asking<unknown>, S extends Scope, Shown>(
  screen: Screen<Given, State, S, Shown>,
  before: State,
  press: Press,
): State {
  const state = screen.ready?.(before, press) ?? before;
  if (press.kind === 'paste') return screen.pasted(state, press.text, press.unmarked === true);
  const scope = screen.scopeOf(state);
  if (press.kind === 'text') {
    if (!takesText.has(scope)) return typedOnKeys(screen, state, press.text);
    return screen.typed(state, press.text) ?? screen.refused(state, press.text);
  }
  const command = commandOf(scope, press.name);
  if (command && !isShellCommand(command)) return runCommand(screen, state, command);
  return screen.otherKey?.(state, press.name) ?? state;
}

/** Letters of Chinese that reach a screen of keys: the input method is still on. */
export const imeHint = (text: string): string | null =>
  /\p{Script=Han}/u.test(text) ? '这里按键请切换到英文输入' : null;
