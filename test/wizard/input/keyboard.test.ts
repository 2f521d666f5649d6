/** What terminals send: every piece as one would want it, wherever it is cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyboard, markOf } from '../../../source/wizard/input/keyboard.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
/** All pieces pushed, then nothing more comes. */
const meaningOf = (...pieces: (string | Uint8Array)[]): string => {
  const keyboard = createKeyboard();
  const pushed = pieces.map((piece) => keyboard.push(typeof piece === 'string' ? Buffer.from(piece) : piece));
  return pushed.join('') + keyboard.expire();
};
/** The same with every cut in two that there is. */
const expectWhereverCut = (all: Uint8Array, meaning: string) => {
  expect(meaningOf(all)).toBe(meaning);
  for (let cut = 1; cut < all.length; cut++)
    expect(meaningOf(all.subarray(0, cut), all.subarray(cut)), `cut at ${cut}`).toBe(meaning);
};

describe('answers and reports of the terminal are swallowed, also when cut', () => {
  test.each([
    ['OSC with BEL', '\x1b]11;rgb:0000/0000/0000\x07'],
    ['OSC with ST', '\x1b]11;rgb:ffff/ffff/ffff\x1b\\'],
    ['DCS', '\x1bP1+r544e\x1b\\'],
    ['APC', '\x1b_Gi=31;OK\x1b\\'],
    ['PM', '\x1b^private\x1b\\'],
    ['SOS', '\x1bXstart\x1b\\'],
    ['X10 mouse', '\x1b[M !!'],
    ['X10 mouse with bytes that are not text', '\x1b[M \xf1\xc0'],
  ])('%s', (_, sent) => expectWhereverCut(Buffer.concat([bytes('a'), bytes(sent), bytes('b')]), 'ab'));

  test('one that never ends takes nothing else with it', () => {
    const keyboard = createKeyboard();
    expect(keyboard.push(bytes('\x1b]11;rgb:00'))).toBe('');
    expect(keyboard.wait()).toBeGreaterThan(0);
    expect(keyboard.expire()).toBe('');
    expect(keyboard.push(bytes('12'))).toBe('12');
  });

  test('the answer about the cursor goes to who asked, once', () => {
    const keyboard = createKeyboard();
    const columns: number[] = [];
    keyboard.expectCursor((column) => columns.push(column));
    expect(keyboard.push(bytes('x\x1b[1;3Ry'))).toBe('xy');
    expect(columns).toEqual([3]);
  });
});

describe('keys', () => {
  test('the application keypad types digits, the point and Enter', () => {
    const sent = Array.from('pqrstuvwxy', (final) => `\x1bO${final}`).join('');
    expectWhereverCut(bytes(`${sent}\x1bOn5\x1bOM`), '0123456789.5\r');
  });

  test.each([
    ['\x1bOQ', 'f2'],
    ['\x1b[12~', 'f2'],
    ['\x1b[[B', 'f2'],
    ['\x1b[15~', 'f5'],
    ['\x1b[[E', 'f5'],
    ['\x1b[17~', 'f6'],
    ['\x1b[19~', 'f8'],
    ['\x1b[24~', 'f12'],
  ] as const)('%j is %s', (sent, name) => expectWhereverCut(bytes(sent), markOf(name)));

  test.each(['\x1b[A', '\x1b[1;3B', '\x1b[5;3~', '\x1b[3~', '\x1b[Z', '\x1b[1;5H', '\x1b\x1b[B'])(
    '%j stays as it is',
    (sent) => {
      expect(meaningOf(bytes(sent))).toBe(sent);
    },
  );

  test('a key whose bytes come slowly is one key; Esc alone is Esc', () => {
    const keyboard = createKeyboard();
    expect(keyboard.push(bytes('\x1b'))).toBe('');
    expect(keyboard.wait()).toBe(100);
    expect(keyboard.push(bytes('['))).toBe('');
    expect(keyboard.push(bytes('D'))).toBe('\x1b[D');
    expect(keyboard.push(bytes('\x1b'))).toBe('');
    expect(keyboard.expire()).toBe(markOf('escape'));
    expect(keyboard.wait()).toBe(0);
  });

  test('Alt and a letter come together; a letter after Esc was typed after it', () => {
    expect(meaningOf(bytes('\x1bb'))).toBe('\x1bb');
    expect(meaningOf(bytes('\x1b'), bytes('n'))).toBe(`${markOf('escape')}n`);
    expect(meaningOf(bytes('\x1b'), bytes('\x1b'))).toBe(markOf('escape') + markOf('escape'));
  });
});

describe('text', () => {
  test('a character may be cut anywhere', () => expectWhereverCut(Buffer.from('公开𠮷“，'), '公开𠮷“，'));

  test('whatever is typed in UTF-8 comes through, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('公', '“', '𠮷', 'a', '1', '，', ' ', '\r', '\t', '\x0e') }),
        fc.array(fc.integer({ min: 1, max: 7 })),
        (text, sizes) => {
          const all = Buffer.from(text);
          const pieces: Uint8Array[] = [];
          for (let at = 0; at < all.length; ) {
            const size = sizes[pieces.length] ?? 5;
            pieces.push(all.subarray(at, at + size));
            at += size;
          }
          expect(meaningOf(...pieces)).toBe(text);
        },
      ),
    );
  });

  test('GBK is refused as a whole and said', () => {
    const gbk = bytes('2025\xc4\xea\xa3\xac\xc8\xab\xc4\xea\xb9\xab\xbf\xaa\xd0\xc5\xcf\xa2212\xcc\xf5\xa1\xa3');
    expect(meaningOf(gbk)).toBe(markOf('not-utf8'));
    expect(meaningOf(Buffer.concat([bytes('\x1b[200~'), gbk, bytes('\x1b[201~')]))).toBe(markOf('not-utf8'));
  });

  test('a paste is handed over whole, whatever stands in it', () => {
    const pasted = '\x1b[200~61\t9\r\n公开\x1b[201~';
    expectWhereverCut(Buffer.from(pasted), pasted);
  });

  test('in pieces of any size, with what is typed behind it', () => {
    const pasted = '\x1b[200~61\t9\r\n公开“\x1b”一网\x1b[201x通办\x1b[201~';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
        const all = Buffer.from(`${pasted}续`);
        const pieces: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < all.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          pieces.push(all.subarray(at, at + size));
          at += size;
        }
        expect(meaningOf(...pieces)).toBe(`${pasted}续`);
      }),
    );
  });

  test('one of two megabytes, as a terminal hands it over: each piece is looked at once', () => {
    const text = '认真办理“一网通办”……。'.repeat(60_000);
    for (const all of [`\x1b[200~${text}\x1b[201~`, `公开\r${text}`]) {
      const sent = Buffer.from(all);
      const pieces = Array.from({ length: Math.ceil(sent.length / 512) }, (_, index) =>
        sent.subarray(index * 512, (index + 1) * 512),
      );
      expect(meaningOf(...pieces) === all).toBe(true);
    }
  });

  test('rows of figures that come in pieces are handed over together', () => {
    const keyboard = createKeyboard();
    expect(keyboard.push(bytes('61\t9\t0\r'))).toBe('');
    expect(keyboard.wait()).toBe(30);
    expect(keyboard.push(bytes('4\t1\t0'))).toBe('');
    expect(keyboard.expire()).toBe('61\t9\t0\r4\t1\t0');
  });
});

describe('a busy machine brings the end of a character late', () => {
  const text = Buffer.from('公开信息'.repeat(500));

  test('it is waited for longer than for a key', () => {
    const keyboard = createKeyboard();
    const first = keyboard.push(text.subarray(0, 4096 - (4096 % 3) + 1));
    expect(keyboard.wait()).toBeGreaterThanOrEqual(2000);
    expect(first + keyboard.push(text.subarray(4096 - (4096 % 3) + 1))).toBe(text.toString());
  });

  test('where it comes too late all the same, that character is refused and nothing that follows', () => {
    const keyboard = createKeyboard();
    const first = keyboard.push(text.subarray(0, 301));
    expect(first).toBe(text.subarray(0, 300).toString());
    expect(keyboard.expire()).toBe(markOf('not-utf8'));
    expect(keyboard.push(text.subarray(301))).toBe(markOf('not-utf8') + text.subarray(303).toString());
  });
});

test('the end of an answer that comes after its beginning was given up is no text; what is typed then is', () => {
  const late = (...pieces: string[]): string => {
    const keyboard = createKeyboard();
    const begun = keyboard.push(Buffer.from('\x1b]11;rgb:0000/00')) + keyboard.expire();
    return begun + pieces.map((piece) => keyboard.push(Buffer.from(piece))).join('');
  };
  expect(late('00/0000\x07')).toBe('');
  expect(late('00/0000\x1b\\乙')).toBe('乙');
  expect(late('乙')).toBe('乙');
  expect(late('12', '00/0000\x07')).toBe('1200/0000\x07');
});
