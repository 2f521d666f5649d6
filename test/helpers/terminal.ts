/** The program in a real pseudo-terminal, its output in a real terminal emulator: what a person sees. */
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { bindingsOf, type CommandName, type Scope } from '../../source/wizard/keys.ts';
import { draw, drawScreen } from './picture.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Keys by name; everything else is typed as it is. */
export const keys = {
  enter: '\r',
  tab: '\t',
  backTab: '\x1b[Z',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  delete: '\x1b[3~',
  backspace: '\x7f',
  /** A function key by its number. */
  f: (number: number) =>
    number <= 4 ? `\x1bO${'PQRS'[number - 1]}` : `\x1b[${[15, 17, 18, 19, 20, 21, 23, 24][number - 5]}~`,
  ctrl: (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x60),
  paste: (text: string) => `\x1b[200~${text}\x1b[201~`,
} as const;

export interface Screen {
  /** The lines as a person sees them, without trailing spaces. */
  lines(): string[];
  text(): string;
  cursor(): { x: number; y: number; visible: boolean };
  /** Sends keys, one after the other; the screen shows what each has done. */
  press(...sent: string[]): Promise<void>;
  /** Sends everything in one piece. */
  burst(sent: string | Buffer): void;
  /** Presses the keys of commands, by their names in a scope; what comes of them is to be waited for. */
  command(scope: Scope, ...names: CommandName[]): void;
  /** Goes down to the line that holds a text, in a list or among choices. */
  pick(label: string): Promise<void>;
  /** Waits until something holds. Throws with the screen as it is. */
  until(holds: () => boolean): Promise<void>;
  /** Waits until all that was sent has been handled and the screen shows the text. Throws with the screen as it is where that takes very long. */
  see(text: string | RegExp): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Another size, without waiting for anything. */
  storm(columns: number, rows: number): void;
  /** Something else writes to the terminal. */
  scribble(output: string): Promise<void>;
  kill(signal: string): void;
  /** Everything that the program has written, escape sequences and all. */
  raw(): string;
  readonly exited: Promise<number>;
  /** The screen as an SVG picture with a title. */
  picture(title: string): string;
  /** The same without a frame, as one of several of a moving picture. */
  still(): string;
}

/** A busy machine takes its time; waiting ends as soon as what is waited for is there. */
const patience = 20_000;

/** What the terminal gets for a key by its name. */
const sequences: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  'ctrl+home': '\x1b[1;5H',
  'ctrl+end': '\x1b[1;5F',
  'alt+up': '\x1b[1;3A',
  'alt+down': '\x1b[1;3B',
  delete: '\x1b[3~',
  backspace: '\x7f',
  space: ' ',
  f1: '\x1bOP',
  f2: '\x1bOQ',
  f3: '\x1bOR',
  f4: '\x1bOS',
  f5: '\x1b[15~',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
  f9: '\x1b[20~',
};

/** The sequence of a key by its name; a letter is itself. */
export function sequenceOf(name: string): string {
  const control = /^ctrl\+([a-z])$/.exec(name)?.[1];
  return control ? keys.ctrl(control) : (sequences[name] ?? name);
}

/** The sequence of a command's first key in a scope. Throws where the scope has no such command. */
export function keyOf(scope: Scope, command: CommandName): string {
  const binding = bindingsOf(scope, true).find((one) => one.command === command && one.keys.length > 0);
  if (!binding) throw new Error(`no ${command} in ${scope}`);
  return sequenceOf(binding.keys[0]!);
}

/** This process's environment without what makes a program think that nobody is looking. */
function surroundings(): NodeJS.ProcessEnv {
  const { CI, COLORTERM, FORCE_COLOR, NO_COLOR, ...rest } = process.env;
  return rest;
}

/** Starts nianbao with arguments in a window of a size; drafts go to `home`. `unnamed`: TERM does not tell what it is; `deaf`: it answers no question. */
export function open(
  home: string,
  args: readonly string[] = [],
  { columns = 80, rows = 24, env = {}, cwd = home, wideQuotes = false, unnamed = false, deaf = false } = {},
): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const command = [...(unnamed ? ['env', '-u', 'TERM'] : []), process.execPath, program, ...args];
  const pty: IPty = spawn(command[0]!, command.slice(1), {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { ...surroundings(), NIANBAO_HOME: home, TZ: 'Asia/Shanghai', NIANBAO_MARKS: '1', ...env } as Record<
      string,
      string
    >,
  });
  let raw = '';
  let pending = Promise.resolve();
  /** Bytes sent, and how many of them the program says it has handled and drawn (source/wizard/input/handledMarks.ts). */
  let sentBytes = 0;
  let handledBytes: number | null = null;
  let isGone = false;
  terminal.parser.registerOscHandler(7117, (count) => {
    handledBytes = Number(count);
    return true;
  });
  const send = (keys: string | Buffer) => {
    sentBytes += Buffer.byteLength(keys);
    pty.write(keys as string);
  };
  pty.onData((data) => {
    raw += data;
    pending = new Promise((resolve) => terminal.write(data, resolve));
  });
  // A terminal set for Chinese draws “ two columns wide, and says so when it is asked.
  terminal.onData((answer) => {
    if (!deaf) send(wideQuotes ? answer.replace(/^\x1b\[(\d+);2R$/, '\x1b[$1;3R') : answer);
  });
  const exited = new Promise<number>((resolve) =>
    pty.onExit(({ exitCode }) => {
      isGone = true;
      resolve(exitCode);
    }),
  );
  const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  const lines = () => {
    const buffer = terminal.buffer.active;
    return Array.from({ length: terminal.rows }, (_, row) =>
      (buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  };
  const text = () => lines().join('\n');
  const until = async (holds: () => boolean, what = 'that never came') => {
    for (const end = Date.now() + patience; Date.now() < end; await sleep(5)) {
      await pending;
      if (holds()) return;
    }
    throw new Error(`${what}:\n${text()}`);
  };
  const isHandled = () => isGone || handledBytes === sentBytes;
  return {
    lines,
    text,
    cursor: () => ({
      x: terminal.buffer.active.cursorX,
      y: terminal.buffer.active.cursorY,
      visible: raw.lastIndexOf('\x1b[?25h') > raw.lastIndexOf('\x1b[?25l'),
    }),
    async press(...sent) {
      for (const key of sent) {
        send(key);
        await until(isHandled, `${JSON.stringify(key)} was never handled`);
      }
    },
    burst: send,
    command(scope, ...names) {
      for (const name of names) send(keyOf(scope, name));
    },
    async pick(label) {
      const focused = () => lines().find((line) => /^ ?>/.test(line)) ?? '';
      const found = () => focused().includes(label);
      for (let step = 0; step < 40 && !found(); step++) {
        const before = focused();
        send(keys.down);
        await until(() => isHandled() && focused() !== before);
      }
      if (!found()) throw new Error(`no ${label} to pick:\n${text()}`);
    },
    until,
    async see(wanted) {
      const found = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
      // The plain way, which draws nothing, tells nothing.
      await until(() => found() && (handledBytes === null || isHandled()), `screen never showed ${wanted}`);
    },
    async resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
      await pending;
    },
    storm(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    scribble: (output) => new Promise((resolve) => terminal.write(output, resolve)),
    kill: (signal) => pty.kill(signal),
    raw: () => raw.replace(/\x1b\]7117;\d+\x07/g, ''),
    exited,
    picture: (title) => draw(terminal, title),
    still: () => drawScreen(terminal),
  };
}
