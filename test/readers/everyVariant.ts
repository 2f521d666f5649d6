/** All variants: of the form, of pages, cells, layouts, markup and wording. */
import { cellVariants } from './cellVariants.ts';
import { faintVariants } from './faintVariants.ts';
import { fieldVariants, unclearVariants } from './fieldVariants.ts';
import { htmlVariants } from './htmlVariants.ts';
import { layoutVariants } from './layoutVariants.ts';
import { pageVariants } from './pageVariants.ts';
import { rowVariants } from './rowVariants.ts';
import { type Variant, variants } from './variants.ts';
import { wordingVariants } from './wordingVariants.ts';
import { wordVariants } from './wordVariants.ts';

export const everyVariant: readonly Variant[] = [
  ...variants,
  ...pageVariants,
  ...cellVariants,
  ...layoutVariants,
  ...htmlVariants,
  ...wordVariants,
  ...wordingVariants,
  ...faintVariants,
  ...fieldVariants,
  ...rowVariants,
  ...unclearVariants,
];

/** True where a variant changes something in a format; `doc` is made from the document of Word. */
export const touches = ({ formats }: Variant, format: string): boolean =>
  formats === undefined || formats.includes(format === 'doc' ? 'docx' : format);
