import { sectionOf } from '../report/sections.ts';
import { withoutControls } from '../text/controls.ts';
import { escapeHtml } from './escape.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';

/**
 * page: classes, and ids that `headers` point to, for a page of our own.
 * fragment: inline styles only, which the editors of websites leave alone.
 * plain: spans and scopes only, for Markdown.
 */
export type Dress = 'page' | 'fragment' | 'plain';

const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
const cellStyle = 'border:1px solid #595959;padding:5px;text-align:center;vertical-align:middle';
const tableStyle = 'width:100%;border-collapse:collapse;font-size:14px;line-height:1.45;color:#1a1a1a';
/** Pixels of a table in a fragment: less would break its labels too often, or a number. */
const minimumWidths = { proactive: 320, applications: 560, disputes: 600 } as const;
const digitWidth = 9;
const sidePadding = 12;

/** How many digits the widest column of figures has to hold; a figure over several columns counts for its part. */
export const digitsOf = (figures: readonly { readonly text: string; readonly colspan: number }[]): number =>
  figures.reduce((most, { text, colspan }) => Math.max(most, Math.ceil(text.length / colspan)), 1);

/** The narrowest that a table of a fragment may become: its columns of figures take their share of it. */
function minimumWidth(grid: Grid, digits: number): number {
  const share = grid.widths.at(-1)! / 100;
  return Math.max(minimumWidths[grid.table], Math.ceil((digits * digitWidth + sidePadding) / share));
}

/** With so few digits the columns of the page are wide enough; more are told to its style sheet. */
const fewDigits = 4;

/** Attributes in order, those without a value left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

/** A column's heading, broken where it must be before its last word: 社会公益 组织, 本年制发 件数. */
const breakable = (text: string): string => text.replace(/^(\p{Script=Han}{2,})(\p{Script=Han}{2})$/u, '$1<wbr>$2');

function cellHtml(cell: GridCell, grid: Grid, dress: Dress): string {
  const idOf = (key: string) => `${grid.table}-${key.replaceAll('.', '-')}`;
  const spans = {
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  const text = escapeHtml(withoutControls(cell.text));
  if (cell.kind === 'figure') {
    const headers = dress === 'page' ? cell.headers.map(idOf).join(' ') : undefined;
    return `<td${attributes({ ...spans, headers, style: dress === 'fragment' ? cellStyle : undefined })}>${text}</td>`;
  }
  const side = cell.scope === 'row' ? ';text-align:left' : '';
  const style = dress === 'fragment' ? `${cellStyle};font-weight:normal;background:#f5f5f5${side}` : undefined;
  const id = dress === 'page' ? idOf(cell.key) : undefined;
  const content = dress === 'page' && cell.scope === 'col' ? breakable(text) : text;
  return `<th${attributes({ id, scope: cell.scope, ...spans, style })}>${content}</th>`;
}

/**
 * A table as HTML, its merged cells as the official form has them; `digits` is what its columns of figures must hold.
 * There is no empty line in it, so that Markdown takes it as one block.
 */
export function gridHtml(grid: Grid, dress: Dress, digits: number): string {
  const name = sectionOf(grid.table).name;
  const rows = (group: readonly GridRow[], tag: string): string =>
    group.length === 0
      ? ''
      : `<${tag}>\n${group.map((row) => `<tr>${row.map((cell) => cellHtml(cell, grid, dress)).join('')}</tr>\n`).join('')}</${tag}>\n`;
  const inner = `${rows(grid.head, 'thead')}${grid.bodies.map((body) => rows(body, 'tbody')).join('')}`;
  if (dress === 'plain') return `<table>\n<caption>${name}</caption>\n${inner}</table>`;

  const inline = dress === 'fragment';
  const columns = grid.widths.map((width) => `<col style="width:${Number(width.toFixed(3))}%">`).join('');
  const look = inline
    ? { style: `${tableStyle};table-layout:fixed;min-width:${minimumWidth(grid, digits)}px` }
    : { class: grid.table, style: digits > fewDigits ? `--digits:${digits}` : undefined };
  // A frame that scrolls must be reachable by keyboard, hence the tabindex, the role and the name.
  const frame = { ...(inline ? { style: 'overflow-x:auto;margin:16px 0' } : { class: 'table' }) };
  return [
    `<div${attributes({ ...frame, role: 'region', 'aria-label': name, tabindex: 0 })}>`,
    `<table${attributes(look)}>`,
    `<caption${attributes({ style: inline ? hidden : undefined })}>${name}</caption>`,
    `<colgroup>${columns}</colgroup>`,
    `${inner}</table>`,
    '</div>',
  ].join('\n');
}
