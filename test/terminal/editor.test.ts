/** Writing Chinese in a real terminal: nothing lost, the caret where the text is, blocks, phrases, figures. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../../source/text/width.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { tableIn } from '../helpers/rows.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

const start = async (home: string, options: Parameters<typeof open>[2] = {}): Promise<Screen> => {
  const screen = open(home, ['new', '--unit', '青川市自然资源局', '--year', '2025'], options);
  await screen.see('一、总体情况');
  return screen;
};
const draftOf = (home: string) => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => file.endsWith('.json'));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report;
};
const leave = async (screen: Screen) => {
  await screen.press(keys.ctrl('c'), keys.ctrl('c'));
  expect(await screen.exited).toBe(0);
};
/** Six rows of text begin below the field's name in section 一. */
const firstRow = 5;
const indent = 3;

test('1,000 keys sent in one burst: none is lost', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  const text = Array.from({ length: 1000 }, (_, index) => '公开信息十条。'[index % 7]).join('');
  screen.burst(text);
  await screen.see('1000 字');
  await leave(screen);
  expect(draftOf(home).overview.proactiveDisclosure).toBe(text);
});

test('300 random edits give what a plain model of the text gives', async () => {
  const pieces = ['年报', '𠮷', '𬭎', '👨‍👩‍👧', '“', '2025', '，', '公开。'];
  const [edits = []] = fc.sample(
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('<back', '<delete', '<left', '<right', '<home')), {
      minLength: 300,
      maxLength: 300,
    }),
    { numRuns: 1 },
  );
  const home = temporaryFolder();
  const screen = await start(home);
  const sent: Record<string, string> = {
    '<back': keys.backspace,
    '<delete': keys.delete,
    '<left': keys.left,
    '<right': keys.right,
  };
  let before: string[] = [];
  let after: string[] = [];
  for (const edit of edits) {
    if (edit === '<home') continue;
    screen.burst(sent[edit] ?? edit);
    if (edit === '<back') before = before.slice(0, -1);
    else if (edit === '<delete') after = after.slice(1);
    else if (edit === '<left' && before.length > 0) after = [before.pop()!, ...after];
    else if (edit === '<right' && after.length > 0) before.push(after.shift()!);
    else if (!edit.startsWith('<')) before = graphemes([...before, edit].join(''));
  }
  const expected = [...before, ...after].join('');
  await screen.see(`${Array.from(expected).length} 字`);
  await leave(screen);
  expect(draftOf(home).overview.proactiveDisclosure, JSON.stringify(edits)).toBe(expected);
});

test('the real cursor stands at the caret: after 你好, at the wrap, on the second page, in a cell, after a resize', async () => {
  const screen = await start(temporaryFolder());
  await screen.press('你好');
  expect(screen.cursor()).toMatchObject({ x: indent + 4, y: firstRow, visible: true });
  await screen.press(keys.left);
  expect(screen.cursor()).toMatchObject({ x: indent + 2, y: firstRow });
  await screen.press(keys.end, '年'.repeat(35));
  // 37 wide characters fill the 74 columns of the text exactly; one more begins the next line.
  expect(screen.cursor()).toMatchObject({ x: indent + 74, y: firstRow });
  await screen.press('年');
  expect(screen.cursor()).toMatchObject({ x: indent + 2, y: firstRow + 1 });
  await screen.resize(100, 30);
  await screen.see('你好');
  expect(screen.lines()[screen.cursor().y]?.trim()).toMatch(/年$/);
  await screen.resize(80, 24);
  screen.burst(keys.paste(Array.from({ length: 40 }, (_, index) => `第${index + 1}段`).join('\n')));
  await screen.see('第40段');
  const { x, y } = screen.cursor();
  expect(screen.lines()[y]?.trimEnd().endsWith('第40段')).toBe(true);
  expect(x).toBe(indent + 2 + 2 + 2);
  await screen.press(keys.ctrl('n'), keys.ctrl('n'), '61');
  const line = screen.lines()[screen.cursor().y] ?? '';
  expect(line).toContain('>61<');
  expect(screen.cursor().visible).toBe(true);
});

test('words, sentences, cutting and putting back', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  await screen.press('第一句话。第二句话。', '\x1b[1;3D', keys.ctrl('k'));
  await screen.see('5 字');
  await screen.press(keys.home, keys.ctrl('u'));
  await leave(screen);
  expect(draftOf(home).overview.proactiveDisclosure).toBe('第二句话。第一句话。');
});

test('a block of 25 x 7 cells copied from a page fills table 三 exactly; undo empties it', async () => {
  const home = temporaryFolder();
  const report = busyReport();
  const block = Object.values(tableIn(report, 'applications'))
    .map((row) => row.join('\t'))
    .join('\n');
  const screen = await start(home);
  await screen.press(keys.ctrl('n'), keys.ctrl('n'));
  await screen.press(keys.paste(block));
  await screen.see('会改动 144 格');
  await screen.press('y');
  await screen.see('已填入 144 格');
  await leave(screen);
  expect(draftOf(home).applications).toEqual(tableIn(report, 'applications'));
});

test('a block that does not fit changes nothing and says why', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  await screen.press(keys.ctrl('n'), keys.ctrl('n'), '5');
  await screen.press(keys.paste('1\t2\t三个\n4\t5\t6'));
  await screen.see('没有粘贴：第 1 行第 3 格“三个”不是数字');
  await screen.press(keys.paste('1\t2\t3\t4\t5\t6\t7\t8\t9'));
  await screen.see('没有粘贴：第 1 行有 9 个数');
  await leave(screen);
  expect(draftOf(home).applications.received.slice(0, 3)).toEqual([5, null, null]);
});

test('a phrase is picked and its blanks filled with Tab', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  await screen.press(keys.tab, keys.ctrl('t'));
  await screen.see('没有收到申请');
  await screen.press(keys.down, keys.enter, '72', keys.tab, '4', keys.tab, '73', keys.tab, '3');
  await leave(screen);
  expect(draftOf(home).overview.onRequest).toContain(
    '新收政府信息公开申请72件，上年结转4件；办结73件，结转下年度继续办理3件',
  );
});

test('a figure follows its table', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  await screen.press(
    keys.ctrl('n'),
    keys.ctrl('n'),
    '61',
    keys.ctrl('p'),
    keys.ctrl('p'),
    keys.tab,
    '收到',
    keys.ctrl('f'),
  );
  await screen.see('插入表中的数字');
  await screen.press(keys.enter, '件');
  await screen.see('收到61件');
  await screen.press(keys.left, keys.backspace, keys.ctrl('z'));
  await screen.see('收到61件');
  await screen.press(keys.ctrl('n'), keys.ctrl('n'), '75', keys.ctrl('p'), keys.ctrl('p'));
  await screen.see('收到75件');
  await leave(screen);
});

test('the clerk’s own editor, and a text file', async () => {
  const home = temporaryFolder();
  const editor = join(home, 'editor.sh');
  writeFileSync(editor, '#!/bin/sh\nprintf "外面写的\\n第二段\\n" > "$1"\n');
  chmodSync(editor, 0o755);
  writeFileSync(join(home, '稿子.txt'), '\uFEFF文件里的字\r\n');
  const screen = await start(home, { env: { VISUAL: editor } });
  await screen.press('原来的', keys.ctrl('e'));
  await screen.see('第二段');
  expect(screen.text()).not.toContain('原来的');
  await screen.press(keys.ctrl('o'));
  await screen.see('文本文件的路径');
  await screen.press('稿子.txt', keys.enter);
  await screen.see('文件里的字');
  await screen.press(keys.ctrl('o'), '没有.txt', keys.enter);
  await screen.see('没有这个文件');
  await leave(screen);
  expect(draftOf(home).overview.proactiveDisclosure).toBe('外面写的\n第二段文件里的字');
});

test('NO_COLOR leaves no colour codes', async () => {
  const screen = await start(temporaryFolder(), { env: { NO_COLOR: '1' } });
  await screen.press('公开');
  expect(screen.raw()).not.toMatch(/\x1b\[3[0-7]m/);
});
