import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import check from '../../source/commands/check.ts';
import { completionOf } from '../../source/commands/completion.ts';
import { shells } from '../../source/commands/completionScript.ts';
import diff from '../../source/commands/diff.ts';
import drafts from '../../source/commands/drafts.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { runCommand } from '../helpers/streams.ts';

const known = { check, drafts, diff };
const command = completionOf(
  Object.fromEntries(Object.entries(known).map(([name, one]) => [name, async () => ({ default: one })])),
);
const script = async (shell: string) => (await runCommand(command, [shell])).stdout;

/** What bash offers for a line, the last word being typed. */
async function offered(line: readonly string[]): Promise<string[]> {
  const file = join(temporaryFolder(), 'completion.bash');
  const words = line.map((word) => `'${word}'`).join(' ');
  writeFileSync(
    file,
    `${await script('bash')}\nCOMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _nianbao; printf '%s\\n' "\${COMPREPLY[@]}"\n`,
  );
  return execFileSync('bash', [file], { encoding: 'utf8' }).trim().split('\n').sort();
}

describe('completion', () => {
  it('offers commands, then their options, words and values', async () => {
    expect(await offered(['nianbao', 'd'])).toEqual(['diff', 'drafts']);
    expect(await offered(['nianbao', 'check', '--le'])).toEqual(['--letter']);
    expect(await offered(['nianbao', 'drafts', 're'])).toEqual(['restore']);
    expect(await offered(['nianbao', 'check', '--format', ''])).toEqual(['json', 'pretty']);
    expect(await offered(['nianbao', 'diff', '--to', ''])).toEqual(['docx', 'html']);
  });

  it.each(Object.keys(shells))('names every command and option for %s', async (shell) => {
    const text = await script(shell);
    for (const [name, one] of Object.entries(known)) {
      expect(text).toContain(name);
      for (const option of Object.keys(one.options)) expect(text).toMatch(new RegExp(`(--|-l )${option}\\b`));
    }
  });

  it.each([
    ['bash', '-n'],
    ['zsh', '-n'],
    ['fish', '--no-execute'],
  ])('%s understands its script, where it is installed', async (shell, flag) => {
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, await script(shell));
    const { status, error, stderr } = spawnSync(shell, [flag, file], { encoding: 'utf8' });
    // A shell that is not there says nothing.
    if (!error) expect(status, stderr).toBe(0);
  });

  it('knows four shells', async () => {
    await expect(runCommand(command, ['cmd'])).rejects.toThrow('bash、zsh、fish、powershell');
  });
});
