/** Texts out of a PDF whose labels are broken over lines, or stand below each other before the figures of them all. */
import { describe, expect, test } from 'vitest';
import { readFigure, withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { cells, form2021 } from '../helpers/form.ts';
import { asText, documentOf } from './document.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const { applicationsRows, outcomesLabel, applicationsHead } = form2021;
const said = '项目名称折成了几行';

/** A report whose columns do not add up: only what is left of the labels tells its rows. */
const original = withFigure(distinctReport(), cells.find(({ id }) => id === 'applications.carriedIn.research')!, 77);

const figuresIn = (report: Report, row: string): string[] =>
  form2021.cellsOfRow('applications', row).map((cell) => String(readFigure(report, cell) ?? ''));

type Row = { readonly label: string; readonly group: string; readonly figures: readonly string[] };
const rows = (report: Report): Row[] =>
  applicationsRows.map(({ id, label, group = '' }) => ({ label, group, figures: figuresIn(report, id) }));

/** The text of the report with these lines for table 三. */
function textWith(lines: readonly string[]): string {
  const document = documentOf(original);
  document.sections[2]!.body = [applicationsHead.note, ...lines];
  return asText(document);
}

const pieces = (label: string, length: number): string[] => label.match(new RegExp(`.{1,${length}}`, 'gu'))!;

/** Labels in a narrow column, with the figures beside one of their lines. */
const narrow =
  (length: number, beside: (count: number) => number) =>
  (all: readonly Row[]): string[] =>
    all.flatMap(({ label, figures }) => {
      const own = pieces(label, length);
      return own.map((piece, index) => (index === beside(own.length) ? [piece, ...figures].join(' ') : piece));
    });

/** So many labels at a time, then the figures of all of them, each on a line. */
const grouped =
  (...counts: readonly number[]) =>
  (all: readonly Row[]): string[] => {
    const left = [...all];
    return counts.flatMap((count) => {
      const own = left.splice(0, count);
      return [...own.map(({ label }) => label), ...own.flatMap(({ figures }) => figures)];
    });
  };

describe('rows are found', () => {
  test.each<[string, (all: readonly Row[]) => string[]]>([
    ['labels of three characters a line', narrow(3, () => 0)],
    ['of four', narrow(4, () => 0)],
    ['of five, figures at the last line', narrow(5, (count) => count - 1)],
    ['of six, figures in the middle', narrow(6, (count) => Math.floor(count / 2))],
    ['two labels, then their figures', grouped(1, 1, 1, 1, 2, 2, 2, 2, 3, 2, 3, 3, 1, 1)],
    ['all of a group', grouped(1, 1, 1, 1, 8, 3, 5, 3, 1, 1)],
    ['some of a group', grouped(1, 1, 2, 4, 4, 3, 2, 3, 3, 1, 1)],
  ])('%s', async (_, lines) => {
    const report = await read(textWith(lines(rows(original))), 'a.txt');
    expect(report.figures).toEqual(original.figures);
  });

  test('with the names of groups torn in between', async () => {
    const lines = narrow(
      4,
      () => 0,
    )(rows(original)).map((line, index) =>
      index % 5 === 2 && /^\D+$/.test(line) ? `${outcomesLabel.slice(2, 5)} ${line}` : line,
    );
    const report = await read(textWith(lines), 'a.txt');
    expect(report.figures).toEqual(original.figures);
    expect(notesOf(report, 'applications').join()).toContain(said);
  });

  test('a row with a blank is left open, its neighbours are not', async () => {
    const lines = narrow(
      4,
      () => 0,
    )(rows(original).map((row, index) => (index === 24 ? { ...row, figures: row.figures.slice(0, 6) } : row)));
    const report = await read(textWith(lines), 'a.txt');
    const open = Object.keys(original.figures).filter((id) => report.figures[id] !== original.figures[id]);
    expect(open).toEqual(form2021.cellsOfRow('applications', 'carriedOver').map(({ id }) => id));
  });
});

describe('rows are left open', () => {
  const wrong = (report: Report): string[] =>
    Object.entries(report.figures).flatMap(([id, figure]) => (figure === original.figures[id] ? [] : [id]));
  const found = ({ figures }: Report): number =>
    Object.keys(figures).filter((id) => id.startsWith('applications.')).length;

  test.each<[string, (all: readonly Row[]) => readonly Row[]]>([
    ['a row is not there', (all) => all.toSpliced(9, 1)],
    ['a row is there twice', (all) => all.toSpliced(9, 0, all[9]!)],
    ['a row is there twice and another not', (all) => all.toSpliced(9, 2, all[9]!, all[9]!)],
    ['two have changed places', (all) => all.toSpliced(9, 2, all[10]!, all[9]!)],
    ['a row is another table’s', (all) => all.toSpliced(9, 1, { ...all[9]!, label: '本年收到的信访件' })],
  ])('%s', async (_, change) => {
    const report = await read(textWith(narrow(4, () => 0)(change(rows(original)))), 'a.txt');
    expect(wrong(report)).toEqual([]);
    expect(found(report)).toBeLessThan(60);
  });

  test.each<[string, (figures: readonly string[]) => readonly string[]]>([
    [
      'down the columns',
      (figures) => Array.from({ length: 21 }, (_, at) => figures[(at % 3) * 7 + Math.floor(at / 3)]!),
    ],
    ['a figure less', (figures) => figures.slice(1)],
    ['a figure more', (figures) => [...figures, '3']],
    ['moved by one', (figures) => [...figures.slice(1), figures[0]!]],
    ['backwards', (figures) => [...figures].reverse()],
  ])('the figures of three labels: %s', async (_, change) => {
    const all = rows(original);
    const group = all.slice(12, 15);
    const lines = [
      ...grouped(...new Array<number>(12).fill(1))(all.slice(0, 12)),
      ...group.map(({ label }) => label),
      ...change(group.flatMap(({ figures }) => figures)),
      ...grouped(...new Array<number>(10).fill(1))(all.slice(15)),
    ];
    const report = await read(textWith(lines), 'a.txt');
    expect(wrong(report)).toEqual([]);
    expect(Object.keys(report.figures).filter((id) => id.startsWith('applications.unavailable'))).toEqual([]);
  });
});
