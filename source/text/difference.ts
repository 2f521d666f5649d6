/** What differs between two texts: the paragraphs that are not the same, and in them the words. */
import { words as segmenter } from './segmenter.ts';
import { graphemes } from './width.ts';

/** A run of text that is in both, or only in this one. */
export interface Run {
  readonly text: string;
  readonly same: boolean;
}

/** Paragraphs that stand in each other's place; one side may be empty. */
export interface Difference {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** Comparisons of what lies between the common beginning and end; beyond them all of it counts as changed. */
const maximumComparisons = 4_000_000;

/** The pairs of indexes of a longest common subsequence; where that would take too long, of the common beginning and end. */
export function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let ends = 0;
  const room = Math.min(before.length, after.length) - start;
  while (ends < room && before[before.length - 1 - ends] === after[after.length - 1 - ends]) ends++;
  const pairs: [number, number][] = [];
  for (let index = 0; index < start; index++) pairs.push([index, index]);
  const rows = before.length - start - ends;
  const columns = after.length - start - ends;
  if (rows * columns <= maximumComparisons) {
    // Lengths of the common subsequences of what follows a pair of places.
    const lengths = new Uint16Array((rows + 1) * (columns + 1));
    const at = (row: number, column: number) => row * (columns + 1) + column;
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--)
        lengths[at(row, column)] =
          before[start + row] === after[start + column]
            ? lengths[at(row + 1, column + 1)]! + 1
            : Math.max(lengths[at(row + 1, column)]!, lengths[at(row, column + 1)]!);
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      if (before[start + row] === after[start + column]) pairs.push([start + row++, start + column++]);
      else if (lengths[at(row + 1, column)]! >= lengths[at(row, column + 1)]!) row++;
      else column++;
    }
  }
  for (let left = ends; left > 0; left--) pairs.push([before.length - left, after.length - left]);
  return pairs;
}

/** Longer texts are compared by characters, which are quicker to come by. */
const maximumForWords = 20_000;
const unitsOf = (text: string): string[] =>
  text.length <= maximumForWords ? Array.from(segmenter.segment(text), ({ segment }) => segment) : graphemes(text);

/** A single common character between two changes is chance. */
const shortestRun = 2;

/** The runs of one side; `indexes` are those of the units that are in both. */
function runsOf(units: readonly string[], indexes: ReadonlySet<number>): Run[] {
  const runs: { text: string; same: boolean }[] = [];
  for (const [index, text] of units.entries()) {
    const same = indexes.has(index);
    const last = runs.at(-1);
    if (last?.same === same) last.text += text;
    else runs.push({ text, same });
  }
  return runs;
}

/** The common pairs without those that stand alone between two changes. */
function withoutChance(pairs: readonly [number, number][], before: readonly string[], after: readonly string[]) {
  const follows = (one: [number, number] | undefined, other: [number, number] | undefined) =>
    one !== undefined && other !== undefined && other[0] === one[0] + 1 && other[1] === one[1] + 1;
  return pairs.filter((pair, index) => {
    const [row, column] = pair;
    const alone = !follows(pairs[index - 1], pair) && !follows(pair, pairs[index + 1]);
    const edge = (row === 0 && column === 0) || (row === before.length - 1 && column === after.length - 1);
    return edge || !alone || graphemes(before[row]!).length >= shortestRun;
  });
}

function wordsBetween(before: string, after: string): Difference {
  const [left, right] = [unitsOf(before), unitsOf(after)];
  const pairs = withoutChance(commonPairs(left, right), left, right);
  return {
    before: runsOf(left, new Set(pairs.map(([index]) => index))),
    after: runsOf(right, new Set(pairs.map(([, index]) => index))),
  };
}

/** A run of two texts laid into one: in both, only in the first, only in the second. */
export interface Change {
  readonly text: string;
  readonly kind: 'same' | 'out' | 'in';
}

/** Two texts of one paragraph as one, what is gone before what has come in its place. */
export function changesBetween(before: string, after: string): Change[] {
  const { before: left, after: right } = wordsBetween(before, after);
  const changes: Change[] = [];
  const [old, now] = [left.map((run) => ({ ...run })), right.map((run) => ({ ...run }))];
  while (old.length > 0 || now.length > 0) {
    if (old[0] && !old[0].same) changes.push({ text: old.shift()!.text, kind: 'out' });
    else if (now[0] && !now[0].same) changes.push({ text: now.shift()!.text, kind: 'in' });
    else if (old[0] && now[0]) {
      // What is in both may be cut differently on the two sides.
      const length = Math.min(old[0].text.length, now[0].text.length);
      changes.push({ text: old[0].text.slice(0, length), kind: 'same' });
      for (const side of [old, now]) {
        const rest = side[0]!.text.slice(length);
        if (rest === '') side.shift();
        else side[0] = { text: rest, same: true };
      }
    } else break;
  }
  return changes;
}

/** The differing paragraphs of two texts in order; none where the texts are the same. */
export function differencesOf(before: string, after: string): Difference[] {
  if (before === after) return [];
  const [left, right] = [before, after].map((text) => (text === '' ? [] : text.split('\n'))) as [string[], string[]];
  const differences: Difference[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...commonPairs(left, right), [left.length, right.length] as const]) {
    const [old, now] = [left.slice(row, nextRow).join('\n'), right.slice(column, nextColumn).join('\n')];
    if (nextRow > row || nextColumn > column) differences.push(wordsBetween(old, now));
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return differences;
}

const changedIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text, same }) => (same ? sum : sum + graphemes(text.replaceAll('\n', '')).length), 0);

/** How many characters differ: of each place the longer side counts. */
export const changedCharacters = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { before, after }) => sum + Math.max(changedIn(before), changedIn(after)), 0);
