/** The rows of a table in an old Word document: the widths of their cells, and which of them are merged. */
import type { TextBlock } from '../../document/document.ts';
import type { Row } from '../docx/table.ts';
import type { Property } from './properties.ts';

interface DocCell {
  readonly blocks: readonly TextBlock[];
  readonly left: number;
  readonly right: number;
  /** True where it goes on with the cell above. */
  readonly continues: boolean;
}

export interface DocRow {
  readonly cells: readonly DocCell[];
}

const definition = 0xd608;
const verticalMerge = 0xd62b;
/** How many bytes say something of a cell. */
const cellSize = 20;
const bits = { firstMerged: 1, merged: 2, vertical: 0x20, restart: 0x40 };
/** The width that is taken where nothing is said, in twentieths of a point. */
const usualWidth = 1000;

/** The cells of a row, from what the mark at its end says of them. */
export function cellsOfRow(cells: readonly (readonly TextBlock[])[], properties: readonly Property[]): DocRow {
  const defined = properties.findLast(({ code }) => code === definition)?.bytes;
  const merges = new Map(
    properties.filter(({ code }) => code === verticalMerge).map(({ bytes }) => [bytes[0] ?? 0, bytes[1] ?? 0]),
  );
  const count = defined?.[0] ?? 0;
  const view = defined && new DataView(defined.buffer, defined.byteOffset, defined.byteLength);
  const edgeAt = (index: number): number =>
    view && count >= index && 1 + index * 2 + 2 <= view.byteLength
      ? view.getInt16(1 + index * 2, true)
      : index * usualWidth;
  const flagsAt = (index: number): number => {
    const at = 1 + (count + 1) * 2 + index * cellSize;
    return view && at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
  };
  const found: DocCell[] = [];
  for (const [index, blocks] of cells.entries()) {
    const flags = flagsAt(index);
    const last = found.at(-1);
    if ((flags & bits.merged) !== 0 && (flags & bits.firstMerged) === 0 && last) {
      found[found.length - 1] = { ...last, right: edgeAt(index + 1) };
      continue;
    }
    const merge = merges.get(index);
    const continues = merge === undefined ? (flags & bits.vertical) !== 0 && (flags & bits.restart) === 0 : merge === 1;
    found.push({ blocks, left: edgeAt(index), right: edgeAt(index + 1), continues });
  }
  return { cells: found };
}

/** Edges nearer than this are one. */
const near = 40;

/** Rows whose cells know their edges -> rows on a grid. */
export function rowsOnGrid(rows: readonly DocRow[]): Row[] {
  const edges: number[] = [];
  for (const edge of rows
    .flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]))
    .sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > near) edges.push(edge);
  const columnOf = (edge: number): number =>
    Math.max(
      0,
      edges.findLastIndex((one) => one <= edge + 1),
    );
  return rows.map(({ cells }) => ({
    cells: cells.map(({ blocks, left, right, continues }) => {
      const x = columnOf(left);
      return { blocks, x, colSpan: Math.max(1, columnOf(right) - x), continues };
    }),
  }));
}
