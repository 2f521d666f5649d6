/** Where browsers and LibreOffice are looked for. */
import { describe, expect, test } from 'vitest';
import { browsers, offices, type Surroundings } from '../../source/disk/print/programs.ts';

const computer = (platform: NodeJS.Platform, env: Surroundings['env'], ...there: string[]): Surroundings => ({
  platform,
  env,
  home: '/Users/zhang',
  exists: (path) => there.includes(path),
});
const windows = {
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'C:\\Users\\zhang\\AppData\\Local',
};
const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chrome = 'C:\\Users\\zhang\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
const libreOffice = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';

describe('in their usual places', () => {
  test('Windows', () => {
    expect(browsers(computer('win32', windows, chrome, edge))).toEqual([edge, chrome]);
    expect(offices(computer('win32', windows, libreOffice))).toEqual([libreOffice]);
    expect(browsers(computer('win32', {}))).toEqual([]);
  });

  test('macOS, for all users or one', () => {
    const own = '/Users/zhang/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const all = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(browsers(computer('darwin', { PATH: '' }, own, all))).toEqual([all, own]);
    const office = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(offices(computer('darwin', { PATH: '' }, office))).toEqual([office]);
  });

  test('Linux, on the path', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin:/snap/bin' };
    expect(browsers(computer('linux', env, '/snap/bin/chromium', '/usr/bin/google-chrome'))).toEqual([
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
    ]);
    expect(offices(computer('linux', env, '/usr/bin/soffice'))).toEqual(['/usr/bin/soffice']);
    expect(browsers(computer('linux', {}))).toEqual([]);
  });
});

test('the one that is named stands for all', () => {
  expect(browsers(computer('win32', { ...windows, NIANBAO_BROWSER: ' D:\\browser.exe ' }, edge))).toEqual([
    'D:\\browser.exe',
  ]);
});
