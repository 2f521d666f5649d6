/** Checks the types and runs the tests of what changed, again at each change, until it is stopped. */
import { spawn } from 'node:child_process';

const programs = [
  ['tsc', '-p', '.', '--watch', '--preserveWatchOutput'],
  ['vitest', 'watch', '--config', 'test/vitest.config.ts', '--changed'],
] as const;

const running = programs.map(([name, ...words]) => spawn(name, words, { stdio: 'inherit' }));
for (const program of running)
  program.on('exit', (code) => {
    for (const other of running) other.kill();
    process.exitCode = code ?? 1;
  });
