const blank = /\s/;

/**
 * How long a text is, as people count it (字数): blanks and line ends are not counted, a pair of surrogates is one. The same number
 * stands above a text that is being written and in what the rules say of it.
 */
export function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isLetter = code > 0x3000 || (code > 0x20 && code < 0x7f) || !blank.test(text[index]!);
    if (isLetter && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}
