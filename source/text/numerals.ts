/** Numbers in Chinese text: 3,119 · 1.2万 · 一百二十 · 二〇二五 · 余/多/近/约. */

/** How a number is meant: to the digit, or at least, at most, about that many. */
export type Precision = 'exact' | 'over' | 'under' | 'about';

export interface NumberInText {
  readonly value: number;
  readonly precision: Precision;
  /** Digits after the point as printed: 2 for 12.50. */
  readonly decimals: number;
  /** How far the amount may be off by rounding: 500 for 3.1万, 0 for 31000. */
  readonly rounding: number;
  /** True where it is written in Chinese numerals. */
  readonly chinese: boolean;
  readonly start: number;
  readonly end: number;
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The value of Chinese numerals (一百二十, 十二, 两万三, 二〇二五), or undefined where they make no number. */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  if ([...text].every((char) => char in digits)) return Number([...text].map((char) => digits[char]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const char of text) {
    if (char in digits) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[char];
      if (digit === 0) lastUnit = 10;
    } else if (char in smallUnits) {
      const unit = smallUnits[char] ?? 1;
      if (digit === 0) return undefined;
      section += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else if (char in largeUnits) {
      const unit = largeUnits[char] ?? 1;
      section += digit ?? 0;
      if (section === 0 && total === 0) return undefined;
      total = unit === 100_000_000 ? (total + section) * unit : total + section * unit;
      section = 0;
      digit = undefined;
      lastUnit = unit;
    } else return undefined;
  }
  // 两万三 is 23,000: a last digit after a unit counts tenths of it.
  return total + section + (digit ?? 0) * (lastUnit > 10 && digit ? lastUnit / 10 : 1);
}

/** One number, where one may begin. */
const pattern =
  /(\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)([余多]?)(万亿|亿|万|千(?![克米瓦伏])|百(?!分))?([余多]?)|([零〇○一二两三四五六七八九十百千万亿]+)([余多几]?)(万|亿)?/y;
const mayBegin = new Uint8Array(0x10000);
for (const char of '0123456789零〇○一二两三四五六七八九十百千万亿') mayBegin[char.charCodeAt(0)] = 1;

const before: readonly [RegExp, Precision][] = [
  [/(?:近|将近|接近|不足|不到)$/, 'under'],
  [/(?:超过|超|逾|达到?近|突破|不少于|至少)$/, 'over'],
  [/(?:约|大约|约为|大概)$/, 'about'],
];

const multipliers: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

/** Digits of a decimal times a power of ten, rounded where binary fractions leave a tail (1.1万 is 11000). */
const scaled = (value: number, factor: number): number => Math.round(value * factor * 1e6) / 1e6;

/**
 * Every number of a text in order. The text should be compact (half-width digits, see compact.ts). Numbers in
 * Chinese numerals may be part of a word (统一, 一是): look at what follows before using them.
 */
export function findNumbers(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (mayBegin[text.charCodeAt(at)] === 0) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    at += match[0].length - 1;
    const [whole, arabic, more, multiplier, rest, numerals, few, large] = match;
    const plain = numerals === undefined ? Number((arabic ?? '').replace(/[,，]/g, '')) : parseChineseNumeral(numerals);
    if (plain === undefined || Number.isNaN(plain)) continue;
    const factor = multipliers[multiplier ?? large ?? ''] ?? 1;
    const decimals = (arabic?.split('.')[1] ?? '').length;
    const lead = text.slice(Math.max(0, match.index - 4), match.index);
    const precision: Precision =
      more || rest || few ? 'over' : (before.find(([words]) => words.test(lead))?.[1] ?? 'exact');
    numbers.push({
      value: scaled(plain, factor),
      precision,
      decimals,
      rounding: factor >= 1000 && numerals === undefined && decimals > 0 ? factor / 10 ** decimals / 2 : 0,
      chinese: numerals !== undefined,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return numbers;
}

/** True where a figure agrees with a number in the text: to the digit, or as near as 余, 多, 近, 约 promise. */
export function agrees(
  number: Pick<NumberInText, 'value' | 'precision'> & { readonly rounding?: number },
  figure: number,
): boolean {
  const { value, precision, rounding = 0 } = number;
  if (precision === 'over') return figure >= value && figure < Math.max(value * 2, value + 10);
  if (precision === 'under') return figure <= value && figure >= value * 0.8;
  if (precision === 'about') return figure >= value * 0.7 && figure <= value * 1.3;
  return Math.abs(figure - value) <= rounding;
}
