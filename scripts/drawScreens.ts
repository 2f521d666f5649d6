/** Draws the pictures of the readme from the real program in a real terminal; --check only tells whether they are stale. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keys, open } from '../test/helpers/terminal.ts';

const folder = fileURLToPath(new URL('../test/terminal/pictures/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'nianbao-screens-'));
const pictures: Record<string, string> = {};

try {
  const screen = open(home, ['new', '--unit', '青川市自然资源局', '--year', '2025']);
  await screen.see('一、总体情况');
  await screen.press(
    '2025年，我局通过门户网站主动公开政府信息1520条，其中土地供应信息412条、矿产资源信息98条、不动产登记公告1010条。',
  );
  await screen.press('“青川自然资源”微信公众号推送263篇。');
  await screen.see('微信公众号');
  await screen.calm();
  pictures.text = screen.picture('第一部分的文字');
  await screen.press(keys.ctrl('n'), keys.ctrl('n'));
  await screen.press(
    '61',
    keys.right,
    '9',
    keys.down,
    '0',
    keys.left,
    '4',
    keys.down,
    '30',
    keys.right,
    '6',
    keys.down,
  );
  await screen.press('z', 'y', keys.up, keys.left);
  await screen.see('错 自然人');
  await screen.calm();
  pictures.table = screen.picture('第三部分的表格');
  await screen.press(keys.ctrl('c'), keys.ctrl('c'));
  await screen.exited;
} finally {
  rmSync(home, { recursive: true, force: true });
}

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
