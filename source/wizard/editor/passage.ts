/** The passage that a finding speaks of, with marks below its words. */
import type { TextId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { fillFigures } from '../../report/figures.ts';
import { readText } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { besideLines, type Finding } from '../../rules/finding.ts';
import { withoutControls } from '../../text/controls.ts';
import { width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Part, Parts } from '../view.ts';

/** A sentence can hold anything: what would move the cursor shows as a blank, so that the marks stand below the words. */
const visible = (text: string): string => withoutControls(text.replace(/[\s\u200b-\u200f\ufeff]/g, ' '));
const sentenceEnd = /[。！？；\n]/;

/**
 * The sentence around the span, wrapped, each line that holds words of the span with ^^^^ below them; nothing where the sentences
 * stand beside last year's (besideFinding), the one of the span first.
 */
export function passageLines(
  report: Report,
  finding: Finding,
  columns: number,
  indent: string,
  rows: number,
): Part[][] {
  const isText = formOf(report).texts.some(({ id }) => id === finding.place);
  if (!finding.span || !isText || finding.beside?.pairs) return [];
  const text = fillFigures(readText(report, finding.place as TextId), report);
  const { start, end } = finding.span;
  let from = Math.min(start, text.length);
  while (from > 0 && !sentenceEnd.test(text[from - 1]!)) from--;
  let to = Math.min(Math.max(end, start + 1), text.length);
  while (to < text.length && !sentenceEnd.test(text[to - 1]!)) to++;
  const sentence = visible(text.slice(from, to).trimEnd());
  const [first, last] = [start - from, Math.min(end - from, sentence.length)];
  const lines = wrap(sentence, Math.max(10, columns - indent.length - 1));
  const around = Math.max(0, lines.findIndex((line) => line.end > first) - 1);
  const output: Part[][] = [];
  for (const line of lines.slice(around)) {
    const [a, b] = [Math.max(first, line.start), Math.min(last, line.end)];
    const text = (begin: number, stop: number) => sentence.slice(begin, stop);
    if (b <= a) {
      output.push([{ text: indent + text(line.start, line.end), look: 'quiet' }]);
      continue;
    }
    output.push([
      { text: indent },
      { text: text(line.start, a), look: 'quiet' },
      { text: text(a, b), look: 'marked' },
      { text: text(b, line.end), look: 'quiet' },
    ]);
    output.push([
      { text: indent + ' '.repeat(width(text(line.start, a))) },
      { text: '^'.repeat(width(text(a, b))), look: 'error' },
    ]);
  }
  return output.slice(0, rows);
}

/** What is to be read beside a finding: last year's sentence next to this year's. */
export const besideFinding = ({ beside }: Finding, columns: number): Parts[] =>
  beside
    ? besideLines(beside, Math.max(20, columns - 4)).map((text) => [{ text: '   ' }, { text, look: 'quiet' }])
    : [];
