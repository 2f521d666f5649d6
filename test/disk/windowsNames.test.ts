import { expect, test } from 'vitest';
import { isDeviceName, refuseNames } from '../../source/disk/windowsNames.ts';

test.each([
  ['CON', '它是设备的名字'],
  ['C:\\t\\con.json', '它是设备的名字'],
  ['C:\\t\\aux\\x', '它是设备的名字'],
  ['C:\\t\\Com¹.txt', '它是设备的名字'],
  ['C:\\t\\2025.', '末尾不能是点或空格'],
  ['C:\\t\\输出 ', '末尾不能是点或空格'],
  ['备份 09:30.json', '不能有'],
  ['C:\\t\\a?b', '不能有'],
  ['C:\\t\\a"b\\x.json', '不能有'],
  ['\\\\?\\C:\\t\\a*b', '不能有'],
  [`C:\\t\\${'长'.repeat(256)}`, '超过 255 个字'],
])('%s is no name on Windows', (path, why) => {
  expect(() => refuseNames(path, 'win32')).toThrow(why);
  expect(() => refuseNames(path, 'win32')).toThrow('请换一个。');
  expect(() => refuseNames(path, 'linux')).not.toThrow();
});

test.each([
  'C:\\年报 工具\\报告.docx',
  'c:/t/a.json',
  '.\\a.json',
  '..\\..\\a',
  '\\\\server\\共享\\a.json',
  '\\\\?\\C:\\t\\a.json',
  'C:a.json',
  'console.md',
  'C:\\t\\.nianbao-1.tmp',
  'C:\\out\\',
])('%s is one', (path) => expect(() => refuseNames(path, 'win32')).not.toThrow());

test('devices, with any extension', () => {
  expect(['nul', 'NUL.tar.gz', 'lpt1 .md', 'conin$'].every(isDeviceName)).toBe(true);
  expect(['null', 'com10', '_nul.md', '报告'].some(isDeviceName)).toBe(false);
});
