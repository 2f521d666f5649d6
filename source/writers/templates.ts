/** The wording and the looks of the documents, in files that someone who does not program can edit. */
import { fileFailure } from '../disk/fileFailure.ts';
import { Failure } from '../text/failure.ts';
import { readTemplateFile, templatePath } from './templateFiles.ts';

export type TemplateName = 'report.md' | 'page.html' | 'page.css' | 'charts.html';

/** Templates are read once: thousands of reports may be written in one run. */
const read = new Map<TemplateName, string>();

/** The text of a template. Throws Failure where the file is missing. */
export function readTemplate(name: TemplateName): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  try {
    const text = readTemplateFile(name);
    read.set(name, text);
    return text;
  } catch (error) {
    throw fileFailure('无法读取模板', templatePath(name), error);
  }
}

let library: typeof import('mustache').default | undefined;

/**
 * A template filled with values that are already escaped for its kind of document.
 * Throws Failure where the file is missing or its braces do not match.
 */
export async function fillTemplate(name: TemplateName, values: object): Promise<string> {
  library ??= (await import('mustache')).default;
  const template = readTemplate(name);
  try {
    return library.render(template, values, {}, { escape: String });
  } catch (error) {
    const message = `模板 templates/${name} 的花括号不配对，请改回原样：${(error as Error).message}。`;
    throw new Failure(message, { cause: error });
  }
}
