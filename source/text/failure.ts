/** A failure that the person at the keyboard can mend: its message is one Chinese sentence that says what to do. */
export class Failure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
  }
}

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
  ELOOP: '链接绕成了圈，请检查路径',
};

/** A Failure for a file-system error: what was being done (无法写入), to which path, and what to do about it. */
export function fileFailure(doing: string, path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return new Failure(`${doing} ${path}：${causes[code] ?? `系统报告 ${code || String(error)}，请检查后再试`}。`, {
    cause: error,
  });
}
