import { win32 } from 'node:path';

/**
 * The full path of one of Windows' own programs (cmd.exe). By its bare name, Windows looks in the current folder first: a program
 * of that name in a folder of files that were sent in would run.
 */
export const windowsProgram = (name: string, systemRoot = process.env.SystemRoot ?? 'C:\\Windows'): string =>
  win32.join(systemRoot, 'System32', name);

/**
 * A path in quotes as cmd.exe hands it on untouched: inside quotes it would still put the value of TEMP in the place of `%TEMP%`, so
 * each of its signs, the quotes too, stands behind a caret.
 */
export const forCmd = (path: string): string => `"${path}"`.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&');
