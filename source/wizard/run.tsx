import { render } from 'ink';
import type { Draft } from '../drafts/drafts.ts';
import type { Opened } from '../drafts/open.ts';
import { compactStream } from '../terminal/compact.ts';
import { Failure } from '../text/failure.ts';
import { App } from './App.tsx';
import { type LastSave, lastSave, type Saving, textInMemory, watchForEnd } from './ending.ts';
import { areKeysWaiting } from './hooks/useKeys.ts';
import { onRedraw, redraw } from './hooks/useRedraw.ts';
import { terminalInput } from './input/terminalInput.ts';
import { loadEditor } from './screens/loaded.tsx';
import { startWords } from './startWords.ts';
import { isReadOut } from './theme.ts';
import type { Ways } from './ways.ts';

/** Milliseconds that the screens have for being taken down when the program has to end. */
const patience = 300;
/** Milliseconds after which a window that is being dragged has its new size. */
const settling = 80;
/** What Ink writes when it is left: for a program that died in the middle of it. */
const giveBack = '\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[?25h';

/** In letters that every encoding has: nothing else could be read there. */
const notShown =
  'nianbao: this terminal does not show UTF-8 (zhong duan bian ma bu shi UTF-8). Set its encoding to UTF-8 and start again; NIANBAO_SCREEN=1 starts it all the same.';

/** What the screens have told the program around them. */
interface Told {
  saving: Saving | null;
  /** The draft that was open when the program was left. */
  left: Draft | null;
  readonly written: string[];
  /** What became of the last save; null as long as all is where it belongs. */
  lost: LastSave | null;
  /** False where the terminal cannot show what is drawn. */
  isShown: boolean;
}

interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** As soon as it is known that the program ends: a terminal that is gone, or an error, may leave no other moment. */
function saveLast(told: Told): LastSave | null {
  if (told.saving) told.lost = lastSave(told.saving);
  return told.lost;
}

/** Draws the screens and takes keys, until `end` is called. */
function showScreens(opened: Opened | null, ways: Ways, { stdin, stdout }: Streams, told: Told) {
  const input = terminalInput(stdin, stdout, () => {
    if (process.env.NIANBAO_SCREEN === '1') return;
    told.isShown = false;
    instance.unmount();
  });
  const instance = render(
    <App
      opened={opened}
      {...ways}
      onSaving={(latest) => {
        told.saving = latest;
      }}
      onWritten={(paths) => told.written.push(...paths)}
      onLastSave={() => saveLast(told)?.copy !== null}
      onExit={(open) => {
        told.left = open;
      }}
    />,
    {
      stdin: input.stdin,
      stdout: compactStream(stdout),
      exitOnCtrlC: false,
      alternateScreen: true,
      incrementalRendering: true,
      // Ink takes CI for a machine without a terminal; whether there is one was asked before.
      interactive: true,
      maxFps: 60,
      isScreenReaderEnabled: isReadOut,
    },
  );
  onRedraw(() => {
    stdout.write('\x1b[2J\x1b[H');
    instance.clear();
  });
  // A terminal that becomes lower or narrower loses rows that Ink takes for drawn.
  let resizing: NodeJS.Timeout | undefined;
  const onResize = () => {
    clearTimeout(resizing);
    resizing = setTimeout(redraw, settling);
  };
  stdout.on('resize', onResize);
  const end = () => {
    stdout.off('resize', onResize);
    clearTimeout(resizing);
    input.end();
  };
  return { instance, input, end };
}

type Screens = ReturnType<typeof showScreens>;

/** Marks in what is written which keys have been handled: for tests of the terminal. */
async function markKeys({ instance, input }: Screens, { stdin, stdout }: Streams): Promise<void> {
  const { markHandled } = await import('./input/handledMarks.ts');
  markHandled(stdin, stdout, {
    isWaiting: () => input.isWaiting() || areKeysWaiting(),
    drawn: () => instance.waitUntilRenderFlush(),
  });
}

/** Waits until the screens are left, or something else ends the program, and takes them down; the exit code, and the error that there was. */
async function untilLeft(
  { instance, end }: Screens,
  { stdin, stdout, stderr }: Streams,
  told: Told,
): Promise<{ readonly exitCode: number; readonly crash: unknown }> {
  let exitCode = 0;
  let crash: unknown;
  let isOver = false;
  let waiting: NodeJS.Timeout | undefined;
  const stuck = new Promise<void>((resolve) => {
    watchForEnd([stdout, stderr], (code, error) => {
      if (!waiting) exitCode = code;
      crash ??= error;
      // Before the screens are taken down: an error may have left them in any state, and nobody may be there to see them.
      if (!waiting) saveLast(told);
      try {
        instance.unmount();
      } catch (problem) {
        crash ??= problem;
      }
      waiting ??= setTimeout(resolve, patience);
    });
  });
  try {
    await Promise.race([instance.waitUntilExit().then(() => (isOver = true)), stuck]);
  } catch (error) {
    isOver = true;
    crash ??= error;
  }
  clearTimeout(waiting);
  end();
  if (!isOver) {
    stdout.write(giveBack);
    stdin.setRawMode(false);
    // What is left of the screens may keep the process alive.
    setTimeout(() => process.exit(), patience).unref();
  }
  return { exitCode, crash };
}

/**
 * Runs the wizard until it is left and gives the exit code. `opened` is shown at once, null shows the home screen;
 * `ways` make new drafts. Throws Failure where there is no terminal.
 */
export async function runWizard(opened: Opened | null, ways: Ways, streams: Streams): Promise<number> {
  const { stdin, stdout, stderr } = streams;
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new Failure(
      '向导要在终端窗口里使用；在脚本或管道中请用 nianbao new、write、drafts 等命令（见 nianbao --help）。',
    );
  }
  if (opened) await loadEditor();
  const told: Told = { saving: null, left: null, written: [], lost: null, isShown: true };
  const screens = showScreens(opened, ways, streams, told);
  if (process.env.NIANBAO_MARKS === '1') await markKeys(screens, streams);
  const { exitCode, crash } = await untilLeft(screens, streams, told);
  // Where a copy has been made there is none to be made again, unless something has been typed since.
  const last = told.lost ?? saveLast(told);
  if (last) stderr.write(`${last.sentence}\n`);
  if (last?.copy === null && told.saving) stdout.write(textInMemory(told.saving.latest().report));
  if (!told.isShown) stderr.write(`${notShown}\n`);
  if (crash) throw crash;
  if (told.written.length > 0)
    stdout.write(`写好的文件：\n${[...new Set(told.written)].map((path) => `  ${path}\n`).join('')}`);
  if (told.left && !last) stdout.write(`草稿已保存，${startWords()}接着写（编号 ${told.left.id}）。\n`);
  return last || !told.isShown ? exitCode || 2 : exitCode;
}
