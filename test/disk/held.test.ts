/** To ask whether a file is held makes none where there is none. */
import { closeSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHeld, openExclusive } from '../../source/disk/exclusive.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('a file that is not there is not there afterwards either, unless it was to be made', () => {
  const path = join(temporaryFolder(), '没有');
  expect(() => isHeld(path)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(() => openExclusive(path)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(existsSync(path)).toBe(false);
  closeSync(openExclusive(path, { make: true })!);
  expect(existsSync(path)).toBe(true);
  writeFileSync(path, '内容');
  expect(isHeld(path)).toBe(false);
});
