/** How this program is started again from where it was started. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a program of this name is found where the shell looks. */
const isInstalled = (): boolean =>
  (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => folder !== '' && ['nianbao', 'nianbao.cmd'].some((name) => existsSync(join(folder, name))));

/** The command that starts the program again, with arguments: npm start from a clone, nianbao where that is installed. */
export function startCommand(...args: readonly string[]): string {
  const { npm_lifecycle_event: script, npm_command: command } = process.env;
  const path = process.argv[1] ?? '';
  // Its own folder of programs is on the path of every npm script; that does not make nianbao one of the shell's.
  if (command === 'run-script' && script === 'start')
    return ['npm start', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  if (isInstalled()) return ['nianbao', ...args].join(' ');
  const isClone = existsSync(join(dirname(dirname(path)), 'package.json'));
  return [isClone ? 'npm start' : `node ${path}`, ...(isClone && args.length > 0 ? ['--'] : []), ...args].join(' ');
}

/** The same as the beginning of a sentence: 再次运行 npm start . */
export const startWords = (...args: readonly string[]): string => `再次运行 ${startCommand(...args)} `;
