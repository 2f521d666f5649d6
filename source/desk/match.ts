/** Which unit of the list a name means. */
import type { ListedUnit } from './unitList.ts';
import { abbreviates, bareName, isOneOff, sameName } from './unitName.ts';

export interface Match {
  readonly unit: string;
  /** True where the names are only near: a question for the parent, never settled in silence. */
  readonly near: boolean;
}

export interface Matcher {
  /** By the full name, an alias, what was decided, or a name that only one unit of the list is near to; null: none. */
  find(name: string): Match | null;
  /** A unit of the list whose name differs in one character: perhaps a slip, perhaps another unit. */
  like(name: string): string | null;
  /** The unit that a file's name speaks of: the longest name in it. */
  inFile(file: string): string | null;
}

const ends = (bare: string): string => `${bare[0]}${bare.at(-1)}`;

/**
 * A matcher for a list. `names` are those of the reports that were handed in: a unit that has handed in under its own name
 * is not meant by another one. `decided` says what a name means, null for none.
 */
export function matcherOf(
  list: readonly ListedUnit[],
  parent: string,
  names: readonly string[],
  decided: Readonly<Record<string, string | null>>,
): Matcher {
  const exact = new Map<string, string>();
  for (const { name, aliases } of list) for (const alias of aliases) exact.set(sameName(alias), name);
  for (const { name } of list) exact.set(sameName(name), name);
  const handed = new Set(names.flatMap((name) => exact.get(sameName(name)) ?? []));

  // Names that may be near have the same first and last character.
  const bare = new Map<string, { unit: string; bare: string }[]>();
  for (const { name } of list) {
    if (handed.has(name)) continue;
    const one = { unit: name, bare: bareName(name, parent) };
    bare.set(ends(one.bare), [...(bare.get(ends(one.bare)) ?? []), one]);
  }
  const nearTo = (name: string): Match | null => {
    const own = bareName(name, parent);
    const near = (bare.get(ends(own)) ?? []).filter(
      (one) => one.bare === own || abbreviates(one.bare, own) || abbreviates(own, one.bare),
    );
    return near.length === 1 ? { unit: near[0]!.unit, near: true } : null;
  };
  const found = new Map<string, Match | null>();
  return {
    find(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const said = decided[name];
      const unit = exact.get(sameName(name));
      const match =
        said === null
          ? null
          : said !== undefined || unit !== undefined
            ? { unit: said ?? unit!, near: false }
            : nearTo(name);
      found.set(name, match);
      return match;
    },
    like: (name) => list.find((unit) => !handed.has(unit.name) && isOneOff(unit.name, name))?.name ?? null,
    inFile(file) {
      const name = sameName(file.split(/[\\/]/).at(-1) ?? '');
      const named = [...exact].filter(([known]) => name.includes(known));
      return named.sort(([one], [other]) => other.length - one.length)[0]?.[1] ?? null;
    },
  };
}
