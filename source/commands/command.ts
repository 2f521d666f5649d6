/** What every command is made of; cli.ts parses the arguments by it and derives the help from it. */

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for the value in the help: 年份. */
  readonly value?: string;
  readonly help: string;
}

export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Command {
  /** After `nianbao `: `write 文件或草稿`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** A few lines that a person can copy. */
  readonly examples?: readonly string[];
  /** Does the work and gives the exit code: 0 nothing wrong, 1 an error finding, 2 wrong usage or unreadable input. Throws Failure. */
  run(positionals: readonly string[], values: Values, streams: Streams): Promise<number>;
}
