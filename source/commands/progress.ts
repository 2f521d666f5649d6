import { freshLine } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Streams } from './command.ts';
import { expandArguments, leftOutWords } from './loadReport.ts';

/** Fewer files are done before a progress line could be read. */
const manyFiles = 20;
/** Milliseconds between two looks of the line: a terminal takes longer to draw it than a small report to be done. */
const pause = 50;
/** Milliseconds after which walking through folders is worth a line. */
const pauseBeforeWalk = 500;

interface WalkProgress {
  readonly onFolder: (folder: string, found: number) => void;
  readonly onLetter: (file: string) => void;
  readonly end: () => void;
}

/**
 * A line on stderr that tells how far folders have been looked through, where that takes so long that one wonders; at its end, that
 * letters back were left out.
 */
function walkProgress({ stderr }: Streams): WalkProgress {
  const begun = Date.now();
  const letters: string[] = [];
  let folders = 0;
  let last = begun;
  return {
    onFolder(_, found) {
      folders += 1;
      if (!stderr.isTTY || Date.now() - begun < pauseBeforeWalk || Date.now() - last < pause) return;
      last = Date.now();
      stderr.write(`${freshLine}正在找报告：看了 ${folders} 个文件夹，找到 ${found} 份（Ctrl+C 停止）`);
    },
    onLetter: (file) => letters.push(file),
    end() {
      if (stderr.isTTY && last !== begun) stderr.write(freshLine);
      if (letters.length > 0) stderr.write(`${leftOutWords(letters)}\n`);
    },
  };
}

/** The files that arguments mean, others than reports too, told as folders are looked through. Throws Failure where there are none. */
export function filesIn(positionals: readonly string[], streams: Streams): string[] {
  const walk = walkProgress(streams);
  const files = expandArguments(positionals, { others: true, ...walk });
  walk.end();
  if (files.length === 0) throw new Failure(`${positionals.join('、')} 里没有报告。`);
  return files;
}

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
