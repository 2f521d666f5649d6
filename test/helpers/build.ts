import { execFileSync } from 'node:child_process';

/** Builds dist/ once before the tests: the terminal tests run the program as it is shipped. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.ts', '--quiet', '--keep'], {
    cwd: new URL('../..', import.meta.url),
    stdio: 'inherit',
  });
}
