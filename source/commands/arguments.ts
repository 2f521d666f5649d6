import { parseArgs } from 'node:util';
import type { Command, Values } from './command.ts';
import { nearest } from './nearest.ts';
import { expandStars, windowsPath } from './windowsArguments.ts';

interface Parsed {
  readonly positionals: string[];
  readonly values: Values;
}

/** What stands for the value of an option that is a path. */
const isPath = (value: string | undefined): boolean => value !== undefined && /文件|名单/.test(value);

/** Paths as they were meant on Windows. Throws Failure. */
function asOnWindows({ options }: Command, { positionals, values }: Parsed): Parsed {
  const meant = Object.entries(values).map(([name, value]) =>
    isPath(options[name]?.value) && typeof value === 'string' ? [name, windowsPath(value)] : [name, value],
  );
  return {
    positionals: positionals.flatMap((argument) => expandStars(windowsPath(argument))),
    values: Object.fromEntries(meant),
  };
}

/**
 * The arguments of a command by its options; `refuse` is called with a Chinese sentence for what does not belong. Throws Failure
 * where Windows' quotes have mixed up two arguments.
 */
export function parse(
  command: Command,
  argv: readonly string[],
  refuse: (sentence: string) => never,
  platform: NodeJS.Platform = process.platform,
): Parsed {
  const parsed = parsedBy(command, argv, refuse);
  return platform === 'win32' ? asOnWindows(command, parsed) : parsed;
}

/** An option whose dashes an input method or Word has made long or wide. */
const longDash = /^[—–―－‐−]+([a-z][a-z-]*)/;

function parsedBy(command: Command, argv: readonly string[], refuse: (sentence: string) => never): Parsed {
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([name, { type, multiple }]) => [
        name,
        { type, ...(multiple ? { multiple } : {}) },
      ]),
    );
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    for (const argument of positionals) {
      const name = longDash.exec(argument)?.[1];
      if (name !== undefined && Object.hasOwn(options, name))
        return refuse(`“${argument}”请写成 --${name}，用两个半角的减号`);
    }
    return { positionals, values };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const meant = nearest(name.replace(/^-+/, ''), Object.keys(command.options));
      return refuse(`没有 ${name} 这个选项${meant ? `，是不是要 --${meant}？` : ''}`);
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return refuse(`选项 ${name} 的写法不对`);
    throw error;
  }
}
