/** Which process this is, told apart from those of other machines that may look into the same folder. */

import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { readBytes } from '../disk/readFile.ts';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it: another process may get the same number later. Empty where it does not tell. */
  readonly started: string;
  /** In which run of which system the number means anything: cloned machines and containers may share a host name. Empty: not known. */
  readonly machine: string;
  /** Of this one lock: what two locks are told apart by, whatever the numbers are. */
  readonly token: string;
  /** It holds a handle that dies with it (hold.ts): whether it lives is asked of that, not of the number. */
  readonly hold?: boolean;
}

function lineOf(path: string): string {
  try {
    return readBytes(path, { largest: 4096 }).toString('latin1').trim();
  } catch {
    return '';
  }
}

/** The moment a process started, in the system's ticks since it was switched on; empty where the system does not tell. */
// The name in parentheses may hold spaces; the 22nd field of the line is the 20th after it.
const startOf = (pid: number): string => lineOf(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')[19] ?? '';

let known: string | undefined;

/** The run of the system and, of containers, the one this is: process numbers mean something only within it. */
function machine(): string {
  if (known !== undefined) return known;
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has such.
  }
  const run = lineOf('/proc/sys/kernel/random/boot_id');
  known = run === '' ? '' : `${run} ${space}`.trim();
  return known;
}

/** This process as the holder of a lock. */
export const self = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  started: startOf(process.pid),
  machine: machine(),
  token: randomBytes(12).toString('hex'),
});

/** How a holder stands to this process. */
export type Kinship =
  /** The process is here, and runs. */
  | 'running'
  /** It was here, and does not run any more. */
  | 'dead'
  /** Another run of a system of the same name: the same machine before it was switched off, or a clone of it. */
  | 'other-run'
  | 'elsewhere';

/** What can be told of a holder without asking it. */
export function kinshipOf({ pid, host, started, machine: where }: Holder): Kinship {
  if (host !== hostname()) return 'elsewhere';
  if (where !== machine()) return 'other-run';
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else. A number that no process can have is nobody's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'dead';
  }
  const now = startOf(pid);
  return now === '' || started === '' || now === started ? 'running' : 'dead';
}

/** 进程 1234, with the computer where that is another. */
export const holderWords = ({ pid, host }: Holder): string =>
  pid === 0 ? '刚刚打开' : host === hostname() ? `进程 ${pid}` : `电脑 ${host} 上的进程 ${pid}`;

/** What the text of a lock says; null where it is no lock. Locks of before there were tokens are understood. */
export function holderIn(text: string): Holder | null {
  try {
    const { pid, host, started, machine: where, token, hold } = JSON.parse(text) as Record<string, unknown>;
    const words = (value: unknown) => (typeof value === 'string' ? value : '');
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || (pid as number) > 2 ** 32) return null;
    // Without a machine it is a lock of the first edition, from this machine as far as anyone can tell.
    const from = typeof where === 'string' ? where : machine();
    const known = { pid: pid as number, host: words(host), started: words(started), machine: from };
    return { ...known, token: words(token), ...(hold === true ? { hold } : {}) };
  } catch {
    return null;
  }
}
