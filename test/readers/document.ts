/** A report as a loose document that variants can bend, and the three dresses it is printed in. */

import type { TableId } from '../../source/form/form.ts';
import { aspects, headingOf, sections } from '../../source/form/sections.ts';
import { readText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { applicationsGrid } from '../../source/writers/applicationsGrid.ts';
import { disputesGrid } from '../../source/writers/disputesGrid.ts';
import type { Grid } from '../../source/writers/grid.ts';
import { proactiveGrid } from '../../source/writers/proactiveGrid.ts';

export interface LooseCell {
  text: string;
  colspan: number;
  rowspan: number;
  /** Label cells have the key of the row or column that they name. */
  key?: string;
  figure: boolean;
}

export interface LooseTable {
  table: TableId;
  rows: LooseCell[][];
}

export interface LooseSection {
  heading: string;
  body: (string | LooseTable)[];
}

export interface LooseDocument {
  before: string[];
  title: string[];
  preamble: string[];
  sections: LooseSection[];
  after: string[];
  /** How the document is printed. */
  dress: { headingTag: string; wordMarkup: boolean; spans: boolean; cellsOnLines: boolean; pdf: boolean; gbk: boolean };
  /** What is done to the printed text at the end, one after the other. */
  finish: { format: 'html' | 'md' | 'txt' | 'docx'; change: (text: string) => string }[];
}

const tableOf = (grid: Grid): LooseTable => ({
  table: grid.table!,
  rows: [...grid.head, ...grid.bodies.flat()].map((row) =>
    row.map((cell) => ({
      text: cell.text,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      figure: cell.kind === 'figure',
      ...(cell.kind === 'label' ? { key: cell.key } : {}),
    })),
  ),
});

/** The document of a report as the form has it. */
export function documentOf(report: Report): LooseDocument {
  const tables = { proactive: proactiveGrid, applications: applicationsGrid, disputes: disputesGrid };
  return {
    before: [],
    title: [report.title],
    preamble: report.preamble.split('\n'),
    sections: sections.map((section) => ({
      heading: headingOf(section),
      body:
        section.id === 'overview'
          ? aspects.flatMap(({ id, heading }) => [heading, ...readText(report, `overview.${id}`).split('\n')])
          : section.id === 'problems' || section.id === 'other'
            ? report[section.id].split('\n')
            : [tableOf(tables[section.id](report))],
    })),
    after: [],
    dress: { headingTag: 'p', wordMarkup: false, spans: false, cellsOnLines: false, pdf: false, gbk: false },
    finish: [],
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function cellHtml(cell: LooseCell, { dress }: LooseDocument): string {
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan=${cell.rowspan}` : ''}`;
  const text =
    dress.spans && cell.figure && cell.text.length > 1
      ? `<span>${cell.text[0]}</span><span lang="EN-US">\n${cell.text.slice(1)}</span>`
      : escapeHtml(cell.text);
  return dress.wordMarkup
    ? `<td${spans} style="border:none" valign=center><p class="MsoNormal" align=center><span style="font-size:9pt">${text}<o:p></o:p></span></p></td>`
    : `<td${spans}>${text}</td>`;
}

export function asHtml(document: LooseDocument): string {
  const { headingTag: tag } = document.dress;
  const paragraph = (text: string) => `<p>　　${escapeHtml(text)}</p>`;
  const table = ({ rows }: LooseTable) =>
    `<table border=1><tbody>\n${rows.map((row) => `<tr>\n${row.map((cell) => cellHtml(cell, document)).join('\n')}\n</tr>`).join('\n')}</tbody></table>`;
  const charset = document.dress.gbk ? 'gb2312' : 'utf-8';
  return [
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${document.title.join('')}</title></head><body>`,
    ...document.before.map((text) => `<div>${text}</div>`),
    ...document.title.map((text) => `<p align="center"><strong>${escapeHtml(text)}</strong></p>`),
    ...document.preamble.map(paragraph),
    ...document.sections.flatMap(({ heading, body }) => [
      `<${tag}>${escapeHtml(heading)}</${tag}>`,
      ...body.map((item) => (typeof item === 'string' ? paragraph(item) : table(item))),
    ]),
    ...document.after.map((text) => `<div>${text}</div>`),
    '</body></html>',
  ].join('\n');
}

/** The text of a document in a format, with its last touches. */
export function printed(document: LooseDocument, format: 'html' | 'md' | 'txt'): string {
  const text = { html: asHtml, md: asMarkdown, txt: asText }[format](document);
  return document.finish.reduce((done, { format: own, change }) => (own === format ? change(done) : done), text);
}

/** The texts of a table with one for every place of its grid; what a span covers is empty. */
export function placesOf({ rows }: LooseTable): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1) {
        for (let dx = 0; dx < cell.colspan; dx += 1)
          if (grid[y + dy]) grid[y + dy]![x + dx] = dy + dx === 0 ? cell.text : '';
      }
      x += cell.colspan;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

const gridRows = (table: LooseTable): string[][] =>
  placesOf(table).map((row) => row.map((text) => text.replaceAll('\n', '')));

export function asMarkdown(document: LooseDocument): string {
  const table = (item: LooseTable) => {
    const [head = [], ...rows] = gridRows(item);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
  };
  return [
    ...document.before,
    `# ${document.title.join('')}`,
    ...document.preamble,
    ...document.sections.flatMap(({ heading, body }) => [
      document.dress.headingTag === 'p' ? heading : `## ${heading}`,
      ...body.map((item) => (typeof item === 'string' ? item : table(item))),
    ]),
    ...document.after,
  ].join('\n\n');
}

const wrapAt = 34;
const wrap = (text: string): string[] => text.match(new RegExp(`.{1,${wrapAt}}`, 'gsu')) ?? [];

export function asText(document: LooseDocument): string {
  const { pdf, cellsOnLines } = document.dress;
  const lines: string[] = [];
  const paragraph = (text: string) => lines.push(...(pdf ? wrap(text) : [text, '']));
  for (const text of [...document.before, ...document.title, ...document.preamble]) paragraph(text);
  for (const [index, { heading, body }] of document.sections.entries()) {
    lines.push(heading);
    for (const item of body) {
      if (typeof item === 'string') paragraph(item);
      else if (cellsOnLines)
        for (const row of item.rows) for (const { text } of row) lines.push(text.replaceAll('\n', ''));
      else if (pdf) lines.push(...pdfLines(item));
      else for (const row of gridRows(item)) lines.push(row.join('\t'));
    }
    if (pdf) lines.push(`- ${index + 1} -`, '\f');
    else lines.push('');
  }
  lines.push(...document.after);
  return lines.join('\n');
}

/** A PDF's lines: long labels are broken, their figures stand between the pieces; a group's name between its rows. */
function pdfLines({ rows }: LooseTable): string[] {
  return rows.flatMap((row) => {
    const labels = row.filter(({ figure }) => !figure).map(({ text }) => text.replaceAll('\n', ''));
    const figures = row.filter(({ figure }) => figure).map(({ text }) => text);
    if (figures.length === 0) return [labels.join(' ')];
    const label = labels.at(-1) ?? '';
    const group = labels.slice(0, -1).flatMap((text) => text.match(/.{1,4}/gsu) ?? []);
    if (label.length <= 24) return [...group, [label, ...figures].join(' ').trim()];
    const half = Math.ceil(label.length / 2);
    return [...group, label.slice(0, half), figures.join(' '), label.slice(half)];
  });
}
