import type { Report } from '../report/report.ts';
import { type Block, goesOn, plainText, type Run } from './blocks.ts';
import { documentBlocks } from './documentBlocks.ts';
import { escapeHtml } from './escape.ts';
import type { Render, RenderOptions } from './format.ts';
import { gridHtml } from './gridHtml.ts';
import { type InlineStyles, inlineStyles } from './inlineStyles.ts';
import { anchorOf, pageParts } from './pageParts.ts';
import { pictureAddress } from './pictures.ts';
import { fillTemplate, reportValues } from './template/fill.ts';
import { textOf } from './template/templates.ts';
import { titleLine } from './title.ts';

/** How the elements of a page or a fragment are opened, and what stands in them. */
interface Look {
  /** Inline styles of a fragment. */
  readonly styles?: InlineStyles;
  readonly report: Report;
  readonly options: RenderOptions;
}

/** A title that is broken, where it must be, between its parts: the unit, the year, the kind of report. */
const breakable = (title: string, year: number): string =>
  title.replace(`${year}年政府信息公开工作年度报告`, `<wbr>${year}年<wbr>政府信息公开工作<wbr>年度报告`);

const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic, link }) => {
      let html = escapeHtml(text).replaceAll('\n', '<br>');
      if (italic) html = `<em>${html}</em>`;
      if (bold) html = `<strong>${html}</strong>`;
      return link ? `<a href="${escapeHtml(link)}">${html}</a>` : html;
    })
    .join('');

const open = (tag: string, style: string | undefined, more = ''): string =>
  `<${tag}${more}${style === undefined ? '' : ` style="${escapeHtml(style)}"`}>`;

/** Entries of a list that belong together, those of a deeper level inside the one before them. */
function listHtml(items: readonly Extract<Block, { kind: 'item' }>[], styles: InlineStyles | undefined): string {
  const { level, number } = items[0]!;
  const tag = number === undefined ? 'ul' : 'ol';
  const entries: string[] = [];
  for (let at = 0; at < items.length; ) {
    let next = at + 1;
    while (next < items.length && items[next]!.level > level) next += 1;
    const inside = next > at + 1 ? `\n${listHtml(items.slice(at + 1, next), styles)}\n` : '';
    entries.push(`<li>${runsHtml(items[at]!.runs)}${inside}</li>`);
    at = next;
  }
  return `${open(tag, styles?.list, number !== undefined && number !== 1 ? ` start="${number}"` : '')}\n${entries.join('\n')}\n</${tag}>`;
}

function blockHtml(block: Exclude<Block, { kind: 'item' }>, { styles, report, options }: Look): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.depth}`;
      const style = styles?.[tag as 'h1' | 'h2' | 'h3'] ?? styles?.h3;
      const words = runsHtml(block.runs);
      // Some editors take away the styles of a heading, but none a mark of emphasis.
      const text = options.fragment === 'editors' ? `<strong>${words}</strong>` : words;
      const anchor = styles ? undefined : anchorOf(plainText(block.runs));
      return `${open(tag, style, anchor ? ` id="${anchor}"` : '')}${block.depth === 1 && !styles ? breakable(text, report.year) : text}</${tag}>`;
    }
    case 'paragraph':
      return `${open('p', styles?.p)}${runsHtml(block.runs)}</p>`;
    case 'mark':
      return `${open('blockquote', styles?.mark)}\n${open('p', styles?.p)}${runsHtml(block.runs)}</p>\n</blockquote>`;
    case 'break':
      return open('hr', styles?.line);
    case 'picture': {
      const address = pictureAddress(options.templates, block.name);
      return `${open('p', styles?.p)}${open('img', styles?.picture, ` src="${address}" alt="${escapeHtml(block.words)}"`)}</p>`;
    }
    case 'table':
      return gridHtml(block.grid, styles ? { dress: options.fragment ?? 'editors', styles } : { dress: 'page' });
  }
}

/** Blocks as HTML, each on its own line. */
function blocksHtml(blocks: readonly Block[], look: Look): string {
  const lines: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'item') {
      lines.push(blockHtml(block, look));
      continue;
    }
    const items = [block];
    for (let next = blocks[at + 1]; next && goesOn(block, next); next = blocks[++at + 1]) items.push(next);
    lines.push(listHtml(items, look.styles));
  }
  return lines.join('\n');
}

/** The page that a browser prints a PDF from. Throws like renderHtml. */
export const renderPaper: Render = (report, { templates, draft, title }) =>
  renderHtml(report, { templates, ...(draft ? { draft } : {}), ...(title === undefined ? {} : { title }) });

/**
 * The report as one HTML file without network and scripts, or its content alone (`fragment`).
 * Throws Failure where a template is missing or broken.
 */
export const renderHtml: Render = async (report, options) => {
  const { templates, fragment, draft, title: wantsTitle = true } = options;
  const all = await documentBlocks(report, templates, draft);
  const blocks = wantsTitle ? all : all.filter((block) => block.kind !== 'heading' || block.depth !== 1);
  if (fragment) return `${blocksHtml(blocks, { styles: inlineStyles(templates), report, options })}\n`;
  const { meta, head, contents, foot } = pageParts(report, blocks, options);
  const body = blocksHtml(blocks, { report, options });
  return fillTemplate(templates, 'page.html', {
    ...reportValues(report, escapeHtml),
    title: escapeHtml(titleLine(report)),
    style: textOf(templates, 'page.css').trim(),
    meta,
    body: [head, contents, body, foot].filter((part) => part !== '').join('\n'),
    draft: draft !== undefined,
  });
};
