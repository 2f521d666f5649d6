/** The express way for a unit without requests: how many keys it takes from the home screen to the two files. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keyOf, keys, open } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

test('by arrows, Enter and function keys alone at most 20 keys beside the typed text, and check finds no error', async () => {
  const home = temporaryFolder();
  const output = temporaryFolder();
  const screen = open(home, [], { env: { HOME: output } });
  let presses = 0;
  const press = async (...sent: string[]) => {
    presses += sent.length;
    await screen.press(...sent);
  };

  await screen.see('快速填报');
  await press(keyOf('home', 'express'));
  for (const [question, answer] of [
    ['单位全称', '青川市自然资源局'],
    ['报告年度', '2025'],
    ['是这样吗', ''],
    ['政府网站公开多少条', '86'],
    ['公众号发布多少条', '141'],
    ['微博发布多少条', ''],
    ['行政许可决定', '12'],
    ['行政处罚决定', ''],
    ['行政强制决定', ''],
    ['现行有效各多少件', '2 0 9'],
    ['由谁审核', ''],
    ['业务培训多少次', '2'],
    ['哪些属实', ''],
  ] as const) {
    await screen.see(question);
    if (answer !== '') await screen.press(answer);
    await press(keys.enter);
  }
  await screen.see('存在的主要问题？');
  await press(keys.right, keys.enter);
  await screen.see('信息处理费');
  await press(keys.enter);
  await screen.see('请逐句核实');
  await press(keys.enter);
  await screen.see('没有错误，可以写出正式文件');
  await press(keys.enter);
  await screen.see('已写好');
  await screen.press(keyOf('text', 'leave'), keyOf('text', 'leave'));
  await screen.exited;

  expect(readdirSync(output)).toHaveLength(2);
  expect(presses).toBeLessThanOrEqual(20);
  const check = spawnSync(process.execPath, [program, 'check', '青川市自然资源局2025'], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_HOME: home },
  });
  expect(check.stdout).not.toContain('错 ');
  expect(check.status).toBe(0);
});
