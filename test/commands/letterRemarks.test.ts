/** Whose report is of another year: only where there are enough of them, and most are of one. */
import { expect, test } from 'vitest';
import { letterRemarks } from '../../source/commands/letterRemarks.ts';

/** How many of reports of these years are said to be of another. */
const odd = (...years: number[]) =>
  letterRemarks(years.map((year, index) => ({ file: `${index}.docx`, unit: `云溪县第${index}局`, year }))).map(
    (sentence) => /是云溪县第\d局 (\d+) 年度的报告，其余大多是 (\d+) 年度的/.exec(sentence)?.slice(1).join(' '),
  );

test.each([
  ['one of five', [2025, 2025, 2024, 2025, 2025], ['2024 2025']],
  ['two of six, just a third', [2025, 2024, 2025, 2023, 2025, 2025], ['2024 2025', '2023 2025']],
  ['two of five: no year has two thirds', [2025, 2025, 2025, 2024, 2024], []],
  ['one of four: too few to tell which is the odd one', [2025, 2025, 2025, 2024], []],
  ['one of three', [2025, 2024, 2025], []],
  ['none', [2025, 2025, 2025, 2025, 2025], []],
])('%s', (_, years, said) => {
  expect(odd(...years)).toEqual(said);
});
