/**
 * Which of the characters that somebody asks for a text holds, found in one walk: whoever looks for percentages need not
 * look at a text without a percent sign.
 */

/** Bits of what was asked for; a text that holds one of the characters of a set has its bit. */
export type Asked = number;

const known = new Map<string, Asked>();
const bits = new Uint32Array(0x10000);
/** The last bit is shared by all who come late: they look at more texts than they need. */
const most = 31;

/** The bits of those who ask for any character of each of some sets. */
export const asking = (sets: readonly string[]): Asked =>
  sets.reduce((all, characters) => all | askingFor(characters), 0);

function askingFor(characters: string): Asked {
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

/** What of all that is asked for a text holds. */
function heldBy(text: string): Asked {
  let held = 0;
  for (let index = 0; index < text.length; index += 1) held |= bits[text.charCodeAt(index)] as number;
  return held;
}

/** Whether some texts together hold all that somebody asks for; they are walked through once. */
export type Holder = (asked: Asked) => boolean;

/** The holder of a text. */
export function holding(text: string): Holder {
  let held = 0;
  // Where another has asked since, it is found anew.
  let counted = -1;
  return (asked) => {
    if (counted !== known.size) {
      counted = known.size;
      held = heldBy(text);
    }
    return (held & asked) === asked;
  };
}
