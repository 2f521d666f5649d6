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

/**
 * Runs the wizard until it is left and gives the exit code. `opened` is shown at once, null shows the home screen;
 * `ways` make new drafts. Throws Failure where there is no terminal.
 */
export async function runWizard(
  opened: Opened | null,
  ways: Ways,
  streams: { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream },
): Promise<number> {
  if (!streams.stdin.isTTY || !streams.stdout.isTTY) {
    throw new Failure(
      '向导要在终端窗口里使用；在脚本或管道中请用 nianbao new、write、drafts 等命令（见 nianbao --help）。',
    );
  }
  let saving: Saving | null = null;
  let leftDraft: Draft | null = null;
  const written: string[] = [];
  let exitCode = 0;
  let crash: unknown;
  let lost: LastSave | null = null;
  // As soon as it is known that the program ends: a terminal that is gone, or an error, may leave no other moment.
  const saveLast = (): LastSave | null => {
    if (saving) lost = lastSave(saving);
    return lost;
  };
  if (opened) await loadEditor();
  let isShown = true;
  const input = terminalInput(streams.stdin, streams.stdout, () => {
    if (process.env.NIANBAO_SCREEN === '1') return;
    isShown = false;
    instance.unmount();
  });
  const instance = render(
    <App
      opened={opened}
      {...ways}
      onSaving={(latest) => {
        saving = latest;
      }}
      onWritten={(paths) => written.push(...paths)}
      onLastSave={() => saveLast()?.copy !== null}
      onExit={(open) => {
        leftDraft = open;
      }}
    />,
    {
      stdin: input.stdin,
      stdout: compactStream(streams.stdout),
      exitOnCtrlC: false,
      alternateScreen: true,
      incrementalRendering: true,
      // Ink takes CI for a machine without a terminal; whether there is one was asked above.
      interactive: true,
      maxFps: 60,
      isScreenReaderEnabled: isReadOut,
    },
  );
  onRedraw(() => {
    streams.stdout.write('\x1b[2J\x1b[H');
    instance.clear();
  });
  if (process.env.NIANBAO_MARKS === '1') {
    const { markHandled } = await import('./input/handledMarks.ts');
    markHandled(streams.stdin, streams.stdout, {
      isWaiting: () => input.isWaiting() || areKeysWaiting(),
      drawn: () => instance.waitUntilRenderFlush(),
    });
  }
  // A terminal that becomes lower or narrower loses rows that Ink takes for drawn.
  let resizing: NodeJS.Timeout | undefined;
  const onResize = () => {
    clearTimeout(resizing);
    resizing = setTimeout(redraw, settling);
  };
  streams.stdout.on('resize', onResize);
  let isOver = false;
  let waiting: NodeJS.Timeout | undefined;
  const stuck = new Promise<void>((resolve) => {
    watchForEnd([streams.stdout, streams.stderr], (code, error) => {
      if (!waiting) exitCode = code;
      crash ??= error;
      // Before the screens are taken down: an error may have left them in any state, and nobody may be there to see them.
      if (!waiting) saveLast();
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
  streams.stdout.off('resize', onResize);
  clearTimeout(resizing);
  input.end();
  if (!isOver) {
    streams.stdout.write(giveBack);
    streams.stdin.setRawMode(false);
    // What is left of the screens may keep the process alive.
    setTimeout(() => process.exit(), patience).unref();
  }
  // Where a copy has been made there is none to be made again, unless something has been typed since.
  if (!lost) saveLast();
  const last = lost as LastSave | null;
  if (last) streams.stderr.write(`${last.sentence}\n`);
  if (last?.copy === null && saving) streams.stdout.write(textInMemory((saving as Saving).latest().report));
  if (!isShown) streams.stderr.write(`${notShown}\n`);
  if (crash) throw crash;
  const left = leftDraft as Draft | null;
  if (written.length > 0)
    streams.stdout.write(`写好的文件：\n${[...new Set(written)].map((path) => `  ${path}\n`).join('')}`);
  if (left && !last) streams.stdout.write(`草稿已保存，${startWords()}接着写（编号 ${left.id}）。\n`);
  return last || !isShown ? exitCode || 2 : exitCode;
}
