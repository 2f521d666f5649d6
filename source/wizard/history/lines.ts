/** An earlier version and today's, as lines: side by side where there is room, one below the other where not. */
import type { Difference, Run } from '../../text/difference.ts';
import { cutToWidth, graphemes, padEnd, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Part } from '../components/Line.tsx';
import type { Change } from './compare.ts';

const sideBySideFrom = 100;
const indent = 3;
/** Of a long stretch that is the same, so much stays on each side. */
const context = 24;

/** The runs, long stretches that are the same cut out of the middle. */
function shortened(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const letters = run.same ? graphemes(run.text) : [];
    if (letters.length <= 3 * context) return run;
    const begin = index === 0 ? '' : letters.slice(0, context).join('');
    const end = index === runs.length - 1 ? '' : letters.slice(-context).join('');
    return { text: `${begin}……${end}`, same: true };
  });
}

/** Runs wrapped into lines, what is only here marked; an empty side says so. */
function wrapped(runs: readonly Run[], columns: number): Part[][] {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return [[{ text: '（没有）', look: 'quiet' }]];
  return wrap(text, columns).map((line) => {
    let offset = 0;
    return runs.flatMap((run): Part[] => {
      const [start, end] = [Math.max(line.start, offset), Math.min(line.end, offset + run.text.length)];
      offset += run.text.length;
      return start < end ? [{ text: text.slice(start, end), look: run.same ? 'plain' : 'figure' }] : [];
    });
  });
}

const widthOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + width(part.text), 0);
const filled = (parts: readonly Part[], columns: number): Part[] => [
  ...parts,
  { text: ' '.repeat(Math.max(0, columns - widthOf(parts))) },
];

function beside(left: readonly Part[][], right: readonly Part[][], columns: number): Part[][] {
  const half = Math.floor((columns - indent - 3) / 2);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    { text: ' '.repeat(indent) },
    ...filled(left[row] ?? [], half),
    { text: ' | ', look: 'quiet' },
    ...(right[row] ?? []),
  ]);
}

const labelled = (label: string, lines: readonly Part[][]): Part[][] =>
  lines.map((parts, row) => [
    { text: `${' '.repeat(indent)}${row === 0 ? label : padEnd('', width(label))}`, look: 'quiet' },
    ...parts,
  ]);

function differenceLines({ before, after }: Difference, columns: number): Part[][] {
  const [old, now] = [shortened(before), shortened(after)];
  if (columns >= sideBySideFrom) {
    const half = Math.floor((columns - indent - 3) / 2);
    return beside(wrapped(old, half), wrapped(now, half), columns);
  }
  const room = columns - indent - width('当时 ') - 1;
  return [...labelled('当时 ', wrapped(old, room)), ...labelled('现在 ', wrapped(now, room))];
}

function valueLine({ name, shown }: Change, columns: number): Part[][] {
  if (shown.kind !== 'value') return [];
  const figures = ` 当时 ${padEnd(shown.earlier, Math.max(6, width(shown.earlier)))} 现在 ${shown.today}`;
  const room = columns - indent - width(figures) - 1;
  return wrap(name, room).map((line, row): Part[] => {
    const text = `${' '.repeat(indent)}${padEnd(name.slice(line.start, line.end), room)}`;
    return row === 0 ? [{ text }, { text: figures, look: 'focus' }] : [{ text }];
  });
}

/** Everything that differs in one part. */
export function comparisonLines(changes: readonly Change[], columns: number): Part[][] {
  const wide = columns >= sideBySideFrom;
  const half = Math.floor((columns - indent - 3) / 2);
  return changes.flatMap((change): Part[][] => {
    const { shown, name } = change;
    if (shown.kind === 'value') return valueLine(change, columns);
    const heading = cutToWidth(name, columns - 30);
    const sides = wide
      ? `${padEnd(`${' '.repeat(indent)}${heading}：当时`, indent + half)} | 现在`
      : `${' '.repeat(indent)}${heading}`;
    return [
      [{ text: sides, look: 'quiet' }],
      ...shown.differences.flatMap((difference) => differenceLines(difference, columns)),
    ];
  });
}
