/** A text in another editor and back: whatever becomes of the editor, what was saved in it comes back. */
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { leftInFile } from '../../source/drafts/edited.ts';
import { editExternally } from '../../source/wizard/externalEditor.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  vi.stubEnv('VISUAL', '');
});

/** Edits 甲 with an editor that is a shell script. */
function edited(script: string) {
  const path = join(temporaryFolder(), 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('EDITOR', path);
  return editExternally('20260101-000000', 'problems', '甲');
}

const left = () =>
  existsSync(join(home, 'editing')) ? readdirSync(join(home, 'editing')).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(process.platform === 'win32')('another editor', () => {
  const write = `printf '新的文字\\n' > "$1"`;
  test.each([
    ['ends well', write, null],
    ['ends with 1', `${write}; exit 1`, '没有正常结束，其中保存的文字已取回'],
    ['is killed', `${write}; kill -9 $$`, '没有正常结束，其中保存的文字已取回'],
    ['saves UTF-16, as old Notepad does', `printf '\\377\\376\\260\\145\\204\\166\\207\\145\\127\\133' > "$1"`, null],
    ['saves GBK', `printf '\\320\\302\\265\\304\\316\\304\\327\\326\\n' > "$1"`, null],
    ['puts a new file in the place', `printf '新的文字\\r\\n' > "$1.new"; mv "$1.new" "$1"`, null],
  ])('%s: its text comes back, and the file stays until a draft has it', async (_, script, notice) => {
    const back = await edited(script);
    expect(back.text).toBe('新的文字');
    if (notice) expect(back.notice).toContain(notice);
    else expect(back.notice).toBeNull();
    expect(left()).toHaveLength(1);
  });

  test('it fails and has saved nothing: said, and what it may still save is taken', async () => {
    await expect(edited('exit 3')).rejects.toThrow('没有正常结束，文字没有改动');
    await expect(edited('exit 127')).rejects.toThrow('没有找到编辑器');
    writeFileSync(join(home, 'editing', left()[0]!), '后来才保存的\n');
    expect((await edited('exit 9')).text).toBe('后来才保存的');
  });

  test.each([
    ['at once', 'exit 0'],
    ['after two seconds', 'sleep 2'],
  ])(
    'it comes back %s and saves later: said, and taken with the next call, without another editor',
    async (_, script) => {
      const back = await edited(script);
      expect(back).toEqual({ text: '甲', notice: expect.stringContaining('回到这一项按 Ctrl+E 取回') });
      writeFileSync(join(home, 'editing', left()[0]!), '后来才保存的\n');
      expect(await edited('exit 9')).toEqual({ text: '后来才保存的', notice: expect.stringContaining('已取回') });
    },
  );

  test('a launcher whose window goes on by itself: what that saves two seconds later', async () => {
    const back = await edited('(sleep 2; printf "后来才保存的\\n" > "$1") >/dev/null 2>&1 & exit 0');
    expect(back.text).toBe('甲');
    await expect.poll(() => leftInFile('20260101-000000', 'problems', '甲'), { timeout: 10_000 }).toBe('后来才保存的');
  });
});
