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

/** A text of the report as Markdown paragraphs. Figures come first: after escaping, `{{a_b}}` would not be found. */
const paragraphs = (report: Report, id: TextId): string =>
  paragraphsOf(fillFigures(readText(report, id), report))
    .map(escapeMarkdown)
    .join('\n\n');

/** The aspects to print: all five, or beside a text that was read in one piece only those that are filled. */
function overviewOf(report: Report) {
  const whole = paragraphs(report, 'overview.whole');
  const all = aspects.map(({ id, heading }) => ({ heading, text: paragraphs(report, `overview.${id}`) }));
  return { whole, aspects: whole === '' ? all : all.filter(({ text }) => text !== '') };
}

/**
 * The whole report as Markdown, in the order of templates/report.md; `tables` are put in as they come.
 * Throws Failure where the template is missing or broken.
 */
export async function reportBody(
  report: Report,
  tables: Readonly<Record<TableId, string>>,
  draft?: DraftMark,
): Promise<string> {
  const blocks = {
    overview: overviewOf(report),
    proactive: { table: tables.proactive },
    applications: { table: tables.applications },
    disputes: { table: tables.disputes },
    problems: { text: paragraphs(report, 'problems') },
    other: { text: paragraphs(report, 'other') },
  };
  const filled = await fillTemplate('report.md', {
    title: escapeMarkdown(titleLine(report)),
    preamble: paragraphs(report, 'preamble'),
    ...Object.fromEntries(
      sections.map((section) => [section.id, { heading: headingOf(section), ...blocks[section.id] }]),
    ),
    draft: draft && {
      count: draft.findings.length,
      findings: draft.findings.map((finding) => escapeMarkdown(lineOf(finding))),
    },
  });
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
