import { fillFigures } from '../report/figures.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { aspects, headingOf, sections } from '../report/sections.ts';
import type { TableId } from '../report/tables.ts';
import { escapeMarkdown, lineOf, paragraphsOf } from './escape.ts';
import type { DraftMark } from './format.ts';
import { fillTemplate } from './templates.ts';

/** The title as one plain line, its figures filled in. */
export const titleLine = (report: Report): string => lineOf(fillFigures(report.title, report));

/**
 * The whole report as Markdown, in the order of templates/report.md; `tables` are put in as they come, and `escaped` makes
 * a line of text safe. Throws Failure where the template is missing or broken.
 */
export async function reportBody(
  report: Report,
  tables: Readonly<Record<TableId, string>>,
  draft?: DraftMark,
  escaped: (line: string) => string = escapeMarkdown,
): Promise<string> {
  // Figures come first: after escaping, `{{a_b}}` would not be found.
  const paragraphs = (id: TextId): string =>
    paragraphsOf(fillFigures(readText(report, id), report))
      .map(escaped)
      .join('\n\n');
  // All five aspects, or beside a text that was read in one piece only those that are filled.
  const whole = paragraphs('overview.whole');
  const parts = aspects.map(({ id, heading }) => ({ heading, text: paragraphs(`overview.${id}`) }));
  const blocks = {
    overview: { whole, aspects: whole === '' ? parts : parts.filter(({ text }) => text !== '') },
    proactive: { table: tables.proactive },
    applications: { table: tables.applications },
    disputes: { table: tables.disputes },
    problems: { text: paragraphs('problems') },
    other: { text: paragraphs('other') },
  };
  const filled = await fillTemplate('report.md', {
    title: escaped(titleLine(report)),
    preamble: paragraphs('preamble'),
    ...Object.fromEntries(
      sections.map((section) => [section.id, { heading: headingOf(section), ...blocks[section.id] }]),
    ),
    draft: draft && {
      count: draft.findings.length,
      findings: draft.findings.map((finding) => escaped(lineOf(finding))),
    },
  });
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
