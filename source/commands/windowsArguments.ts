/** Arguments as Windows' shells hand them over: they expand nothing, and a `\` before the closing quote swallows it. */
import { type Dirent, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { win32 } from 'node:path';
import { Failure } from '../text/failure.ts';

/** The path that was meant by an argument. Throws Failure where quotes have mixed it up with the next one. */
export function windowsPath(argument: string, home = homedir()): string {
  // `"C:\各 单位\"` arrives as `C:\各 单位"`: no name can have a quote.
  const path = argument.replace(/^([^"]*)"$/, '$1\\');
  if (path.includes('"')) throw new Failure(`“${argument}”里有引号：文件夹最后的 \\ 会吃掉引号，请去掉它。`);
  // A drive alone is the folder one stands in there; joined with a name it would be the drive's first folder.
  if (/^[A-Za-z]:$/.test(path)) return win32.resolve(path);
  return path.replace(/^~(?=$|[\\/])/, () => home);
}

/** The entries of a folder; none where it cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const patternOf = (part: string): RegExp =>
  new RegExp(
    `^${part.replace(/[\\^$.+()[\]{}|]/g, '\\$&').replace(/[*?]/g, (sign) => (sign === '*' ? '.*' : '.'))}$`,
    'iu',
  );

/**
 * The paths that `*` and `?` stand for, by name; the argument itself where nothing fits. Node's own globSync would read the brackets
 * of `报告[定稿]*.docx`, which are part of names here.
 */
export function expandStars(argument: string): string[] {
  const { root } = win32.parse(argument);
  if (!/[*?]/.test(argument.slice(root.length))) return [argument];
  const parts = argument.slice(root.length).split(/([\\/])/);
  const found = parts.reduce<readonly string[]>(
    (folders, part) => {
      if (!/[*?]/.test(part)) return folders.map((folder) => folder + part);
      const pattern = patternOf(part);
      return folders.flatMap((folder) =>
        entriesOf(folder).flatMap(({ name }) =>
          pattern.test(name) && !/^(?:\.|~\$)/.test(name) ? [folder + name] : [],
        ),
      );
    },
    [root],
  );
  return found.length > 0 ? [...found].sort() : [argument];
}
