/** Ctrl+C while many files are worked on: the file in hand is finished, what is done so far is shown. */

import type { Streams } from './command.ts';

export interface Interruption {
  readonly isAsked: boolean;
  /** From here on Ctrl+C ends the program as usual. */
  done(): void;
}

/** The exit code of a program that was stopped by Ctrl+C. */
const interruptedCode = 130;

/** Says how far it came, and gives the exit code. */
export function sayStopped(done: number, all: number, { stderr }: Streams): number {
  stderr.write(`已停止：做了 ${done} 份，还有 ${all - done} 份没有做，以上只是做过的。\n`);
  return interruptedCode;
}

/** Listens for Ctrl+C; a second one ends the program at once. */
export function listenForInterruption(): Interruption {
  let isAsked = false;
  const ask = () => {
    isAsked = true;
    process.removeListener('SIGINT', ask);
  };
  process.on('SIGINT', ask);
  return {
    get isAsked() {
      return isAsked;
    },
    done: () => {
      process.removeListener('SIGINT', ask);
    },
  };
}
