import { expect, test } from 'vitest';
import { openerOf } from '../../source/wizard/openFile.ts';
import { forCmd, windowsProgram } from '../../source/wizard/windowsProgram.ts';

test('a program of Windows is named by its full path, never by its bare name', () => {
  expect(windowsProgram('cmd.exe', 'D:\\Windows')).toBe('D:\\Windows\\System32\\cmd.exe');
  expect(windowsProgram('notepad.exe', undefined)).toMatch(/^[A-Z]:\\.+\\System32\\notepad\.exe$/);
});

/** What cmd.exe makes of a line outside a batch file: %NAME% first, then carets and quotes. */
function readByCmd(line: string, variables: Readonly<Record<string, string>>): string {
  const expanded = line.replace(/%([^%]+)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
  let quoted = false;
  let result = '';
  for (let index = 0; index < expanded.length; index++) {
    const sign = expanded[index]!;
    if (sign === '^' && !quoted) result += expanded[++index] ?? '';
    else if ('&|<>()'.includes(sign) && !quoted) throw new Error(`cmd acts on ${sign}`);
    else {
      if (sign === '"') quoted = !quoted;
      result += sign;
    }
  }
  return result;
}

test.each(['C:\\100%TEMP%\\a.txt', 'C:\\R&D (1)\\a b.docx', 'C:\\年报 工具\\报告^1.html', 'C:\\a;b,c!\\[1].md'])(
  '%s comes through cmd.exe as it is',
  (path) => {
    expect(readByCmd(forCmd(path), { TEMP: 'C:\\users' })).toBe(`"${path}"`);
    const [program, args] = openerOf(path, 'win32');
    expect(program).toMatch(/\\System32\\cmd\.exe$/);
    expect(args.slice(0, 3)).toEqual(['/d', '/s', '/c']);
    // /s takes the outer quotes off and nothing else.
    expect(readByCmd(args[3]!.slice(1, -1), { TEMP: 'C:\\users' })).toBe(`start "" "${path}"`);
  },
);

test('elsewhere no shell reads it', () => {
  expect(openerOf('/a $(b).html', 'darwin')).toEqual(['open', ['/a $(b).html']]);
  expect(openerOf('/a $(b).html', 'linux')).toEqual(['xdg-open', ['/a $(b).html']]);
});
