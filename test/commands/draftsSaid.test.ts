/** What `drafts` asks before it empties, and what it says of drafts that are there already. */

import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Streams, Values } from '../../source/commands/command.ts';
import command from '../../source/commands/drafts.ts';
import { listDeleted, listDrafts, newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));
afterEach(() => void vi.unstubAllEnvs());

const saved = (report = zeroReport()): string => {
  const draft = newDraft(report);
  saveDraft(draft);
  return draft.id;
};
const deleted = (report = zeroReport()): string => removeDraft(saved(report));

describe('empty', () => {
  /** What is said where a person types this into the question. */
  async function asked(typed: string, values: Values = {}): Promise<string> {
    let said = '';
    const stderr = { isTTY: true, write: (text: string) => (said += text) };
    const stdin = Object.assign(Readable.from([typed]), { isTTY: true });
    expect(await command.run(['empty'], values, { stdin, stderr, stdout: stderr } as unknown as Streams)).toBe(0);
    return said;
  }

  test.each(['y\n', ' YES \n', '是\n', '好\n'])('after a clear yes (%j) the deleted ones are gone', async (typed) => {
    deleted();
    const kept = saved();
    const said = await asked(typed);
    expect(said).toMatch(/共 1 个文件，清空后不能找回。清空吗？（y\/N）已清空 1 个文件/);
    expect(listDeleted()).toEqual([]);
    expect(listDrafts().map(({ id }) => id)).toEqual([kept]);
  });

  test.each(['\n', 'n\n', 'yes no\n', '不是\n', 'ye\n', ''])('after anything else (%j) nothing is', async (typed) => {
    const id = deleted();
    expect(await asked(typed)).toContain('没有清空。\n');
    expect(listDeleted().map((one) => one.id)).toEqual([id]);
  });

  test('asks nothing where --yes says so, and nothing where nothing is to be emptied', async () => {
    expect(await asked('n\n')).toBe('没有可以清空的：没有删除的、损坏的，也没有多余的历史版本。\n');
    deleted();
    expect(await asked('n\n', { yes: true })).toMatch(/^已清空 1 个文件/);
  });

  test('without a terminal to ask on it has to be said', async () => {
    deleted();
    await expect(runCommand(command, ['empty'])).rejects.toThrow(
      '有 1 个文件可以清空，清空后不能找回；确定要清空，请加 --yes。',
    );
    expect(listDeleted()).toHaveLength(1);
  });
});

test('of an import each draft is said to be there, or among the deleted ones, or to have come', async () => {
  const [there, gone, other] = [saved(), saved(busyReport()), saved(zeroReport(2024))];
  const file = join(temporaryFolder(), '备份.json');
  await runCommand(command, ['export', file]);
  removeDraft(gone);
  removeDraft(other);
  const deletedToo = deleted(busyReport(2023));
  const { stdout, stderr } = await runCommand(command, ['import', file]);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines).toContain(`${there} 已经有了，内容一样，没有再导入。`);
  for (const id of [gone, other])
    expect(lines).toContain(`${id} 在已删除的草稿里，内容一样，没有再导入；用 nianbao drafts restore ${id} 找回。`);
  expect(lines.at(-1)).toBe('已导入 0 份草稿。');
  expect(stdout).toBe('');
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  const come = await runCommand(command, ['import', file]);
  expect(come.stdout.trim().split('\n').sort()).toEqual([there, gone, other].sort());
  expect(come.stderr).toBe('已导入 3 份草稿。\n');
  expect(stderr).not.toContain(deletedToo);
});

test('of a list that there is none yet; of an export how many, and that one of a draft’s name is refused', async () => {
  expect(await runCommand(command, [])).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '还没有草稿，运行 nianbao 新建一份。\n',
  });
  const id = saved({ ...zeroReport(), unit: '' });
  const { stdout, stderr } = await runCommand(command, []);
  expect(stdout).toMatch(new RegExp(`^${id} +.*（未填单位） 2025年\\n$`));
  expect(stderr).toBe('');
  const file = join(temporaryFolder(), '备份.json');
  expect(await runCommand(command, ['export', file])).toMatchObject({
    exitCode: 0,
    stdout: `${file}\n`,
    stderr: '已导出 1 份草稿（含已删除的）；在别的电脑上用 nianbao drafts import 导入。\n',
  });
});

test('of one that was found again under which number it is: another one where its own is taken', async () => {
  const id = saved();
  const gone = removeDraft(id);
  expect(await runCommand(command, ['restore', gone])).toMatchObject({ stdout: `${id}\n`, stderr: `已找回 ${id}。\n` });
  const again = removeDraft(id);
  saveDraft({ ...newDraft(busyReport()), id });
  const { stdout, stderr } = await runCommand(command, ['restore', again]);
  const made = stdout.trim();
  expect(made).not.toBe(id);
  expect(stderr).toBe(`已找回，编号是 ${made}。\n`);
  expect(listDrafts().map((entry) => entry.id)).toEqual(expect.arrayContaining([id, made]));
});
