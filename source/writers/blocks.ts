/** What a document says and in which order, before a format gives it its looks: the one thing that every format is made from. */
import type { Grid } from './grid.ts';
import type { Change, Run } from './run.ts';

export type { Change, Run } from './run.ts';

/** `mark` is the mark of a draft, `item` an entry of a list, `break` where the findings of a draft begin. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph' | 'mark';
      readonly runs: readonly Run[];
      readonly change?: Change;
      /** How a letter sets it: the addressee at the left edge, the signature at the right one. */
      readonly side?: 'left' | 'right';
    }
  | { readonly kind: 'item'; readonly runs: readonly Run[]; readonly level: number; readonly number?: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'picture'; readonly name: string; readonly words: string };

/** The text of runs without their looks. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Whether an entry belongs to the same list as the block before it: a list of numbers is another than one of dots. */
export const goesOn = (before: Block, block: Block): block is Extract<Block, { kind: 'item' }> =>
  block.kind === 'item' &&
  before.kind === 'item' &&
  (block.level > 0 || before.level > 0 || (block.number === undefined) === (before.number === undefined));
