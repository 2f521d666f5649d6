/**
 * The threads that work on many files, and what becomes of their work where one of them dies: a file that takes all its memory, or never
 * ends, is tried once more alone, and then it is one that cannot be read.
 */
import { Worker } from 'node:worker_threads';
import type { Context, Outcome, TaskName } from './tasks.ts';
import type { Done, Run } from './worker.ts';

declare global {
  /** The file that runs, as a path or a URL; absent where the program's parts are used by themselves, as in tests. */
  var nianbaoProgram: string | undefined;
  var nianbaoUrl: string | undefined;
  /** True in another thread: it waits for work instead of reading the arguments. */
  var nianbaoWorks: boolean | undefined;
}

/** Files a thread is given at once: fewer, and it waits for messages; more, and the others wait for the last one. */
const filesAtOnce = 4;
/** Runs that wait at a thread while it does another, so that it never idles. */
const runsAhead = 2;
/** How far the fastest may be ahead of what is printed, in runs a thread: what is ready takes memory. */
const furthest = 6;
/** Milliseconds after which a run is given up. */
const longest = 180_000;
/**
 * V8 lets a heap grow as long as there is memory: without these, thousands of files would fill it before it is tidied. A thread that dies
 * of it is followed by one without them.
 */
const lean = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

interface Thread {
  readonly worker: Worker;
  readonly isLean: boolean;
  readonly runs: Run[];
  timer: NodeJS.Timeout | undefined;
}

/** The first words of another thread: the program itself, told to work. */
const firstWords = (program: string): string =>
  `const { workerData } = require('node:worker_threads');
Object.assign(globalThis, workerData.globals);
import(${JSON.stringify(program)});`;

function startWorker(program: string, data: object, isLean: boolean): Worker {
  const { nianbaoUrl, nianbaoTemplates } = globalThis;
  const globals = { nianbaoWorks: true, nianbaoUrl, nianbaoTemplates };
  return new Worker(firstWords(program), {
    eval: true,
    workerData: { ...data, globals },
    ...(isLean ? { resourceLimits: lean } : {}),
  });
}

/** The threads, and what of all files is waiting, in hand and ready. */
interface Pool<Name extends TaskName> {
  readonly program: string;
  readonly data: { readonly task: Name; readonly context: Context<Name> };
  readonly files: readonly string[];
  /** How many threads there are. */
  readonly count: number;
  readonly threads: Set<Thread>;
  readonly ready: Map<number, Outcome<Name>>;
  /** Runs of threads that died. */
  readonly again: Run[];
  /** The first file that no thread was given, and the first that was not asked for. */
  next: number;
  printed: number;
  wake: () => void;
}

function nextRun(pool: Pool<TaskName>, isLean: boolean): Run | undefined {
  const { again, next, files, printed, count } = pool;
  if (!isLean && again.length > 0) return again.shift();
  if (next >= files.length || next >= printed + count * furthest * filesAtOnce) return undefined;
  const run = { first: next, files: files.slice(next, next + filesAtOnce) };
  pool.next += run.files.length;
  return run;
}

/** Ends a thread that does nothing but its first run for too long. */
function watch(thread: Thread): void {
  clearTimeout(thread.timer);
  thread.timer = thread.runs.length > 0 ? setTimeout(() => void thread.worker.terminate(), longest) : undefined;
}

function feed(pool: Pool<TaskName>, thread: Thread): void {
  while (thread.runs.length < (pool.again.length > 0 ? 1 : runsAhead)) {
    const run = nextRun(pool, thread.isLean);
    if (!run) break;
    thread.runs.push(run);
    thread.worker.postMessage(run);
    if (thread.runs.length === 1) watch(thread);
  }
}

/** A thread has died: what it had in hand is tried once more, file by file, by one that may take more memory. */
function bury(pool: Pool<TaskName>, thread: Thread, reason: string): void {
  clearTimeout(thread.timer);
  pool.threads.delete(thread);
  const [current, ...others] = thread.runs;
  pool.again.push(...others);
  if (current && current.files.length === 1 && !thread.isLean) {
    const file = current.files[0]!;
    pool.ready.set(current.first, { file, failure: `${file} 没有读成：${reason}。`, stack: '' });
  } else if (current) {
    pool.again.unshift(...current.files.map((file, index) => ({ first: current.first + index, files: [file] })));
  }
  startThread(pool, false);
  pool.wake();
}

function startThread(pool: Pool<TaskName>, isLean: boolean): void {
  const worker = startWorker(pool.program, pool.data, isLean);
  const thread: Thread = { worker, isLean, runs: [], timer: undefined };
  let reason = `读了 ${longest / 60_000} 分钟还没有读完，或者要的内存太多`;
  pool.threads.add(thread);
  worker.on('message', ({ first, outcomes }: Done) => {
    // One that is being ended may still have sent something: its clock must not be wound up again, or the program waits for it.
    if (!pool.threads.has(thread)) return;
    thread.runs.shift();
    watch(thread);
    for (const [index, outcome] of outcomes.entries()) pool.ready.set(first + index, outcome);
    feed(pool, thread);
    pool.wake();
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reason = `程序出了意外的错误（${error.message}）`;
  });
  worker.on('exit', () => pool.threads.has(thread) && bury(pool, thread, reason));
  feed(pool, thread);
}

/** The outcome of the next file in their order, once it is there. */
async function nextOutcome<Name extends TaskName>(pool: Pool<Name>): Promise<Outcome<Name>> {
  for (;;) {
    const outcome = pool.ready.get(pool.printed);
    if (outcome) {
      pool.ready.delete(pool.printed);
      return outcome;
    }
    await new Promise<void>((resolve) => {
      pool.wake = resolve;
    });
  }
}

/**
 * What comes of the files, in their order, done by `count` threads of the program at a URL. Ends its threads when it is returned from.
 */
export async function* inThreads<Name extends TaskName>(
  program: string,
  data: { task: Name; context: Context<Name> },
  files: readonly string[],
  count: number,
): AsyncGenerator<Outcome<Name>> {
  const threads = new Set<Thread>();
  const pool: Pool<Name> = {
    ...{ program, data, files, count, threads },
    ...{ ready: new Map(), again: [], next: 0, printed: 0, wake: () => {} },
  };
  const anyPool = pool as unknown as Pool<TaskName>;
  try {
    for (let index = 0; index < count; index += 1) startThread(anyPool, true);
    while (pool.printed < files.length) {
      const outcome = await nextOutcome(pool);
      pool.printed += 1;
      for (const thread of threads) feed(anyPool, thread);
      yield outcome;
    }
  } finally {
    const ended = [...threads];
    threads.clear();
    for (const { timer } of ended) clearTimeout(timer);
    await Promise.all(ended.map(({ worker }) => worker.terminate()));
  }
}
