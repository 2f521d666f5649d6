import { expect, test } from 'vitest';
import { prefersPlain } from '../../source/commands/openWizard.ts';

const here = (
  env: Record<string, string>,
  { columns = 80, rows = 24, platform = 'linux' as NodeJS.Platform, colours = true } = {},
) => prefersPlain({ env, platform, stdout: { columns, rows, hasColors: () => colours } as never });

test.each([[{ ACCESSIBLE: '1' }], [{ ACCESSIBLE: 'true' }], [{ INK_SCREEN_READER: '1' }], [{ TERM: 'dumb' }]])(
  '%o asks for lines',
  (env) => {
    expect(here(env)).toBe(true);
    expect(here({ ...env, NIANBAO_SCREEN: '1' })).toBe(false);
  },
);

test('a usual terminal has screens', () => {
  expect(here({ TERM: 'xterm-256color' })).toBe(false);
  expect(here({ ACCESSIBLE: '0' })).toBe(false);
});

test('windows under 60 by 16 have lines, from there on screens', () => {
  expect(here({}, { columns: 59 })).toBe(true);
  expect(here({}, { rows: 15 })).toBe(true);
  expect(here({}, { columns: 60, rows: 16 })).toBe(false);
});

test('a console of Windows without escape sequences has lines', () => {
  expect(here({}, { platform: 'win32', colours: false })).toBe(true);
  expect(here({}, { platform: 'win32' })).toBe(false);
  expect(here({ NO_COLOR: '1' }, { platform: 'win32', colours: false })).toBe(false);
  expect(here({}, { colours: false })).toBe(false);
});
