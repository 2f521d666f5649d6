/** Lines of a section -> its text: paragraphs are put together again, section 一 is divided into its aspects. */

import type { Block } from '../document/document.ts';
import { type AspectId, aspects } from '../form/sections.ts';
import type { Report } from '../report/report.ts';
import { plainCharacters } from './characters.ts';
import { aspectHeading, aspectNamed } from './headings.ts';

export interface TextStyle {
  /** Lines are kept as they are. */
  readonly exact: boolean;
  /** Lines are pieces of paragraphs. */
  readonly wrapped: boolean;
  /** Some lines may be. */
  readonly loose?: boolean;
}

/** The width of a line in columns of a terminal, roughly: characters of CJK count twice. */
export const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);

const startsParagraph =
  /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．](?!\d))/;

/** Lines that a page's width has broken -> paragraphs: a line that ends a sentence short of the width ends a paragraph. */
function unwrap(lines: readonly string[]): string[] {
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open && !startsParagraph.test(line)) {
      const last = paragraphs.pop()!;
      paragraphs.push(last + (/[A-Za-z,]$/.test(last) && /^[A-Za-z]/.test(line) ? ' ' : '') + line);
    } else paragraphs.push(line);
    open = !(widthOf(line) < widest - 5 && /[。！？；：…”）)]$/.test(line));
  }
  return paragraphs;
}

/** A long line that ends in the middle of a sentence goes on below: a page's width or a converter has broken it. */
function joinBroken(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open && !startsParagraph.test(line)) paragraphs.push(paragraphs.pop()! + line);
    else paragraphs.push(line);
    open = widthOf(line) >= 40 && /[\p{Script=Han}\d，、]$/u.test(line);
  }
  return paragraphs;
}

/** Where the next aspect begins inside a paragraph that holds several. */
const inside = /(?<=[。；;]\s*)(?=[（(][一二三四五六七八九][)）]\s*\p{Script=Han})/gu;

/** The aspect whose heading a text begins with, where it has the number of the form. */
const statutory = (text: string): AspectId | undefined => {
  const id = aspectHeading(text, false)?.id;
  return id !== undefined && '一二三四五'.indexOf(text[1]!) === aspects.findIndex((aspect) => aspect.id === id)
    ? id
    : undefined;
};

/** Paragraphs that hold several aspects one after the other, or the only heading of one -> one for each. */
function apart(blocks: readonly Block[]): Block[] {
  const headed = new Set(
    blocks.map((block) => block.kind === 'text' && aspectHeading(block.text, block.level !== undefined)?.id),
  );
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'text' || block.level !== undefined) return [block];
    const pieces = block.text.split(inside);
    const known = pieces.filter((piece) => aspectHeading(piece, false)?.id !== undefined);
    // One that is named in passing is no heading.
    const isOnlyOne = pieces.slice(1).some((piece) => {
      const id = statutory(piece);
      return id !== undefined && !headed.has(id);
    });
    if (pieces.length < 2 || (known.length < 2 && !isOnlyOne)) return [block];
    return pieces.map((text) => ({ ...block, text }));
  });
}

/** The texts of blocks as paragraphs. */
export function paragraphsOf(blocks: readonly Block[], style: TextStyle): string[] {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  if (style.exact) return texts;
  const lines = texts
    .map((text) => plainCharacters(text).replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
  if (style.wrapped) return unwrap(lines);
  return style.loose ? joinBroken(lines) : lines;
}

const textOf = (blocks: readonly Block[], style: TextStyle): string => paragraphsOf(blocks, style).join('\n');

/** Section 一: its aspects, and what stands before the first of them (or all, where there is none) as `whole`. */
export function overviewOf(
  blocks: readonly Block[],
  style: TextStyle,
): { overview: Report['overview']; headings: string[] } {
  const marks = blocks.some(
    (block) => block.kind === 'text' && block.level !== undefined && aspectHeading(block.text, true),
  );
  // Names at the beginning of paragraphs count where several stand there, and no heading does.
  const isHeaded = blocks.some(
    (block) => block.kind === 'text' && aspectHeading(block.text, block.level !== undefined),
  );
  const named = new Set(blocks.flatMap((block) => (block.kind === 'text' && aspectNamed(block.text)?.id) || []));
  const byName = !style.exact && !isHeaded && named.size >= 3;
  const pieces = new Map<AspectId | 'whole', Block[]>();
  const headings: string[] = [];
  let current: AspectId | 'whole' = 'whole';
  const add = (block: Block) => pieces.set(current, [...(pieces.get(current) ?? []), block]);
  for (const block of style.exact ? blocks : apart(blocks)) {
    if (block.kind !== 'text') continue;
    const level = block.level !== undefined;
    const heading = byName
      ? aspectNamed(block.text)
      : style.exact && marks && !level
        ? undefined
        : aspectHeading(block.text, level);
    if (!heading?.id) {
      add(block);
      continue;
    }
    headings.push(heading.heading.trim());
    // A second heading for the same aspect (工作考核, 社会评议 …) stays in the text.
    const again = pieces.has(heading.id);
    current = heading.id;
    if (again) add(block);
    else {
      pieces.set(current, []);
      if (heading.rest !== '') add({ kind: 'text', text: heading.rest });
    }
  }
  const { whole, ...empty } = { whole: '', ...Object.fromEntries(aspects.map(({ id }) => [id, ''])) } as Record<
    AspectId | 'whole',
    string
  >;
  const read = Object.fromEntries([...pieces].map(([id, part]) => [id, textOf(part, style)])) as Partial<
    Record<AspectId | 'whole', string>
  >;
  const { whole: rest = whole, ...found } = read;
  const overview = { ...empty, ...found };
  return { overview: rest === '' ? overview : { ...overview, whole: rest }, headings };
}
