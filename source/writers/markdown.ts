import { reportBody } from './body.ts';
import type { Render } from './format.ts';
import { mergedTables } from './mergedTables.ts';
import { pipeTables } from './pipeTables.ts';

/** The report as Markdown (GFM). Throws Failure where a template is missing or broken. */
export const renderMarkdown: Render = (report, { tables = 'pipe', draft }) =>
  reportBody(report, tables === 'html' ? mergedTables(report, 'plain') : pipeTables(report), draft);
