import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../source/writers/fileName.ts';

const bytes = (text: string): number => Buffer.byteLength(text);
/** What some file system refuses: characters, names, ends. */
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f]|^(?:con|prn|aux|nul|com\d|lpt\d)\s*\.|^[ .-]|[ .]\.\w+$/i;

describe('fileName', () => {
  test.each([
    ['云溪县柳林镇人民政府2025年政府信息公开工作年度报告', '云溪县柳林镇人民政府2025年政府信息公开工作年度报告.md'],
    ['甲/乙:丙*2025', '甲／乙：丙＊2025.md'],
    ['../../etc/passwd', '／..／etc／passwd.md'],
    ['..', '政府信息公开工作年度报告.md'],
    ['', '政府信息公开工作年度报告.md'],
    ['  报告. . ', '报告.md'],
    ['CON', '_CON.md'],
    ['nul .txt', '_nul .txt.md'],
    ['com1', '_com1.md'],
    ['console', 'console.md'],
    ['--force', 'force.md'],
    ['.隐藏', '隐藏.md'],
    ['上\n下\u0000\u001b[31m', '上 下.md'],
    ['e\u0301', 'é.md'],
  ])('%j -> %s', (title, expected) => {
    expect(fileName(title, '.md')).toBe(expected);
  });

  test('a draft says so', () => {
    expect(fileName('报告', '.html', { draft: true })).toBe('报告（草稿）.html');
    expect(bytes(fileName('长'.repeat(300), '.html', { draft: true }))).toBeLessThanOrEqual(255);
    expect(fileName('长'.repeat(300), '.html', { draft: true })).toMatch(/长（草稿）\.html$/);
  });

  test('a long title is cut between graphemes', () => {
    const name = fileName('👨‍👩‍👧'.repeat(30), '.md');
    expect(name).toBe(`${'👨‍👩‍👧'.repeat(14)}.md`);
  });

  test('any title gives a name that every file system takes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 50, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'con.aux -:/\\?*长，\t') }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('.md', '.html', '.json', '.docx'), fc.boolean(), (title, extension, draft) => {
        const name = fileName(title, extension, { draft });
        expect(name).not.toMatch(refused);
        expect(name.endsWith(extension)).toBe(true);
        expect(name.length).toBeGreaterThan(extension.length);
        expect(bytes(name)).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
