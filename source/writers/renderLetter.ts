/** The letter back: one page of 审核意见, then the report with comments at the words and cells. */
import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { readText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { withoutControls } from '../text/controls.ts';
import { width } from '../text/width.ts';
import type { Block } from './blocks.ts';
import { documentBlocks } from './documentBlocks.ts';
import { wordDocument } from './docx/assemble.ts';
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

/** Lines of 28 characters that the first page has for the entries. */
const linesForEntries = 13;
const columns = 54;

/** The entries that fit on the first page, at least one. */
function fitting(lines: readonly string[]): number {
  let left = linesForEntries;
  for (const [index, line] of lines.entries()) {
    left -= Math.ceil((width(line) + 4) / columns);
    if (left < 0 && index > 0) return index;
  }
  return lines.length;
}

const entryLine = ({ message, advice }: LetterEntry, index: number): string =>
  `${index + 1}．${lineOf(message).replace(/[。.]$/, '')}${advice ? `；建议${advice}` : ''}。`;

const printed = (date: Date): string => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

/** The first page, line by line: `# ` begins the title, `>> ` stands at the right edge, a line that ends with ： at the left one. */
async function firstPage(report: Report, entries: readonly LetterEntry[], options: LetterOptions): Promise<Block[]> {
  const { sender, due, today, templates } = options;
  const listed = entries.filter((entry) => entry.listed);
  const lines = listed.map(entryLine);
  const shown = fitting(lines);
  const filled = await fillTemplate(templates, 'letter.md', {
    title: titleLine(report),
    unit: lineOf(report.unit),
    year: String(report.year),
    count: String(listed.length),
    entries: lines.slice(0, shown).map((text) => ({ text })),
    more: lines.length > shown ? String(lines.length - shown) : '',
    due: lineOf(due),
    sender: lineOf(sender),
    date: printed(today),
  });
  return filled.split('\n').flatMap((line): Block[] => {
    const text = line.trim();
    if (text === '') return [];
    if (text.startsWith('# ')) return [{ kind: 'heading', depth: 1, runs: [{ text: text.slice(2) }] }];
    if (text.startsWith('>> ')) return [{ kind: 'paragraph', runs: [{ text: text.slice(3) }], side: 'right' }];
    return [
      { kind: 'paragraph', runs: [{ text }], ...(/^[^，。]{1,40}：$/.test(text) ? { side: 'left' as const } : {}) },
    ];
  });
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
