/** The table of keys, all scopes together. A command without a handler does not compile, two meanings of a key fail in a test. */
import type { Binding, Scope } from './keys/binding.ts';
import { editorKeys } from './keys/editorKeys.ts';
import { screenKeys } from './keys/screenKeys.ts';

export type { Binding, Scope } from './keys/binding.ts';

const letters = [
  'table',
  'choice',
  'steps',
  'review',
  'output',
  'history',
  'question',
  'paste',
  'misfits',
  'whole',
  'choices',
  'checked',
  'sum',
] as const;
const typed = ['text', 'line', 'year', 'home', 'express', 'prompt', 'list', 'preview'] as const;
const everywhere = [...letters, ...typed] as const;

/** What every screen has; the frame around the screens does it (see useScreen). */
const shellKeys = [
  { command: 'actions', keys: ['f2'], shown: 'F2', label: '全部动作', group: '全局', scopes: everywhere, known: true },
  {
    command: 'keys',
    keys: ['?', 'ctrl+g', 'f1'],
    shown: '?',
    label: '按键',
    group: '全局',
    scopes: letters,
    known: true,
  },
  {
    command: 'keys',
    keys: ['ctrl+g', 'f1'],
    shown: 'Ctrl+G',
    label: '按键',
    group: '全局',
    scopes: typed,
    known: true,
  },
  {
    command: 'redraw',
    keys: ['ctrl+l'],
    shown: 'Ctrl+L',
    label: '重画屏幕',
    group: '全局',
    scopes: everywhere,
    known: true,
  },
] as const satisfies readonly Binding[];

export const bindings = [...screenKeys, ...editorKeys, ...shellKeys] as const;

type Bound = (typeof bindings)[number];
type ShellCommand = (typeof shellKeys)[number]['command'];

export type CommandName = Bound['command'];

/** The commands of a scope that its screen must handle. */
export type Commands<S extends Scope> = Exclude<
  Bound extends infer B
    ? B extends { readonly scopes: readonly (infer Where)[]; readonly command: infer C }
      ? S extends Where
        ? C
        : never
      : never
    : never,
  ShellCommand | 'digits'
> &
  string;

/** One handler for each command of a scope. */
export type Handlers<S extends Scope, State> = { readonly [C in Commands<S>]: (state: State) => State };

const isShell = new Set<string>(shellKeys.map((binding) => binding.command));
/** Whether the frame does a command, not the screen. */
export const isShellCommand = (command: CommandName): command is ShellCommand => isShell.has(command);

/** Scopes in which a letter is text, and not a command. */
export const takesText: ReadonlySet<Scope> = new Set<Scope>(['text', 'line', 'prompt', 'list', 'express', 'home']);

const byKey = new Map<string, CommandName>();
for (const { command, keys, scopes } of bindings)
  for (const scope of scopes)
    for (const key of keys) if (!byKey.has(`${scope} ${key}`)) byKey.set(`${scope} ${key}`, command);

/** The command that a key means in a scope; null where the key is text or nothing. */
export const commandOf = (scope: Scope, key: string): CommandName | null =>
  byKey.get(`${scope} ${key.length === 1 ? key.toLowerCase() : key}`) ?? null;

/** The bindings that the help line of a scope shows, or all of them. */
export function bindingsOf(scope: Scope, all = false): readonly Binding[] {
  return (bindings as readonly Binding[]).filter(
    (binding) => binding.scopes.includes(scope) && (all || !binding.known),
  );
}
