/** How the help lays out terms and what they mean: side by side, the long ones below each other, all within 80 columns. */
import { expect, test } from 'vitest';
import type { Command, Option } from '../../source/commands/command.ts';
import { overview, usage } from '../../source/commands/help.ts';
import { width } from '../../source/text/width.ts';

const command = (options: Record<string, Option>, more: Partial<Command> = {}): Command => ({
  ...{ usage: '试 文件', summary: '试一试', options, run: async () => 0 },
  ...more,
});

test('of one command: how it is called, what it does, its options beside what they mean, its examples', () => {
  const options = {
    to: { type: 'string', value: '格式', help: '写成什么' },
    yes: { type: 'boolean', help: '不再询问' },
  } as const;
  expect(usage(command(options, { examples: ['nianbao 试 甲', 'nianbao 试 乙 --yes'] }))).toBe(
    [
      'nianbao 试 文件',
      '试一试',
      '',
      '选项',
      '  --to 格式  写成什么',
      '  --yes      不再询问',
      '',
      '例子',
      '  nianbao 试 甲',
      '  nianbao 试 乙 --yes',
      '',
    ].join('\n'),
  );
  expect(usage(command({}))).toBe('nianbao 试 文件\n试一试\n');
  expect(usage(command({}, { examples: [] }))).toBe('nianbao 试 文件\n试一试\n');
});

test('a term of up to thirty columns makes all meanings begin behind it; a wider one has its own below it', () => {
  const named = (length: number) => ({ ['o'.repeat(length - 2)]: { type: 'boolean', help: '甲' } as const });
  const lines = (length: number) =>
    usage(command({ x: { type: 'boolean', help: '乙' }, ...named(length) }))
      .split('\n')
      .slice(4);
  expect(lines(30)).toEqual([`  --x${' '.repeat(29)}乙`, `  --${'o'.repeat(28)}  甲`, '']);
  // No column is narrower than eight.
  expect(lines(31)).toEqual(['  --x       乙', `  --${'o'.repeat(29)}`, `${' '.repeat(12)}甲`, '']);
});

test('a meaning that is too long goes on below itself, a way to call that is too long below itself', () => {
  const help = '说明'.repeat(50);
  const text = usage(command({ x: { type: 'boolean', help } }, { usage: `试 ${'文件 '.repeat(30)}`, summary: help }));
  const lines = text.split('\n');
  expect(lines.every((line) => width(line) <= 79)).toBe(true);
  expect(lines.filter((line) => /^ {12}\S/.test(line)).length).toBe(3);
  const own = lines.slice(lines.findIndex((line) => line.startsWith('  --x')));
  expect(own.map((line) => line.replace('--x', '').trim()).join('')).toBe(help);
  expect(lines[0]).toMatch(/^nianbao 试 /);
  expect(lines[1]).toMatch(/^ {2}[文件]/);
  expect(width(lines[0]!)).toBeGreaterThan(70);
});

test('of the whole program: every command with what it does, and the options of the wizard, which has no name', async () => {
  const one = (text: Command) => async () => ({ default: text });
  const wizard = command({ plain: { type: 'boolean', help: '一问一答' } }, { usage: '', summary: '打开向导' });
  const text = await overview({
    试: one(command({ yes: { type: 'boolean', help: '不问' } })),
    wizard: one(wizard),
  });
  expect(text).toMatch(/^ {2}nianbao +打开向导$/m);
  expect(text).toMatch(/^ {2}nianbao 试 文件 +试一试$/m);
  expect(text).toMatch(/^ {2}--plain +一问一答$/m);
  expect(text).not.toContain('--yes');
  for (const word of ['--help', '--version', 'NIANBAO_HOME', 'NIANBAO_SCREEN=1', '退出码'])
    expect(text).toContain(word);
  const none = await overview({ 试: one(command({})) });
  expect(none).toMatch(/选项\n {2}--help/);
});
