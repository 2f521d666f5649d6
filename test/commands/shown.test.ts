/** A help without its examples, a list that is half of names: what is shown, and what is taken, to the last line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import check from '../../source/commands/check.ts';
import { usage } from '../../source/commands/help.ts';
import { readUnits } from '../../source/commands/readUnits.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('the help of a command ends with its examples, each as it can be copied; one without has no heading for them', () => {
  for (const example of check.examples!) expect(usage(check)).toContain(`\n  ${example}\n`);
  const { examples: _, ...bare } = check;
  expect(usage(bare)).not.toContain('例子');
});

test('a list of which half are names of units is one; of which fewer are is none', async () => {
  const of = (...lines: string[]) => {
    const path = join(temporaryFolder(), '名单.txt');
    writeFileSync(path, lines.join('\n'));
    return readUnits(path);
  };
  expect(await of('云溪县水利局', '张三')).toHaveLength(2);
  await expect(of('云溪县水利局', '张三', '李四')).rejects.toThrow('不像单位名单');
  await expect(of('', ' ')).rejects.toThrow('没有单位名称');
});
