/** Two years' reports side by side on one page -> the lines of one of them. */
import type { Block, Document, TextBlock } from '../document/document.ts';
import type { Note } from '../report/report.ts';
import { bare, plainCharacters } from './characters.ts';
import { looksLikeFigure } from './figure.ts';
import { sectionHeading } from './headings.ts';
import { widthOf } from './texts.ts';

const headOf = /^((?:19|20)\d{2})年(?:度)?报告$/;
const pairOf = /^((?:19|20)\d{2})年(?:度)?报告((?:19|20)\d{2})年(?:度)?报告$/;
/** What such a page adds about the two: it belongs to neither. */
const comparison = /差异分析|差异比对|问题清单|^指标名称/;
const similarity = /^\(?[^()]{0,4}重复率[:：]/;

/** The two years of a comparison of two reports; empty for anything else. */
export function yearsSideBySide(blocks: readonly Block[]): readonly string[] {
  for (const block of blocks) {
    const match = block.kind === 'text' ? pairOf.exec(bare(block.text)) : null;
    if (match && match[1] !== match[2]) return [match[1]!, match[2]!];
  }
  return [];
}

type Pair = readonly [left: string, right: string];

/** A line of two halves: twice the same words, or twice words and as many figures. Undefined for what is not. */
function halves(tokens: readonly string[]): Pair | undefined {
  const pair = (at: number): Pair => [tokens.slice(0, at).join(' '), tokens.slice(at).join(' ')];
  const figures = tokens.map((token) => looksLikeFigure(token));
  const half = tokens.length / 2;
  const firstFigure = figures.indexOf(true);
  if (firstFigure < 0) {
    const [left, right] = pair(half);
    return Number.isInteger(half) && bare(left) === bare(right) ? [left, right] : undefined;
  }
  if (figures.every(Boolean)) return Number.isInteger(half) ? pair(half) : undefined;
  const length = figures.slice(firstFigure).findIndex((is) => !is);
  const after = firstFigure + length;
  const second = length < 0 ? -1 : figures.indexOf(true, after);
  const alike = second >= 0 && tokens.length - second === length && figures.slice(second).every(Boolean);
  return alike ? pair(after) : undefined;
}

/** The lines of one section's text, told apart: each is the left one's and the right one's, parted by a space. */
function proseOf(lines: readonly string[], side: 0 | 1): { texts: string[]; unsure: boolean } {
  const parted = lines.map((line) => line.trim().split(/\s+/));
  const full = Math.max(0, ...parted.filter(({ length }) => length === 2).map(([left]) => widthOf(left!)));
  const sides: [string[], string[]] = [[], []];
  const ended = (index: 0 | 1) => /[。！？；：”）]$/.test(sides[index].at(-1) ?? '。');
  const numeral = (text: string) =>
    '一二三四五六七八九十'.indexOf(/^[（(]([一二三四五六七八九十])[)）]/.exec(text)?.[1] ?? ' ');
  let unsure = false;
  for (const tokens of parted) {
    if (tokens.length > 1) {
      // Where a line has more spaces, the left half is the one that comes nearest to the column's width.
      const ends = tokens.slice(1).map((_, index) => widthOf(tokens.slice(0, index + 1).join(' ')));
      const at = ends.findLastIndex((width) => width <= full);
      sides[0].push(tokens.slice(0, Math.max(1, at + 1)).join(' '));
      sides[1].push(tokens.slice(Math.max(1, at + 1)).join(' '));
      continue;
    }
    // One half has ended: the line goes on with a sentence, or with the next number.
    const next = numeral(tokens[0]!);
    const goesOn = ([0, 1] as const).filter((index) =>
      next > 0
        ? sides[index].some((text) => numeral(text) === next - 1) &&
          !sides[index].some((text) => numeral(text) === next)
        : !ended(index),
    );
    if (goesOn.length === 1) sides[goesOn[0]!].push(tokens[0]!);
    else unsure = true;
  }
  return { texts: sides[side], unsure };
}

/** The report of one year out of two that stand side by side, with notes on what could not be told apart. */
export function oneYearOf(source: Document, year: number): { source: Document; unit: string; notes: Note[] } {
  const [first] = yearsSideBySide(source.blocks);
  const side = String(year) === first ? 0 : 1;
  const blocks: Block[] = [];
  const notes: Note[] = [];
  let unit = '';
  let shown: 'both' | 'neither' | string = 'neither';
  let section: string | undefined;
  let prose: string[] = [];
  const flush = () => {
    const { texts, unsure } = proseOf(prose, side);
    if (unsure)
      notes.push({
        place: section ?? '',
        state: 'unread',
        reason: '并排的两份报告有几行文字分不清是哪一年的，没有读入',
      });
    for (const text of texts) blocks.push({ kind: 'text', text });
    prose = [];
  };
  for (const block of source.blocks.filter((block): block is TextBlock => block.kind === 'text')) {
    const text = plainCharacters(block.text).trim();
    const tight = bare(text);
    const named = headOf.exec(tight)?.[1];
    const heading = sectionHeading(text, false);
    if (unit === '') unit = /^(\S+)\s+(?:政务|政府信息)公开年报/.exec(text)?.[1] ?? '';
    if (pairOf.test(tight)) shown = 'both';
    else if (named) {
      flush();
      shown = named;
    } else if (comparison.test(tight)) {
      flush();
      shown = 'neither';
    } else if (heading?.id && text.length < 40) {
      flush();
      // The heading of table 四 may stand inside the first year's table.
      if (shown === 'neither' || heading.id !== 'disputes') shown = 'both';
      section = heading.id;
      blocks.push({ kind: 'text', text });
    } else if (similarity.test(tight) || shown === 'neither') continue;
    else if (shown !== 'both') {
      if (shown === String(year)) blocks.push({ kind: 'text', text });
    } else if (section === 'proactive' || section === 'applications' || section === 'disputes') {
      const pair = halves(text.split(/\s+/));
      if (pair) blocks.push({ kind: 'text', text: pair[side] });
    } else prose.push(text);
  }
  flush();
  return { source: { blocks, wrapped: true }, unit, notes };
}
