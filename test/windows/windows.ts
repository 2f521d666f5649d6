/**
 * Runs the packed program under Wine: standard input is nul, what it prints goes to files, as bytes. Wine reads 汉字 in arguments
 * only where the locale knows them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const surroundings = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  LC_ALL: 'C.UTF-8',
  NIANBAO_HOME: 'C:\\草 稿',
  ...more,
});

/** A program of Windows with its arguments, in a folder of `C:\`. */
export function windows(words: readonly string[], inFolder = '工作', more: NodeJS.ProcessEnv = {}): Outcome {
  const cwd = join(drive, inFolder);
  mkdirSync(cwd, { recursive: true });
  const once = (): Outcome => {
    const [outFile, errFile] = [join(prefix, 'out'), join(prefix, 'err')];
    const [nothing, out, err] = [openSync('/dev/null', 'r'), openSync(outFile, 'w'), openSync(errFile, 'w')];
    const { status } = spawnSync('wine', words, {
      cwd,
      env: surroundings(more),
      stdio: [nothing, out, err],
      timeout: 100_000,
    });
    for (const file of [nothing, out, err]) closeSync(file);
    return { code: status, out: readFileSync(outFile, 'utf8'), err: readFileSync(errFile, 'utf8') };
  };
  const outcome = once();
  // Wine itself may die before the program begins: it says nothing then, and its code is none of ours.
  const isOfWine = outcome.out === '' && outcome.err === '' && ![0, 1, 2].includes(outcome.code ?? -1);
  return isOfWine ? once() : outcome;
}

/** nianbao with its arguments. */
export const nianbao = (words: readonly string[], inFolder?: string, more?: NodeJS.ProcessEnv): Outcome =>
  windows([`${program}\\node.exe`, `${program}\\nianbao.mjs`, ...words], inFolder, more);

/** A file of `C:\`, as this machine reads it. */
export const onDrive = (...path: readonly string[]): string => join(drive, ...path);

/** Another program of Windows that has a file of `C:\` open, alone; `close` ends it, `pid` is its number there. */
export async function held(...path: readonly string[]): Promise<{ pid: number; close: () => Promise<void> }> {
  const [script, mark, stop] = ['hold.mjs', 'held', 'stop'].map((name) => onDrive(name)) as [string, string, string];
  rmSync(mark, { force: true });
  rmSync(stop, { force: true });
  writeFileSync(
    script,
    `import { existsSync, openSync, writeFileSync } from 'node:fs';
    openSync(process.argv[2], 0x10000102, 0o600);
    writeFileSync('C:\\\\held', String(process.pid));
    setInterval(() => existsSync('C:\\\\stop') && process.exit(), 50);`,
  );
  const child = spawn('wine', [`${program}\\node.exe`, 'C:\\hold.mjs', `C:\\${path.join('\\')}`], {
    env: surroundings(),
    stdio: 'ignore',
  });
  for (let waited = 0; waited < 60_000 && !(existsSync(mark) && readFileSync(mark, 'utf8')); waited += 100)
    await new Promise((go) => setTimeout(go, 100));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    pid: Number(readFileSync(mark, 'utf8')),
    close: () => {
      writeFileSync(stop, '');
      return ended;
    },
  };
}
