import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';
import { runProgram } from '../helpers/program.ts';

const help = async (...args: string[]): Promise<string> =>
  (await runProgram([...args, '--help'], { cwd: tmpdir() })).stdout;

test('the help and that of every command fit into 80 columns, and no meaning begins at the edge', async () => {
  const all = await help();
  const commands = [...new Set(Array.from(all.matchAll(/^ {2}nianbao (\w+)/gm), ([, name]) => name!))];
  expect(commands).toEqual(expect.arrayContaining(['new', 'read', 'check', 'write', 'drafts', 'rules']));
  for (const text of [all, ...(await Promise.all(commands.map((command) => help(command))))]) {
    const lines = text.split('\n');
    // Examples are copied as they are: they are not broken.
    const examples = lines.indexOf('例子');
    const prose = examples === -1 ? lines : lines.slice(0, examples);
    expect(prose.filter((line) => width(line) > 80)).toEqual([]);
    expect(text).toMatch(/\S/);
  }
  expect(all).toContain('--plain');
});

test('help before a command says what --help says behind it', async () => {
  const { stdout } = await runProgram(['help', 'check'], { cwd: tmpdir() });
  expect(stdout).toMatch(/^nianbao check /);
  expect(stdout).toBe(await help('check'));
});

test('what cannot be meant is refused with a sentence, what may have been meant, and where help is', async () => {
  const said = async (...args: string[]) => {
    const { stderr, status } = await runProgram(args, { cwd: tmpdir() });
    expect(status).toBe(2);
    return stderr;
  };
  expect(
    await Promise.all([said('chek'), said('wizard'), said('-v', '甲'), said('check', '--strct', 'a.json')]),
  ).toEqual([
    '没有“chek”这个命令，是不是要 check？（用 nianbao --help 看用法）\n',
    '没有“wizard”这个命令（用 nianbao --help 看用法）\n',
    '-v 后面不写别的，“甲”是多余的（用 nianbao --help 看用法）\n',
    '没有 --strct 这个选项，是不是要 --strict？（用 nianbao check --help 看用法）\n',
  ]);
});
