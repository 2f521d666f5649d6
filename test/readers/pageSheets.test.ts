/** Which rules of a page's style sheets are for an element, and which elements it stands in. */
import { describe, expect, test } from 'vitest';
import { addSheet, type Element, enter, leave, type Sheet, styleOf } from '../../source/readers/html/sheet.ts';

describe('a style sheet', () => {
  const element = (text: string): Element => ({
    tag: /^[a-z\d]+/.exec(text)?.[0] ?? '',
    id: /#([\w-]+)/.exec(text)?.[1] ?? '',
    classes: Array.from(text.matchAll(/\.([\w-]+)/g), ([, name]) => name!),
  });
  /** What a sheet says of the display of the last of some elements in each other. */
  const display = (css: string, path: string, own = ''): string | undefined => {
    const sheet: Sheet = new Map();
    addSheet(sheet, css);
    const elements = path.split(' ').map(element);
    return styleOf(sheet, elements.pop()!, own, elements).get('display');
  };
  const says = (selector: string, path: string) => display(`${selector}{display:none}`, path) === 'none';

  test.each([
    ['p', 'p', true],
    ['P', 'p', true],
    ['p', 'div', false],
    ['.a', 'p.a', true],
    ['.a', 'p.b', false],
    ['.a.b', 'p.a', false],
    ['.a.b', 'p.b.a', true],
    ['p.a', 'div.a', false],
    ['#x', 'p#x', true],
    ['#x', 'p#y', false],
    ['p, .a', 'p', true],
    ['p, .a', 'div.a', true],
    ['div p', 'div p', true],
    ['div p', 'div span p', true],
    ['div p', 'span p', false],
    ['div > p', 'div p', true],
    ['div>p', 'div p', true],
    ['div > p', 'div span p', false],
    ['div > span > p', 'div span p', true],
    ['div > span > p', 'div b span p', false],
    ['div span > p', 'div b span p', true],
    ['div > b span > p', 'div b i span p', true],
    ['div > b span > p', 'div i b span p', false],
    ['div.a > b p', 'div.a b div.b b p', true],
    ['div div p', 'div p', false],
    ['table > tbody > tr', 'table tr', true],
    ['table > tr', 'table tbody tr', true],
    ['div + p', 'div p', false],
    ['div ~ p', 'p', false],
    ['p:hover', 'p', false],
    ['p::before', 'p', false],
    ['p[hidden]', 'p', false],
    ['*', 'p', false],
  ])('%s hides %s: %s', (selector, path, is) => expect(says(selector, path)).toBe(is));

  test('its more telling rule wins, of two alike the later, above all what the element itself says', () => {
    expect(display('.a{display:none} p{display:block}', 'p.a')).toBe('none');
    expect(display('#x{display:none} .a.b.c{display:block}', 'p#x.a.b.c')).toBe('none');
    expect(display('div p{display:none} p{display:block}', 'div p')).toBe('none');
    expect(display('p{display:none} p{display:block}', 'p')).toBe('block');
    expect(display('#x{display:none}', 'p#x', 'display:block')).toBe('block');
    expect(display('', 'p', 'display:none')).toBe('none');
    expect(display('', 'p')).toBeUndefined();
  });

  test('that is for print, for small windows, or in a comment, is not for the page as it is seen', () => {
    expect(display('@media print{p{display:none}}', 'p')).toBeUndefined();
    expect(display('@media (max-width:600px){p{display:none}}', 'p')).toBeUndefined();
    expect(display('@media screen{p{display:none}}', 'p')).toBe('none');
    expect(display('@media all{p{display:none}}', 'p')).toBe('none');
    expect(display('@media print{@media screen{p{display:none}}} p{display:block}', 'p')).toBe('block');
    expect(display('@media print{p{display:none}} p{display:block}', 'p')).toBe('block');
    expect(display('/* p{display:none} */ .a{display:block}', 'p')).toBeUndefined();
    expect(display('<!-- p{display:none} -->', 'p')).toBe('none');
    expect(display('} p{display:none}', 'p')).toBe('none');
  });

  test('what it asks of neighbours hides nothing, but may cross out', () => {
    const sheet: Sheet = new Map();
    addSheet(sheet, 'b + p{display:none;text-decoration:line-through;font-size:9px;vertical-align:sub}');
    const style = styleOf(sheet, element('p'), '', []);
    expect([...style.keys()]).toEqual(['text-decoration', 'font-size', 'vertical-align']);
  });

  test.each([
    ['p::before{content:"1"}', true],
    ["p:after{content:'第1条'}", true],
    ['p::after{content:"※"}', false],
    ['p::before{content:"\\2022"}', false],
    ['p{content:"1"}', false],
    ['b::before{content:"1"}', false],
  ])('%s draws a digit beside: %s', (css, is) => {
    const sheet: Sheet = new Map();
    addSheet(sheet, css);
    expect(styleOf(sheet, element('p'), '', []).has('drawn beside')).toBe(is);
  });

  test('of endless length is read as far as five thousand rules', () => {
    const rules = (count: number) =>
      `${Array.from({ length: count }, (_, at) => `.b${at}{display:block}`).join('')}p{display:none}`;
    expect(display(rules(4999), 'p')).toBe('none');
    expect(display(rules(5000), 'p')).toBeUndefined();
  });
});

describe('the elements around', () => {
  const left = (...steps: string[]): string[] => {
    const around: Element[] = [];
    for (const step of steps) {
      if (step.startsWith('/')) leave(around, step.slice(1));
      else enter(around, { tag: step, id: '', classes: [] });
    }
    return around.map(({ tag }) => tag);
  };
  test.each([
    [
      ['div', 'p'],
      ['div', 'p'],
    ],
    [['p', 'p'], ['p']],
    [
      ['ul', 'li', 'li'],
      ['ul', 'li'],
    ],
    [
      ['dl', 'dt', 'dd', 'dt'],
      ['dl', 'dt'],
    ],
    [
      ['table', 'tr', 'td', 'td'],
      ['table', 'tr', 'td'],
    ],
    [
      ['table', 'tr', 'td', 'th'],
      ['table', 'tr', 'th'],
    ],
    [
      ['table', 'tr', 'td', 'tr', 'td'],
      ['table', 'tr', 'td'],
    ],
    [
      ['div', 'div'],
      ['div', 'div'],
    ],
    [['div', 'p', '/div'], []],
    [['div', 'p', '/p'], ['div']],
    [
      ['div', 'p', '/b'],
      ['div', 'p'],
    ],
  ])('%j leave %j open', (steps, open) => expect(left(...steps)).toEqual(open));

  test('are remembered five hundred deep', () => expect(left(...new Array(600).fill('div'))).toHaveLength(500));
});
