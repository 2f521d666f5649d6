/** The plain way of the real program through a pipe. What it asks and says is tried in test/wizard/plain.test.ts. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (home: string, args: readonly string[], lines: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: lines.map((line) => `${line}\n`).join(''),
    env: { ...process.env, NIANBAO_HOME: home },
  });

const express = [
  'e',
  '云溪县柳林镇人民政府',
  '2025',
  '1',
  '86',
  '141',
  '',
  '12',
  '',
  '',
  '2 0 9',
  '',
  '3',
  '1 2 3',
  '1 2',
  '',
];

test('a whole zero report through a pipe: both files, no line said twice, nothing but text', () => {
  const home = temporaryFolder();
  const folder = temporaryFolder();
  const { stdout, stderr, status } = run(home, ['--plain'], [...express, '', '', '', folder, '@离开']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(
    readdirSync(folder)
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['docx', 'html']);
  const lines = stdout.split('\n').filter((line) => line !== '');
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  // A sign that is read aloud as a sign, and that fonts of old consoles lack.
  expect(stdout).not.toContain('›');
  // Written again: nothing is replaced unless it is asked for.
  run(home, ['--plain'], ['1', '', '', folder, '', '@离开']);
  expect(readdirSync(folder).filter((name) => name.includes(' (2).'))).toHaveLength(2);
});

test('a pipe that ends after five answers: all of them are there, and the sixth is asked', () => {
  const home = temporaryFolder();
  run(home, ['--plain'], express.slice(0, 6));
  const { stdout } = run(home, ['--plain'], ['1', '<']);
  expect(stdout).toContain('第 6 问');
  expect(stdout).toContain('公众号发布多少条？有几个就合起来算。现在是：141');
});

test('a function key is nothing that was typed', () => {
  const { stdout } = run(temporaryFolder(), ['--plain'], ['\x1bORn', '\x1b[A云溪县柳林镇人民政府', '@离开']);
  expect(stdout).toContain('已记下，单位名称共 10 字');
});

test('a full report through a pipe, its tables pasted row by row', () => {
  const home = temporaryFolder();
  const rows = ['61 9 0 0 0 0 70', '4 0 0 0 0 0 4', '30 6 0 0 0 0 36'];
  const lines = [
    'n',
    '青川市自然资源局',
    '',
    '2025',
    '',
    '',
    '@一',
    '全年公开信息12条。',
    '@二',
    '@填0',
    ...rows,
    '@三',
    '!',
    '@离开',
  ];
  const { stdout, status } = run(home, ['--plain'], lines);
  expect(status).toBe(0);
  expect(stdout).toContain(
    '已记下，一、本年新收政府信息公开申请数量：自然人 61，商业企业 9，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0，总计 70。',
  );
  const [id = ''] = readdirSync(`${home}/drafts`);
  expect(id).toMatch(/\.json$/);
});

test('without a terminal and without --plain nothing is made, and the way is named', () => {
  const home = temporaryFolder();
  const { stderr, status } = run(home, ['new', '--unit', '柳林镇', '--year', '2025'], []);
  expect(status).toBe(2);
  expect(stderr).toContain('--no-open');
  expect(stderr).toContain('--plain');
  expect(existsSync(`${home}/drafts`) ? readdirSync(`${home}/drafts`) : []).toEqual([]);
  expect(run(home, [], []).stderr).toContain('--plain');
});

test('a published report is looked over, the letter written beside it, and the report mended in a draft of the same year', () => {
  const home = temporaryFolder();
  const folder = temporaryFolder();
  const file = join(folder, '报告.json');
  writeFileSync(file, formatReport({ ...zeroReport(), other: '加强资金资金监管。' }));
  const { stdout, status } = run(home, ['--plain'], ['c', file, 'w', 'd', '@离开']);
  expect(status).toBe(0);
  expect(stdout).toContain('已写好：');
  expect(stdout).toContain('原文件没有动');
  expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/审核意见\.docx$/), '报告.json'].sort());
  const [draft = ''] = readdirSync(join(home, 'drafts')).filter((name) => name.endsWith('.json'));
  expect(JSON.parse(readFileSync(join(home, 'drafts', draft), 'utf8')).report.year).toBe(zeroReport().year);
});

test('what cannot be saved: said with each answer, not left for home, and put elsewhere at the end', async () => {
  const home = temporaryFolder();
  const own = temporaryFolder();
  const child = spawn(process.execPath, [program, '--plain'], {
    env: { ...process.env, NIANBAO_HOME: home, HOME: own, USERPROFILE: own },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!said.includes('已记下') || existsSync(join(home, 'moved'))) return;
    // A file where the folder of the drafts should be.
    renameSync(join(home, 'drafts'), join(home, 'moved'));
    writeFileSync(join(home, 'drafts'), 'in the way');
    child.stdin.end('2\n2024\n@首页\n@离开\n');
  });
  child.stdin.write('n\n云溪县柳林镇人民政府\n');
  const [status] = await once(child, 'close');
  expect(said).toContain('回答还在，下一个回答以后会再试');
  expect(said).toContain('存上以前先不回首页');
  expect(said).not.toContain('草稿已保存');
  expect(status).toBe(2);
  const [copy = ''] = readdirSync(own).filter((name) => name.includes('年草稿-'));
  expect(JSON.parse(readFileSync(join(own, copy), 'utf8'))).toMatchObject({ unit: '云溪县柳林镇人民政府', year: 2024 });
});
