/** Units whose reports share their own sentences: found over an index of sentences, never by comparing all with all. */

export interface Texts {
  readonly unit: string;
  /** What its sentences are known by, each once (sentences.ts). */
  readonly sentences: readonly number[];
}

export interface Pair {
  readonly units: readonly [string, string];
  /** Of the own sentences of the unit that has fewer, how many both have: above one half. */
  readonly share: number;
  /** Keys of the sentences that both have. */
  readonly shared: readonly number[];
}

const half = 0.5;
/** Two reports of three sentences are soon alike. */
const fewestOwn = 4;
/** A sentence that more units have is nobody's own; more of them in a bigger folder, up to a limit that keeps it fast. */
const stockFrom = (units: number): number => Math.min(20, Math.max(5, Math.floor(units / 20)));

/**
 * The pairs of units that share more than half of their own sentences, those that share most first. Sentences met in many
 * units, and those in `stock`, don't count. Time grows with the sentences, not with the square of the units.
 */
export function unitsAlike(units: readonly Texts[], stock: ReadonlySet<number> = new Set()): Pair[] {
  const having = new Map<number, number[]>();
  for (const [index, { sentences }] of units.entries()) {
    for (const key of sentences) {
      if (stock.has(key)) continue;
      const known = having.get(key);
      if (known) known.push(index);
      else having.set(key, [index]);
    }
  }
  const limit = stockFrom(units.length);
  const own = new Uint32Array(units.length);
  const pairs = new Map<number, number[]>();
  for (const [key, indexes] of having) {
    if (indexes.length > limit) continue;
    for (const [position, index] of indexes.entries()) {
      own[index]! += 1;
      for (const other of indexes.slice(position + 1)) {
        const pair = index * units.length + other;
        const shared = pairs.get(pair);
        if (shared) shared.push(key);
        else pairs.set(pair, [key]);
      }
    }
  }
  const alike: Pair[] = [];
  for (const [pair, shared] of pairs) {
    const [one, other] = [Math.floor(pair / units.length), pair % units.length];
    const fewer = Math.min(own[one]!, own[other]!);
    if (fewer < fewestOwn || shared.length <= fewer * half) continue;
    alike.push({
      units: [units[one]!.unit, units[other]!.unit],
      share: Math.round((shared.length / fewer) * 1000) / 1000,
      shared,
    });
  }
  return alike.sort((a, b) => b.share - a.share || b.shared.length - a.shared.length);
}
