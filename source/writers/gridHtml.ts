import { sectionOf } from '../form/sections.ts';
import { withoutControls } from '../text/controls.ts';
import { escapeHtml } from './escape.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import type { InlineStyles } from './inlineStyles.ts';

/**
 * page: classes, and ids that `headers` point to, for a page of our own.
 * editors: what the editors of websites leave whole: nothing but td, attributes of old and inline styles.
 * accessible: inline styles, with the heads and captions that some editors drop.
 * plain: spans and scopes only, for Markdown.
 */
export type Dress =
  | { readonly dress: 'page' }
  | { readonly dress: 'plain' }
  | { readonly dress: 'editors'; readonly styles: InlineStyles }
  | { readonly dress: 'accessible'; readonly styles: InlineStyles };

const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
/** Pixels of a table in an accessible fragment: less would break its labels too often, or a number. */
const minimumWidths = { proactive: 320, applications: 560, disputes: 600 } as const;
const digitWidth = 9;
const sidePadding = 12;
/** With so few digits the columns of the page are wide enough; more are told to its style sheet. */
const fewDigits = 4;

/** How many digits the widest column of figures has to hold; a figure over several columns counts for its part. */
const digitsOf = (grid: Grid): number =>
  grid.bodies
    .flat(2)
    .reduce(
      (most, cell) => (cell.kind === 'figure' ? Math.max(most, Math.ceil(cell.text.length / cell.colspan)) : most),
      1,
    );

/** The narrowest that a table of a fragment may become: its columns of figures take their share of it. */
function minimumWidth(grid: Grid): number {
  const share = (grid.widths.at(-1) ?? 100) / 100;
  const least = grid.table ? minimumWidths[grid.table] : 0;
  return Math.max(least, Math.ceil((digitsOf(grid) * digitWidth + sidePadding) / share));
}

/** Attributes in order, those without a value left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string => {
  let text = '';
  for (const name in values) if (values[name] !== undefined) text += ` ${name}="${escapeHtml(String(values[name]))}"`;
  return text;
};

/** A column's heading, broken where it must be before its last word: 社会公益 组织, 本年制发 件数. */
const breakable = (text: string): string => text.replace(/^(\p{Script=Han}{2,})(\p{Script=Han}{2})$/u, '$1<wbr>$2');

const spansOf = ({ colspan, rowspan }: GridCell) => ({
  colspan: colspan > 1 ? colspan : undefined,
  rowspan: rowspan > 1 ? rowspan : undefined,
});

function cellHtml(cell: GridCell, grid: Grid, look: Dress): string {
  const text = escapeHtml(withoutControls(cell.text));
  const spans = spansOf(cell);
  const isPage = look.dress === 'page';
  const style = 'styles' in look ? look.styles : undefined;
  if (cell.kind !== 'label') {
    const headers =
      isPage && cell.kind === 'figure'
        ? cell.headers.map((key) => `${grid.table}-${key.replaceAll('.', '-')}`).join(' ')
        : undefined;
    return `<td${attributes({ ...spans, headers, style: style?.td })}>${text}</td>`;
  }
  const inline = style && `${style.td};${style.label}${cell.scope === 'row' ? `;${style.row}` : ''}`;
  if (look.dress === 'editors') return `<td${attributes({ ...spans, style: inline })}>${text}</td>`;
  const id = isPage && grid.table ? `${grid.table}-${cell.key.replaceAll('.', '-')}` : undefined;
  const content = isPage && cell.scope === 'col' ? breakable(text) : text;
  return `<th${attributes({ id, scope: cell.scope, ...spans, style: inline })}>${content}</th>`;
}

const rowsHtml = (rows: readonly GridRow[], grid: Grid, look: Dress): string =>
  rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, grid, look)).join('')}</tr>\n`).join('');

const group = (rows: readonly GridRow[], tag: string, grid: Grid, look: Dress): string =>
  rows.length === 0 ? '' : `<${tag}>\n${rowsHtml(rows, grid, look)}</${tag}>\n`;

/** For editors: no frame, no caption, no head; the borders are also told in the attributes that they all keep. */
function editorsTable(grid: Grid, look: Extract<Dress, { dress: 'editors' }>): string {
  const frame = attributes({ border: 1, cellspacing: 0, cellpadding: 3, width: '100%', style: look.styles.table });
  return `<table${frame}>\n<tbody>\n${rowsHtml([...grid.head, ...grid.bodies.flat()], grid, look)}</tbody>\n</table>`;
}

/**
 * A table as HTML, its merged cells as the official form has them. There is no empty line in it, so that Markdown takes it as one
 * block.
 */
export function gridHtml(grid: Grid, look: Dress): string {
  if (look.dress === 'editors') return editorsTable(grid, look);
  const name = grid.table && sectionOf(grid.table).name;
  const inner = `${group(grid.head, 'thead', grid, look)}${grid.bodies.map((body) => group(body, 'tbody', grid, look)).join('')}`;
  // In Markdown the section's heading is name enough: a caption would be a second one.
  if (look.dress === 'plain') return `<table>\n${inner}</table>`;

  const columns = grid.widths.map((width) => `<col style="width:${Number(width.toFixed(3))}%">`).join('');
  const digits = digitsOf(grid);
  const table =
    look.dress === 'page'
      ? { class: grid.table ?? undefined, style: digits > fewDigits ? `--digits:${digits}` : undefined }
      : { style: `${look.styles.table};table-layout:fixed;min-width:${minimumWidth(grid)}px` };
  // A frame that scrolls must be reachable by keyboard, hence the tabindex, the role and the name.
  const frame = look.dress === 'page' ? { class: 'table' } : { style: 'overflow-x:auto;margin:16px 0' };
  return [
    `<div${attributes({ ...frame, role: 'region', 'aria-label': name ?? '表格', tabindex: 0 })}>`,
    `<table${attributes(table)}>`,
    ...(name ? [`<caption${attributes({ style: look.dress === 'page' ? undefined : hidden })}>${name}</caption>`] : []),
    `<colgroup>${columns}</colgroup>`,
    `${inner}</table>`,
    '</div>',
  ].join('\n');
}
