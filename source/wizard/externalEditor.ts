/** A text in the clerk's own editor, and back. Whatever becomes of the editor, what was saved in it is not lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileFailure } from '../disk/fileFailure.ts';
import { leftInFile, putForEditing, textInFile } from '../drafts/edited.ts';
import { Failure } from '../text/failure.ts';
import { forCmd, windowsProgram } from './windowsProgram.ts';

export { textInFile as readTextFile } from '../drafts/edited.ts';

/** What comes back: the text, and what the clerk should know. */
export interface Edited {
  readonly text: string;
  readonly notice: string | null;
}

/** The editor that the environment names: VISUAL, EDITOR, or the system's own. */
const editorCommand = (): string =>
  process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? windowsProgram('notepad.exe') : 'vi');

/** The editor that has the terminal now; a Ctrl+C in it is meant for it alone. */
let running: ChildProcess | null = null;
export const isEditing = (): boolean => running !== null;

/** The program ends: the editor must not go on to read the keys of a terminal that has been given back. Its file stays. */
export function endEditor(): void {
  running?.kill('SIGHUP');
  running?.unref();
}

/** Starts the editor and waits for it; tells whether it ended well, or could not be found. */
function run(command: string, path: string): Promise<'well' | 'badly' | 'not found'> {
  return new Promise((resolve) => {
    // The variable may carry arguments (code --wait), as it does for git; the path is no part of what the shell reads.
    const child =
      process.platform === 'win32'
        ? spawn(windowsProgram('cmd.exe'), ['/d', '/s', '/c', `"${command} ${forCmd(path)}"`], {
            stdio: 'inherit',
            windowsVerbatimArguments: true,
          })
        : spawn('/bin/sh', ['-c', `${command} "$1"`, 'sh', path], { stdio: 'inherit' });
    running = child;
    const done = (how: 'well' | 'badly' | 'not found') => {
      running = null;
      resolve(how);
    };
    child.on('error', () => done('not found'));
    // What a shell says of a program that is not there: sh 127, cmd 9009.
    child.on('exit', (code) => done(code === 0 ? 'well' : code === 127 || code === 9009 ? 'not found' : 'badly'));
  });
}

/**
 * Opens a text of a draft in the external editor and gives it as it was saved there; the terminal must be free meanwhile. What an
 * earlier editor has left for this field comes back without opening another. The file is kept until a draft with its text is saved
 * (settleEdited): an editor may come back at once, or after seconds, and go on in a window of its own. Throws Failure where the editor could not be started and nothing was changed.
 */
export async function editExternally(id: string, field: string, text: string): Promise<Edited> {
  const left = leftInFile(id, field, text);
  if (left !== null) return { text: left, notice: '已取回在外部编辑器里保存的文字；不要它就按 Ctrl+Z 撤销。' };
  const command = editorCommand();
  let path: string;
  try {
    path = putForEditing(id, field, text);
  } catch (error) {
    throw fileFailure('无法为外部编辑器写出文件', id, error);
  }
  const ended = await run(command, path);
  let after: string;
  try {
    after = textInFile(path);
  } catch (error) {
    throw new Failure(`编辑器保存的内容读不出来，文件留在 ${path}：${(error as Error).message}`);
  }
  if (after !== text) {
    const notice =
      ended === 'well' ? null : `编辑器 ${command} 没有正常结束，其中保存的文字已取回；不要它就按 Ctrl+Z 撤销。`;
    return { text: after, notice };
  }
  if (ended === 'not found')
    throw new Failure(`没有找到编辑器 ${command}，文字没有改动；请用环境变量 EDITOR 写明一个装好的编辑器。`);
  if (ended === 'badly')
    throw new Failure(`编辑器 ${command} 没有正常结束，文字没有改动；可以用环境变量 EDITOR 指定别的编辑器。`);
  return { text, notice: `文字没有改动。如果编辑器 ${command} 还开着，改好保存后回到这一项按 Ctrl+E 取回。` };
}
