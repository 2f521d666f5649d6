import { describe, expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';
import { helpLine } from '../../source/wizard/components/Frame.tsx';
import { keysLines, lastTop } from '../../source/wizard/components/keysHelp.ts';
import { pressesOf } from '../../source/wizard/hooks/useKeys.ts';
import { bindings, bindingsOf, commandOf, type Scope } from '../../source/wizard/keys.ts';
import { actionsOf } from '../../source/wizard/shell.ts';

const scopes = [...new Set(bindings.flatMap((binding) => [...binding.scopes]))] as readonly Scope[];
const noKey = Object.fromEntries(
  [
    'upArrow',
    'downArrow',
    'leftArrow',
    'rightArrow',
    'pageDown',
    'pageUp',
    'home',
    'end',
    'return',
    'escape',
    'ctrl',
    'shift',
    'tab',
    'backspace',
    'delete',
    'meta',
    'super',
    'hyper',
    'capsLock',
    'numLock',
  ].map((name) => [name, false]),
) as unknown as Parameters<typeof pressesOf>[1];

describe('the table of keys', () => {
  test.each(scopes)('in %s no key means two things, and each command has a label', (scope) => {
    const meanings = bindingsOf(scope, true).flatMap((binding) => binding.keys.map((key) => ({ key, binding })));
    const twice = meanings.filter(({ key }, index) => meanings.findIndex((other) => other.key === key) !== index);
    expect(twice.map(({ key, binding }) => `${key}: ${binding.command}`)).toEqual([]);
    for (const { key, binding } of meanings) expect(commandOf(scope, key)).toBe(binding.command);
    for (const binding of bindingsOf(scope, true)) expect(binding.label).not.toBe('');
  });

  test.each(scopes)('the help line of %s fits the narrowest window and says how to see the rest', (scope) => {
    expect(width(helpLine(scope, 60))).toBeLessThan(60);
    expect(helpLine(scope, 60)).toMatch(/F2 全部动作 {2}(\?|Ctrl\+G) 按键/);
  });

  test.each(
    scopes.flatMap(
      (scope) =>
        [
          [scope, 60],
          [scope, 78],
        ] as const,
    ),
  )('the key help of %s shows every key whole at %i columns, grouped, and leaving is never lost', (scope, columns) => {
    const room = { columns, rows: 17 };
    const pages = [];
    for (let top = 0; top <= lastTop(scope, room); top++) pages.push(keysLines(scope, top, room));
    const text = pages
      .flat(2)
      .map((part) => part.text)
      .join('\n');
    for (const { label } of bindingsOf(scope, true)) expect(text).toContain(label);
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(17);
      for (const line of page) expect(width(line.map((part) => part.text).join(''))).toBeLessThanOrEqual(columns);
    }
    if (lastTop(scope, room) > 0) expect(pages[0]![0]!.map((part) => part.text).join('')).toContain('下面还有');
  });

  test('the list of actions has every action of a screen once', () => {
    const actions = actionsOf('table').map(({ command }) => command);
    expect(new Set(actions).size).toBe(actions.length);
    for (const command of ['zeros', 'next-finding', 'preview', 'undo', 'save', 'history', 'search', 'leave', 'keys'])
      expect(actions).toContain(command);
  });
});

describe('what the terminal sends at once is taken apart', () => {
  test('typed text with Enter and Tab inside', () => {
    expect(pressesOf('12\r3\t', noKey)).toEqual([
      { kind: 'text', text: '12' },
      { kind: 'key', name: 'enter' },
      { kind: 'text', text: '3' },
      { kind: 'key', name: 'tab' },
    ]);
  });

  test('control keys between text', () => {
    expect(pressesOf('公开\x0e', noKey)).toEqual([
      { kind: 'text', text: '公开' },
      { kind: 'key', name: 'ctrl+n' },
    ]);
  });

  test('text that goes on after a newline is a paste', () => {
    expect(pressesOf('第一段\n第二段', noKey)).toEqual([{ kind: 'paste', text: '第一段\n第二段', unmarked: true }]);
    // Terminals send the line ends of a paste as Enter.
    expect(pressesOf('第一段\r第二段\r\n', noKey)).toEqual([
      { kind: 'paste', text: '第一段\n第二段\n', unmarked: true },
    ]);
  });
});
