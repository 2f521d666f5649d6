/** Drawn lines -> tables: what lies between them are the cells, however their maker has drawn them. */
import { clustered, type Ruling, type Rulings } from './geometry.ts';

export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly row: number;
  readonly x: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface Grid {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** Where its columns begin and end. */
  readonly xs: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Lines of cells that do not quite touch are one. */
const near = 4;
/** Lines that are as near belong to one table. */
const touch = 3;
const mostLines = { across: 80, down: 250 };

/** Lines in one another's line that touch are one: some draw the side of each cell by itself. */
function joined(lines: readonly Ruling[]): Ruling[] {
  const result: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at || a.from - b.from)) {
    let index = result.length - 1;
    const isNear = (one: Ruling): boolean => line.from <= one.to + touch && line.to >= one.from - touch;
    while (index >= 0 && line.at - result[index]!.at <= 1.2 && !isNear(result[index]!)) index -= 1;
    if (index >= 0 && line.at - result[index]!.at > 1.2) index = -1;
    const same = result[index];
    if (same) result[index] = { at: same.at, from: Math.min(same.from, line.from), to: Math.max(same.to, line.to) };
    else result.push(line);
  }
  return result;
}

/** Groups of lines that touch or cross each other. */
function groupsOf({ horizontal, vertical }: Rulings): Rulings[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const crosses = (h: Ruling, v: Ruling): boolean =>
    v.at >= h.from - touch && v.at <= h.to + touch && h.at >= v.from - touch && h.at <= v.to + touch;
  for (const [index, line] of horizontal.entries())
    for (const [at, across] of vertical.entries())
      if (crosses(line, across)) parent[root(index)] = root(horizontal.length + at);
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  for (const index of parent.keys()) {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    if (index < horizontal.length) group.horizontal.push(horizontal[index]!);
    else group.vertical.push(vertical[index - horizontal.length]!);
  }
  return [...groups.values()];
}

/** True where lines in one another's line cover most of the way between two others. */
function covers(lines: readonly Ruling[], from: number, to: number): boolean {
  let covered = 0;
  let reached = from;
  for (const line of lines) {
    const start = Math.max(reached, line.from);
    const end = Math.min(to, line.to);
    if (end > start) {
      covered += end - start;
      reached = end;
    }
  }
  return covered >= (to - from) * 0.6;
}

/** For each place, the lines that stand there, in their order. */
const linesAt = (places: readonly number[], lines: readonly Ruling[]): Ruling[][] =>
  places.map((place) => lines.filter(({ at }) => Math.abs(at - place) <= near).sort((a, b) => a.from - b.from));

/** The table that a group of lines draws; undefined for lines that enclose nothing. */
function gridOf(lines: Rulings): Grid | undefined {
  const { horizontal, vertical } = lines;
  if (horizontal.length === 0 || vertical.length === 0) return undefined;
  // A table that goes on from the page before, or has open sides, reaches as far as its other lines.
  const ends = (across: readonly Ruling[]) => [
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ];
  const xs = clustered([...vertical.map(({ at }) => at), ...ends(horizontal)], near);
  const ys = clustered([...horizontal.map(({ at }) => at), ...ends(vertical)], near).reverse();
  if (xs.length < 2 || ys.length < 2 || xs.length > mostLines.across || ys.length > mostLines.down) return undefined;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const [walls, floors] = [linesAt(xs, vertical), linesAt(ys, horizontal)];
  const isWall = (x: number, row: number): boolean => covers(walls[x]!, ys[row + 1]!, ys[row]!);
  const isFloor = (row: number, x: number): boolean => covers(floors[row]!, xs[x]!, xs[x + 1]!);
  for (let row = 0; row < rows; row += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (taken.has(row * columns + x)) continue;
      let colSpan = 1;
      while (x + colSpan < columns && !taken.has(row * columns + x + colSpan) && !isWall(x + colSpan, row))
        colSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !isFloor(row + rowSpan, x)) rowSpan += 1;
      for (let dy = 0; dy < rowSpan; dy += 1)
        for (let dx = 0; dx < colSpan; dx += 1) taken.add((row + dy) * columns + x + dx);
      const box = { left: xs[x]!, right: xs[x + colSpan]!, high: ys[row]!, low: ys[row + rowSpan]! };
      cells.push({ ...box, row, x, colSpan, rowSpan });
    }
  }
  return { cells, rows, xs, left: xs[0]!, right: xs.at(-1)!, low: ys.at(-1)!, high: ys[0]! };
}

/** True for a box, or boxes below each other: a frame around text. A single row may be all of its table that came on this page. */
const isFrame = ({ cells, rows }: Grid): boolean => cells.length < 4 && (rows > 1 || cells.length < 2);

/** The tables on a page, from top to bottom. */
export const gridsOf = (rulings: Rulings): Grid[] =>
  groupsOf({ horizontal: joined(rulings.horizontal), vertical: joined(rulings.vertical) })
    .flatMap((group) => gridOf(group) ?? [])
    .filter((grid) => !isFrame(grid))
    .sort((a, b) => b.high - a.high);
