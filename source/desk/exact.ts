/** Sums that lose no digit: a decimal is a whole number of its smallest part. */
import type { Figure } from '../report/report.ts';

export interface Exact {
  readonly units: bigint;
  /** Digits after the point. */
  readonly places: number;
}

export const nothing: Exact = { units: 0n, places: 0 };

const plain = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** The figure as an exact number. Throws RangeError for what is no number: a mistake in the program, a report holds none. */
export function exactOf(figure: NonNullable<Figure>): Exact {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = plain.exec(String(figure).trim()) ?? [];
  if (whole === '' && fraction === '') throw new RangeError(`not a number: ${figure}`);
  const places = fraction.length - Number(exponent);
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

const unitsAt = ({ units, places }: Exact, wanted: number): bigint => units * 10n ** BigInt(wanted - places);

export function plus(one: Exact, other: Exact): Exact {
  const places = Math.max(one.places, other.places);
  return { units: unitsAt(one, places) + unitsAt(other, places), places };
}

export const minus = (one: Exact, other: Exact): Exact => plus(one, { units: -other.units, places: other.places });

export const isZero = ({ units }: Exact): boolean => units === 0n;

export const isSame = (one: Exact, other: Exact): boolean => isZero(minus(one, other));

/** The digits of a number, without zeros at the end of its fraction: 3187.265. */
export function digitsOf({ units, places }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places > 0 && fraction !== '' ? `.${fraction}` : ''}`;
}
