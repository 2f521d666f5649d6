/** The letter back: one page of 审核意见, then the report with comments at the words and cells. */
import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { readText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { withoutControls } from '../text/controls.ts';
import { shortQuotations } from '../text/quotations.ts';
import { width } from '../text/width.ts';
import { type Block, plainText } from './blocks.ts';
import { documentBlocks } from './documentBlocks.ts';
import { wordDocument } from './docx/assemble.ts';
import { titleLines } from './docx/blocks.ts';
import { lineOf } from './escape.ts';
import { authorOf } from './marks/author.ts';
import { withComments } from './marks/comments.ts';
import type { OwnComment } from './marks/ownWord.ts';
import { fillTemplate } from './template/fill.ts';
import type { Templates } from './template/templates.ts';
import { titleLine } from './title.ts';

/** What does not hold, as the letter tells it. */
export interface LetterEntry {
  /** 错, 警, 注. */
  readonly word: string;
  /** The place in the words of the form. */
  readonly place: string;
  readonly message: string;
  /** What to do, where that is known: 改为 73. */
  readonly advice: string | null;
  readonly basis: string;
  /** Id of the place, and where in its text. */
  readonly at: string;
  readonly span?: { readonly start: number; readonly end: number } | undefined;
  /** False for what is only worth a look: a comment, but no entry of the first page. */
  readonly listed: boolean;
}

export interface LetterOptions {
  readonly sender: string;
  /** As it is printed: 2026年1月20日; '' where none is set. */
  readonly due: string;
  readonly today: Date;
  readonly templates: Templates;
}

/** Columns of a line of 28 characters, less what a line loses that may not begin with a mark. */
const columns = 54;
/** Points of the page's text, of a line, of a line of the title and of the space below it. */
const page = { text: 637, line: 28, titleLine: 35, belowTitle: 28 };
function entryLine(report: Report, { message, advice, at, span }: LetterEntry, index: number): string {
  const text = formOf(report).texts.find(({ id }) => id === at);
  const words = text && span ? readText(report, text.id).slice(span.start, span.end) : '';
  const said = shortQuotations(lineOf(message).replace(/[。.]$/, ''), words);
  return `${index + 1}．${said}${advice ? `；建议${advice}` : ''}。`;
}

/** Whether it all stands on one page. */
function fits(blocks: readonly Block[], unit: string): boolean {
  let height = 0;
  for (const block of blocks) {
    if (block.kind === 'heading')
      height += titleLines(plainText(block.runs), unit).length * page.titleLine + page.belowTitle;
    else if (block.kind === 'paragraph')
      height += Math.ceil((width(plainText(block.runs)) + (block.side ? 0 : 4)) / columns) * page.line;
  }
  return height <= page.text;
}

const printed = (date: Date): string => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

/** What is filled in as blocks: `# ` begins the title, `>> ` stands at the right edge, a line that ends with ： at the left one. */
const blocksOf = (filled: string): Block[] =>
  filled.split('\n').flatMap((line): Block[] => {
    const text = line.trim();
    if (text === '') return [];
    if (text.startsWith('# ')) return [{ kind: 'heading', depth: 1, runs: [{ text: text.slice(2) }] }];
    if (text.startsWith('>> ')) return [{ kind: 'paragraph', runs: [{ text: text.slice(3) }], side: 'right' }];
    return [
      { kind: 'paragraph', runs: [{ text }], ...(/^[^，。]{1,40}：$/.test(text) ? { side: 'left' as const } : {}) },
    ];
  });

/** The first page, with as many entries as it holds, at least one. */
async function firstPage(report: Report, entries: readonly LetterEntry[], options: LetterOptions): Promise<Block[]> {
  const { sender, due, today, templates } = options;
  const lines = entries.filter((entry) => entry.listed).map((entry, index) => entryLine(report, entry, index));
  const unit = lineOf(report.unit);
  const withEntries = async (shown: number) =>
    blocksOf(
      await fillTemplate(templates, 'letter.md', {
        title: titleLine(report),
        unit,
        year: String(report.year),
        count: String(lines.length),
        entries: lines.slice(0, shown).map((text) => ({ text })),
        more: lines.length > shown ? String(lines.length - shown) : '',
        due: lineOf(due),
        sender: lineOf(sender),
        date: printed(today),
      }),
    );
  // No more lines than these stand on a page, an entry in each.
  for (let shown = Math.min(lines.length, 20); ; shown -= 1) {
    const blocks = await withEntries(shown);
    if (shown <= 1 || fits(blocks, unit)) return blocks;
  }
}

/** What a comment says, a paragraph each. */
const commentLines = ({ word, message, advice, basis }: LetterEntry): string[] =>
  [`${word} ${message}`, ...(advice ? [`建议：${advice}`] : []), `依据：${basis}`].map((line) =>
    withoutControls(lineOf(line)),
  );

function commentOf(entry: LetterEntry, id: number, options: LetterOptions): ICommentOptions {
  const { name, initials, date } = authorOf(options);
  const children = commentLines(entry).map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return { id, author: name, initials, date, children };
}

/** The paragraph of a text that a span begins in, and where in it; the first one without a span. */
function wordsAt(text: string, span: LetterEntry['span']): OwnComment['words'] {
  if (!span) {
    const line = text.split('\n').find((one) => one.trim() !== '');
    return line === undefined ? null : { line, start: 0, end: line.length };
  }
  const begin = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const next = text.indexOf('\n', span.start);
  const line = text.slice(begin, next < 0 ? undefined : next);
  return { line, start: span.start - begin, end: Math.min(line.length, span.end - begin) };
}

/** The same comments for a document that is not ours: where they belong, by words and headings. */
export function commentsOn(report: Report, entries: readonly LetterEntry[]): OwnComment[] {
  const form = formOf(report);
  return entries.map((entry) => {
    const text = form.texts.find(({ id }) => id === entry.at);
    const section = form.sections.find(
      ({ id }) => id === (text?.section ?? form.findCell(entry.at)?.table ?? entry.at),
    );
    const words = text ? wordsAt(readText(report, text.id), entry.span) : null;
    const headings = [...(text ? [text.name] : []), ...(section ? [headingOf(section), section.name] : [])];
    return { place: entry.at, words, headings, lines: commentLines(entry) };
  });
}

/** The letter for a report as a Word document. Throws Failure where a template is broken. */
export async function renderLetter(
  report: Report,
  entries: readonly LetterEntry[],
  options: LetterOptions,
): Promise<Uint8Array> {
  const { templates } = options;
  const places = entries.map(({ at, span }, id) => ({ id, place: at, span }));
  const blocks = withComments(report, await documentBlocks(report, templates), places);
  return wordDocument([await firstPage(report, entries, options), blocks], {
    title: `关于${titleLine(report)}的审核意见`,
    unit: lineOf(report.unit),
    templates,
    comments: entries.map((entry, id) => commentOf(entry, id, options)),
  });
}
