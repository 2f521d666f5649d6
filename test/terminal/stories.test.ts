/** What a clerk does, in a real pseudo-terminal, told by the names of commands. What can be tried without one is in test/wizard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import type { Report } from '../../source/report/report.ts';
import { graphemes } from '../../source/text/width.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
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
/** A stored draft, open where it was left. */
async function resume(report: Report, field: string): Promise<{ home: string; screen: Screen }> {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  onTestFinished(() => void vi.unstubAllEnvs());
  saveDraft({ ...newDraft(report), field });
  const screen = open(home);
  await screen.see(report.unit);
  screen.command('home', 'open');
  return { home, screen };
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

test('a block of 8 x 7 figures pasted without marks: looked at first, Esc changes nothing, Y takes it, undo is seen', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  screen.command('text', 'next-step', 'next-step');
  await screen.see('第 1 行，共 25 行');
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

test('a sentence typed in 五, then Ctrl+Z on 输出: the sentence says what went, and one is there', async () => {
  const { screen } = await resume(zeroReport(), 'problems');
  await screen.see('五、存在的主要问题');
  screen.burst('下一步加强培训。');
  await screen.see('下一步加强培训。');
  screen.command('text', 'next-step', 'next-step');
  await screen.see('审核：');
  screen.command('review', 'next-step');
  await screen.see('写出正式文件');
  screen.command('output', 'undo');
  await screen.see('已撤销：五、存在的主要问题及改进情况 · 8 字去掉了');
  expect(screen.text()).not.toContain('下一步加强培训。');
});

test('from 审核 to the words, mended, to the next one, and back: a key each', async () => {
  const report = { ...zeroReport(), other: '本年度未收取信息处理费，加强资金资金监管。2024年无其他事项。' };
  const { screen } = await resume(report, 'review');
  await screen.see('审核：');
  await screen.pick('资金');
  screen.command('review', 'jump');
  await screen.see('六、其他需要报告的事项');
  await screen.until(() => /^.{0,60}资金资金/.test(screen.lines()[screen.cursor().y] ?? ''));
  const { x, y } = screen.cursor();
  expect(
    graphemes(screen.lines()[y] ?? '')
      .slice(0, 40)
      .join(''),
  ).toContain('资金资金');
  expect(x).toBeGreaterThan(3);
  screen.command('text', 'delete', 'delete');
  await screen.until(() => !screen.text().includes('资金资金'));
  screen.command('text', 'next-finding');
  screen.burst(keys.escape);
  await screen.see('审核：');
});

test('a whole report of zeros with arrows, Enter and function keys', async () => {
  const home = temporaryFolder();
  const screen = await begin(home);
  const down = (times: number) => screen.burst(keys.down.repeat(times));
  const choose = async (action: string) => {
    screen.burst(sequenceOf('f2'));
    await screen.see('全部动作');
    await screen.pick(action);
    screen.burst(keys.enter);
  };
  for (const heading of ['二、主动公开', '三、收到和处理', '四、政府信息公开行政复议']) {
    await choose('下一节');
    await screen.see(heading);
    screen.burst(sequenceOf('f9'));
    await screen.see('都填 0');
    screen.burst(keys.enter);
    await screen.see('个空白格填 0');
  }
  down(1);
  const { figures } = await leave(home, screen);
  expect(Object.keys(figures)).toHaveLength(200);
  expect(Object.values(figures).every((figure) => Number(figure) === 0)).toBe(true);
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

test('where “ is two columns wide the caret stands behind it, and no rule is drawn with box characters', async () => {
  const screen = await begin(temporaryFolder(), { wideQuotes: true });
  screen.burst('公开“一网”');
  await screen.see('公开“一网”');
  // The emulator draws “ in one column; the program counts what it was told.
  await screen.until(() => screen.cursor().x === 3 + 12);
  expect(screen.text()).not.toMatch(/[─│]/);
});

test('what something else has written over the screen goes with Ctrl+L, and when the program is continued', async () => {
  const screen = await begin(temporaryFolder());
  screen.burst('公开信息');
  await screen.see('公开信息');
  // What is saved later would be drawn over the scribble.
  await screen.see('已保存');
  await screen.calm();
  const whole = () => screen.text().replace(/已保存 [\d:]+|正在保存/, '');
  const calm = whole();
  await screen.scribble('\x1b[5;1Hbroadcast message from root\x1b[8;20Hxxxxx');
  screen.command('text', 'redraw');
  await screen.until(() => whole() === calm || !screen.text().includes('broadcast'));
  expect(screen.text()).not.toContain('xxxxx');
  await screen.scribble('\x1b[5;1Hbroadcast message from root');
  screen.kill('SIGCONT');
  await screen.until(() => !screen.text().includes('broadcast'));
  screen.burst('十条');
  await screen.see('公开信息十条');
});

test('a storm of 1,000 sizes: no crash, and the right frame at its end', async () => {
  const screen = await begin(temporaryFolder());
  screen.burst('公开信息');
  await screen.see('公开信息');
  for (let step = 0; step < 1000; step++) screen.storm(60 + ((step * 7) % 90), 16 + ((step * 5) % 30));
  await screen.resize(120, 40);
  await screen.until(() => screen.text().includes('公开信息') && screen.lines()[0]!.includes('青川市自然资源局'));
  screen.burst('十条');
  await screen.see('公开信息十条');
});

test('the clerk’s own words stay apart from colours: NO_COLOR leaves reverse and underline alone', async () => {
  const screen = await begin(temporaryFolder(), { env: { NO_COLOR: '1' } });
  screen.burst('公开');
  await screen.see('公开');
  expect(screen.raw()).not.toMatch(/\x1b\[(?:3|4|9)[0-7]m/);
  expect(screen.raw()).toMatch(/\x1b\[(?:1;)?7/);
});
