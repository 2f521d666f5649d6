import { describe, expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';
import { helpLine } from '../../source/wizard/components/Frame.tsx';
import { pressesOf } from '../../source/wizard/hooks/useKeys.ts';
import { bindings, bindingsOf, commandOf, type Scope } from '../../source/wizard/keys.ts';

const scopes = [...new Set(bindings.flatMap((binding) => binding.scopes))] as readonly Scope[];
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
  test.each(scopes)('in %s every key means one thing, and the help names each command', (scope) => {
    for (const binding of bindingsOf(scope, true)) {
      for (const key of binding.keys) {
        const command = commandOf(scope, key);
        expect(bindingsOf(scope, true).some((other) => other.command === command && other.keys.includes(key))).toBe(
          true,
        );
      }
      expect(binding.label).not.toBe('');
    }
  });

  test.each(scopes)('the help line of %s fits 72 columns and says how to see the rest', (scope) => {
    expect(width(helpLine(scope, 72))).toBeLessThan(72);
    if (!['question', 'list', 'express', 'prompt', 'preview', 'prior'].includes(scope))
      expect(helpLine(scope, 72)).toContain('全部按键');
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
  });
});
