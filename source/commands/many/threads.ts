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
const lean = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

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

/**
 * What comes of the files, in their order, done by `count` threads of the program at a URL. Ends its threads when it is returned from.
 */
export async function* inThreads<Name extends TaskName>(
  program: string,
  { task, context }: { task: Name; context: Context<Name> },
  files: readonly string[],
  count: number,
): AsyncGenerator<Outcome<Name>> {
  const ready = new Map<number, Outcome<Name>>();
  const again: Run[] = [];
  const threads = new Set<Thread>();
  let next = 0;
  let printed = 0;
  let wake: () => void = () => {};

  const nextRun = (isLean: boolean): Run | undefined => {
    if (!isLean && again.length > 0) return again.shift();
    if (next >= files.length || next >= printed + count * furthest * filesAtOnce) return undefined;
    const run = { first: next, files: files.slice(next, next + filesAtOnce) };
    next += run.files.length;
    return run;
  };
  const watch = (thread: Thread) => {
    clearTimeout(thread.timer);
    thread.timer = thread.runs.length > 0 ? setTimeout(() => void thread.worker.terminate(), longest) : undefined;
  };
  const feed = (thread: Thread) => {
    while (thread.runs.length < (again.length > 0 ? 1 : runsAhead)) {
      const run = nextRun(thread.isLean);
      if (!run) break;
      thread.runs.push(run);
      thread.worker.postMessage(run);
      if (thread.runs.length === 1) watch(thread);
    }
  };
  const bury = (thread: Thread, reason: string) => {
    clearTimeout(thread.timer);
    threads.delete(thread);
    const [current, ...others] = thread.runs;
    again.push(...others);
    if (current && current.files.length === 1 && !thread.isLean) {
      const file = current.files[0]!;
      ready.set(current.first, { file, failure: `${file} 没有读成：${reason}。`, stack: '' });
    } else if (current) {
      again.unshift(...current.files.map((file, index) => ({ first: current.first + index, files: [file] })));
    }
    start(false);
    wake();
  };
  function start(isLean: boolean): void {
    const worker = startWorker(program, { task, context }, isLean);
    const thread: Thread = { worker, isLean, runs: [], timer: undefined };
    let reason = `读了 ${longest / 60_000} 分钟还没有读完，或者要的内存太多`;
    threads.add(thread);
    worker.on('message', ({ first, outcomes }: Done) => {
      thread.runs.shift();
      watch(thread);
      for (const [index, outcome] of outcomes.entries()) ready.set(first + index, outcome as Outcome<Name>);
      feed(thread);
      wake();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reason = `程序出了意外的错误（${error.message}）`;
    });
    worker.on('exit', () => threads.has(thread) && bury(thread, reason));
    feed(thread);
  }

  try {
    for (let index = 0; index < count; index += 1) start(true);
    while (printed < files.length) {
      const outcome = ready.get(printed);
      if (!outcome) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      ready.delete(printed);
      printed += 1;
      for (const thread of threads) feed(thread);
      yield outcome;
    }
  } finally {
    const ended = [...threads];
    threads.clear();
    for (const { timer } of ended) clearTimeout(timer);
    await Promise.all(ended.map(({ worker }) => worker.terminate()));
  }
}
