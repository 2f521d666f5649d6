/** What is left of a file that was torn: of each text its beginning, of everything else what stands whole, and never anything else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../source/drafts/brokenLines.ts';
import { parseStored } from '../../source/drafts/parse.ts';

const inFile = (...lines: readonly string[]) => ['{', ...lines, '}'].join('\n');

describe('a file line by line', () => {
  const word = fc.string({ maxLength: 6, unit: fc.constantFrom(...'公开a1"\\/\n\t{}[],:；') });
  const key = fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/).filter((name) => !(name in {}));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, word, fc.integer(), fc.boolean(), tie('list'), tie('object')),
    list: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    object: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 3 }),
  }));

  /** The paths of all objects and lists. */
  const insides = (node: unknown, path = ''): string[] =>
    node === null || typeof node !== 'object'
      ? []
      : Object.entries(node).flatMap(([name, inside]) => {
          const at = path === '' ? name : `${path}/${name}`;
          return typeof inside === 'object' && inside !== null ? [at, ...insides(inside, at)] : [];
        });

  test('one that is whole is read as JSON reads it, all of it whole and nothing broken', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1 }), fc.constantFrom('\n', '\r\n'), (object, lineEnd) => {
        const read = readLines(JSON.stringify(object, null, '\t').replaceAll('\n', lineEnd));
        expect(read.value).toEqual(object);
        expect([...read.whole].sort()).toEqual(insides(object).sort());
        expect([read.partial.size, read.broken.size]).toEqual([0, 0]);
      }),
    );
  });

  test('of a text that breaks off its beginning is left, to the last whole letter', () => {
    const text = fc.string({
      maxLength: 12,
      unit: fc.constantFrom('公', 'a', 'u', '1', '"', '\\', '\n', '\u0001', '😀'),
    });
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const json = JSON.stringify(whole);
        const cut = 1 + (at % (json.length - 1));
        const read = readLines(`{\n\t"a": ${json.slice(0, cut)}`);
        const left = read.value.a as string;
        // How many letters stand there from beginning to end; a quote that was escaped looks like the end.
        const letters = [...whole];
        const count = letters.findIndex(
          (_, index) => JSON.stringify(letters.slice(0, index + 1).join('')).length - 1 > cut,
        );
        const expected = letters.slice(0, count === -1 ? letters.length : count);
        expect([expected.join(''), expected.slice(0, -1).join('')]).toContain(left);
        if (expected.at(-1) !== '"') expect(left).toBe(expected.join(''));
        expect([...read.partial]).toEqual(['a']);
      }),
    );
  });

  test.each([
    ['a control character in it', '"一\u0000二三"', '一二三'],
    ['a quote in it', '"一"二"三"', '一"二"三'],
    ['two quotes side by side', '"一""二"', '一""二'],
    ['an escape that is none', '"一\\q二"', '一q二'],
    ['a path of Windows in it', '"在\\\\办公\\\\a\u0000b"', '在\\办公\\ab'],
    ['a quote behind a backslash', '"一\\\\"二"', '一\\"二'],
    ['an escape by number', '"\\u4e00\u0000二"', '一二'],
    ['half an escape by number', '"一\\u4e0', '一'],
    ['half a letter of two', '"一\\ud83d', '一'],
    ['bytes that were no letter at its end', '"一\ufffd\ufffd', '一'],
    ['nothing behind its quote', '"', ''],
  ])('a text with %s', (_, line, left) => {
    const read = readLines(inFile(`\t"a": ${line},`, '\t"b": 1'));
    expect(read.value).toEqual({ a: left, b: 1 });
    expect([...read.partial]).toEqual(['a']);
    expect([...read.broken]).toEqual(['']);
  });

  test('a line that is no text and cannot be read is lost, and its object counts as broken', () => {
    const read = readLines(inFile('\t"a": {', '\t\t"b": 1x,', '\t\t"c": 2', '\t},', '\t"d": {', '\t\t"e": 3', '\t}'));
    expect(read.value).toEqual({ a: { c: 2 }, d: { e: 3 } });
    expect([...read.broken]).toEqual(['a']);
    expect([...read.whole]).toEqual(['d']);
    expect([...read.partial]).toEqual([]);
  });

  test('a line of a list in an object, or of an object in a list, breaks what it stands in', () => {
    const read = readLines(inFile('\t"a": {', '\t\t1', '\t},', '\t"b": [', '\t\t"c": 1,', '\t\t2', '\t]'));
    expect(read.value).toEqual({ a: {}, b: [2] });
    expect([...read.broken]).toEqual(['a', 'b']);
    expect([...read.whole]).toEqual([]);
  });

  test('the last line of a list that breaks off takes nothing from those before it', () => {
    const torn = ['{', '\t"a": [', '\t\t1,', '\t\t2x'];
    expect([...readLines(torn.join('\n')).broken]).toEqual([]);
    expect(readLines(torn.join('\n')).value).toEqual({ a: [1] });
    expect([...readLines([...torn, '\t\t3'].join('\n')).broken]).toEqual(['a']);
  });

  test('a key that every object has is a key like others', () => {
    const read = readLines(inFile('\t"__proto__": {', '\t\t"a": 1', '\t}'));
    expect(Object.entries(read.value)).toEqual([['__proto__', { a: 1 }]]);
  });
});

describe('the value in a file', () => {
  const whole = { a: [1, { b: '}' }], c: '"\\' };
  const json = JSON.stringify(whole);
  test.each([
    ['as it was written', json],
    ['filler on both sides, in any order', `\t\0\v\f\ufeff \r\n${json}\n\r \ufeff\f\v\0\t`],
    ['the end of an older, longer file behind it', `${json}"}]}`],
    ['another whole one behind it', `${json}${JSON.stringify({ d: 4 })}`],
  ])('%s', (_, text) => expect(parseStored(text)).toEqual(whole));

  test.each(['', '{', json.slice(0, -1), `x${json}`, '[1] 2', '{"a": 1]', '{"a" 1} 2', '"a" "b"', '}{'])(
    'none is in %j',
    (text) => expect(parseStored(text)).toBeUndefined(),
  );

  test('only filler is taken from the ends', () => {
    expect(parseStored('\u000e{"a":1}')).toBeUndefined();
    expect(parseStored('\u0008{"a":1}')).toBeUndefined();
    expect(parseStored('\0"a"\0')).toBe('a');
    expect(parseStored('\0\0')).toBeUndefined();
  });
});
