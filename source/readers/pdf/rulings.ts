/** The lines that a page of a PDF draws, whoever made it: strokes, and rectangles too thin to be anything else. */
import type { Ruling, Rulings } from './geometry.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers that the library gives to what a page does, by name. */
export type Codes = Readonly<Record<string, number>>;

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** A rectangle thinner than this is a line. */
const thin = 3;
/** A shorter line is a dot. */
const shortest = 2;
const mostRulings = 6000;

type Point = readonly [x: number, y: number];

/** The corners of a path's pieces; a piece with a curve in it is none. */
function piecesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const pieces: Point[][] = [];
  const at = (index: number): Point => {
    const [x, y] = [path[index] ?? 0, path[index + 1] ?? 0];
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  // Move, line, curve, quadratic curve, close, each with its points.
  const lengths = [2, 2, 6, 4, 0];
  for (let index = 0; index < path.length; ) {
    const kind = path[index]!;
    const length = lengths[kind];
    if (length === undefined) return [];
    if (kind === 0) pieces.push([at(index + 1)]);
    else if (kind === 1) pieces.at(-1)?.push(at(index + 1));
    else if (kind === 4) {
      const piece = pieces.at(-1);
      if (piece?.[0]) piece.push(piece[0]);
    } else pieces.pop();
    index += 1 + length;
  }
  return pieces;
}

interface Found {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

function addLine({ horizontal, vertical }: Found, [x1, y1]: Point, [x2, y2]: Point): void {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (height < 1 && width >= shortest)
    horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width < 1 && height >= shortest)
    vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

/** What is filled is a line where it is thin. */
function addFilled(found: Found, piece: readonly Point[]): void {
  const xs = piece.map(([x]) => x);
  const ys = piece.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (high - low < thin && right - left >= Math.max(shortest, high - low))
    addLine(found, [left, (low + high) / 2], [right, (low + high) / 2]);
  else if (right - left < thin && high - low >= shortest)
    addLine(found, [(left + right) / 2, low], [(left + right) / 2, high]);
}

/** The lines that a page draws along its sides when it is turned `upright`, and how often it hides what it writes. */
export function rulingsOf(
  { fnArray, argsArray }: Operators,
  codes: Codes,
  upright: Matrix,
): { rulings: Rulings; unseen: number } {
  const found: Found = { horizontal: [], vertical: [] };
  const strokes = new Set([codes.stroke, codes.closeStroke]);
  const fills = new Set([codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke]);
  let matrix = upright;
  const saved: Matrix[] = [];
  let unseen = 0;
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? upright;
    else if (code === codes.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args?.[0])) matrix = times(matrix, args[0] as unknown as Matrix);
    } else if (code === codes.setTextRenderingMode && args?.[0] === 3) unseen += 1;
    else if (code === codes.constructPath && args && found.horizontal.length + found.vertical.length < mostRulings) {
      const paint = args[0] as number;
      const path = (args[1] as readonly unknown[] | null)?.[0];
      if (!path || (!strokes.has(paint) && !fills.has(paint))) continue;
      for (const piece of piecesOf(path as ArrayLike<number>, matrix)) {
        if (strokes.has(paint)) for (let at = 1; at < piece.length; at += 1) addLine(found, piece[at - 1]!, piece[at]!);
        else if (piece.length > 1) addFilled(found, piece);
      }
    }
  }
  return { rulings: found, unseen };
}
