/** profile.json beside a unit's own templates: what its website says about each of its pages. */
import * as v from 'valibot';
import { Failure } from '../text/failure.ts';
import { pathOf, type Templates } from './template/templates.ts';

const text = (name: string) =>
  v.pipe(v.string(`${name}应是引号里的文字`), v.trim(), v.minLength(1, `${name}是空的，不用就把这一行删去`));
const address = (name: string) =>
  v.pipe(text(name), v.regex(/^https?:\/\/[^\s/]+/, `${name}应以 http:// 或 https:// 开头`));

/** Every day of a calendar, and no other. */
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const schema = v.strictObject(
  {
    '//': v.optional(v.unknown()),
    siteName: v.optional(text('网站名称')),
    siteDomain: v.optional(text('网站域名')),
    siteCode: v.optional(v.pipe(text('网站标识码'), v.regex(/^[\da-zA-Z]{10}$/, '网站标识码应是 10 位数字或字母'))),
    column: v.optional(text('栏目名称')),
    indexNumber: v.optional(text('索引号')),
    category: v.optional(text('分类')),
    publisher: v.optional(text('发布机构')),
    contact: v.optional(text('联系方式')),
    publishDate: v.optional(v.pipe(text('公开日期'), v.check(isDay, '公开日期应写成 2026-01-20 的样子'))),
    downloads: v.optional(v.boolean('downloads 应是 true 或 false')),
    links: v.optional(
      v.array(
        v.strictObject(
          { name: text('链接的名称'), url: address('链接的地址') },
          '链接应写成 {"name": "…", "url": "…"}',
        ),
        '链接应放在方括号里',
      ),
    ),
  },
  '应是花括号里的一组项目',
);

export type Profile = v.InferOutput<typeof schema>;

/** Items of the profile by name, for the sentence about one that there is not. */
const known = Object.keys(schema.entries).filter((key) => key !== '//');

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const last = path.at(-1);
  if (issue.expected === 'never')
    return `没有“${last}”这一项，可以写的：${(path[0] === 'links' ? ['name', 'url'] : known).join('、')}`;
  if (issue.received === 'undefined' && path[0] === 'links') return `第 ${Number(path[1]) + 1} 条链接缺少“${last}”`;
  return `${path.join('.')}：${issue.message}`;
}

const name = 'profile.json';

/** The profile of a unit's website, from its templates. Throws Failure with one sentence for each mistake. */
export function profileOf(templates: Templates): Profile {
  const content = templates.texts[name] ?? '{}';
  const path = pathOf(templates, name);
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const line = /\(line (\d+)/.exec((error as Error).message)?.[1];
    throw new Failure(`${path}${line ? ` 第 ${line} 行` : ''} 不是正确的 JSON，请检查引号、逗号和括号。`, {
      cause: error,
    });
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw new Failure(result.issues.map((issue) => `${path}：${sentenceOf(issue)}。`).join('\n'));
}
