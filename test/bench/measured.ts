/** One run of the built program: how long it took, what the processor did for it, and the most memory it had. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { program } from './programs.ts';

export interface Measure {
  readonly seconds: number;
  /** Seconds of the processor, over all threads. */
  readonly processor: number;
  /** MB; 0 where the system does not tell. */
  readonly memory: number;
}

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const ticks = 100;

/** What a process has taken so far; nothing where the system does not tell. */
function takenBy(pid: number): { memory: number; processor: number } {
  try {
    const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
      .slice(11)
      .map(Number);
    return { memory, processor: (user + system) / ticks };
  } catch {
    return { memory: 0, processor: 0 };
  }
}

/** Runs the program, or that in the folder `base`, to its end. */
export function measured(
  args: readonly string[],
  { threads, base }: { threads?: number; base?: string } = {},
): Promise<Measure> {
  const env = { ...process.env, ...(threads === undefined ? {} : { NIANBAO_THREADS: String(threads) }) };
  const start = performance.now();
  const child = spawn(process.execPath, [base ? join(base, 'dist/cli.js') : program, ...args], {
    stdio: 'ignore',
    env,
  });
  let taken = { memory: 0, processor: 0 };
  const watch = setInterval(() => {
    const now = takenBy(child.pid ?? 0);
    if (now.memory > 0) taken = now;
  }, 20);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, ...taken });
    });
  });
}
