/** A page of a PDF -> its tables and lines of text, by where things stand on it. */
import { shown } from '../../document/runs.ts';
import { isIn, type PageTable, tableOf } from './cells.ts';
import type { Page, Ruling } from './geometry.ts';
import { gridsOf } from './grid.ts';
import { cutByLooks, inLines, type Piece, runsOf, strikes } from './pieces.ts';

export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
  readonly remarks: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  /** True where its pieces stand far apart, like the cells of a table without lines. */
  readonly isParted: boolean;
}

/** True for a line with a gap in it that no sentence has. */
const isParted = (line: readonly Piece[]): boolean =>
  line.some(({ x, height }, index) => {
    const before = line[index - 1];
    return before !== undefined && x - before.x - before.width > height * 1.1;
  });

/** What stands on a page, from top to bottom. */
export function contentsOf({ items, rulings, pale, faded }: Page): (TextLine | PageTable)[] {
  const isStrike = (line: Ruling): boolean => items.some((item) => strikes(line, item));
  const through = rulings.horizontal.filter(isStrike);
  const grids = gridsOf({ ...rulings, horizontal: rulings.horizontal.filter((line) => !through.includes(line)) });
  const pieces = items
    .filter(({ text }) => text.trim() !== '')
    .flatMap((item) => cutByLooks(item, through, { pale, faded }));
  const tables = grids.map((grid) =>
    tableOf(
      grid,
      pieces.filter((piece) => isIn(piece, grid)),
    ),
  );
  const rest = pieces.filter((piece) => !grids.some((grid) => isIn(piece, grid)));
  const lines = inLines(rest).map((line): TextLine => {
    const { text, remarks } = shown(runsOf(line));
    const last = line.at(-1)!;
    const indent = /^[\s\u3000]*/.exec(line[0]!.text)![0].length * line[0]!.height;
    return {
      kind: 'line',
      text: text.trim(),
      remarks,
      left: line[0]!.x + indent,
      right: last.x + last.width,
      y: Math.max(...line.map(({ y }) => y)),
      height: Math.max(...line.map(({ height }) => height)),
      isParted: isParted(line),
    };
  });
  return [...lines.filter(({ text, remarks }) => text !== '' || remarks.length > 0), ...tables].sort(
    (a, b) => b.y - a.y,
  );
}
