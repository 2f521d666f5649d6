/**
 * For tests that look at the screens (NIANBAO_MARKS=1): behind each frame the terminal is told how many bytes of input have been handled
 * and drawn, so that nobody takes an earlier frame for the answer to a key.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** An operating system command that no terminal knows: it shows nothing. */
const mark = (bytes: number): string => `\x1b]7117;${bytes}\x07`;

interface Handling {
  /** Whether something that came from the terminal waits to be handled. */
  readonly isWaiting: () => boolean;
  /** Settles when what has been handled is drawn. */
  readonly drawn: () => Promise<void>;
}

/** Turns of the event loop that pass without a frame once all is drawn: what is drawn late (findings) waits for one or two. */
const turns = 6;

/** Tells it of all that comes from now on. */
export function markHandled(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  { isWaiting, drawn }: Handling,
): void {
  let taken = 0;
  let told = -1;
  let isTelling = false;
  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    while (told !== taken) {
      const now = taken;
      for (let turn = 0; turn < turns; turn++) {
        await setImmediate();
        while (isWaiting()) await setTimeout(1);
        await drawn();
      }
      if (isWaiting() || now !== taken) continue;
      stdout.write(mark(now));
      told = now;
    }
    isTelling = false;
  };
  stdin.on('data', (bytes: Buffer) => {
    taken += bytes.length;
    void tell();
  });
  void tell();
}
