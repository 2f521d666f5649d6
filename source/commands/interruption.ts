/** Ctrl+C while many files are worked on: the file in hand is finished, what is done so far is shown. */

export interface Interruption {
  readonly isAsked: boolean;
  /** From here on Ctrl+C ends the program as usual. */
  done(): void;
}

/** The exit code of a program that was stopped by Ctrl+C. */
export const interruptedCode = 130;

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
