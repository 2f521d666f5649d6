import { parseArgs } from 'node:util';
import type { Command, Values } from './command.ts';

/** The arguments of a command by its options; `refuse` is called with a Chinese sentence for what does not belong. */
export function parse(
  command: Command,
  argv: readonly string[],
  refuse: (sentence: string) => never,
): { positionals: string[]; values: Values } {
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
      ]),
    );
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { positionals, values };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return refuse(`没有 ${name} 这个选项`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return refuse(`选项 ${name} 的写法不对`);
    throw error;
  }
}
