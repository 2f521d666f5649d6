/** What stands on a page of a PDF, in points from its lower left corner. */

/** A piece of text on one line. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** The line that its letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn line: `at` across it, from `from` to `to` along it. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

export interface Page {
  readonly items: readonly Item[];
  readonly rulings: Rulings;
  /** Where letters in the colour of paper stand: `at` is their line. */
  readonly pale: readonly Ruling[];
  /** Where letters in light grey stand. */
  readonly faded: readonly Ruling[];
  /** True where its text is there but not shown: the recognised text of a scan. */
  readonly isUnseen: boolean;
  /** What runs across the page, left out of its items. */
  readonly askew: readonly string[];
}

/** The middle of a piece of text, across its line. */
export const middleOf = ({ y, height }: Item): number => y + height * 0.36;

/** Puts numbers that are nearer than `tolerance` together; gives the middle of each group, in order. */
export function clustered(numbers: readonly number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && number - last[0]! <= tolerance) last.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => (group[0]! + group.at(-1)!) / 2);
}
