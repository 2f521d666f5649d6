/** What lies over any screen: the list of all its actions (F2) and the help of its keys (?). Pure. */

import { padEnd, width } from '../text/width.ts';
import {
  type FilterList,
  itemInFocus,
  leaveList,
  listLines,
  moveList,
  narrowList,
  startList,
} from './components/filterList.ts';
import { keysLines, lastTop } from './components/keysHelp.ts';
import type { Press } from './hooks/useKeys.ts';
import { bindingsOf, type CommandName, commandOf, isShellCommand, type Scope } from './keys.ts';
import type { Room, View } from './view.ts';

export interface Action {
  readonly label: string;
  readonly detail: string;
  readonly whole?: string;
  readonly command: CommandName;
}

export type Shell =
  | { readonly kind: 'none' }
  | { readonly kind: 'actions'; readonly list: FilterList<Action> }
  | { readonly kind: 'keys'; readonly top: number };

export const noShell: Shell = { kind: 'none' };

/** Moving the focus and typing are no actions that one looks for in a list. */
const plainMoves = new Set<string>([
  'up',
  'down',
  'left',
  'right',
  'page-up',
  'page-down',
  'line-start',
  'line-end',
  'backspace',
  'delete',
  'digits',
  'actions',
  'newline',
]);

/** Every action of a scope once, the known ones last. */
export function actionsOf(scope: Scope): readonly Action[] {
  const all = bindingsOf(scope, true).filter(({ command }) => !plainMoves.has(command));
  const sorted = [...all.filter(({ known }) => !known), ...all.filter(({ known }) => known)];
  const actions = sorted.filter(
    ({ command }, index) => sorted.findIndex((other) => other.command === command) === index,
  );
  const keyColumns = Math.max(0, ...actions.map(({ shown }) => width(shown)));
  return actions.map(({ command, label, shown, about, group }) => ({
    label,
    detail: `${padEnd(shown, keyColumns)}  ${about ?? group}`,
    command: command as CommandName,
  }));
}

/** What a press makes of the shell; `run` is a command for the screen below, `passes` a press that is not ours. */
export function reduceShell(
  shell: Shell,
  scope: Scope,
  press: Press,
  room: Room,
): { shell: Shell; run?: CommandName; passes?: true } {
  const name = press.kind === 'key' ? press.name : press.kind === 'text' ? press.text : '';
  if (shell.kind === 'none') {
    const command = commandOf(scope, name);
    if (!command || !isShellCommand(command)) return { shell, passes: true };
    if (command === 'actions') return { shell: { kind: 'actions', list: startList('全部动作', actionsOf(scope)) } };
    if (command === 'keys') return { shell: { kind: 'keys', top: 0 } };
    return { shell, run: command };
  }
  if (shell.kind === 'keys') {
    const by = (lines: number) => ({
      shell: { ...shell, top: Math.max(0, Math.min(lastTop(scope, room), shell.top + lines)) },
    });
    if (name === 'up') return by(-1);
    if (name === 'down') return by(1);
    if (name === 'pageup') return by(2 - room.rows);
    if (name === 'pagedown' || name === ' ') return by(room.rows - 2);
    if (name === 'home') return by(-1000);
    if (name === 'end') return by(1000);
    return { shell: noShell, ...(name === 'ctrl+c' ? { passes: true as const } : {}) };
  }
  const to = (list: FilterList<Action>) => ({ shell: { ...shell, list } });
  const { list } = shell;
  switch (press.kind === 'key' ? commandOf('list', press.name) : null) {
    case 'up':
      return to(moveList(list, -1));
    case 'down':
      return to(moveList(list, 1));
    case 'page-up':
      return to(moveList(list, 2 - room.rows));
    case 'page-down':
      return to(moveList(list, room.rows - 2));
    case 'no': {
      const left = leaveList(list);
      return left ? to(left) : { shell: noShell };
    }
    case 'actions':
      return { shell: noShell };
    case 'pick': {
      const action = itemInFocus(list);
      if (!action) return { shell };
      return action.command === 'keys' ? { shell: { kind: 'keys', top: 0 } } : { shell: noShell, run: action.command };
    }
    default:
      return to(narrowList(list, press));
  }
}

/** The screen's view with what lies over it. */
export function withShell(view: View, shell: Shell, room: Room): View {
  if (shell.kind === 'none') return view;
  const { pane, prompt, ...rest } = view;
  if (shell.kind === 'keys')
    return { ...rest, body: keysLines(view.scope, shell.top, room), caret: null, messages: [] };
  const { lines, caret } = listLines(shell.list, room);
  return { ...rest, body: lines, caret, messages: [], scope: 'list' };
}
