/** Documents made with the program's own templates. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTemplates } from '../../source/disk/templates.ts';
import type { Report } from '../../source/report/report.ts';
import { documentBlocks as blocksOf } from '../../source/writers/documentBlocks.ts';
import type { DraftMark, RenderOptions } from '../../source/writers/format.ts';
import type { FormatId } from '../../source/writers/formats.ts';
import { renderCharts as chartsOf } from '../../source/writers/renderCharts.ts';
import { renderDocument as render } from '../../source/writers/renderDocument.ts';

/** The templates of the program: there is no such folder. */
export const templates = readTemplates(join(tmpdir(), 'nianbao-no-templates'));

export type Options = Partial<RenderOptions>;

export const renderDocument = (report: Report, id: FormatId, options: Options = {}) =>
  render(report, id, { templates, ...options });

export const documentBlocks = (report: Report, draft?: DraftMark) => blocksOf(report, templates, draft);

export const renderCharts = (report: Report, options: Partial<Parameters<typeof chartsOf>[1]> = {}) =>
  chartsOf(report, { templates, ...options });
