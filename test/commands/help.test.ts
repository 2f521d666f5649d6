import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const help = (...args: string[]): string =>
  spawnSync(process.execPath, [program, ...args, '--help'], { encoding: 'utf8' }).stdout;

test('the help and that of every command fit into 80 columns, and no meaning begins at the edge', () => {
  const all = help();
  const commands = [...new Set(Array.from(all.matchAll(/^ {2}nianbao (\w+)/gm), ([, name]) => name!))];
  expect(commands).toEqual(expect.arrayContaining(['new', 'read', 'check', 'write', 'drafts', 'rules']));
  for (const text of [all, ...commands.map((command) => help(command))]) {
    const lines = text.split('\n');
    // Examples are copied as they are: they are not broken.
    const examples = lines.indexOf('例子');
    const prose = examples === -1 ? lines : lines.slice(0, examples);
    expect(prose.filter((line) => width(line) > 80)).toEqual([]);
    expect(text).toMatch(/\S/);
  }
  expect(all).toContain('--plain');
});
