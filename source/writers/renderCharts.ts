import type { Report } from '../report/report.ts';
import { escapeHtml } from './escape.ts';
import { fileName } from './fileName.ts';
import type { RenderOptions } from './format.ts';
import { whyNotLastYear } from './lastYear.ts';
import type { Document } from './renderDocument.ts';
import { fillTemplate, reportValues } from './template/fill.ts';
import { titleLine } from './title.ts';

/**
 * The figures of a report as a poster (图解), beside the report and no part of it: a page, and the page from which a browser makes a
 * picture; none where there is nothing but 0. With last year's report of the unit (`prior`) it says what has changed; any other is left out. Throws Failure
 * where a template is missing or broken.
 */
export async function renderCharts(
  report: Report,
  { prior, draft, templates }: Pick<RenderOptions, 'draft' | 'templates'> & { readonly prior?: Report },
): Promise<Document[]> {
  const [{ posterFigures }, { drawPoster }] = await Promise.all([
    import('./poster/figures.ts'),
    import('./poster/poster.ts'),
  ]);
  const figures = posterFigures(report, prior && !whyNotLastYear(report, prior) ? prior : undefined);
  if (!figures) return [];
  const isDraft = draft !== undefined;
  const { picture, height } = drawPoster(report, figures, isDraft);
  const content = await fillTemplate(templates, 'poster.html', {
    ...reportValues(report, escapeHtml),
    title: escapeHtml(titleLine(report)),
    picture,
    draft: isDraft,
  });
  const nameOf = (extension: string): string =>
    fileName(titleLine(report), extension, { part: '图解', draft: isDraft });
  return [
    { name: nameOf('.html'), content },
    { name: nameOf('.png'), content, paper: { as: 'png', width: 750, height } },
  ];
}
