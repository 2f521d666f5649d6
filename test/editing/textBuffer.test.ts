import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnOfCaret,
  deleteBackward,
  deleteForward,
  insert,
  lineOfCaret,
  moveByLines,
  nextBlank,
  offsetAfter,
  offsetBefore,
  type TextBuffer,
} from '../../source/editing/textBuffer.ts';
import { wordBefore } from '../../source/editing/words.ts';
import { graphemes } from '../../source/text/width.ts';
import { wrap } from '../../source/text/wrap.ts';

const pieces = fc.constantFrom('年', '报', '𠮷', '𬭎', '👨‍👩‍👧‍👦', 'e\u0301', '“', '1', '，', '\n', 'ab');
const edits = fc.array(
  fc.oneof(
    pieces.map((text) => ({ kind: 'insert' as const, text })),
    fc
      .constantFrom('backspace' as const, 'delete' as const, 'left' as const, 'right' as const)
      .map((kind) => ({ kind })),
  ),
  { maxLength: 60 },
);

test('any edits give the same as on a plain list of characters', () => {
  fc.assert(
    fc.property(edits, (list) => {
      let buffer: TextBuffer = { text: '', caret: 0 };
      let before: string[] = [];
      let after: string[] = [];
      for (const edit of list) {
        if (edit.kind === 'insert') {
          buffer = insert(buffer, edit.text);
          before = graphemes([...before, edit.text].join(''));
        } else if (edit.kind === 'backspace') {
          buffer = deleteBackward(buffer);
          before = before.slice(0, -1);
        } else if (edit.kind === 'delete') {
          buffer = deleteForward(buffer);
          after = after.slice(1);
        } else if (edit.kind === 'left') {
          buffer = { ...buffer, caret: offsetBefore(buffer.text, buffer.caret) };
          if (before.length > 0) after = [before.at(-1)!, ...after];
          before = before.slice(0, -1);
        } else {
          buffer = { ...buffer, caret: offsetAfter(buffer.text, buffer.caret) };
          if (after.length > 0) before = [...before, after[0]!];
          after = after.slice(1);
        }
        // Characters on both sides of an edit may join into one; the model then starts from what is there.
        expect(buffer.text).toBe([...before, ...after].join(''));
        before = graphemes(buffer.text.slice(0, buffer.caret));
        after = graphemes(buffer.text.slice(buffer.caret));
      }
    }),
  );
});

test('no edit ever leaves half a character', () => {
  const buffer = insert({ text: '', caret: 0 }, '𠮷');
  expect(deleteBackward(buffer)).toEqual({ text: '', caret: 0 });
  expect(deleteForward({ text: '👨‍👩‍👧‍👦家', caret: 0 })).toEqual({ text: '家', caret: 0 });
});

test('backspace before a newline at the very beginning changes nothing', () => {
  expect(deleteBackward({ text: '\n', caret: 0 })).toEqual({ text: '\n', caret: 0 });
  expect(wordBefore('\n', 0)).toBe(0);
});

test('up and down keep to the column and stop at the ends', () => {
  const text = '甲乙丙丁戊己庚辛\n壬\n子丑寅卯';
  const lines = wrap(text, 8);
  expect(lines).toHaveLength(4);
  expect(moveByLines({ text, caret: 3 }, lines, 1, 6)).toBe(7);
  expect(moveByLines({ text, caret: 7 }, lines, 1, 6)).toBe(10);
  expect(moveByLines({ text, caret: 3 }, lines, -1, 6)).toBeNull();
});

test('up or down by some lines is in the line so many further, however it is broken, and at no column behind the wanted one', () => {
  const texts = fc.array(pieces, { minLength: 20, maxLength: 60, size: 'max' }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(14), (text, at, wanted, column) => {
      const lines = wrap(text, 10);
      const caret = at % (text.length + 1);
      // One above the first and one below the last, too.
      const target = (wanted % (lines.length + 2)) - 1;
      const offset = moveByLines({ text, caret }, lines, target - lineOfCaret(lines, caret), column);
      if (lines[target] === undefined) expect(offset).toBeNull();
      else {
        expect(lineOfCaret(lines, offset!)).toBe(target);
        expect(columnOfCaret(text, lines[target], offset!)).toBeLessThanOrEqual(column);
      }
    }),
  );
});

test('the next blank is the one behind the caret; at the very beginning also the one that begins there', () => {
  expect(nextBlank('甲__乙__', 0)).toBe(1);
  expect(nextBlank('甲__乙__', 1)).toBe(4);
  expect(nextBlank('甲__乙__', 4)).toBeNull();
  expect(nextBlank('__条', 0)).toBe(0);
});

test('where two lines touch at a wrap the caret is in the later one', () => {
  const lines = wrap('甲乙丙丁戊己', 8);
  expect(lines[0]!.end).toBe(lines[1]!.start);
  expect(lineOfCaret(lines, lines[1]!.start)).toBe(1);
  expect(lineOfCaret(lines, lines[1]!.start - 1)).toBe(0);
});
