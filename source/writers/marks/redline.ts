/** Two versions of a document as one: what is gone, what has come, the rest as it is (花脸稿). */
import { changesBetween, commonPairs } from '../../text/difference.ts';
import { type Block, type Change, plainText, type Run } from '../blocks.ts';
import type { Grid, GridCell } from '../grid.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' | 'heading' }>;

const isParagraph = (block: Block | undefined): block is Paragraph =>
  block?.kind === 'paragraph' || block?.kind === 'heading';

/** What makes two blocks the same: their kind and their words; tables by which one they are. */
function keyOf(block: Block): string {
  if (block.kind === 'table') return `table ${block.grid.table}`;
  if (block.kind === 'picture') return `picture ${block.name}`;
  return block.kind === 'break' ? 'break' : `${block.kind} ${plainText(block.runs)}`;
}

/** How many characters of two paragraphs are the same, of all that both have. */
function sameShare(one: string, other: string): number {
  const same = changesBetween(one, other).reduce(
    (sum, { text, kind }) => (kind === 'same' ? sum + text.length : sum),
    0,
  );
  return (2 * same) / Math.max(1, one.length + other.length);
}

const enoughAlike = 0.35;

type Mark = (kind: Change['kind']) => Change;

/** A table with the figures that changed marked. */
function changedTable(old: Grid, now: Grid, mark: Mark): Grid {
  const figures = new Map<string, string>();
  for (const cell of [...old.head, ...old.bodies.flat()].flat())
    if (cell.kind === 'figure') figures.set(cell.cell.id, cell.text);
  const cellOf = (cell: GridCell): GridCell => {
    const known = cell.kind === 'figure' ? figures.get(cell.cell.id) : undefined;
    if (cell.kind !== 'figure' || known === undefined || known === cell.text) return cell;
    const runs: Run[] = [
      ...(known === '' ? [] : [{ text: known, change: mark('out') }]),
      ...(cell.text === '' ? [] : [{ text: cell.text, change: mark('in') }]),
    ];
    return { ...cell, runs };
  };
  return { ...now, bodies: now.bodies.map((rows) => rows.map((row) => row.map(cellOf))) };
}

/** The blocks of both versions in one list, with what changed marked. */
export function redline(before: readonly Block[], after: readonly Block[]): Block[] {
  let last = 0;
  const mark: Mark = (kind) => {
    last += 1;
    return { kind, id: last };
  };
  const marked = (runs: readonly Run[], kind: Change['kind']): Run[] =>
    runs.map((run) => ({ ...run, change: mark(kind) }));

  const whole = (block: Block, kind: Change['kind']): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: marked(block.runs, kind), change: mark(kind) };
    return 'runs' in block ? { ...block, runs: marked(block.runs, kind) } : block;
  };
  const mixed = (old: Paragraph, now: Paragraph): Block => ({
    ...now,
    runs: changesBetween(plainText(old.runs), plainText(now.runs)).map(({ text, kind }) =>
      kind === 'same' ? { text } : { text, change: mark(kind) },
    ),
  });
  /** Blocks that stand in each other's place: like paragraphs are one that changed, the others came or went. */
  const stretch = (old: readonly Block[], now: readonly Block[]): Block[] => {
    const result: Block[] = [];
    let from = 0;
    for (const block of old) {
      const at = isParagraph(block)
        ? now.findIndex(
            (one, index) =>
              index >= from &&
              one.kind === block.kind &&
              isParagraph(one) &&
              sameShare(plainText(block.runs), plainText(one.runs)) > enoughAlike,
          )
        : -1;
      if (at < 0) {
        result.push(whole(block, 'out'));
        continue;
      }
      for (const one of now.slice(from, at)) result.push(whole(one, 'in'));
      result.push(mixed(block as Paragraph, now[at] as Paragraph));
      from = at + 1;
    }
    for (const one of now.slice(from)) result.push(whole(one, 'in'));
    return result;
  };

  const result: Block[] = [];
  let [row, column] = [0, 0];
  const pairs = commonPairs(before.map(keyOf), after.map(keyOf));
  for (const [nextRow, nextColumn] of [...pairs, [before.length, after.length] as const]) {
    result.push(...stretch(before.slice(row, nextRow), after.slice(column, nextColumn)));
    const [old, now] = [before[nextRow], after[nextColumn]];
    if (old && now)
      result.push(
        old.kind === 'table' && now.kind === 'table' ? { ...now, grid: changedTable(old.grid, now.grid, mark) } : now,
      );
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return result;
}
