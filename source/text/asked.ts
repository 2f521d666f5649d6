/**
 * Which of the characters that somebody asks for a text holds, found in one walk: whoever looks for percentages need not
 * look at a text without a percent sign.
 */

/** Bits of what was asked for; a text that holds one of the characters has the bit. */
export type Asked = number;

const known = new Map<string, Asked>();
const bits = new Uint32Array(0x10000);
/** The last bit is shared by all who come late: they look at more texts than they need. */
const most = 31;

/** The bit of those who ask for any of some characters. */
export function asking(characters: string): Asked {
  const before = known.get(characters);
  if (before !== undefined) return before;
  const bit = 1 << Math.min(known.size, most);
  known.set(characters, bit);
  for (let index = 0; index < characters.length; index += 1) {
    const code = characters.charCodeAt(index);
    bits[code] = (bits[code] ?? 0) | bit;
  }
  return bit;
}

/** How many have asked: what was found before another came has to be found again. */
export const askedSoFar = (): number => known.size;

/** What of all that is asked for a text holds. */
export function heldBy(text: string): Asked {
  let held = 0;
  for (let index = 0; index < text.length; index += 1) held |= bits[text.charCodeAt(index)] as number;
  return held;
}
