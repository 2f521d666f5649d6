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
