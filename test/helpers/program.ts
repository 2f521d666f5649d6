/**
 * The built program run many times over in one process of its own: its arguments, surroundings and streams are those of each run, what
 * it has loaded stays. A start takes a quarter of a second, and some tests try a hundred ways; those that are about a process (its end,
 * its input, two at once) start their own. It ends with the process that asks.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where it did not come to an end within twenty seconds. */
  readonly status: number | null;
}

const loop = fileURLToPath(new URL('programLoop.ts', import.meta.url));
const program = pathToFileURL(fileURLToPath(new URL('../../dist/cli.js', import.meta.url))).href;
const longest = 20_000;
let child: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

function once(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Ran> {
  child ??= fork(loop, [program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const running = child;
  return new Promise((resolve) => {
    const end = (ran: Ran) => {
      clearTimeout(timer);
      running.removeAllListeners();
      resolve(ran);
    };
    const gone = (status: number | null) => {
      child = undefined;
      end({ stdout: '', stderr: '', status });
    };
    const timer = setTimeout(() => {
      running.kill('SIGKILL');
      gone(null);
    }, longest);
    running.on('message', (ran) => end(ran as Ran));
    running.on('exit', gone);
    running.send({ args, env, cwd });
  });
}

/** Runs the program once; runs that are asked for at the same time come one after the other. */
export function runProgram(
  args: readonly string[],
  { env = {}, cwd }: { readonly env?: NodeJS.ProcessEnv; readonly cwd: string },
): Promise<Ran> {
  const all = Object.fromEntries(Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined));
  const ran = last.then(() => once(args, all, cwd));
  last = ran;
  return ran;
}
