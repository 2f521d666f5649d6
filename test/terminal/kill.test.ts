/** A small dose of `node scripts/killTest.ts`: whatever kills the program, what was typed is there. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { killOnce } from './killRuns.ts';

test('killed at eight random moments, a draft always opens and misses at most the last 500 ms of typing', async () => {
  for (let run = 0; run < 8; run++) {
    const { wrong, loss, typed, kept } = await killOnce(temporaryFolder(), Math.random);
    expect(wrong).toBe('');
    expect(loss, `${kept} of ${typed} characters`).toBeLessThanOrEqual(500);
  }
});
