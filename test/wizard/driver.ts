/** The editor without a terminal: keys by the names of their commands, what is seen as lines of text. */
import { withFilledFigures } from '../../source/report/figures.ts';
import type { Report } from '../../source/report/report.ts';
import { createChecker } from '../../source/rules/check.ts';
import { withoutEchoes } from '../../source/rules/inProgress.ts';
import { width } from '../../source/text/width.ts';
import { editor } from '../../source/wizard/editor/editor.ts';
import { editorView } from '../../source/wizard/editor/editorView.ts';
import { type Begun, type EditorState, resized, reviewed } from '../../source/wizard/editor/state.ts';
import type { Press } from '../../source/wizard/hooks/useKeys.ts';
import { bindingsOf, type CommandName } from '../../source/wizard/keys.ts';
import { reduceScreen, type Screen } from '../../source/wizard/screen.ts';
import { noShell, reduceShell, type Shell, withShell } from '../../source/wizard/shell.ts';
import { type Part, type Room, roomOf, type View } from '../../source/wizard/view.ts';

export const textOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

const screen: Screen<Begun, EditorState, ReturnType<typeof editor.scopeOf>, never> = {
  ...editor,
  view: () => {
    throw new Error('seen through the driver');
  },
};

export interface Driver {
  state: EditorState;
  /** Presses the key of a command of the scope one is in. Throws where the scope has no such command. */
  press(...commands: CommandName[]): Driver;
  type(text: string): Driver;
  paste(text: string, unmarked?: true): Driver;
  /** A key by its own name: f8, ctrl+z. */
  key(name: string): Driver;
  /** Opens the list of actions and picks the one of this name. */
  pick(label: string): Driver;
  view(): View;
  /** Work, pane, messages and prompt as one text. */
  seen(): string;
}

/** An editor at a field of a report, in a window. */
export function open(
  report: Report,
  at: string,
  more: Partial<Begun> = {},
  window: Room = { columns: 80, rows: 24 },
): Driver {
  const check = createChecker();
  const today = new Date('2026-01-10');
  const context = more.prior ? { today, prior: more.prior } : { today };
  const begun: Begun = {
    report,
    at,
    check: (now) => withoutEchoes(check(withFilledFigures(now), context), now),
    ...more,
  };
  let shell: Shell = noShell;
  const send = (press: Press): Driver => {
    const reduced = reduceShell(shell, screen.scopeOf(driver.state), press, roomOf(window, false));
    shell = reduced.shell;
    if (reduced.run) driver.state = reduceByCommand(reduced.run);
    else if (reduced.passes) driver.state = reduceScreen(screen, driver.state, press);
    return driver;
  };
  const reduceByCommand = (command: CommandName): EditorState => {
    const scope = screen.scopeOf(driver.state);
    const handlers = screen.handlers[scope] as Partial<Record<CommandName, (state: EditorState) => EditorState>>;
    return handlers[command]!(driver.state);
  };
  const driver: Driver = {
    state: resized(editor.start(begun), window),
    press(...commands) {
      for (const command of commands) {
        const scope = screen.scopeOf(driver.state);
        const binding = bindingsOf(scope, true).find((one) => one.command === command && one.keys.length > 0);
        if (!binding) throw new Error(`no ${command} in ${scope}`);
        const [name = ''] = binding.keys;
        send(name.length === 1 ? { kind: 'text', text: name } : { kind: 'key', name });
      }
      return driver;
    },
    type: (text) => send({ kind: 'text', text }),
    paste: (text, unmarked) => send({ kind: 'paste', text, ...(unmarked ? { unmarked } : {}) }),
    key: (name) => send({ kind: 'key', name }),
    pick: (label) => {
      send({ kind: 'key', name: 'f2' });
      send({ kind: 'text', text: label });
      return send({ kind: 'key', name: 'enter' });
    },
    view: () =>
      withShell(
        editorView(driver.state, window, { reviewed: reviewed(driver.state), status: { text: '' }, notice: null }),
        shell,
        roomOf(window, false),
      ),
    seen() {
      const { body, pane = [], messages, prompt } = driver.view();
      // A prompt stands in the second line of the messages.
      return [...body, ...pane, ...(prompt ? messages.slice(0, 1) : messages), ...(prompt ? [prompt.parts] : [])]
        .map(textOf)
        .join('\n');
    },
  };
  return driver;
}

/** Every line of a view fits the window, and none is more than there is room for. */
export function misfitsOf(view: View, window: Room): string[] {
  const isWide = view.pane !== undefined;
  const room = roomOf(window, isWide);
  const wrong = view.body.map(textOf).filter((line) => width(line.trimEnd()) > room.columns);
  if (view.body.length > room.rows) wrong.push(`${view.body.length} rows of ${room.rows}`);
  const pane = (view.pane ?? [])
    .map(textOf)
    .filter((line) => width(line.trimEnd()) > window.columns - room.columns - 3);
  const messages = [...view.messages, view.bar].map(textOf).filter((line) => width(line.trimEnd()) > window.columns);
  return [...wrong, ...pane, ...messages];
}
