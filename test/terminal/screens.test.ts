/** Every screen as a person sees it, text that can be read in a review; what wide windows show is in test/wizard/pictures. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open } from '../helpers/terminal.ts';

const file = (name: string) => fileURLToPath(new URL(`./screens/${name}.txt`, import.meta.url));

test('from screen to screen', async () => {
  const [columns, rows] = [80, 24];
  const screen = open(temporaryFolder(), [], { columns, rows });
  const pictures: string[] = [];
  const take = async (name: string, seen: string | RegExp) => {
    await screen.see(seen);
    const lines = screen.lines().map((line) =>
      line
        .replace(/\d\d:\d\d:\d\d/g, '14:03:22')
        .replace(/ {7}(正在保存|没有改动)$/, '已保存 14:03:22')
        .replace(/今天 \d\d:\d\d/, '今天 14:03'),
    );
    pictures.push(`==== ${name} ${'='.repeat(Math.max(0, columns - name.length * 2 - 6))}\n${lines.join('\n')}`);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  };
  // The keys are drawn last.
  await screen.see('F2 全部动作');
  await take('首页', '新建报告');
  await screen.press(keys.enter);
  await screen.see('单位名称');
  await screen.press('青川市自然资源局', keys.enter, keys.enter, '2025');
  await take('基本', /报告年度 +2025/);
  await screen.press(keys.ctrl('n'), '“青川自然资源”公众号——全年公开①政策文件412条、②不动产登记公告1010条，其他98条。');
  await take('一', '全年公开多少条');
  await screen.press(keys.ctrl('t'));
  await take('常用语', '只有网站');
  await screen.press(keys.escape);
  await screen.see('一、总体情况');
  await screen.press(keys.ctrl('n'), '3');
  await take('二', '[3]');
  await screen.press(keys.ctrl('n'), '61', keys.right, '9', keys.left, 'z', 'y', keys.up);
  await take('三', /错 {1,3}自然人/);
  await screen.press(keys.ctrl('n'), 'z');
  await take('四，问是否填 0', '都填 0');
  await screen.press('y', keys.ctrl('n'));
  await take('五', '五、存在的主要问题及改进情况');
  await screen.press(keys.ctrl('n'));
  await take('六', '六、其他需要报告的事项');
  await screen.press(keys.ctrl('g'));
  await take('按键', '按键（Esc 返回）');
  await screen.press(keys.escape);
  await screen.see('六、其他需要报告的事项');
  await screen.press(keys.ctrl('n'));
  await take('审核', '审核：');
  await screen.press('\x1bOQ');
  await take('全部动作', '全部动作  输入');
  await screen.press(keys.escape);
  await screen.see('审核：');
  await screen.press(keys.escape);
  await take('选节', 'Esc 回首页');
  await screen.press(keys.escape);
  await take('首页，有草稿', /3\/7 节 错 3/);
  await screen.press(keys.delete);
  await take('问是否删除', '删除后可以用 Ctrl+Z 找回');
  await expect(`${pictures.join('\n')}\n`).toMatchFileSnapshot(file(`${columns}x${rows}`));
});
