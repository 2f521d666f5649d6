/** Where commands write: whatever files, names and arguments bring along, nothing in it acts on the terminal. */
import { forTerminal } from '../text/controls.ts';
import type { Streams } from './command.ts';

type Output = Streams['stdout'];

/** A stream of which only what is written is changed; bytes go through as they are. */
export function safeStream(stream: Output): Output {
  const write = (chunk: string | Uint8Array, ...rest: never[]): boolean =>
    stream.write(typeof chunk === 'string' ? forTerminal(chunk) : chunk, ...rest);
  return Object.create(stream, { write: { value: write } });
}

/** The process's own streams for a command. The wizard's screens are cleaned where they are drawn and get the process itself. */
export const safeStreams = (): Streams => ({
  stdin: process.stdin,
  stdout: safeStream(process.stdout),
  stderr: safeStream(process.stderr),
});
