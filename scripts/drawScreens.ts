/** Draws the pictures of the readme from the real program in a real terminal; --check only tells whether they are stale. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawMoving } from '../test/helpers/picture.ts';
import { keys, open, type Screen } from '../test/helpers/terminal.ts';

const folder = fileURLToPath(new URL('../test/terminal/pictures/', import.meta.url));
const env = { NIANBAO_TODAY: '2026-01-20' };
const pictures: Record<string, string> = {};

/** A story in a terminal of its own, with a home that is gone afterwards. */
async function tell(
  args: readonly string[],
  size: { readonly columns: number; readonly rows: number },
  story: (screen: Screen) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-screens-'));
  try {
    const screen = open(home, args, { ...size, env: { ...env, HOME: home } });
    await story(screen);
    await screen.press(keys.ctrl('c'), keys.ctrl('c'));
    await screen.exited;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const begun = ['new', '--unit', '青川市自然资源局', '--year', '2025'];

await tell(begun, { columns: 80, rows: 24 }, async (screen) => {
  await screen.see('一、总体情况');
  await screen.press(
    '2025年，我局通过门户网站主动公开政府信息1520条，其中土地供应信息412条、矿产资源信息98条、不动产登记公告1010条。',
  );
  await screen.press('“青川自然资源”微信公众号推送263篇。');
  await screen.see('微信公众号');
  await screen.see('已保存');
  pictures.text = screen.picture('第一部分的文字');
});

await tell(begun, { columns: 120, rows: 32 }, async (screen) => {
  await screen.see('一、总体情况');
  await screen.press(keys.ctrl('n'), keys.ctrl('n'));
  await screen.see('三、收到和处理');
  // Rows as they are copied from a spreadsheet: looked at first, then taken.
  await screen.press(keys.paste('61\t9\t0\t0\t0\t0\n4\t0\t0\t0\t0\t0\n30\t6\t0\t0\t0\t0\n'));
  await screen.see('Y 填入');
  await screen.press('y');
  await screen.press('z');
  await screen.press('y');
  await screen.press(keys.up, keys.up);
  await screen.see('已保存');
  pictures.table = screen.picture('第三部分的表格');
});

const expressSize = { columns: 80, rows: 24 };
await tell([], expressSize, async (screen) => {
  const stills: string[] = [];
  const take = async (seen: string) => {
    await screen.see(seen);
    stills.push(screen.still());
  };
  const answer = async (question: string, typed: string) => {
    await screen.see(question);
    if (typed !== '') {
      await screen.press(typed);
      await take(typed);
    } else stills.push(screen.still());
    await screen.press(keys.enter);
  };
  await screen.see('快速填报');
  await screen.press(keys.down, keys.down);
  await take('> 快速填报');
  await screen.press(keys.enter);
  await answer('单位全称', '云溪县柳林镇人民政府');
  await answer('报告年度', '2025');
  await answer('是这样吗', '');
  await answer('政府网站公开多少条', '86');
  await answer('公众号发布多少条', '141');
  for (const question of [
    '微博发布',
    '行政许可决定',
    '行政处罚决定',
    '行政强制决定',
    '现行有效各多少件',
    '由谁审核',
    '业务培训',
  ]) {
    await screen.see(question);
    await screen.press(keys.enter);
  }
  await screen.see('哪些属实');
  await screen.press('a');
  await take('[x] 没有责任追究');
  await screen.press(keys.enter);
  await screen.see('存在的主要问题？');
  await screen.press(' ', keys.down, ' ');
  await take('[x] 解读形式单一');
  await screen.press(keys.enter);
  await screen.see('信息处理费');
  await screen.press(keys.enter);
  await take('请逐句核实');
  await screen.press(keys.enter);
  await screen.see('没有错误，可以写出正式文件');
  // All was on the disk before the editor opened it.
  await screen.see('没有改动');
  stills.push(screen.still());
  pictures.express = drawMoving(
    { cols: expressSize.columns, rows: expressSize.rows },
    '快速填报：从第一问到可以写出的文件',
    stills.map((still) => still.replaceAll(/\/tmp\/nianbao-screens-\w+/g, '~')),
  );
});

let stale = false;
mkdirSync(folder, { recursive: true });
for (const [name, svg] of Object.entries(pictures)) {
  const path = join(folder, `${name}.svg`);
  if (process.argv.includes('--check')) {
    let before = '';
    try {
      before = readFileSync(path, 'utf8');
    } catch {
      // No picture yet: stale.
    }
    if (before !== svg) {
      stale = true;
      process.stderr.write(`${name}.svg is stale: npm run derive\n`);
    }
  } else writeFileSync(path, svg);
}
process.exitCode = stale ? 1 : 0;
