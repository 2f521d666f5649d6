/** Figures of which a page's source has another one, or only a part: what scripts count up to, what styles draw beside, what a class crosses out. */
import { describe, expect, test } from 'vitest';
import { figureOf, notesOfCell, page, read } from './readText.ts';

const readCell = (markup: string, head = '') => read(page({ licences: markup }, { head }), 'a.html');
const sheet = (css: string): string => `<style>${css}</style>`;

describe('a number that a script counts up to', () => {
  test.each([
    ['<span data-to="318">0</span>', 318],
    ['<span class="count" data-count="318">0</span>', 318],
    ['<b data-target="1,318">0</b>', 1318],
    ['<em data-end="318"> 0 </em>', 318],
    ['<i data-value="318">0</i>', 318],
    ['<span data-to="318"><b>0</b></span>', 318],
  ])('%s', async (markup, figure) => {
    const report = await readCell(markup);
    expect(figureOf(report, 'licences')).toBe(figure);
    expect(notesOfCell(report, 'licences').join()).toMatch(/^doubt: .*由脚本滚动成/);
  });
  test.each([
    ['<span data-to="0">0</span>', 0],
    ['<span data-id="318">0</span>', 0],
    ['<span data-target="menu">0</span>', 0],
    ['<span data-sort="00126">126</span>', 126],
    ['<span data-to="318">12</span>', 12],
    ['<span data-to="318"></span>0', 0],
    ['<div data-to="318"><p>0</p></div>', 0],
  ])('none: %s', async (markup, figure) => {
    const report = await readCell(markup);
    expect(figureOf(report, 'licences')).toBe(figure);
    expect(notesOfCell(report, 'licences')).toEqual([]);
  });
});

describe('digits that a style draws beside a figure', () => {
  test.each([
    '.n::before{content:"1"}',
    '.n:before{color:red;content:"1"}',
    ".n::after{content:'0'}",
    'td .n::after{content:"00"}',
    '.m,.n:after{content:" 5 "}',
  ])('%s: it is not whole, and not read', async (css) => {
    const report = await readCell('<span class="n">26</span>', sheet(css));
    expect(figureOf(report, 'licences')).toBeNull();
    expect(notesOfCell(report, 'licences').join()).toContain('可能没有印全');
  });
  test.each([
    '.n::before{content:"▲"}',
    '.n::before{content:"\\e901"}',
    '.n::after{content:attr(data-label)}',
    '.m::after{content:"0"}',
    '.n{content:"1"}',
  ])('%s: it is as it was', async (css) => {
    const report = await readCell('<span class="n">26</span>', sheet(css));
    expect(figureOf(report, 'licences')).toBe(26);
    expect(notesOfCell(report, 'licences')).toEqual([]);
  });
});

describe('what the name of a class crosses out', () => {
  test.each(['line-through', 'text-decoration-line-through', 'strikethrough', 'a text-strike b'])(
    '%s',
    async (name) => {
      const report = await readCell(`<span class="${name}">127</span>126`);
      expect(figureOf(report, 'licences')).toBe(126);
      expect(notesOfCell(report, 'licences').join()).toContain('“127”划掉了');
    },
  );
  test('what the page itself says of it counts more', async () => {
    const report = await readCell('<span class="line-through" style="text-decoration:none">126</span>');
    expect(figureOf(report, 'licences')).toBe(126);
  });
});

describe('a figure of another kind in a cell', () => {
  test.each([
    ['十二', 12, '按 12 读入'],
    ['一百零三', 103, '按 103 读入'],
    ['二〇', 20, '按 20 读入'],
    ['-3', -3, '不小于 0 的整数'],
    ['1.026', 1.026, '不小于 0 的整数'],
  ])('%s is read with a doubt', async (cell, figure, said) => {
    const report = await readCell(cell);
    expect(figureOf(report, 'licences')).toBe(figure);
    expect(notesOfCell(report, 'licences').join()).toMatch(new RegExp(`^doubt: .*${said}`));
  });
  test.each(['126…', '…126', '126...', '126 2024'])('%s is not read', async (cell) => {
    const report = await readCell(cell);
    expect(figureOf(report, 'licences')).toBeNull();
    expect(notesOfCell(report, 'licences').join()).toMatch(/^unread: /);
  });
});
