/** A file in the program that the system has for it. */
import { spawn } from 'node:child_process';
import { Failure } from '../text/failure.ts';
import { forCmd, windowsProgram } from './windowsProgram.ts';

/** Openers that have not failed by then have opened something, and may go on for as long as it is open. */
const patience = 1500;

/** What opens a file. */
export function openerOf(
  path: string,
  platform: NodeJS.Platform = process.platform,
): readonly [program: string, args: readonly string[]] {
  if (platform === 'darwin') return ['open', [path]];
  // The empty title keeps start from taking the quoted path for one.
  if (platform === 'win32') return [windowsProgram('cmd.exe'), ['/d', '/s', '/c', `"start "" ${forCmd(path)}"`]];
  return ['xdg-open', [path]];
}

/** Hands a file to the system's opener and does not wait for it to be closed. Throws Failure where there is none. */
export function openFile(path: string): Promise<void> {
  const [program, args] = openerOf(path);
  return new Promise((done, fail) => {
    const refuse = () => fail(new Failure(`这台电脑上没有能打开它的程序，请自己打开：${path}`));
    const child = spawn(program, args, {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: true,
      windowsHide: true,
    });
    child.on('error', refuse);
    child.on('exit', (code) => (code === 0 ? done() : refuse()));
    child.unref();
    setTimeout(done, patience).unref();
  });
}
