/** Templates beside the program, or carried within it where it is a single file. */
import { afterEach, expect, test, vi } from 'vitest';
import { readTemplateFile } from '../../source/disk/templateFiles.ts';

afterEach(() => vi.unstubAllGlobals());

test('what lies there counts; what is carried stands in where nothing lies, and nothing else does', () => {
  vi.stubGlobal('nianbaoTemplates', { 'report.md': '别的', 'only-carried.md': '带着的', phrases: '带着的' });
  expect(readTemplateFile('report.md')).not.toBe('别的');
  expect(readTemplateFile('only-carried.md')).toBe('带着的');
  expect(() => readTemplateFile('nowhere.md')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  // A folder in its place is no file that lacks.
  expect(() => readTemplateFile('phrases')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});
