/** Pictures and attached files among the blocks of a document: what holds words that cannot be read. */
import type { Block, Sealed, TextBlock } from './document.ts';

const nothing: Sealed = { pictures: 0, files: 0 };

/** A picture that stands alone, until it is put beside what comes before it. */
export const pictureBlock: TextBlock = { kind: 'text', text: '', sealed: { pictures: 1, files: 0 } };

const added = (one: Sealed = nothing, other: Sealed = nothing): Sealed => ({
  pictures: one.pictures + other.pictures,
  files: one.files + other.files,
});

/** What cannot be read in or behind some blocks. */
export const sealedIn = (blocks: readonly Block[]): Sealed =>
  blocks.reduce<Sealed>((sum, { sealed }) => added(sum, sealed), nothing);

const isOnlyPicture = (block: Block): boolean =>
  block.kind === 'text' && block.sealed !== undefined && block.text.trim() === '' && !block.remarks;

/** The blocks with every picture that stands alone told by the block before it; one before all others is the page's. */
export function withPicturesBehind(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isOnlyPicture)) return blocks;
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (!isOnlyPicture(block)) result.push(block);
    else if (last) result[result.length - 1] = { ...last, sealed: added(last.sealed, block.sealed) };
  }
  return result;
}
