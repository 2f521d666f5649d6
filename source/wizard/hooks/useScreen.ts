import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type CommandName, commandOf, type Scope, takesText } from '../keys.ts';
import { type Asking, reduceScreen, runCommand, type Screen } from '../screen.ts';
import { noShell, reduceShell, type Shell } from '../shell.ts';
import { type Room, roomOf } from '../view.ts';
import { useKeys } from './useKeys.ts';
import { redraw, useRedraw } from './useRedraw.ts';

interface UseScreen<State, Request> {
  readonly window: Room;
  /** Does what the reducer cannot do; called in order, before the next press. */
  readonly perform: (request: Request, state: State) => void;
  /** Takes keys while true. */
  readonly isActive: boolean | ((state: State) => boolean);
}

export interface Running<State> {
  readonly state: State;
  /** The state as it is now, between two frames. */
  readonly latest: () => State;
  /** Changes the state from outside: an answer to a request, a new window. */
  readonly change: (by: (state: State) => State) => void;
  readonly shell: Shell;
}

/**
 * A screen that runs: it takes the keys one by one, each seeing what the one before it did, and draws itself after them. Requests of
 * the state are performed at once and are gone then.
 */
export function useScreen<Given, Request, State extends Asking<Request>, S extends Scope, Shown>(
  screen: Screen<Given, State, S, Shown>,
  given: Given,
  { window, perform, isActive }: UseScreen<State, Request>,
): Running<State> {
  const held = useRef<State | null>(null);
  held.current ??= screen.start(given);
  const shell = useRef<Shell>(noShell);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useRedraw();
  const performing = useRef(perform);
  performing.current = perform;

  const set = useCallback((next: State) => {
    const { requests } = next;
    const changed = next !== held.current;
    held.current = requests.length > 0 ? { ...next, requests: [] } : next;
    if (changed) draw();
    for (const request of requests) performing.current(request, held.current);
  }, []);
  const change = useCallback((by: (state: State) => State) => set(by(held.current!)), [set]);

  useKeys(
    (press) => {
      const before = held.current!;
      const scope = screen.scopeOf(before);
      const reduced = reduceShell(shell.current, scope, press, roomOf(window, false));
      if (reduced.shell !== shell.current) draw();
      shell.current = reduced.shell;
      if (reduced.run === 'redraw') redraw();
      else if (reduced.run) set(runCommand(screen, before, reduced.run));
      else if (reduced.passes) set(reduceScreen(screen, before, press));
      // Several presses are handled before the next frame where they surely belong to the same screen.
      return held.current!.requests.length === 0 && staysHere(scope, press);
    },
    typeof isActive === 'boolean' ? isActive : isActive(held.current),
  );

  // What the screen asks for as soon as it is there.
  useEffect(() => {
    if (held.current!.requests.length > 0) set({ ...held.current! });
  }, [set]);

  return { state: held.current, latest: useCallback(() => held.current!, []), change, shell: shell.current };
}

/** Whether a press surely leaves the screen in front as it is. */
function staysHere(scope: Scope, press: Parameters<Parameters<typeof useKeys>[0]>[0]): boolean {
  if (press.kind === 'paste') return true;
  if (press.kind === 'text') return takesText.has(scope) || scope === 'table' || scope === 'year';
  const command: CommandName | null = commandOf(scope, press.name);
  return command !== null && staying.has(command);
}

const staying = new Set<CommandName>([
  'up',
  'down',
  'left',
  'right',
  'newline',
  'backspace',
  'delete',
  'next-field',
  'previous-field',
  'word-left',
  'word-right',
  'line-start',
  'line-end',
]);
