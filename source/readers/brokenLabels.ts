/** Table 三 in a text that breaks its labels over lines, or gives several labels and then their figures: rows by what is left of the labels. */
import type { Form } from '../form/form.ts';
import { isProse } from './align.ts';
import { bare } from './characters.ts';
import { parseFigure } from './figure.ts';
import { wantedIn } from './form.ts';
import { matchLabel } from './label.ts';
import type { Line, LineFigure } from './lines.ts';

interface Run {
  readonly figures: readonly LineFigure[];
  /** Which row of the form it begins with: the first that is named since the run before it. */
  readonly first: number;
}

/** The runs of figures with the labels before them; those without a label belong to none. */
function runsOf(lines: readonly Line[], form: Form): Run[] {
  const { applications } = wantedIn(form);
  const runs: Run[] = [];
  let named: number[] = [];
  for (const line of lines) {
    const match = line.broken ? undefined : matchLabel(line.label, applications);
    if (match) named.push(applications.indexOf(match));
    if (line.figures.length === 0 || isProse(line)) continue;
    runs.push({ figures: line.figures, first: named.length > 0 ? Math.min(...named) : -1 });
    named = [];
  }
  return runs;
}

const addsUp = (figures: readonly LineFigure[]): boolean => {
  const numbers = figures.map(({ text }) => Number(parseFigure(text).digits ?? Number.NaN));
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1);
};

/** No group of rows has more: where more labels stand before their figures, whole tables are torn. */
const longestGroup = 8;

/** Labels below each other, then the figures of all their rows: as many as stand between two labels of the form, each adding up. */
function inRuns(lines: readonly Line[], form: Form): Line[] {
  const width = form.applicationsColumns.length;
  const last = form.applicationsRows.length;
  const runs = runsOf(lines, form);
  return runs.flatMap(({ figures, first }, index): Line[] => {
    const count = figures.length / width;
    const next = runs[index + 1]?.first ?? last;
    const isGroup = Number.isInteger(count) && count <= longestGroup;
    const fits = first >= 0 && isGroup && (first + count === next || first + count === last);
    const rows = Array.from({ length: fits ? count : 0 }, (_, row) => figures.slice(row * width, (row + 1) * width));
    if (rows.length > 1 && !rows.every(addsUp)) return [];
    return rows.map((own, row) => ({
      label: form.applicationsRows[first + row]!.label,
      figures: own,
      flattened: true,
    }));
  });
}

/** As few rows may stand beside nothing of their label: one of four lines has its figures between the second and the third. */
const mostUnlabelled = 6;

/** Rows with more or fewer figures than columns: they are found, and not read. */
const mostUnlike = 3;

/** A row of figures beside each row's piece of a label, from the first to the last; empty where one is another row's. */
function besidePieces(lines: readonly Line[], form: Form): Line[] {
  const { applicationsRows, applicationsColumns, outcomesLabel } = form;
  const own = lines.filter((line) => line.figures.length > 0 && !isProse(line));
  if (own.length !== applicationsRows.length) return [];
  let unlabelled = 0;
  let unlike = 0;
  const isRow = (line: Line, index: number): boolean => {
    const { label, group = '' } = applicationsRows[index]!;
    const pieces = line.label
      .split(/\s+/)
      .map(bare)
      .filter((piece) => piece !== '');
    if (pieces.length === 0) unlabelled += 1;
    if (line.figures.length !== applicationsColumns.length) unlike += 1;
    const names = [label, group, outcomesLabel].map(bare);
    return line.table === undefined && pieces.every((piece) => names.some((name) => name.includes(piece)));
  };
  if (!own.every(isRow) || unlabelled > mostUnlabelled || unlike > mostUnlike) return [];
  return own.map((line, index) => ({ label: applicationsRows[index]!.label, figures: line.figures, flattened: true }));
}

/** The rows of table 三 that are certain in such a text, under the labels of the form; empty where none is. */
export const rowsOfBrokenLabels = (lines: readonly Line[], form: Form): Line[] => {
  if (lines.some(({ table }) => table !== undefined)) return [];
  const beside = besidePieces(lines, form);
  return beside.length > 0 ? beside : inRuns(lines, form);
};
