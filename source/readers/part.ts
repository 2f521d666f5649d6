/** What a report is divided into. */
import type { Block, TextBlock } from '../document/document.ts';
import { type TableId, tableIds } from '../form/form.ts';
import type { SectionId } from '../form/sections.ts';

export interface Part {
  /** null: before the first section. */
  readonly section: SectionId | null;
  readonly blocks: Block[];
  /** True where it begins with a heading that is printed. */
  readonly headed: boolean;
  /** That heading. */
  readonly heading?: TextBlock;
}

/** A numbered heading whose words mean none of the sections. */
export interface Unknown {
  readonly part: Part;
  /** Where it stands among the blocks of its part. */
  readonly at: number;
  readonly number: number;
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly headings: readonly string[];
  /** A document with the six headings of the form, marked as headings: every other line in it is text, kept as it is. */
  readonly exact: boolean;
}

export const isTableSection = (section: SectionId | null): section is TableId => tableIds.includes(section as TableId);
