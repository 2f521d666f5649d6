import type { Report } from '../report/report.ts';
import { escapeHtml } from './escape.ts';
import { fileName } from './fileName.ts';
import type { RenderOptions } from './format.ts';
import type { Document } from './renderDocument.ts';
import { fillTemplate, reportValues } from './template/fill.ts';
import { textOf } from './template/templates.ts';
import { titleLine } from './title.ts';

/**
 * The figures of a report as a page of pictures (图解), beside the report and no part of it; null where all of them are 0.
 * With last year's report (`prior`) both years stand side by side. Throws Failure where a template is missing or broken.
 */
export async function renderCharts(
  report: Report,
  { prior, draft, templates }: Pick<RenderOptions, 'draft' | 'templates'> & { readonly prior?: Report },
): Promise<Document | null> {
  const [{ chartsOf }, { barsOf, wordsOf }] = await Promise.all([
    import('./charts/figures.ts'),
    import('./charts/bars.ts'),
  ]);
  const charts = chartsOf(report, prior);
  if (charts.length === 0) return null;
  const title = `${titleLine(report)}（图解）`;
  const body = await fillTemplate(templates, 'charts.html', {
    title: escapeHtml(title),
    charts: charts.map((chart) => ({
      title: escapeHtml(chart.title),
      picture: barsOf(chart),
      words: escapeHtml(wordsOf(chart)),
    })),
    draft: draft !== undefined,
  });
  const content = await fillTemplate(templates, 'page.html', {
    ...reportValues(report, escapeHtml),
    title: escapeHtml(title),
    style: textOf(templates, 'page.css').trim(),
    body: body.trim(),
    draft: draft !== undefined,
  });
  return { name: fileName(titleLine(report), '.html', { part: '图解', draft: draft !== undefined }), content };
}
