/** A small dose of `npm run test:reliability`. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { killCommand, writingCommands } from './kills.ts';
import { importAtOnce, newAtOnce, removeAtOnce, writeAtOnce } from './together.ts';

test.each([
  ['new', newAtOnce, 3],
  ['import', importAtOnce, 2],
  ['write', writeAtOnce, 2],
  ['rm and restore', removeAtOnce, 2],
] as const)('%s, many times at once: every draft listed, none put over another', async (_, task, count) => {
  expect(await task(join(temporaryFolder(), 'home'), count)).toEqual([]);
});

test.each(Object.keys(writingCommands))(
  '%s, killed: what was there is there, its result whole or absent',
  async (name) => {
    const { wrong } = await killCommand(join(temporaryFolder(), 'home'), name, 100 + Math.random() * 250);
    expect(wrong).toEqual([]);
  },
);
