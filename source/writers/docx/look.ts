/** templates/word.json: the fonts and the letterhead of a unit's Word documents. */
import * as v from 'valibot';
import { Failure } from '../../text/failure.ts';
import { lineAt, pathOf, type Templates, templateFailure, textOf } from '../template/templates.ts';

const font = v.pipe(v.string('应是引号里的字体名'), v.trim(), v.regex(/^[^<>&"]{1,31}$/, '应是 1 至 31 个字的字体名'));
const fonts = { title: font, heading1: font, heading2: font, body: font, table: font, figures: font };
const schema = v.strictObject({
  '//': v.optional(v.unknown()),
  fonts: v.strictObject(fonts),
  letterhead: v.string('应是引号里的文字，不要红头就写 ""'),
  letterheadColour: v.pipe(v.string('应是引号里的颜色'), v.regex(/^[\da-fA-F]{6}$/, '应是六位十六进制数，例如 C00000')),
});

export type WordLook = v.InferOutput<typeof schema>;

const known = new WeakMap<Templates, WordLook>();
const name = 'word.json';

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  if (issue.expected === 'never')
    return `没有“${path}”这一项，可以写的：fonts（${Object.keys(fonts).join('、')}）、letterhead、letterheadColour`;
  return issue.received === 'undefined' ? `缺少“${path}”` : `${path} ${issue.message}`;
}

/** How a unit's Word documents look. Throws Failure with one sentence for each mistake. */
export function wordLook(templates: Templates): WordLook {
  const made = known.get(templates);
  if (made) return made;
  const text = textOf(templates, name);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw templateFailure(
      templates,
      name,
      '不是正确的 JSON，请检查引号、逗号和括号。',
      at === undefined ? undefined : lineAt(text, Number(at)),
    );
  }
  const result = v.safeParse(schema, data);
  if (!result.success) {
    throw new Failure(
      result.issues.map((issue) => `模板 ${pathOf(templates, name)}：${sentenceOf(issue)}。`).join('\n'),
    );
  }
  known.set(templates, result.output);
  return result.output;
}
