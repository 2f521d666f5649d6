/** What would do nothing is refused with a sentence, and nothing is done. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command, Values } from '../../source/commands/command.ts';
import drafts from '../../source/commands/drafts.ts';
import create from '../../source/commands/new.ts';
import sum from '../../source/commands/sum.ts';
import wizard from '../../source/commands/wizard.ts';
import write from '../../source/commands/write.ts';
import { today } from '../../source/disk/today.ts';
import { listDrafts } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));
afterEach(() => void vi.unstubAllEnvs());

test.each<[Command, string[], Values, string]>([
  [drafts, ['path', '别处'], {}, '“别处”是多余的'],
  [drafts, ['empty', '别处'], { yes: true }, '“别处”是多余的'],
  [drafts, ['rm', '甲', '乙'], {}, '“乙”是多余的'],
  [wizard, ['别处'], { plain: true }, '“别处”是多余的'],
  [sum, ['.'], { unit: '清河县人民政府', year: '20255' }, '没有“20255”这个年度'],
  [create, [], { unit: '长'.repeat(101), year: '2025', 'no-open': true }, '超过 100 个字'],
])('%#', async (command, args, values, sentence) => {
  await expect(runCommand(command, args, values)).rejects.toThrow(sentence);
});

test.each([
  ['fragment', { to: 'docx', fragment: true }],
  ['fragment-accessible', { to: 'docx,md', 'fragment-accessible': true }],
  ['tables', { to: 'docx', tables: 'html' }],
])('--%s without the format that it is for', async (option, values) => {
  const folder = temporaryFolder();
  const file = join(folder, '报告.json');
  writeFileSync(file, formatReport(zeroReport()));
  const out = join(folder, '输出');
  await expect(runCommand(write, [file], { ...values, out })).rejects.toThrow(`--${option} 只对`);
  expect(existsSync(out)).toBe(false);
  await runCommand(write, [file], { ...values, to: 'docx,md,html', out });
  expect(readdirSync(out)).toHaveLength(3);
});

test('a year that has not begun is taken, and said', async () => {
  const year = today().getFullYear() + 1;
  const values = { unit: '云溪县柳林镇人民政府', 'no-open': true };
  expect((await runCommand(create, [], { ...values, year: String(year) })).stderr).toContain(`${year} 年还没有到`);
  expect((await runCommand(create, [], { ...values, year: String(year - 1) })).stderr).toBe('');
});

test('a second draft of the same unit and year is made, and said', async () => {
  const values = { unit: '云溪县柳林镇人民政府', year: '2025', 'no-open': true };
  const { stdout, stderr } = await runCommand(create, [], values);
  expect(stderr).toBe('');
  const second = await runCommand(create, [], values);
  expect(second.stderr).toContain(`已有一份草稿（编号 ${stdout.trim()}）`);
  expect((await runCommand(create, [], { ...values, year: '2024' })).stderr).toBe('');
  expect(listDrafts()).toHaveLength(3);
});
