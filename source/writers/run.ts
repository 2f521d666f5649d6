/** A stretch of text with one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An address that the text leads to. */
  readonly link?: string;
  /** What a redline shows as come in or gone. */
  readonly change?: Change;
  /** Numbers of the comments on it. */
  readonly comments?: readonly number[];
}

export interface Change {
  readonly kind: 'in' | 'out';
  /** A number of its own in the document. */
  readonly id: number;
}
