/** Days as an office types them, with or without the year. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDayLike, printedDay, writtenDay } from '../../source/desk/writtenDay.ts';

const from = '2025-11-01';

test.each([
  ['2026-01-20', '2026-01-20'],
  ['2026/1/20', '2026-01-20'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月20日', '2026-01-20'],
  ['2026年1月20号', '2026-01-20'],
  [' 2026年12月31日 ', '2026-12-31'],
  ['2020-02-29', '2020-02-29'],
  ['1月20日', '2026-01-20'],
  ['12月1号', '2025-12-01'],
  ['11月1日', '2025-11-01'],
  ['10月31日', '2026-10-31'],
  ['2月29日', '2028-02-29'],
  ['', ''],
  ['   ', ''],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['2月30日', null],
  ['13月1日', null],
  ['1月20', null],
  ['26-1-20', null],
  ['2026-1', null],
  ['2026-1-200', null],
  ['约2026-1-20', null],
  ['2026-1-20 前', null],
  ['月底前', null],
])('“%s” is %j', (text, day) => expect(writtenDay(text, from)).toBe(day));

test('whether it looks like a day, be there such a day or not', () => {
  for (const text of ['2026-02-30', '2026年1月20日', '2月30日', ' 1月20号 '])
    expect([text, isDayLike(text)]).toEqual([text, true]);
  for (const text of ['', '1月20', '2026', '1月20日前', '于1月20日', '2026-1-20x'])
    expect([text, isDayLike(text)]).toEqual([text, false]);
});

test('a day is printed as it is written, and read back; one without its year is never before the day it counts from', () => {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map(dayOf);
  fc.assert(
    fc.property(days, days, (day, since) => {
      const printed = printedDay(day);
      expect(printed).toBe(day.replace(/^(\d+)-(\d+)-(\d+)$/, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`));
      expect(writtenDay(printed, since)).toBe(day);
      const next = writtenDay(printed.slice(5), since);
      if (day.endsWith('02-29')) return;
      expect(next! >= since).toBe(true);
      expect(next!.slice(4)).toBe(day.slice(4));
      expect(Number(next!.slice(0, 4)) - Number(since.slice(0, 4))).toBeLessThan(2);
    }),
  );
});
