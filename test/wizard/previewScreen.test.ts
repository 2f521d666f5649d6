/** The preview without a terminal: paged, searched, and left for the field that a line comes from. */
import { expect, test } from 'vitest';
import type { PreviewLine } from '../../source/wizard/preview/previewLines.ts';
import { type PreviewState, previewScreen, startPreview, withLines } from '../../source/wizard/preview/screen.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';

const window = { columns: 80, rows: 24 };
const line = (text: string, place: string): PreviewLine => ({ parts: [{ text }], section: '', place });
const lines = [
  line('标题', 'title'),
  ...Array.from({ length: 40 }, (_, index) => line(`第${index}行`, 'overview.management')),
  line('　　政务微信公众', 'overview.platform'),
  line('号发布信息141条。', 'overview.platform'),
  ...Array.from({ length: 40 }, (_, index) => line(`又${index}行`, 'problems')),
];
const start = withLines(startPreview(window), lines, 76, window);
const keyed = (state: PreviewState, ...names: string[]): PreviewState =>
  names.reduce<PreviewState>(
    (before, name) =>
      reduceScreen(
        previewScreen,
        { ...before, requests: [] },
        /^(?:space|enter|escape|up|down|home|end|page(?:up|down)|f\d)$/.test(name)
          ? { kind: 'key', name }
          : { kind: 'text', text: name },
      ),
    state,
  );
const shown = { head: { title: '', status: { text: '' }, bar: [] }, notice: null, problem: null };

test('space turns the page, Home and End lead to the ends, and no key leads beyond', () => {
  expect(keyed(start, ' ').top).toBe(15);
  expect(keyed(start, 'end').top).toBe(lines.length - 16);
  expect(keyed(start, 'end', 'down').top).toBe(lines.length - 16);
  expect(keyed(start, 'end', 'home', 'up').top).toBe(0);
});

test('words are found over a wrapped line, the next one by F3, and none is said', () => {
  const found = keyed(start, 'f3', '公众号', 'enter');
  expect(found.found).toBe(41);
  const view = previewScreen.view(found, window, shown);
  expect(view.body.some((parts) => parts.some(({ text }) => text.includes('政务微信公众')))).toBe(true);
  const many = keyed(start, '/', '行', 'enter');
  expect(many.found).toBe(1);
  expect(keyed(many, 'f3').found).toBe(2);
  const none = keyed(start, '/', '没有的字', 'enter');
  expect(none.said).toBe('没有找到“没有的字”');
  expect(none.top).toBe(0);
});

test('Enter goes to the field of what was found, else of the first line on the page', () => {
  expect(keyed(start, 'f3', '公众号', 'enter', 'enter').requests).toEqual([
    { kind: 'jump', place: 'overview.platform' },
  ]);
  expect(keyed(start, 'end', 'enter').requests).toEqual([{ kind: 'jump', place: 'problems' }]);
  expect(keyed(start, 'escape').requests).toEqual(['close']);
});

test('while words are typed the caret stands behind them and letters are text', () => {
  const typing = keyed(start, '/', 'q');
  expect(typing.search.text).toBe('q');
  expect(previewScreen.view(typing, window, shown).prompt?.caret).toBeGreaterThan(6);
  expect(keyed(typing, 'escape').isTyping).toBe(false);
});
