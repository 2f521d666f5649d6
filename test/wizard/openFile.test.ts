/** A file handed to the system's opener: done where that takes it, said where it does not or where there is none. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openFile } from '../../source/wizard/openFile.ts';
import { temporaryFolder } from '../helpers/folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder on the path with an opener that notes what it is given and ends with a code; without one where there is none. */
function withOpener(code?: number): string {
  const folder = temporaryFolder();
  vi.stubEnv('PATH', folder);
  if (code !== undefined) {
    const path = join(folder, 'xdg-open');
    writeFileSync(path, `#!/bin/sh\nprintf '%s' "$1" > "${folder}/given"\nexit ${code}\n`);
    chmodSync(path, 0o755);
  }
  return folder;
}

test.runIf(process.platform === 'linux')('is given the path as it is; a refusal names the file', async () => {
  const taken = withOpener(0);
  await openFile('/输出/年 报.docx');
  expect(readFileSync(join(taken, 'given'), 'utf8')).toBe('/输出/年 报.docx');
  withOpener(3);
  await expect(openFile('/输出/甲.docx')).rejects.toThrow('请自己打开：/输出/甲.docx');
  withOpener();
  await expect(openFile('/输出/乙.docx')).rejects.toThrow('请自己打开：/输出/乙.docx');
});
