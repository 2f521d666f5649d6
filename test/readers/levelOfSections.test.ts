/** At which level of headings the sections of a document stand. */
import { expect, test } from 'vitest';
import { levelOfSections } from '../../source/readers/parts.ts';

const names = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '存在的主要问题及改进情况'];
const headings = (texts: readonly string[], level: number) =>
  texts.map((text) => ({ kind: 'text', text, level }) as const);

test('four of them without numbers are those of a report, three are none', () => {
  expect(levelOfSections(headings(names, 3))).toBe(3);
  expect(levelOfSections(headings(names.slice(1), 3))).toBe(7);
  // The same heading four times is one section.
  expect(levelOfSections(headings([names[0]!, names[0]!, names[1]!, names[2]!], 3))).toBe(7);
});

test('a numbered one is enough, and says where the others stand', () => {
  expect(levelOfSections(headings(['一、总体情况'], 2))).toBe(2);
  expect(levelOfSections([...headings(names, 3), ...headings(['一、总体情况'], 2)])).toBe(2);
  expect(levelOfSections([])).toBe(7);
});
