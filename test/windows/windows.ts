/**
 * Runs the packed program under Wine: standard input is nul, what it prints goes to files, as bytes. Wine reads 汉字 in arguments
 * only where the locale knows them.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

const prefix = inject('prefix');

/** `C:\` as this machine sees it. */
export const drive = join(prefix, 'drive_c');
/** The folder that the archive was unpacked in. */
export const program = 'C:\\年报 工具\\年报';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program of Windows with its arguments, in a folder of `C:\`. */
export function windows(words: readonly string[], inFolder = '工作', more: NodeJS.ProcessEnv = {}): Outcome {
  const cwd = join(drive, inFolder);
  mkdirSync(cwd, { recursive: true });
  const [outFile, errFile] = [join(prefix, 'out'), join(prefix, 'err')];
  const [nothing, out, err] = [openSync('/dev/null', 'r'), openSync(outFile, 'w'), openSync(errFile, 'w')];
  const { status } = spawnSync('wine', words, {
    cwd,
    env: {
      ...process.env,
      WINEPREFIX: prefix,
      WINEDEBUG: '-all',
      LC_ALL: 'C.UTF-8',
      NIANBAO_HOME: 'C:\\草 稿',
      ...more,
    },
    stdio: [nothing, out, err],
    timeout: 100_000,
  });
  for (const file of [nothing, out, err]) closeSync(file);
  return { code: status, out: readFileSync(outFile, 'utf8'), err: readFileSync(errFile, 'utf8') };
}

/** nianbao with its arguments. */
export const nianbao = (words: readonly string[], inFolder?: string, more?: NodeJS.ProcessEnv): Outcome =>
  windows([`${program}\\node.exe`, `${program}\\nianbao.mjs`, ...words], inFolder, more);

/** A file of `C:\`, as this machine reads it. */
export const onDrive = (...path: readonly string[]): string => join(drive, ...path);
