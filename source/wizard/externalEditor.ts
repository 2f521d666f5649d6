/** A text in the clerk's own editor, and back. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { Failure } from '../text/failure.ts';

const maximumBytes = 2_000_000;

/** The editor that the environment names: VISUAL, EDITOR, or the system's own. */
const editorCommand = (): string =>
  process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A text file's content: UTF-8, or GB18030 where it is no UTF-8. Throws Failure: no such file, too large, no text. */
export function readTextFile(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > maximumBytes) throw new Failure(`${path} 太大（超过 2 MB），请只留下要用的文字。`);
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure('无法读取', path, error);
  }
  if (bytes.includes(0)) throw new Failure(`${path} 不是文本文件，请另存为 .txt 再取。`);
  // The newline that ends a file is not a paragraph.
  return decode(bytes).replace(/\r?\n$/, '');
}

/**
 * Opens a text in the external editor and gives it as it was saved there; the terminal must be free meanwhile.
 * Throws Failure where the editor cannot be started or ends with an error: the text is then as before.
 */
export function editExternally(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  const path = join(folder, '正文.txt');
  try {
    writeFileSync(path, `${text}\n`, { mode: 0o600 });
    const command = editorCommand();
    // The variable may carry arguments (code --wait), as it does for git.
    const { status, error } = spawnSync(`${command} "${path}"`, { stdio: 'inherit', shell: true });
    if (error || status !== 0) {
      throw new Failure(`编辑器 ${command} 没有正常结束，文字没有改动；可以用环境变量 EDITOR 指定别的编辑器。`);
    }
    return readTextFile(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
