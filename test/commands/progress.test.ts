/** The line that counts up while many files are worked on: seen on a terminal only, and not drawn for each file. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import { progress } from '../../source/commands/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 0, 15), toFake: ['Date'] });
  return () => void vi.useRealTimers();
});

/** What is drawn for so many files, each done after so many milliseconds. */
function drawn(total: number, pause: number, isTTY = true): string[] {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  const bar = progress('正在核对', total, { stderr } as unknown as Streams);
  for (let done = 1; done <= total; done += 1) {
    vi.advanceTimersByTime(pause);
    bar.step(done);
  }
  bar.clear();
  return written;
}

test('no more often than it can be read', () => {
  const slow = drawn(21, 60);
  expect(slow).toHaveLength(22);
  expect(slow[20]).toContain('正在核对 21/21');
  expect(slow[21]).not.toContain('正在核对');
  const fast = drawn(100, 10);
  expect(fast.length).toBeGreaterThan(10);
  expect(fast.length).toBeLessThan(30);
  expect(fast[0]).toContain('正在核对 1/100');
});

test('not for a few files, and never where nobody looks', () => {
  expect(drawn(20, 60)).toEqual([]);
  expect(drawn(100, 60, false)).toEqual([]);
});
