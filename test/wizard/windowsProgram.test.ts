import { expect, test } from 'vitest';
import { windowsProgram } from '../../source/wizard/windowsProgram.ts';

test('a program of Windows is named by its full path, never by its bare name', () => {
  expect(windowsProgram('cmd.exe', 'D:\\Windows')).toBe('D:\\Windows\\System32\\cmd.exe');
  expect(windowsProgram('notepad.exe', undefined)).toMatch(/^[A-Z]:\\.+\\System32\\notepad\.exe$/);
});
