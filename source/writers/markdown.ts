import type { TableId } from '../form/form.ts';
import { type Block, goesOn, type Run } from './blocks.ts';
import { documentBlocks } from './documentBlocks.ts';
import { escapeEnds, escapeInline, escapeMarkdown } from './escape.ts';
import type { Render } from './format.ts';
import type { Grid } from './grid.ts';
import { gridHtml } from './gridHtml.ts';
import { pictureAddress } from './pictures.ts';
import { pipeTables } from './pipeTables.ts';

/** A paragraph's runs on one line. */
function lineOfRuns(runs: readonly Run[]): string {
  const pieces = runs.map(({ text, bold, italic, link }) => {
    const marks = `${bold ? '**' : ''}${italic ? '*' : ''}`;
    const looks = `${marks}${escapeInline(text)}${marks}`;
    return link ? `[${looks}](<${link.replace(/[<>\n]/g, encodeURIComponent)}>)` : looks;
  });
  return escapeEnds(pieces.join('')).replaceAll('\n', '\\\n');
}

/** A table that the template brings. */
function ownTable({ head, bodies, widths }: Grid): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const texts = (row: Grid['head'][number]) => row.map((cell) => escapeMarkdown(cell.text.replaceAll('\n', ' ')));
  return [
    line(head[0] ? texts(head[0]) : widths.map(() => '')),
    line(widths.map(() => '---')),
    ...bodies.flat().map((row) => line(texts(row))),
  ].join('\n');
}

/** The report as Markdown (GFM). Throws Failure where a template is missing or broken. */
export const renderMarkdown: Render = async (report, { templates, tables = 'pipe', title = true, draft }) => {
  const pipes: Readonly<Record<TableId, string>> | null = tables === 'html' ? null : pipeTables(report);
  const partOf = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.depth)} ${lineOfRuns(block.runs)}`;
      case 'paragraph':
        return lineOfRuns(block.runs);
      case 'mark':
        return `> ${lineOfRuns(block.runs)}`;
      case 'item': {
        const marker = block.number === undefined ? '-' : `${block.number}.`;
        return `${'   '.repeat(block.level)}${marker} ${lineOfRuns(block.runs)}`;
      }
      case 'break':
        return '---';
      case 'picture':
        return `![${escapeInline(block.words)}](${pictureAddress(templates, block.name)})`;
      case 'table':
        if (block.grid.table === null) return ownTable(block.grid);
        return pipes?.[block.grid.table] ?? gridHtml(block.grid, { dress: 'plain' });
    }
  };
  const blocks = await documentBlocks(report, templates, draft);
  let text = '';
  let before: Block | undefined;
  for (const block of blocks) {
    if (!title && block.kind === 'heading' && block.depth === 1) continue;
    if (before) text += goesOn(before, block) ? '\n' : '\n\n';
    text += partOf(block);
    before = block;
  }
  return `${text}\n`;
};
