import { render } from 'ink';
import type { Draft } from '../drafts/drafts.ts';
import type { Opened } from '../drafts/open.ts';
import { compactStream } from '../terminal/compact.ts';
import { Failure } from '../text/failure.ts';
import { App, type Ways } from './App.tsx';

/** What has to be flushed and how the program ends when a signal arrives. */
const signals = { SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Runs the wizard until it is left and gives the exit code. `opened` is shown at once, null shows the home screen;
 * `ways` make new drafts. Throws Failure where there is no terminal.
 */
export async function runWizard(
  opened: Opened | null,
  ways: Ways,
  streams: { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream },
): Promise<number> {
  if (!streams.stdin.isTTY || !streams.stdout.isTTY) {
    throw new Failure(
      '向导要在终端窗口里使用；在脚本或管道中请用 nianbao new、write、drafts 等命令（见 nianbao --help）。',
    );
  }
  let flush = () => {};
  let last: Draft | null = null;
  let exitCode = 0;
  const instance = render(
    <App
      opened={opened}
      {...ways}
      onFlush={(latest) => {
        flush = latest;
      }}
      onExit={(open) => {
        last = open;
      }}
    />,
    {
      stdin: streams.stdin,
      stdout: compactStream(streams.stdout),
      exitOnCtrlC: false,
      alternateScreen: true,
      incrementalRendering: true,
      // Ink takes CI for a machine without a terminal; whether there is one was asked above.
      interactive: true,
      maxFps: 60,
      isScreenReaderEnabled: [process.env.INK_SCREEN_READER, process.env.ACCESSIBLE].some(
        (value) => value === 'true' || value === '1',
      ),
    },
  );
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      flush();
      exitCode = code;
      instance.unmount();
    });
  }
  await instance.waitUntilExit();
  const left = last as Draft | null;
  if (left) streams.stdout.write(`草稿已保存，再次运行 nianbao 接着写（编号 ${left.id}）。\n`);
  return exitCode;
}
