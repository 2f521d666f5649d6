/** Text without the accidents of typesetting, for matching; every position leads back to the text as it stands. */

export interface Compact {
  /**
   * Without spaces (but one between digits), with half-width digits, letters and percent signs and full-width marks:
   * whichever of , ，﹐ ; ； ( （ [2021] 〔2021〕 "" “” was typed, the text reads the same.
   */
  readonly text: string;
  /** Position in the original text of a position in the compact one; its length gives the original's end. */
  at(index: number): number;
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09 || code === 0x200b || code === 0xfeff;
const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char);

/** Marks that are one mark in different types. */
const alike: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  '％': '%',
  '﹪': '%',
  '．': '.',
  ';': '；',
  '﹔': '；',
  '﹕': '：',
  '︰': '：',
  '﹐': '，',
  '､': '、',
  '﹑': '、',
  '｡': '。',
  '﹝': '〔',
  '﹞': '〕',
  '<': '〈',
  '>': '〉',
  '＜': '〈',
  '＞': '〉',
  '﹤': '〈',
  '﹥': '〉',
};

const yearOpening = /^[[［【]\s*20\d{2}\s*[\]］】]/;
const yearClosing = /[[［【]\s*20\d{2}\s*$/;

function narrowed(text: string, index: number, quote: { open: boolean }): string {
  const char = text[index] ?? '';
  const code = char.charCodeAt(0);
  if (code > 0x3400 && code < 0xfe00) return char;
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  // Half-width , and : are also part of numbers, times and addresses.
  if (char === ',') return isDigit(text[index - 1]) && isDigit(text[index + 1]) ? char : '，';
  if (char === ':')
    return /[\dA-Za-z]/.test(text[index - 1] ?? '') && /[\d/]/.test(text[index + 1] ?? '') ? char : '：';
  if (char === '"') {
    quote.open = !quote.open;
    return quote.open ? '“' : '”';
  }
  // The year of a document number stands in 〔〕 whatever was typed: 〔2021〕30号.
  if (/[[［【]/.test(char) && yearOpening.test(text.slice(index, index + 9))) return '〔';
  if (/[\]］】]/.test(char) && yearClosing.test(text.slice(Math.max(0, index - 9), index))) return '〕';
  return alike[char] ?? char;
}

/** A text of these alone is compact as it stands. */
const plain = /^[\u3401-\ufdff\dA-Za-z，。、；：（）“”《》！？%.]*$/;

/** The compact form of a text of any length; positions are UTF-16 units. */
export function compact(text: string): Compact {
  if (plain.test(text)) return { text, at: (index) => Math.min(Math.max(0, index), text.length) };
  const kept: number[] = [];
  const quote = { open: false };
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    if (isSpace(text.charCodeAt(index))) {
      let next = index + 1;
      while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
      const betweenDigits = isDigit(text[index - 1]) && isDigit(text[next]);
      if (betweenDigits) {
        kept.push(index);
        result += ' ';
      }
      index = next - 1;
      continue;
    }
    kept.push(index);
    result += narrowed(text, index, quote);
  }
  const end = kept.length ? (kept.at(-1) ?? 0) + 1 : 0;
  return { text: result, at: (index) => kept[index] ?? (index >= kept.length ? end : 0) };
}
