/** pandoc and markdown-it agree with marked on what the Markdown says. */
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { renderDocument } from '../helpers/render.ts';
import { byTag, parseHtml, textOf } from '../writers/dom.ts';
import { pandocHtml } from './programs.ts';
import { reports } from './reports.ts';

/** Headings, paragraphs, cells and list items with their text; spaces at the ends are the parser's own. */
const outline = (html: string): string[][] =>
  byTag(parseHtml(html), 'h1', 'h2', 'h3', 'p', 'th', 'td', 'li', 'blockquote', 'hr', 'caption')
    .filter((element) => !(element.tagName === 'p' && element.parentNode!.nodeName === 'li'))
    .map((element) => [element.tagName, textOf(element).replace(/\s+/g, ' ').trim()]);

describe.each(reports)('%s', (_name, report) => {
  test.each([
    ['pipe tables', {}],
    ['merged tables', { tables: 'html' }],
    ['a draft', { draft: { findings: ['甲 <b>乙</b>', '2025. 丙 * ~ _'] } }],
  ] as const)('%s', async (_dress, options) => {
    const markdown = String((await renderDocument(report, 'md', options)).content);
    const marked = outline(new Marked({ gfm: true }).parse(markdown, { async: false }));
    expect(outline(new MarkdownIt({ html: true, linkify: true }).render(markdown))).toEqual(marked);
    expect(outline(await pandocHtml(markdown))).toEqual(marked);
  });
});
