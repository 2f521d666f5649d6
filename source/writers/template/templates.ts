/** The wording and the looks of the documents: texts that someone who does not program can edit, handed in by whoever reads them. */
import { Failure } from '../../text/failure.ts';

export interface Templates {
  /** By name: report.md, page.html. */
  readonly texts: Readonly<Record<string, string>>;
  /** Pictures that the templates show, by name; they lie beside the unit's own templates. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** Where a template lies, for messages. */
  readonly paths: Readonly<Record<string, string>>;
}

export type TemplateName =
  | 'report.md'
  | 'page.html'
  | 'page.css'
  | 'fragment.css'
  | 'poster.html'
  | 'letter.md'
  | 'word.json';

/** What the templates' parts are called when one of them is refused. */
export const pathOf = (templates: Templates, name: string): string => templates.paths[name] ?? `templates/${name}`;

/** The text of a template, line ends as \n. Throws Failure where there is none. */
export function textOf(templates: Templates, name: TemplateName): string {
  const text = templates.texts[name];
  if (text !== undefined) return text;
  throw new Failure(`没有模板 ${name}：请重新安装程序，或运行 nianbao templates copy 再把它改成要的样子。`);
}

/** The number of the line that a place in a text lies in. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** One sentence about a slip in a template, with its line where there is one. */
export function templateFailure(templates: Templates, name: string, problem: string, line?: number): Failure {
  return new Failure(`模板 ${pathOf(templates, name)}${line === undefined ? '' : ` 第 ${line} 行`}：${problem}`);
}
