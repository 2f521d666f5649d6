/** What was typed and what was meant: names that are nearly right, values of options, paths of Windows. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../source/commands/arguments.ts';
import type { Command } from '../../source/commands/command.ts';
import { nearest } from '../../source/commands/nearest.ts';
import { audienceOf, formatsIn, yearOf } from '../../source/commands/optionValues.ts';

describe('the name that was meant', () => {
  const names = ['check', 'write', 'diff', 'dig', 'sum', 'rm'];
  test.each([
    ['one letter missing', 'chek', 'check'],
    ['one too many', 'checkk', 'check'],
    ['two other ones', 'chacl', 'check'],
    ['two that changed places', 'cehck', 'check'],
    ['two that changed places twice', 'cehkc', 'check'],
    ['three slips', 'chaclx', undefined],
    ['capitals', 'CHECK', 'check'],
    ['its beginning, however much is missing', 'wr', 'write'],
    ['its beginning, rather than a slip away from another', 'dif', 'diff'],
    ['a slip in a short one', 'sun', 'sum'],
    ['two slips in a short one', 'sxn', undefined],
    ['a slip in one of two letters', 'ra', 'rm'],
    ['two slips in one of two letters', 'ab', undefined],
    ['one letter', 'w', undefined],
    ['nothing like it', 'print', undefined],
  ])('%s', (_, typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });

  test('is not looked for in what is too long to be one, and never among none', () => {
    const long = 'a'.repeat(31);
    expect(nearest(long, [long])).toBeUndefined();
    expect(nearest(long.slice(1), [long.slice(1)])).toBe(long.slice(1));
    expect(nearest('check', [])).toBeUndefined();
  });
});

describe('values of options', () => {
  test('for a person unless a program is asked for; nothing else', () => {
    expect([audienceOf({}), audienceOf({ format: 'pretty' }), audienceOf({ format: 'json' })]).toEqual([
      'pretty',
      'pretty',
      'json',
    ]);
    expect(() => audienceOf({ format: 'xml' })).toThrow('没有“xml”');
  });

  test('formats, each once and in the usual order, however they are typed; one that is not known is named', () => {
    const known = ['md', 'html', 'docx'] as const;
    expect(formatsIn(' DOCX,md, docx', known)).toEqual(['md', 'docx']);
    expect(() => formatsIn('md,pfd', known)).toThrow('没有“pfd”这种格式：--to 后面写 md、html、docx，用逗号分开。');
    expect(() => formatsIn('', known)).toThrow('没有“”这种格式');
  });

  test('a year of four digits of this century, which has to be given', () => {
    expect(yearOf({ year: '2025' }, 'x')).toBe(2025);
    for (const year of ['1999', '20251', '12025', '25', '２０２５', ''])
      expect(() => yearOf({ year }, 'nianbao sum')).toThrow(`例如：nianbao sum；没有“${year}”这个年度。`);
    expect(() => yearOf({}, 'nianbao sum')).toThrow(/例如：nianbao sum。$/);
  });
});

describe('arguments', () => {
  const command: Command = {
    ...{ usage: 'try 文件…', summary: '', run: async () => 0 },
    options: {
      map: { type: 'string', multiple: true, help: '' },
      prior: { type: 'string', value: '文件', help: '' },
      units: { type: 'string', value: '名单', help: '' },
      sender: { type: 'string', value: '单位', help: '' },
      yes: { type: 'boolean', help: '' },
    },
  };
  const refuse = (sentence: string): never => {
    throw new Error(sentence);
  };
  const parsed = (argv: readonly string[], platform: NodeJS.Platform = 'linux') =>
    parse(command, argv, refuse, platform);

  test('an option that may stand several times keeps all of its values', () => {
    const { positionals, values } = parsed(['甲.json', '--map', '一=二', '--yes', '--map', '三=四', '乙.json']);
    expect(positionals).toEqual(['甲.json', '乙.json']);
    expect({ ...values }).toEqual({ map: ['一=二', '三=四'], yes: true });
  });

  test('a value that is missing, or one where none belongs, is said of its option', () => {
    expect(() => parsed(['--prior'])).toThrow('选项 --prior 的写法不对');
    expect(() => parsed(['--yes=1'])).toThrow('选项 --yes 的写法不对');
    expect(() => parsed(['--priro', 'x'])).toThrow('没有 --priro 这个选项，是不是要 --prior？');
  });

  test('on Windows paths are mended, and what is no path is left alone; elsewhere nothing is', () => {
    const typed = ['C:\\各 单位"', '--prior', 'C:\\上年"', '--units', 'D:\\名单"', '--sender', '县府办"', '--yes'];
    expect(parsed(typed, 'win32')).toMatchObject({
      positionals: ['C:\\各 单位\\'],
      values: { prior: 'C:\\上年\\', units: 'D:\\名单\\', sender: '县府办"', yes: true },
    });
    expect(parsed(typed).positionals).toEqual(['C:\\各 单位"']);
    expect(parsed(typed).values.prior).toBe('C:\\上年"');
  });
});
