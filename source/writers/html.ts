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

/** The Markdown as HTML; nothing of what the clerk typed is markup any more (see escape.ts). */
async function htmlOf(markdown: string, fragment: boolean): Promise<string> {
  const { Marked } = await import('marked');
  const open = (tag: string) => `<${tag} style="${inlineStyles[tag]}">`;
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
  return marked.parse(markdown, { async: false }).trim();
}

/**
 * The report as one HTML file without network and scripts, or its content alone (`fragment`).
 * Throws Failure where a template is missing or broken.
 */
export const renderHtml: Render = async (report, { fragment = false, draft }) => {
  const markdown = await reportBody(report, mergedTables(report, fragment ? 'fragment' : 'page'), draft);
  const body = await htmlOf(markdown, fragment);
  if (fragment) return `${body}\n`;
  return fillTemplate('page.html', {
    title: escapeHtml(titleLine(report)),
    style: readTemplate('page.css').trim(),
    body,
    draft: draft !== undefined,
  });
};
