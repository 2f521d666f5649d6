import { describe, expect, it } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import command from '../../source/commands/rules.ts';
import { rules } from '../../source/rules/registry.ts';

async function run(...args: string[]): Promise<string> {
  let stdout = '';
  const write = (text: string) => {
    stdout += text;
    return true;
  };
  expect(await command.run(args, {}, { stdout: { write } } as unknown as Streams)).toBe(0);
  return stdout;
}

describe('nianbao rules', () => {
  it('lists every rule on a line of its own', async () => {
    const lines = (await run()).trimEnd().split('\n');
    expect(lines).toHaveLength(rules.length);
    for (const [index, rule] of rules.entries())
      expect(lines[index]).toMatch(new RegExp(`^${rule.id} .*${rule.title.slice(0, 6).replace(/[“”（）]/g, '.')}`));
  });

  it.each(rules.map(({ id }) => id))('shows %s with its basis and examples', async (id) => {
    const text = await run(id);
    for (const part of ['依据', '不符合的例子', '符合的例子']) expect(text).toContain(part);
  });

  it('helps with a mistyped id', async () => {
    await expect(run('total')).rejects.toThrow('row-total');
    await expect(run('xyz')).rejects.toThrow('nianbao rules');
  });
});
