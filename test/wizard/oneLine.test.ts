/** A line that is typed: what does not fit has a mark where it was cut, and the caret stands behind what was typed. */
import { expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';
import { lineParts, reduceLine } from '../../source/wizard/components/oneLine.ts';
import { textOf } from './driver.ts';

const path = '/共享/二〇二五年度/收到的报告/清河县农业农村局/年度报告.docx';

test('a long path is cut at the left with a mark, and ends where the caret is', () => {
  const { parts, caret } = lineParts('文件：', { text: path, caret: path.length }, 40);
  const line = textOf(parts);
  expect(line).toContain('文件： …');
  expect(line.endsWith('年度报告.docx')).toBe(true);
  expect(caret).toBe(width(line));
  expect(width(line)).toBeLessThan(40);
});

test('with the caret at its beginning it is cut at the right', () => {
  const { parts, caret } = lineParts('文件：', { text: path, caret: 0 }, 40);
  expect(textOf(parts)).toMatch(/^ 文件： \/共享.*…$/);
  expect(caret).toBe(width(' 文件： '));
});

test('what fits has no mark', () => {
  expect(textOf(lineParts('文件：', { text: 'a.docx', caret: 3 }, 40).parts)).toBe(' 文件： a.docx');
});

test.each([
  ['home', 0],
  ['ctrl+home', 0],
  ['end', 6],
  ['ctrl+end', 6],
])('%s goes to an end of it, as in a text', (name, caret) => {
  expect(reduceLine({ text: 'a.docx', caret: 3 }, { kind: 'key', name })).toEqual({ text: 'a.docx', caret });
});
