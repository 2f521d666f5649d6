/** Many files, one after the other or on all cores: what comes of each, in their order. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { rememberLittle } from '../../text/memory.ts';
import { type Context, type Outcome, prepare, type TaskName } from './tasks.ts';

/** Files from which on all cores are worth their start, whatever the files hold. */
const many = 64;
/** Files that are read while another is worked on: the disk has its own pace. */
const ahead = 4;
/** The first files are slower than those that follow: the program warms up. */
const warmUp = 8;
/** Milliseconds of work left from which on they are worth it for fewer files, which then are long ones. */
const worthThreads = 800;

/** The program that other threads run, as a URL; undefined where there is none. */
function programUrl(): string | undefined {
  const { nianbaoProgram: program } = globalThis;
  return program === undefined || /^(?:file|data):/.test(program) ? program : pathToFileURL(realpathSync(program)).href;
}

/** How many threads there may be: one a core, or as NIANBAO_THREADS says, and then from the first file on; 0: all is done in this one. */
function threadsAllowed(files: readonly string[]): { threads: number; atOnce: boolean } {
  // What comes on stdin comes to this thread.
  if (globalThis.nianbaoProgram === undefined || files.includes('-')) return { threads: 0, atOnce: false };
  const said = Number(process.env.NIANBAO_THREADS ?? Number.NaN);
  return Number.isInteger(said) && said >= 0
    ? { threads: said, atOnce: said > 0 }
    : { threads: Math.min(16, availableParallelism()), atOnce: files.length >= many };
}

/** In this thread: all files, or those up to where it would take too long; gives how many are done. */
async function* here<Name extends TaskName>(
  task: Name,
  files: readonly string[],
  context: Context<Name>,
  mayLeave: boolean,
): AsyncGenerator<Outcome<Name>, number> {
  if (files.length >= many) rememberLittle();
  const perform = await prepare(task, context);
  const coming: Promise<Outcome<Name>>[] = [];
  let begun = 0;
  let warm = performance.now();
  let leaving = false;
  for (let done = 0; ; done += 1) {
    while (!leaving && begun < files.length && coming.length < ahead) coming.push(perform(files[begun++]!));
    const first = coming.shift();
    if (!first) return done;
    yield await first;
    if (done + 1 === warmUp) warm = performance.now();
    const each = (performance.now() - warm) / (done + 1 - warmUp);
    leaving ||= mayLeave && done + 1 >= warmUp * 2 && each * (files.length - begun) > worthThreads;
  }
}

/**
 * Does a task with each file and gives what came of it, in the order of the files, however many threads work; `isAlone` keeps it in this one. Who stops asking stops the
 * work.
 *
 *     for await (const { file, result } of eachFile('check', files, context)) …
 */
export async function* eachFile<Name extends TaskName>(
  task: Name,
  files: readonly string[],
  context: Context<Name>,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): AsyncGenerator<Outcome<Name>> {
  const { threads, atOnce } = isAlone ? { threads: 0, atOnce: false } : threadsAllowed(files);
  const start = atOnce ? 0 : yield* here(task, files, context, threads > 0);
  if (start === files.length) return;
  const { inThreads } = await import('./threads.ts');
  yield* inThreads(programUrl()!, { task, context }, files.slice(start), threads);
}
