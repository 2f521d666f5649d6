/** Words as data: one line a word, with what it means and the sentence that asked for it. */

/** A word, what it means to the reading, and a sentence that is read wrongly without it. */
export type Line<Meaning extends string> = readonly [word: string, means: Meaning, sentence: string];

export interface Lexicon<Meaning extends string> {
  /** True where one of the words of a meaning stands in the text. */
  has(means: Meaning, text: string): boolean;
  /** A pattern that matches any word of the meanings, the longest first; never the empty text. */
  any(...means: Meaning[]): string;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The lines ready for asking. */
export function lexiconOf<Meaning extends string>(lines: readonly Line<Meaning>[]): Lexicon<Meaning> {
  const patterns = new Map<string, RegExp>();
  const byMeaning = Map.groupBy(lines, ([, meaning]) => meaning);
  const any = (...means: Meaning[]): string => {
    const words = [...new Set(means)].flatMap((meaning) => (byMeaning.get(meaning) ?? []).map(([word]) => word));
    const longest = words.sort((one, other) => other.length - one.length).map(escaped);
    return longest.length > 0 ? `(?:${longest.join('|')})` : '(?!)';
  };
  return {
    any,
    has(means, text) {
      let pattern = patterns.get(means);
      if (!pattern) {
        pattern = new RegExp(any(means));
        patterns.set(means, pattern);
      }
      return pattern.test(text);
    },
  };
}
