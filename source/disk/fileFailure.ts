/** What the system refuses, in the words of the person at the keyboard. */
import { dirname } from 'node:path';
import { Failure } from '../text/failure.ts';
import { pathKind } from './pathKind.ts';

const causes: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请检查路径',
  EACCES: '没有权限，请换一个位置或请管理员放开权限',
  EPERM: '没有权限，请换一个位置或请管理员放开权限',
  EROFS: '这个位置是只读的，请换一个位置',
  ENOSPC: '磁盘已满，请腾出空间后再试',
  EDQUOT: '磁盘配额已满，请腾出空间后再试',
  EISDIR: '这是文件夹，请指定文件',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径',
  EEXIST: '同名文件已经存在',
  ENAMETOOLONG: '名称太长，请改短',
  EMFILE: '打开的文件太多，请关闭一些程序后再试',
  ENFILE: '打开的文件太多，请关闭一些程序后再试',
  ELOOP: '链接绕成了圈，请检查路径',
  EBUSY: '正在被别的程序占用，请关闭那个程序后再试',
  ETXTBSY: '正在被别的程序占用，请关闭那个程序后再试',
  EIO: '磁盘读写出错，请检查磁盘或换一个位置',
  ENODEV: '这里没有可用的磁盘，请换一个位置',
  ENXIO: '这里没有可用的磁盘，请换一个位置',
  EINVAL: '名称里有系统不接受的字符，请改名',
  ERR_INVALID_ARG_VALUE: '名称里有系统不接受的字符，请改名',
  EXDEV: '两处不在同一个磁盘上，请先复制到同一个磁盘',
  ENETUNREACH: '连不上那台电脑或共享文件夹，请检查网络后再试',
  EHOSTUNREACH: '连不上那台电脑或共享文件夹，请检查网络后再试',
  ETIMEDOUT: '那台电脑或共享文件夹没有回应，请检查网络后再试',
  ESTALE: '共享文件夹断开过，请重新打开它后再试',
};

const heldOnWindows = '正在另一个程序里打开，或者是只读文件；请关掉那个程序或换一个名称';

/** Whether one of the folders that a path names is a file. */
function leadsThroughFile(path: string): boolean {
  for (let above = dirname(path); dirname(above) !== above; above = dirname(above)) {
    const kind = pathKind(above);
    if (kind !== 'nothing') return kind === 'file';
  }
  return false;
}

/** What Windows means: it says "not permitted" of a file that Word has open, and "not there" of what is below a file. */
function onWindows(path: string, code: string): string | undefined {
  if (code === 'EBUSY') return heldOnWindows;
  if ((code === 'EPERM' || code === 'EACCES') && pathKind(path) === 'file') return heldOnWindows;
  if (code === 'ENOENT' && leadsThroughFile(path)) return causes.ENOTDIR;
  if (code === 'UNKNOWN') return '系统没有说明原因；如果它在网络或移动磁盘上，请先复制到本机的磁盘再试';
  return undefined;
}

/** Why the system refuses a path, and what to do about it, without a full stop. */
export function reasonFor(path: string, error: unknown, platform: NodeJS.Platform = process.platform): string {
  const code = codeOf(error);
  const words = (platform === 'win32' ? onWindows(path, code) : undefined) ?? causes[code];
  return words ?? `系统报告 ${code || String(error)}，请检查后再试`;
}

/** The system's code of an error, of the cause of a Failure too; empty where there is none. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? '' : codeOf(cause);
}

/** A Failure for a file-system error: what was being done (无法写入), to which path, and what to do about it. One that is given is given back. */
export function fileFailure(doing: string, path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${doing} ${path}：${reasonFor(path, error)}。`, { cause: error });
}
