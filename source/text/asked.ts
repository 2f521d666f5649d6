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

/** Tells what of all that is asked for something holds; it is walked through once. */
export type Holder = () => Asked;

function holder(find: () => Asked): Holder {
  let held = 0;
  // Where another has asked since, it is found anew.
  let counted = -1;
  return () => {
    if (counted !== known.size) {
      counted = known.size;
      held = find();
    }
    return held;
  };
}

/** The holder of a text. */
export const holding = (text: string): Holder => holder(() => heldBy(text));

/** The holder of what some others hold together. */
export const holdingAny = (parts: readonly { readonly holds: Holder }[]): Holder =>
  holder(() => {
    let held = 0;
    for (const part of parts) held |= part.holds();
    return held;
  });

/** Whether something holds all that somebody asks for. */
export const isHeld = (holds: Holder, asked: Asked): boolean => (holds() & asked) === asked;
