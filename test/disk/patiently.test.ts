/** Waiting for what another program has open for a moment, as Windows makes one wait. */
import { expect, test } from 'vitest';
import { patiently, patientlySoon } from '../../source/disk/moveFile.ts';

/** Refuses so many times, with this code, before it gives way. */
function busy(times: number, code: string) {
  let tried = 0;
  return {
    tried: () => tried,
    task: () => {
      tried += 1;
      if (tried <= times) throw Object.assign(new Error(code), { code });
      return 'done';
    },
  };
}

test.each(['EBUSY', 'EPERM', 'EACCES'])('%s on Windows is tried again until it is free', async (code) => {
  expect(patiently(busy(2, code).task, 1000, 'win32')).toBe('done');
  const later = busy(2, code);
  // Whether it refuses at once or after a while.
  expect(await patientlySoon(async () => later.task(), 3000, 'win32')).toBe('done');
  expect(later.tried()).toBe(3);
});

test('not for ever, not for another error, and not on other systems', async () => {
  expect(() => patiently(busy(1000, 'EBUSY').task, 60, 'win32')).toThrow('EBUSY');
  await expect(patientlySoon(busy(1000, 'EBUSY').task, 60, 'win32')).rejects.toThrow('EBUSY');
  for (const [code, platform] of [
    ['ENOSPC', 'win32'],
    ['EBUSY', 'linux'],
  ] as const) {
    const once = busy(1, code);
    expect(() => patiently(once.task, 1000, platform)).toThrow(code);
    await expect(patientlySoon(busy(1, code).task, 1000, platform)).rejects.toThrow(code);
    expect(once.tried()).toBe(1);
  }
});
