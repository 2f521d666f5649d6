import { render } from 'ink';
import type { Draft } from '../drafts/drafts.ts';
import type { Opened } from '../drafts/open.ts';
import { compactStream } from '../terminal/compact.ts';
import { Failure } from '../text/failure.ts';
import { App, loadEditor } from './App.tsx';
import { lastSave, watchForEnd } from './ending.ts';
import type { Autosave } from './hooks/useAutosave.ts';
import { onRedraw } from './hooks/useRedraw.ts';
import { terminalInput } from './input/terminalInput.ts';
import { isReadOut } from './theme.ts';
import type { Ways } from './ways.ts';

/** Milliseconds that the screens have for being taken down when the program has to end. */
const patience = 300;
/** What Ink writes when it is left: for a program that died in the middle of it. */
const giveBack = '\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[?25h';

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
  let saving: Pick<Autosave, 'flush' | 'copyTo'> | null = null;
  let last: Draft | null = null;
  let exitCode = 0;
  let crash: unknown;
  if (opened) await loadEditor();
  const input = terminalInput(streams.stdin, streams.stdout);
  const instance = render(
    <App
      opened={opened}
      {...ways}
      onSaving={(latest) => {
        saving = latest;
      }}
      onExit={(open) => {
        last = open;
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
  let isOver = false;
  let waiting: NodeJS.Timeout | undefined;
  const stuck = new Promise<void>((resolve) => {
    watchForEnd((code, error) => {
      exitCode = code;
      crash ??= error;
      // Before the screens are taken down: an error may have left them in any state.
      saving?.flush();
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
  input.end();
  if (!isOver) {
    streams.stdout.write(giveBack);
    streams.stdin.setRawMode(false);
    // What is left of the screens may keep the process alive.
    setTimeout(() => process.exit(), patience).unref();
  }
  const copied = saving === null ? null : lastSave(saving);
  if (copied) streams.stderr.write(`${copied}\n`);
  if (crash) throw crash;
  const left = last as Draft | null;
  if (left && !copied) streams.stdout.write(`草稿已保存，再次运行 nianbao 接着写（编号 ${left.id}）。\n`);
  return exitCode;
}
