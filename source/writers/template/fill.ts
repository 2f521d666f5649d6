import { unitKinds } from '../../form/unitKinds.ts';
import type { Report } from '../../report/report.ts';
import { checkTemplate } from './check.ts';
import { type TemplateName, type Templates, textOf } from './templates.ts';

let library: typeof import('mustache').default | undefined;

/**
 * A template filled with values that are already safe for its kind of document. Throws Failure where the template is missing or a
 * slip in it would lose something.
 */
export async function fillTemplate(templates: Templates, name: TemplateName, values: object): Promise<string> {
  library ??= (await import('mustache')).default;
  const text = textOf(templates, name);
  checkTemplate(library, templates, name);
  return library.render(text, values, {}, { escape: String });
}

/** What every template may say of a report; `safe` makes a line safe for its kind of document. */
export const reportValues = (report: Report, safe: (line: string) => string): object => ({
  unit: safe(report.unit),
  year: safe(String(report.year)),
  kind: safe(unitKinds.find(({ id }) => id === report.kind)?.name ?? ''),
  [report.kind]: true,
});
