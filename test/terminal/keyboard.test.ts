/** What a clerk does, in a real pseudo-terminal, told by the names of commands. What can be tried without one is in test/wizard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../../source/text/width.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open, type Screen, sequenceOf } from '../helpers/terminal.ts';

const stored = (home: string) => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => file.endsWith('.json'));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report;
};
/** A new report of a bureau, open in section 一. */
async function begin(home: string, options: Parameters<typeof open>[2] = {}): Promise<Screen> {
  const screen = open(home, ['new', '--unit', '青川市自然资源局', '--year', '2025'], options);
  await screen.see('一、总体情况');
  return screen;
}
/** Leaves, and gives the report that is on disk then. */
async function leave(home: string, screen: Screen) {
  screen.command('text', 'leave');
  await screen.see('再按一次 Ctrl+C');
  screen.command('text', 'leave');
  expect(await screen.exited).toBe(0);
  return stored(home);
}

test('1,000 characters in one piece, then 200 random edits: what stands there is what a plain model has, and the caret is at it', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  const text = Array.from({ length: 1000 }, (_, index) => '公开信息十条。'[index % 7]).join('');
  screen.burst(text);
  await screen.see('1000 字');
  const pieces = ['年报', '𠮷', '𬭎', '“', '2025', '，', 'backspace', 'delete', 'left', 'right'];
  const [edits = []] = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 200, maxLength: 200 }), {
    numRuns: 1,
  });
  let before = graphemes(text);
  let after: string[] = [];
  for (const edit of edits) {
    screen.burst(sequenceOf(edit));
    if (edit === 'backspace') before.pop();
    else if (edit === 'delete') after.shift();
    else if (edit === 'left') after = [...before.splice(-1), ...after];
    else if (edit === 'right') before = [...before, ...after.splice(0, 1)];
    else before = graphemes([...before, edit].join(''));
  }
  const expected = [...before, ...after].join('');
  await screen.see(`${Array.from(expected).length} 字`);
  screen.command('text', 'field-end');
  screen.burst('完');
  const end = `${expected.slice(-6)}完`;
  await screen.see(end.slice(-4));
  await screen.until(() => {
    const { x, y, visible } = screen.cursor();
    return visible && x > 0 && (screen.lines()[y] ?? '').includes('完');
  });
  expect((await leave(home, screen)).overview.proactiveDisclosure, JSON.stringify(edits)).toBe(`${expected}完`);
});

test('keys in one piece are taken one by one; a block of 8 x 7 figures pasted without marks: looked at first, Esc changes nothing, Y takes it, undo is seen', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  screen.burst('\x0e\x0e12\r3\r4\x1b[C5\x7f6');
  await screen.see(/一、本年新收 +12 /);
  await screen.see(/（一）予以公开 +4 +\[6\]/);
  for (let undone = 0; undone < 5; undone++) screen.command('table', 'undo');
  await screen.see(/一、本年新收 +\[_?\] /);
  const block = `${Array.from({ length: 8 }, () => '1\t2\t3\t0\t0\t0\t6').join('\r')}\r`;
  screen.burst(block);
  await screen.see('会改动 48 格');
  screen.burst(keys.escape);
  await screen.see('没有填入，表没有改动');
  screen.burst(block);
  await screen.see('会改动 48 格');
  screen.command('paste', 'yes');
  await screen.see('已填入 48 格');
  screen.command('table', 'undo');
  await screen.see(/已撤销：三 一、本年新收 · 自然人 · 1 → 空白，连同另外/);
  expect((await leave(home, screen)).figures).toEqual({});
});

test('what a terminal sends beside keys: answers, mouse, keypad, slow keys, GBK', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  screen.burst('甲');
  screen.burst(bytes('\x1b]11;rgb:0000/00'));
  await screen.see('甲');
  screen.burst(bytes('00/0000\x07\x1bP1+r544e\x1b\\\x1b[M !!'));
  screen.burst('乙');
  await screen.see('甲乙');
  screen.burst(bytes('2025\xc4\xea\xa3\xac\xc8\xab\xc4\xea'));
  await screen.see('字符编码改成 UTF-8');
  screen.burst(bytes('\x1b'));
  await new Promise((resolve) => setTimeout(resolve, 40));
  screen.burst(bytes('[D'));
  screen.burst('丙');
  await screen.see('甲丙乙');
  screen.command('text', 'next-step');
  await screen.see('二、主动公开');
  screen.burst(bytes('\x1bOq\x1bOr\x1bOs'));
  await screen.see('[123]');
  const report = await leave(home, screen);
  expect(report.overview.proactiveDisclosure).toBe('甲丙乙');
  expect(report.figures['proactive.regulations.issued']).toBe(123);
});

test('the window: what else has written over it, 1,000 sizes, and one that is too small', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  screen.burst('公开信息');
  await screen.see('公开信息');
  // What is saved later would be drawn over the scribble.
  await screen.until(() => stored(home).overview.proactiveDisclosure === '公开信息');
  await screen.scribble('\x1b[5;1Hbroadcast message from root\x1b[8;20Hxxxxx');
  screen.command('text', 'redraw');
  await screen.until(() => !/broadcast|xxxxx/.test(screen.text()));
  await screen.scribble('\x1b[5;1Hbroadcast message from root');
  screen.kill('SIGCONT');
  await screen.until(() => !screen.text().includes('broadcast'));
  for (let step = 0; step < 1000; step++) screen.storm(30 + ((step * 7) % 120), 6 + ((step * 5) % 40));
  screen.storm(120, 40);
  await screen.until(() => screen.text().includes('公开信息') && screen.lines()[0]!.includes('青川市自然资源局'));
  // What is typed where only a part can be seen is seen, and there.
  screen.storm(40, 10);
  await screen.see('窗口小');
  screen.burst('十条');
  await screen.see('公开信息十条');
  screen.storm(80, 24);
  await screen.until(() => screen.text().includes('公开信息十条') && screen.text().includes('F2 全部动作'));
  expect(screen.lines().findLastIndex((line) => line !== '')).toBe(22);
});

test('where “ is two columns wide the caret stands behind it, and no rule is drawn with box characters; without colours only reverse and underline', async () => {
  const screen = await begin(temporaryFolder(), { wideQuotes: true, env: { NO_COLOR: '1' } });
  screen.burst('公开“一网”');
  await screen.see('公开“一网”');
  // The emulator draws “ in one column; the program counts what it was told.
  await screen.until(() => screen.cursor().x === 3 + 12);
  expect(screen.text()).not.toMatch(/[─│]/);
  expect(screen.raw()).not.toMatch(/\x1b\[(?:3|4|9)[0-7]m/);
  expect(screen.raw()).toMatch(/\x1b\[(?:1;)?7/);
});
