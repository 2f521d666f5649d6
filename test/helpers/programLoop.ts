/** The process of program.ts: each message is a run of the built program, whose entry is loaded anew while its parts stay. */
import { fileURLToPath } from 'node:url';

const [, , program = ''] = process.argv;
const streams = [process.stdout, process.stderr] as const;
// What its threads run is the program, not this file.
globalThis.nianbaoProgram = fileURLToPath(program);
process.setMaxListeners(0);
for (const stream of streams) stream.setMaxListeners(0);

let count = 0;
process.on('message', async ({ args, env, cwd }: { args: string[]; env: Record<string, string>; cwd: string }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, process.argv[1]!, ...args];
  process.exitCode = undefined;
  const [stdout, stderr] = streams.map((stream) => {
    const parts: Buffer[] = [];
    stream.write = (part: string | Uint8Array, ...rest: unknown[]) => {
      parts.push(Buffer.from(part as string));
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    };
    return () => Buffer.concat(parts).toString('utf8');
  });
  count += 1;
  await import(`${program}?${count}`);
  process.send!({ stdout: stdout!(), stderr: stderr!(), status: process.exitCode ?? 0 });
});
