/** Comments at the very words and cells of a report that they are about. */
import type { TextId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { headingOf } from '../../form/sections.ts';
import { readText } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { type Block, plainText, type Run } from '../blocks.ts';
import type { GridCell } from '../grid.ts';

/** What a comment is about. */
export interface CommentPlace {
  readonly id: number;
  /** A cell, a text, a section, or '' for the whole report. */
  readonly place: string;
  /** Where in the text, in UTF-16 units. */
  readonly span?: { readonly start: number; readonly end: number } | undefined;
}

/** A stretch of a block's words. */
interface Stretch {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** Runs cut at the ends of the stretches, which carry their comments; a stretch that begins inside another shares its words. */
function commented(runs: readonly Run[], stretches: readonly Omit<Stretch, 'block'>[]): Run[] {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  let at = 0;
  const pieces = runs.flatMap((run) => {
    const inside = cuts.filter((cut) => cut > at && cut < at + run.text.length).map((cut) => cut - at);
    const ends = [...inside, run.text.length];
    const made = ends.map((end, index) => {
      const start = index === 0 ? 0 : ends[index - 1]!;
      return { from: at + start, run: { ...run, text: run.text.slice(start, end) } };
    });
    at += run.text.length;
    return made;
  });
  return pieces.map(({ from, run }) => {
    const comments = stretches.filter(({ start }) => start === from).map(({ id }) => id);
    return comments.length > 0 && run.text !== '' ? { ...run, comments } : run;
  });
}

/** The paragraphs of a text with where they begin in it. */
function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { line, start };
    start += line.length + 1;
    return found;
  });
}

/** Where a span of a text stands among the blocks; without a span, or where the printed words are others, all of its first paragraph. */
function stretchOf(report: Report, blocks: readonly Block[], { id, place, span }: CommentPlace): Stretch | undefined {
  const text = readText(report, place as TextId);
  const lines = linesOf(text);
  const wanted =
    lines.find(({ line, start }) => span && span.start < start + line.length) ??
    lines.find(({ line }) => line.trim() !== '');
  if (!wanted) return undefined;
  // Another text may have the same paragraph: the one under the right heading counts.
  const form = formOf(report);
  const place_ = form.texts.find((one) => one.id === place);
  const headings = place_ ? [place_.name, ...(place_.section ? [headingOf(form.sectionOf(place_.section))] : [])] : [];
  const under = blocks.findIndex((block) => block.kind === 'heading' && headings.includes(plainText(block.runs)));
  const matches = (block: Block): boolean =>
    (block.kind === 'paragraph' || block.kind === 'heading') && plainText(block.runs).trim() === wanted.line.trim();
  const after = blocks.findIndex((block, index) => index > under && matches(block));
  const at = after >= 0 ? after : blocks.findIndex(matches);
  const block = blocks[at];
  if (!block || !('runs' in block)) return undefined;
  const printed = plainText(block.runs);
  const lead = wanted.line.indexOf(printed);
  const start = span && lead >= 0 ? Math.max(0, span.start - wanted.start - lead) : 0;
  const end = span && lead >= 0 ? Math.min(printed.length, span.end - wanted.start - lead) : printed.length;
  return start < end ? { block: at, start, end, id } : { block: at, start: 0, end: printed.length, id };
}

/** The heading that a comment on a section, or on an empty text, goes to; the title for the whole report. */
function headingAt(report: Report, blocks: readonly Block[], place: string): number {
  const form = formOf(report);
  const text = form.texts.find(({ id }) => id === place);
  const section = form.sections.find(({ id }) => id === (text?.section ?? place));
  const names = [text?.name, section && headingOf(section)];
  for (const name of names) {
    const at = blocks.findIndex((block) => block.kind === 'heading' && plainText(block.runs) === name);
    if (at >= 0) return at;
  }
  return Math.max(
    0,
    blocks.findIndex((block) => block.kind === 'heading'),
  );
}

/** The blocks of a report with comments at their places; every comment finds one. */
export function withComments(report: Report, blocks: readonly Block[], places: readonly CommentPlace[]): Block[] {
  const form = formOf(report);
  const onCells = Map.groupBy(
    places.filter(({ place }) => form.findCell(place)),
    ({ place }) => place,
  );
  const stretches = places
    .filter(({ place }) => !form.findCell(place))
    .map((one): Stretch => {
      const found = form.texts.some(({ id }) => id === one.place) ? stretchOf(report, blocks, one) : undefined;
      if (found) return found;
      const block = headingAt(report, blocks, one.place);
      const heading = blocks[block];
      return { block, start: 0, end: heading && 'runs' in heading ? plainText(heading.runs).length : 0, id: one.id };
    });
  const byBlock = Map.groupBy(stretches, ({ block }) => block);
  const cellOf = (cell: GridCell): GridCell => {
    const comments = cell.kind === 'figure' ? onCells.get(cell.cell.id)?.map(({ id }) => id) : undefined;
    // A blank cell has no words: a space carries the comment.
    return comments ? ({ ...cell, runs: [{ text: cell.text === '' ? ' ' : cell.text, comments }] } as GridCell) : cell;
  };
  return blocks.map((block, index) => {
    if (block.kind === 'table') {
      const bodies = block.grid.bodies.map((rows) => rows.map((row) => row.map(cellOf)));
      return { ...block, grid: { ...block.grid, bodies } };
    }
    const own = byBlock.get(index);
    return own && 'runs' in block ? { ...block, runs: commented(block.runs, own) } : block;
  });
}
