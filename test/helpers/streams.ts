import type { Command, Streams, Values } from '../../source/commands/command.ts';

/** Runs a command with streams that collect; `isTTY` as a terminal would be. */
export async function runCommand(command: Command, args: readonly string[], values: Values = {}, isTTY = false) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns: 80,
    write: (text: string) => {
      written[name] += text;
      return true;
    },
  });
  const streams = { stdin: {}, stdout: stream('stdout'), stderr: stream('stderr') } as unknown as Streams;
  const exitCode = await command.run(args, values, streams);
  return { exitCode, ...written };
}
