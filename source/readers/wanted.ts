/** What is looked for in a table: rows with their wordings, columns by their heads. */
import type { Candidate } from './label.ts';

export interface FormRow extends Candidate {
  /** How many figures the row has in the form. */
  readonly columns: number;
}

/** Which column of the form a header text means; -1 for none. */
export type Identify = (heads: readonly string[]) => number;

/** What a table of the form looks like to whoever takes rows apart. */
export interface TableShape {
  /** True for a label of one of its rows. */
  isLabel(text: string): boolean;
  /** True for the words of one of its columns. */
  isColumn(text: string): boolean;
  /** True where heads, row by row, stand in the order in which the form prints them: merged ones first, what is under them after. */
  isPrintedOrder(heads: readonly string[]): boolean;
}
