/** The built program for the campaigns: run to its end, or started and left to run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../helpers/program.ts';

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const surroundings = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NIANBAO_HOME: home,
  NIANBAO_TODAY: '2026-11-24',
});

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program with arguments, where it is not its process that is tried: one is started for all of these. */
export async function run(home: string, args: readonly string[]): Promise<Ended> {
  const { status, stdout, stderr } = await runProgram(args, { cwd: home, env: surroundings(home) });
  return { code: status, stdout, stderr };
}

/** Starts the program and gives what becomes of it. */
export function start(
  home: string,
  args: readonly string[],
  cwd = home,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: surroundings(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    written.stdout += data;
  });
  child.stderr.on('data', (data) => {
    written.stderr += data;
  });
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written }))) };
}

/** The units of all drafts in a home by the ids of their files, as they lie there; a file that is no JSON is `null`. */
export function unitsIn(home: string, folder = 'drafts'): Map<string, string | null> {
  const units = new Map<string, string | null>();
  for (const name of readdirSync(join(home, folder))) {
    if (name.startsWith('.') || !name.endsWith('.json')) continue;
    let unit: string | null = null;
    try {
      unit = JSON.parse(readFileSync(join(home, folder, name), 'utf8')).report.unit;
    } catch {
      // Said by the caller.
    }
    units.set(name.slice(0, -'.json'.length), unit);
  }
  return units;
}

/** The ids that `nianbao drafts` lists. */
export const listedIn = async (home: string): Promise<string[]> =>
  (await run(home, ['drafts'])).stdout.split('\n').flatMap((line) => /^(\S+)/.exec(line)?.[1] ?? []);
