import { reportBody, titleLine } from './body.ts';
import { escapeHtml } from './escape.ts';
import type { Render } from './format.ts';
import { mergedTables } from './mergedTables.ts';
import { fillTemplate, readTemplate } from './templates.ts';

/** Looks that a website's editor leaves alone: on the elements themselves, without classes and ids. */
const inlineStyles: Readonly<Record<string, string>> = {
  h1: 'margin:16px 0 32px;font-size:28px;line-height:1.4;text-align:center;color:#1a1a1a',
  h2: 'margin:40px 0 16px;font-size:20px;line-height:1.4;color:#1a1a1a',
  h3: 'margin:24px 0 8px;font-size:17px;line-height:1.4;color:#1a1a1a',
  p: 'margin:8px 0;line-height:1.8;text-indent:2em;white-space:pre-wrap;overflow-wrap:anywhere;color:#1a1a1a',
  blockquote: 'margin:0 0 24px;padding:8px 16px;border:2px solid #b00020;background:#fff',
};

/** Marks the place of a text or a table: a character that nobody types, its number, and the same again. */
const placeOf = (index: number): string => `\ue000${index}\ue000`;
const places = /\ue000(\d+)\ue000/g;

/** A block of the template that needs no parser: a heading of plain words, a text, a table. */
const plainBlock =
  /^(?:(#{1,3}) ([\p{Script=Han}（）、，\ue000\d]+)|(\ue000\d+\ue000)|(<div>\ue000\d+\ue000<\/div>))$/u;

const opening = (tag: string, fragment: boolean): string =>
  fragment ? `<${tag} style="${inlineStyles[tag]}">` : `<${tag}>`;

/** The Markdown as HTML where it is made of plain blocks, as nearly always; null for anything else. */
function plainHtml(markdown: string, fragment: boolean): string | null {
  const lines: string[] = [];
  for (const block of markdown.trim().split(/\n{2,}/)) {
    const found = plainBlock.exec(block);
    if (!found) return null;
    const [, marks, heading, text, table] = found;
    if (table) lines.push(table);
    else {
      const tag = marks ? `h${marks.length}` : 'p';
      lines.push(`${opening(tag, fragment)}${heading ?? text}</${tag}>`);
    }
  }
  return lines.join('\n');
}

/** Markdown without texts as HTML, remembered: reports with the same number of paragraphs share it. */
const skeletons = new Map<string, string>();
const maximumSkeletons = 500;

async function skeletonOf(markdown: string, fragment: boolean): Promise<string> {
  const key = `${fragment} ${markdown}`;
  const known = skeletons.get(key);
  if (known !== undefined) return known;
  const skeleton = plainHtml(markdown, fragment) ?? (await parsed(markdown, fragment));
  if (skeletons.size >= maximumSkeletons) skeletons.clear();
  skeletons.set(key, skeleton);
  return skeleton;
}

/** Any Markdown as HTML. The parser is loaded only here: getting ready takes it longer than all the rest of a report. */
async function parsed(markdown: string, fragment: boolean): Promise<string> {
  const { Marked } = await import('marked');
  const open = (tag: string) => opening(tag, fragment);
  const marked = new Marked({ gfm: true });
  if (fragment) {
    marked.use({
      renderer: {
        heading({ tokens, depth }) {
          return `${open(`h${depth}`)}${this.parser.parseInline(tokens)}</h${depth}>\n`;
        },
        paragraph({ tokens }) {
          return `${open('p')}${this.parser.parseInline(tokens)}</p>\n`;
        },
        blockquote({ tokens }) {
          return `${open('blockquote')}\n${this.parser.parse(tokens)}</blockquote>\n`;
        },
      },
    });
  }
  const html = marked.parse(markdown, { async: false }).trim();
  // After HTML it leaves out the end of the line.
  return html.replace(/(<div>\ue000\d+\ue000<\/div>)(?=<)/g, '$1\n');
}

/** A title that is broken, where it must be, between its parts: the unit, the year, the kind of report. */
const breakable = (title: string, year: number): string =>
  title.replace(`${year}年政府信息公开工作年度报告`, `<wbr>${year}年<wbr>政府信息公开工作<wbr>年度报告`);

/**
 * The report as one HTML file without network and scripts, or its content alone (`fragment`).
 * Throws Failure where a template is missing or broken.
 */
export const renderHtml: Render = async (report, { fragment = false, draft }) => {
  // Only the template is Markdown: what the clerk typed and the tables are put in afterwards, and never are markup.
  const held: string[] = [];
  const hold = (html: string): string => placeOf(held.push(html) - 1);
  const tables = mergedTables(report, fragment ? 'fragment' : 'page');
  const markdown = await reportBody(
    report,
    {
      proactive: `<div>${hold(tables.proactive)}</div>`,
      applications: `<div>${hold(tables.applications)}</div>`,
      disputes: `<div>${hold(tables.disputes)}</div>`,
    },
    draft,
    (line) => hold(escapeHtml(line)),
  );
  const title = titleLine(report);
  const skeleton = await skeletonOf(markdown, fragment);
  const body = skeleton.replace(/<div>(\ue000\d+\ue000)<\/div>/g, '$1').replace(places, (_, index: string) => {
    const text = held[Number(index)]!;
    return !fragment && text === escapeHtml(title) ? breakable(text, report.year) : text;
  });
  if (fragment) return `${body}\n`;
  return fillTemplate('page.html', {
    title: escapeHtml(title),
    style: readTemplate('page.css').trim(),
    body,
    draft: draft !== undefined,
  });
};
