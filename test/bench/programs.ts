/** Programs in pseudo-terminals, timed: the built nianbao and the baselines, bundled with the same settings. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { bundle } from '../../scripts/bundle.ts';

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Bundles a program of baselines/ into a folder as the product is bundled, and gives the path of the file to run. */
export async function baseline(name: 'hello' | 'field' | 'grid', folder: string): Promise<string> {
  await bundle({ entry: `test/bench/baselines/${name}.tsx`, folder, plain: true });
  return `${folder}/${name}.js`;
}

export interface Running {
  /** Everything written so far, in bytes. */
  bytes(): number;
  /** Waits for the next piece of output after a moment, in milliseconds of performance.now(). Gives when it came. */
  output(after: number): Promise<number>;
  /** Waits until the output holds a text; gives when. Throws after ten seconds. */
  shows(text: string): Promise<number>;
  /** Waits until nothing came for a while. */
  quiet(milliseconds: number): Promise<void>;
  write(keys: string): void;
  readonly exited: Promise<void>;
  /** Milliseconds of work that the process has done so far; 0 where the system does not tell. */
  worked(): number;
  kill(): void;
}

function workOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** Starts Node with arguments in a pseudo-terminal of a size. */
export function start(args: readonly string[], { columns = 80, rows = 24, env = {} } = {}): Running {
  const { CI, NO_COLOR, FORCE_COLOR, NODE_COMPILE_CACHE, ...surroundings } = process.env;
  const pty: IPty = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: { ...surroundings, ...env } as Record<string, string>,
  });
  let written = '';
  let last = performance.now();
  const waiting = new Set<() => void>();
  pty.onData((data) => {
    last = performance.now();
    written += data;
    for (const wake of waiting) wake();
  });
  const until = (ready: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`nothing after 10 s; the end of the output: ${written.slice(-500)}`)),
        10_000,
      );
      const wake = () => {
        if (!ready()) return;
        clearTimeout(timer);
        waiting.delete(wake);
        resolve(last);
      };
      waiting.add(wake);
      wake();
    });
  return {
    bytes: () => Buffer.byteLength(written),
    output: (after) => until(() => last > after),
    shows: (text) => until(() => written.includes(text)),
    async quiet(milliseconds) {
      for (let left = milliseconds; left > 0; left = last + milliseconds - performance.now()) {
        await new Promise((resolve) => setTimeout(resolve, left));
      }
    },
    write: (keys) => pty.write(keys),
    exited: new Promise((resolve) => pty.onExit(() => resolve())),
    worked: () => workOf(pty.pid),
    kill: () => pty.kill('SIGKILL'),
  };
}

/** The value below which a part (0 to 1) of the values lies. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
