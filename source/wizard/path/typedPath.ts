/** Paths as people type, paste and drop them: in quotes, with ~, as file:// addresses, with backslashes before spaces. */
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanLine } from '../../editing/clean.ts';

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
];

/** Without the quotes around it; one that is not closed yet is only its beginning. */
function unquoted(text: string): string {
  const pair = quotes.find(([open]) => text.startsWith(open));
  if (!pair) return text;
  return text.length > 1 && text.endsWith(pair[1]) ? text.slice(1, -1) : text.slice(1);
}

function fromAddress(text: string): string {
  if (!/^file:\/\//i.test(text)) return text;
  try {
    return fileURLToPath(text);
  } catch {
    // Half typed, or never an address: as it stands.
    return text.replace(/^file:\/\//i, '');
  }
}

const isWindows = process.platform === 'win32';

/** What was typed without what only a shell, a browser or a file manager puts around it. '' for nothing. */
export function plainPath(typed: string): string {
  const bare = cleanLine(typed).replace(/^&\s+/, '');
  const path = fromAddress(unquoted(bare));
  // A terminal that a file is dropped on writes a backslash before each space and bracket.
  const unescaped = isWindows || path !== bare ? path : path.replace(/\\(?=[^\w\\])/g, '');
  return unescaped.replace(/^~(?=$|[/\\])/, homedir());
}

/** The path that was meant; what is relative counts from where the program was started. */
export const pathOf = (typed: string): string => resolve(plainPath(typed) || '.');

/** Whether typed text can only be the beginning of a path. */
export const looksLikePath = (typed: string): boolean => {
  const path = plainPath(typed);
  return isAbsolute(path) || /^(?:~|\.{1,2}[/\\]|[A-Za-z]:[/\\]|file:)/.test(cleanLine(typed)) || /[/\\]/.test(path);
};
