/** The name that was most likely meant. */

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        current[column - 1]! + 1,
        rows[row - 1]![column]! + 1,
        rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
        ...(isSwapped ? [rows[row - 2]![column - 2]! + 1] : []),
      );
    }
    rows.push(current);
  }
  return rows.at(-1)!.at(-1)!;
}

/** The one of `names` that is at most two slips away from what was typed, or begins with it; undefined where none is. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  if (word.length < 2 || word.length > 30) return undefined;
  const ranked = names
    .map((name) => ({ name, slips: name.startsWith(word) ? 0.5 : distance(word, name) }))
    .sort((one, other) => one.slips - other.slips);
  const best = ranked[0];
  return best && best.slips <= Math.min(2, best.name.length / 2) ? best.name : undefined;
}
