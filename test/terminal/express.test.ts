/** The express way for a unit without requests: how many keys it takes from the home screen to the two files. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test.each([
  ['云溪县柳林镇人民政府', '1'],
  ['青川市自然资源局', '部分栏目更新间隔较长，信息报送不够及时'],
])('%s: at most 60 keys beside the typed text, and check finds no error', async (unit, problem) => {
  const home = temporaryFolder();
  const output = temporaryFolder();
  const screen = open(home, [], { cwd: output });
  let presses = 0;
  const press = async (...sent: string[]) => {
    presses += sent.length;
    await screen.press(...sent);
  };
  const type = (text: string) => screen.press(text);

  await screen.see('快速填报');
  await press('e');
  await screen.see('单位全称');
  const answers = [unit, '2025', '86', '141', '', '', '2', problem];
  for (const answer of answers) {
    if (answer !== '') await type(answer);
    await press(keys.enter);
  }
  if (problem !== '1') {
    await screen.see('怎样改进');
    await type('已建立按月报送制度，明确各科室的报送时限，由专人每月检查一次');
    await press(keys.enter);
  }
  await screen.see('信息处理费');
  await press(keys.enter);
  await screen.see('审核：');
  await press(keys.ctrl('n'));
  await screen.see('没有错误，可以写出正式文件');
  await press(keys.enter);
  await screen.see('已写好');
  await screen.press(keys.ctrl('c'), keys.ctrl('c'));
  await screen.exited;

  expect(readdirSync(output)).toHaveLength(2);
  process.stdout.write(`express way: ${presses} key presses beside the typed text\n`);
  expect(presses).toBeLessThanOrEqual(60);
  const check = spawnSync(process.execPath, [program, 'check', `${unit}2025`], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_HOME: home },
  });
  expect(check.stdout).not.toContain('错 ');
  expect(check.status).toBe(0);
});

test('Esc goes back by one question, and from the first one home', async () => {
  const screen = open(temporaryFolder());
  await screen.see('快速填报');
  await screen.press('e');
  await screen.see('单位全称');
  await screen.press('柳林镇', keys.enter);
  await screen.see('报告年度');
  await screen.press(keys.escape);
  await screen.see('1 / ');
  await screen.press(keys.escape);
  await screen.see('新建报告');
});

test('new --zero writes the same draft, with blanks where something must be known', () => {
  const home = temporaryFolder();
  const env = { ...process.env, NIANBAO_HOME: home };
  const made = spawnSync(
    process.execPath,
    [program, 'new', '--unit', '柳林镇人民政府', '--year', '2025', '--zero', '--no-open'],
    { encoding: 'utf8', env },
  );
  expect(made.status).toBe(0);
  const check = spawnSync(process.execPath, [program, 'check', made.stdout.trim(), '--format', 'json'], {
    encoding: 'utf8',
    env,
  });
  const { findings } = JSON.parse(check.stdout).files[0];
  const errors = findings.filter((finding: { severity: string }) => finding.severity === 'error');
  expect(new Set(errors.map((finding: { rule: string }) => finding.rule))).toEqual(new Set(['placeholder']));
});
