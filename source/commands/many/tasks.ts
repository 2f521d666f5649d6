/**
 * What is done with each of many files. What goes in and comes out is plain data, so that another thread can do it; who asks prints and
 * writes what came out, in the order of the files.
 */
import { Failure } from '../../text/failure.ts';

/** Every task by its name; its code is loaded where it is done. */
const tasks = {
  check: () => import('../checkFile.ts').then(({ checkFile }) => checkFile),
  write: () => import('../documentsOf.ts').then(({ documentsOf }) => documentsOf),
  receive: () => import('../receiveFile.ts').then(({ receiveFile }) => receiveFile),
};

export type TaskName = keyof typeof tasks;
type Task<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
export type Context<Name extends TaskName> = Parameters<Task<Name>>[1];

/** What came of one file: a result, or the sentence why there is none. */
export type Outcome<Name extends TaskName> =
  | { readonly file: string; readonly result: Awaited<ReturnType<Task<Name>>> }
  | { readonly file: string; readonly failure: string; readonly stack: string };

export type Perform<Name extends TaskName> = (file: string) => Promise<Outcome<Name>>;

const failed = (file: string, { message, stack = '' }: Error) => ({ file, failure: message, stack });

/**
 * Loads a task for a context. What is done never throws: a file that the program trips over is one that cannot be read, and the others
 * go on.
 */
export async function prepare<Name extends TaskName>(name: Name, context: Context<Name>): Promise<Perform<Name>> {
  const task = (await tasks[name]()) as (file: string, context: Context<Name>) => ReturnType<Task<Name>>;
  return async (file) => {
    try {
      return { file, result: await task(file, context) } as Outcome<Name>;
    } catch (error) {
      if (error instanceof Failure || (error as Error).name === 'InterchangeError') return failed(file, error as Error);
      const { message, stack } = error as Error;
      return failed(file, Object.assign(new Error(`${file} 没有读成：程序出了意外的错误（${message}）。`), { stack }));
    }
  };
}
