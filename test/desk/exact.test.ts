/** Sums that lose no digit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsOf, exactOf, isSame, isZero, minus, nothing, plus } from '../../source/desk/exact.ts';

const said = (figure: number | string) => digitsOf(exactOf(figure));

test.each([
  [0, '0'],
  [12, '12'],
  ['0.10', '0.1'],
  ['0.1000', '0.1'],
  ['59237.2449', '59237.2449'],
  ['12.', '12'],
  ['.5', '0.5'],
  ['0.05', '0.05'],
  ['-0.05', '-0.05'],
  [-3, '-3'],
  ['+3', '3'],
  [' 3.0 ', '3'],
  ['100', '100'],
  ['1e3', '1000'],
  ['1.25e1', '12.5'],
  ['1.25E-1', '0.125'],
  ['1.5e+21', '1500000000000000000000'],
  ['123456789012345678901.25', '123456789012345678901.25'],
])('%s is %s', (figure, digits) => expect(said(figure)).toBe(digits));

test.each(['', '.', '-', 'e3', '若干', '1,017', '1.2.3'])('%j is no number, which is a mistake', (figure) => {
  expect(() => exactOf(figure)).toThrow(RangeError);
});

test('a tenth and two tenths are three tenths, and differ from them by nothing', () => {
  const sum = plus(exactOf('0.1'), exactOf('0.2'));
  expect(digitsOf(sum)).toBe('0.3');
  expect(isSame(sum, exactOf('0.30'))).toBe(true);
  expect(isSame(sum, exactOf('0.31'))).toBe(false);
  expect(isZero(minus(sum, exactOf('0.3')))).toBe(true);
  expect(digitsOf(minus(exactOf(1), exactOf('1.005')))).toBe('-0.005');
  expect(digitsOf(plus(nothing, exactOf('2.50')))).toBe('2.5');
  expect(isZero(nothing)).toBe(true);
  expect(isZero(exactOf('0.01'))).toBe(false);
});

test('in whatever order amounts are added, and taken off again, nothing is lost', () => {
  const amount = fc
    .tuple(fc.nat(1_000_000), fc.nat(9999))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const add = (list: readonly string[]) => list.map(exactOf).reduce(plus, nothing);
      const sum = add(amounts);
      expect(isSame(sum, add(amounts.toReversed()))).toBe(true);
      expect(isZero(amounts.map(exactOf).reduce(minus, sum))).toBe(true);
    }),
  );
});
