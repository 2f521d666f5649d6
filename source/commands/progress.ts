import { freshLine } from '../text/controls.ts';
import type { Streams } from './command.ts';

/** Fewer files are done before a progress line could be read. */
const manyFiles = 20;
/** Milliseconds between two looks of the line: a terminal takes longer to draw it than a small report to be done. */
const pause = 50;

/** A line on stderr that counts up while many files are worked on, only where a person sees it; `doing` is 正在核对. */
export function progress(
  doing: string,
  total: number,
  { stderr }: Streams,
): { step(done: number): void; clear(): void } {
  const shown = stderr.isTTY && total > manyFiles;
  let last = 0;
  return {
    step(done) {
      if (!shown || Date.now() - last < pause) return;
      last = Date.now();
      stderr.write(`${freshLine}${doing} ${done}/${total}`);
    },
    clear: () => shown && stderr.write(freshLine),
  };
}
