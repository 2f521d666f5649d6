/** Another thread of the program: does runs of files as they are sent and sends back what came of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { rememberLittle } from '../../text/memory.ts';
import { type Context, type Outcome, prepare, type TaskName } from './tasks.ts';

/** A few files that follow each other. */
export interface Run {
  /** Where the first of them stands among all. */
  readonly first: number;
  readonly files: readonly string[];
}

export interface Done {
  readonly first: number;
  readonly outcomes: readonly Outcome<TaskName>[];
}

/** What a thread is given to begin with. */
export interface WorkerData {
  readonly task: TaskName;
  readonly context: Context<TaskName>;
}

/** Works until it is ended. */
export async function work(): Promise<void> {
  rememberLittle();
  const { task, context } = workerData as WorkerData;
  const perform = await prepare(task, context);
  let last: Promise<void> = Promise.resolve();
  parentPort!.on('message', ({ first, files }: Run) => {
    last = last.then(async () => {
      const outcomes = await Promise.all(files.map(perform));
      parentPort!.postMessage({ first, outcomes } satisfies Done);
    });
  });
}
