import { win32 } from 'node:path';

/**
 * The full path of one of Windows' own programs (cmd.exe). By its bare name, Windows looks in the current folder first: a program
 * of that name in a folder of files that were sent in would run.
 */
export const windowsProgram = (name: string, systemRoot = process.env.SystemRoot ?? 'C:\\Windows'): string =>
  win32.join(systemRoot, 'System32', name);
