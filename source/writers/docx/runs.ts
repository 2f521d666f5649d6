/** Text as Word's runs: its looks, what was inserted or deleted in it, and the comments on it. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Change, Run } from '../blocks.ts';

/** A redline says what differs, not who did it or when. */
const unsigned = { author: '对照', date: '2000-01-01T00:00:00Z' };

/** The attributes of a change. */
export const changeOf = ({ id }: Change) => ({ ...unsigned, id });

function run(options: IRunOptions, change: Run['change']): ParagraphChild {
  if (!change) return new TextRun(options);
  const marked = { ...options, ...changeOf(change) };
  return change.kind === 'in' ? new InsertedTextRun(marked) : new DeletedTextRun(marked);
}

/** A run for Word; it draws a tab and breaks a line only where it is an element of its own. */
export function textRuns(
  { text, bold, italic, link, change, comments = [] }: Run,
  look: IRunOptions = {},
): ParagraphChild[] {
  const looks = { ...look, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) };
  const runs = text.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), ...(part ? [part] : [])]);
    return run({ ...looks, ...(index > 0 ? { break: 1 } : {}), children }, change);
  });
  const linked = link ? [new ExternalHyperlink({ link, children: runs })] : runs;
  return [
    ...comments.map((id) => new CommentRangeStart(id)),
    ...linked,
    ...comments.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ];
}
