/** Tables laid out as cards, lists or sentences, and rows whose figures share a cell: read by the names that stand there, and said once. */
import { describe, expect, test } from 'vitest';
import type { TableId } from '../../source/form/form.ts';
import { readFigure } from '../../source/report/places.ts';
import { cells, form2021 } from '../helpers/form.ts';
import { asHtml, documentOf, type LooseTable } from './document.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';
import { tableOf } from './variants.ts';

const original = distinctReport();
const said = '一项一项列出来的';

interface Row {
  readonly label: string;
  readonly pairs: readonly (readonly [name: string, figure: string])[];
}

/** The rows of a table with the names of their columns. */
const rowsOf = (table: TableId): Row[] => {
  const byRow = Map.groupBy(
    cells.filter((cell) => cell.table === table),
    ({ row }) => row,
  );
  return [...byRow].map(([{ label }, own]) => ({
    label,
    pairs: own.map((cell) => [cell.column.label, String(readFigure(original, cell))] as const),
  }));
};

/** A page with one of its tables as other markup. */
function pageWith(table: TableId, markup: (rows: readonly Row[]) => string): string {
  const document = documentOf(original);
  const mark = '此处是表格';
  const section = document.sections.find(({ body }) =>
    body.some((item) => typeof item !== 'string' && item.table === table),
  )!;
  section.body = [mark];
  return asHtml(document).replace(`<p>　　${mark}</p>`, markup(rowsOf(table)));
}

const each = (rows: readonly Row[], card: (row: Row) => string): string => rows.map(card).join('\n');
const tr = (...texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

const looks: readonly (readonly [string, (rows: readonly Row[]) => string])[] = [
  [
    'headings with lists',
    (rows) =>
      each(
        rows,
        ({ label, pairs }) =>
          `<h4>${label}</h4><ul>${pairs.map(([name, figure]) => `<li>${name}：${figure}</li>`).join('')}</ul>`,
      ),
  ],
  [
    'names and figures side by side',
    (rows) =>
      each(
        rows,
        ({ label, pairs }) =>
          `<div>${label}</div>${pairs.map(([name, figure]) => `<div><b>${name}</b> <i>：${figure}</i></div>`).join('')}`,
      ),
  ],
  [
    'a sentence a row',
    (rows) =>
      each(
        rows,
        ({ label, pairs }) => `<p>${label}：${pairs.map(([name, figure]) => `${name}${figure}件`).join('，')}。</p>`,
      ),
  ],
  [
    'a row a figure',
    (rows) =>
      `<table>${each(rows, ({ label, pairs }) => pairs.map(([name, figure]) => tr(label, name, figure)).join(''))}</table>`,
  ],
  [
    'a cell of lines a row',
    (rows) =>
      `<table>${each(rows, ({ label, pairs }) => tr(label, pairs.map(([name, figure]) => `${name}：${figure}`).join('<br>')))}</table>`,
  ],
];

describe.each(['applications', 'disputes', 'proactive'] as const)('%s', (table) => {
  // Where each row has one figure, a cell of lines is a cell like any other, and a sentence names no column.
  const own = looks.filter(([name]) => table !== 'proactive' || /lists|side|row a figure/.test(name));
  test.each(own)('%s', async (name, markup) => {
    const report = await read(pageWith(table, markup), 'a.html');
    expect(report.figures).toEqual(original.figures);
    // Results down the page are a table that is turned on its side.
    const isPlain = table === 'disputes' && name === 'a row a figure';
    expect(notesOf(report, table).filter((note) => note.includes(said)).length).toBe(isPlain ? 0 : 1);
    expect(report.reading!.notes.filter(({ place }) => place.startsWith(`${table}.`))).toEqual([]);
  });
});

describe('what a list leaves open', () => {
  const list = looks[0]![1];
  const wrongIn = (figures: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(figures).flatMap(([id, figure]) => (figure === original.figures[id] ? [] : [id]));
  const label = form2021.applicationsRows[4]!.label;
  test.each<[string, (markup: string) => string]>([
    ['a year between', (markup) => markup.replace(`<h4>${label}</h4>`, `<h4>${label}</h4><p>2023年：</p>`)],
    ['another name', (markup) => markup.replace(`<h4>${label}</h4>`, '<h4>被撤销的申请</h4>')],
    ['a column twice', (markup) => markup.replace(`<h4>${label}</h4><ul>`, `<h4>${label}</h4><ul><li>自然人：7</li>`)],
    ['a column less', (markup) => markup.replace(new RegExp(`(<h4>${label}</h4><ul>)<li>[^<]*</li>`), '$1')],
    [
      'last year after this one',
      (markup) => `${markup}<p>2023年情况：</p>${markup.replace(/(\d+)<\/li>/g, '9$1</li>')}`,
    ],
  ])('%s: no figure is another one', async (_, change) => {
    const report = await read(
      pageWith('applications', (rows) => change(list(rows))),
      'a.html',
    );
    expect(wrongIn(report.figures)).toEqual([]);
    const row = Object.keys(report.figures).filter((id) =>
      id.startsWith(`applications.${form2021.applicationsRows[4]!.id}`),
    );
    expect(row.length).toBeLessThan(7);
    expect(
      report.reading!.notes.some(({ place }) => place.startsWith(`applications.${form2021.applicationsRows[4]!.id}.`)),
    ).toBe(true);
  });
});

test.each(['<li>57</li>', '<li>0</li>', '<p>12</p>', '<li>／</li>', '<p>1,204</p>'])(
  'a figure without a name among them (%s) leaves the whole list open',
  async (stray) => {
    const list = looks[0]![1];
    const report = await read(
      pageWith('applications', (rows) => list(rows).replace('</ul>', `${stray}</ul>`)),
      'a.html',
    );
    expect(Object.keys(report.figures).filter((id) => id.startsWith('applications.'))).toEqual([]);
  },
);

describe('the figures of a row in one cell', () => {
  const crowded = (mark: string, change: (texts: string[]) => string[] = (texts) => texts) => {
    const document = documentOf(original);
    const table: LooseTable = tableOf(document, 'applications');
    for (const row of table.rows.slice(3)) {
      const at = row.findIndex(({ figure }) => figure);
      const text = change(row.slice(at).map((cell) => cell.text)).join(mark);
      row.splice(at, 7, { text, colspan: 7, rowspan: 1, figure: true });
    }
    return read(asHtml(document), 'a.html');
  };
  test.each([' / ', '  ', '、', '|', '；', ' '])('parted by “%s”', async (mark) => {
    const report = await crowded(mark);
    expect(report.figures).toEqual(original.figures);
    expect(report.reading!.notes.map(({ place }) => place)).toEqual(['applications']);
  });
  test.each<[string, (texts: string[]) => string[]]>([
    ['one less', (texts) => texts.slice(1)],
    ['one more', (texts) => ['3', ...texts]],
    ['another total', (texts) => [...texts.slice(0, -1), '7']],
    ['the total first', (texts) => [texts.at(-1)!, ...texts.slice(0, -1)]],
    ['a word among them', (texts) => ['约3', ...texts.slice(1)]],
  ])('%s: none is read', async (_, change) => {
    const report = await crowded(' / ', change);
    expect(Object.keys(report.figures).filter((id) => id.startsWith('applications.'))).toEqual([]);
  });
});
