/** A report that was put into the wrong folder: of a government that cannot lie below the one that adds up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import command from '../../source/commands/sum.ts';
import { gather, undecided } from '../../source/desk/gather.ts';
import type { HandedIn } from '../../source/desk/handedIn.ts';
import { deskRows } from '../../source/desk/rows.ts';
import { isTooHigh } from '../../source/desk/unitName.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

test.each([
  ['江州市人民政府', '白石县人民政府', true],
  ['青原省人民政府', '江州市人民政府', true],
  ['江州市云溪区人民政府', '白石县人民政府', true],
  ['白石县人民政府', '柳桥镇人民政府', true],
  ['白石县柳桥镇人民政府', '白石县人民政府', false],
  ['白石县人民政府', '江州市人民政府', false],
  // A 市 of the county's rank lies in one of the prefecture's.
  ['临水市人民政府', '江州市人民政府', false],
  ['白石县人民政府', '白石县人民政府', false],
  ['江州市水利局', '白石县人民政府', false],
  ['柳桥镇人民政府', '白石经济开发区管理委员会', false],
])('%s below %s: %s', (name, parent, isWrong) => {
  expect(isTooHigh(name, parent)).toBe(isWrong);
});

test('it is counted, as without a list all are, and said', async () => {
  const folder = temporaryFolder();
  const put = (unit: string) =>
    writeFileSync(
      join(folder, `${unit}.json`),
      formatReport({ ...zeroReport(), unit, title: `${unit}2025年政府信息公开工作年度报告` }),
    );
  put('江州市人民政府');
  put('白石县柳桥镇人民政府');
  const wanted = { unit: '白石县人民政府', year: '2025' };
  const { stdout } = await runCommand(command, [folder], wanted);
  expect(stdout).toMatch(/级别不低于汇总的单位.*\n\s*江州市人民政府：.*\n/);
  expect(stdout).not.toMatch(/级别不低于汇总的单位.*\n.*\n\s*白石县柳桥镇/);
  const { tooHigh } = JSON.parse((await runCommand(command, [folder], { ...wanted, format: 'json' })).stdout);
  expect(tooHigh.map(({ unit }: { unit: string }) => unit)).toEqual(['江州市人民政府']);
  const units = join(temporaryFolder(), '名单.txt');
  writeFileSync(units, '江州市人民政府\n白石县柳桥镇人民政府\n');
  const listed = await runCommand(command, [folder], { ...wanted, units });
  expect(listed.stdout).not.toContain('级别不低于');
});

test('it stands in front of those that need no look, on the screen of the sum', () => {
  const handed = (unit: string): HandedIn => ({
    ...{ file: `${unit}.json`, unit, year: 2025, title: '', published: null, changed: 0, figures: {} },
    ...{ notApplicable: [], errors: 0, warnings: 0, hints: 0, worst: null, sentences: [] },
  });
  const wanted = { parent: '白石县人民政府', year: 2025, list: null };
  const gathered = gather(wanted, ['白石县水利局', '江州市人民政府'].map(handed), []);
  const [first, second] = deskRows(gathered, undecided, true);
  expect(first).toMatchObject({ unit: '江州市人民政府', state: '级别待核', tone: 'ask' });
  expect(first?.remark).toContain('级别不低于汇总的单位');
  expect(second).toMatchObject({ unit: '白石县水利局', state: '已收' });
});
