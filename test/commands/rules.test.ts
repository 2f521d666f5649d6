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

  it('shows of a rule what it rests on, whether it counts in grading, and whether it needs last year’s report', async () => {
    for (const rule of rules) {
      const [head, title] = (await run(rule.id)).split('\n');
      expect(title).toBe(rule.title);
      expect(head!.includes('需要上年报告（--prior）')).toBe(rule.needsPrior === true);
      const graded = rule.inGrading ? '  上级考核报告时通常计入\n' : '';
      expect(await run(rule.id)).toContain(`依据\n  ${rule.basis}\n${graded}\n不符合的例子\n  `);
      expect(await run()).toMatch(new RegExp(`^${rule.id} .*  ${rule.inGrading ? '考核' : '    '}  `, 'm'));
    }
    await expect(run('balance', 'title')).rejects.toThrow('最多写一条规则');
  });

  it('offers the rules that begin, end or share a word with what was typed, and no others', async () => {
    const offered = async (id: string) =>
      /是不是 (.*)；/
        .exec(await run(id).catch((error: Error) => error.message))?.[1]
        ?.split('、')
        .sort();
    expect(await offered('balanc')).toEqual(['balance']);
    expect(await offered('row-totals')).toEqual(
      rules
        .map(({ id }) => id)
        .filter((id) => id.split('-').some((part) => ['row', 'total'].includes(part)))
        .sort(),
    );
    expect(await offered('xyz')).toBeUndefined();
  });

  it('helps with a mistyped id', async () => {
    await expect(run('total')).rejects.toThrow('row-total');
    await expect(run('xyz')).rejects.toThrow('nianbao rules');
  });
});
