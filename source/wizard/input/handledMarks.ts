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

/** Tells it of all that comes from now on; `drawn` is asked twice, since what is drawn late (findings) follows the first frame. */
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
      for (let frame = 0; frame < 2; frame++) {
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
