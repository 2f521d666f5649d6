/** Text without the accidents of typesetting, for matching; every position leads back to the text as it stands. */

export interface Compact {
  /** Without spaces (but one between digits), with half-width digits, letters, percent signs and brackets as full-width （）. */
  readonly text: string;
  /** Position in the original text of a position in the compact one; its length gives the original's end. */
  at(index: number): number;
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09 || code === 0x200b || code === 0xfeff;
const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char);

function narrowed(char: string): string {
  const code = char.charCodeAt(0);
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (char === '(') return '（';
  if (char === ')') return '）';
  if (char === '％') return '%';
  return char === '．' ? '.' : char;
}

/** The compact form of a text of any length; positions are UTF-16 units. */
export function compact(text: string): Compact {
  const kept: number[] = [];
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
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
    result += narrowed(char);
  }
  const end = kept.length ? (kept.at(-1) ?? 0) + 1 : 0;
  return { text: result, at: (index) => kept[index] ?? (index >= kept.length ? end : 0) };
}
