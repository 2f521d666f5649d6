/** The blocks of a document as lines of a terminal, the way they stand on paper. */
import { aspects, headingOf, sections } from '../../form/sections.ts';
import { width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { type Block, plainText } from '../../writers/blocks.ts';
import type { Look } from '../theme.ts';
import type { Part } from '../view.ts';
import { drawGrid } from './drawGrid.ts';

export interface PreviewLine {
  readonly parts: readonly Part[];
  /** The heading of the section that the line belongs to; '' before the first. */
  readonly section: string;
  /** The text or the table that the line belongs to: a field's id, or a part's; '' for what stands in no field. */
  readonly place: string;
  /** A line of a table, which may be wider than the page and is then moved sideways. */
  readonly wide?: boolean;
}

/** The first line of a paragraph begins two characters further in. */
const indent = '\u3000\u3000';

/** Text on lines of a width, each as one part. */
const wrapped = (text: string, columns: number, look: Look, before = '', under = ''): Part[][] => {
  const shown = text.replaceAll('\t', ' ');
  return wrap(shown, columns - width(before)).map((line, index) => [
    { text: (index === 0 ? before : under) + shown.slice(line.start, line.end), look },
  ]);
};

const centred = ([part]: Part[], columns: number): Part[] => {
  const text = part!.text.trim();
  return [{ ...part!, text: ' '.repeat(Math.max(0, Math.floor((columns - width(text)) / 2))) + text }];
};

const blank: readonly Part[] = [{ text: '' }];

/** What stands under a heading: the text of an aspect, or the whole of a part. */
function placeOfHeading(text: string): string {
  const aspect = aspects.find(({ heading }) => heading === text);
  if (aspect) return `overview.${aspect.id}`;
  const section = sections.find((one) => headingOf(one) === text);
  return section?.id ?? '';
}

/** The lines of a document on a page `columns` wide; `plain` draws tables without box characters. */
export function previewLines(blocks: readonly Block[], columns: number, { plain = false } = {}): PreviewLine[] {
  let section = '';
  let place = 'title';
  const result: PreviewLine[] = [];
  const add = (lines: readonly (readonly Part[])[], wide = false) => {
    for (const parts of lines) result.push(wide ? { parts, section, place, wide } : { parts, section, place });
  };
  const space = () => {
    if (result.length > 0 && result.at(-1)!.parts !== blank) add([blank]);
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      space();
      add(
        drawGrid(block.grid, columns, { plain }).map((text) => [{ text }]),
        true,
      );
      add([blank]);
      continue;
    }
    if (block.kind === 'break') {
      space();
      add([[{ text: (plain ? '-' : '─').repeat(columns), look: 'error' }]]);
      continue;
    }
    const text = block.kind === 'picture' ? `［图片：${block.words}］` : plainText(block.runs);
    if (block.kind === 'heading') {
      space();
      if (block.depth === 2) section = text;
      if (block.depth > 1) place = placeOfHeading(text);
      const lines = wrapped(text, columns, 'title');
      add(block.depth === 1 ? lines.map((line) => centred(line, columns)) : lines);
      if (block.depth < 3) add([blank]);
      if (block.depth === 1) place = 'preamble';
    } else if (block.kind === 'paragraph' || block.kind === 'picture') add(wrapped(indent + text, columns, 'plain'));
    else if (block.kind === 'mark') add(wrapped(text, columns, 'error'));
    else if (block.kind === 'item') {
      const mark = `${'  '.repeat(block.level)}${block.number === undefined ? '-' : `${block.number}.`} `;
      add(wrapped(text, columns, 'plain', mark, ' '.repeat(mark.length)));
    }
  }
  return result;
}
