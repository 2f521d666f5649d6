/** The names that a template may use, and those that it must: what nothing fills would vanish without a word. */
import { headingOf, sections } from '../../form/sections.ts';

/** A value or a flag; `list` names are those of each entry; an object's names stand below it, with a dot. */
export type Names = { readonly [name: string]: 'value' | 'flag' | 'list' | Names };

/** Names that every template of a document knows. */
const known: Names = {
  title: 'value',
  unit: 'value',
  year: 'value',
  kind: 'value',
  government: 'flag',
  department: 'flag',
  agency: 'flag',
};

const textSection = { heading: 'value', text: 'value' } as const;
const tableSection = { heading: 'value', table: 'value' } as const;

export interface TemplateRules {
  readonly names: Names;
  /** Must stand in the template once, outside of what is only printed now and then; in this order. */
  readonly required: readonly { readonly name: string; readonly meaning: string; readonly line?: RegExp }[];
}

const ownLine = /^\s*\{\{\{?[^{}]+\}?\}\}\s*$/;
const heading = (marks: string): RegExp => new RegExp(`^${marks} \\{\\{`);

const contents: Readonly<Record<string, readonly { name: string; meaning: string; line?: RegExp }[]>> = {
  overview: [
    { name: 'whole', meaning: '没有分成五个方面的文字', line: ownLine },
    { name: 'aspects.heading', meaning: '五个方面的标题', line: heading('###') },
    { name: 'aspects.text', meaning: '五个方面的文字', line: ownLine },
  ],
  proactive: [{ name: 'table', meaning: '统计表', line: ownLine }],
  applications: [{ name: 'table', meaning: '统计表', line: ownLine }],
  disputes: [{ name: 'table', meaning: '统计表', line: ownLine }],
  problems: [{ name: 'text', meaning: '文字' }],
  other: [{ name: 'text', meaning: '文字' }],
};

/** report.md: the title, the preamble, and each of the six sections with what belongs under its heading. */
const report: TemplateRules = {
  names: {
    ...known,
    preamble: 'value',
    overview: { heading: 'value', whole: 'value', aspects: { heading: 'value', text: 'value' } },
    proactive: tableSection,
    applications: tableSection,
    disputes: tableSection,
    problems: textSection,
    other: textSection,
    draft: { count: 'value', findings: 'list' },
  },
  required: [
    { name: 'title', meaning: '标题', line: heading('#') },
    { name: 'preamble', meaning: '引言' },
    ...sections.flatMap((section) => [
      { name: `${section.id}.heading`, meaning: `“${headingOf(section)}”的标题`, line: heading('##') },
      ...contents[section.id]!.map(({ name, meaning, ...rest }) => ({
        name: `${section.id}.${name}`,
        meaning: `“${headingOf(section)}”的${meaning}`,
        ...rest,
      })),
    ]),
    { name: 'draft.findings', meaning: '草稿中待处理的问题' },
  ],
};

const page: TemplateRules = {
  names: { ...known, style: 'value', body: 'value', draft: 'flag', meta: 'value' },
  required: [
    { name: 'title', meaning: '网页的标题' },
    { name: 'body', meaning: '报告的正文' },
  ],
};

const poster: TemplateRules = {
  names: { ...known, picture: 'value', draft: 'flag' },
  required: [{ name: 'picture', meaning: '图解' }],
};

const letter: TemplateRules = {
  names: {
    ...known,
    count: 'value',
    entries: { text: 'value' },
    more: 'value',
    due: 'value',
    sender: 'value',
    date: 'value',
  },
  required: [
    { name: 'title', meaning: '审核意见的标题', line: /^# / },
    { name: 'entries.text', meaning: '逐条意见' },
  ],
};

/** By the template's name; a template without names has none. */
export const templateRules: Readonly<Record<string, TemplateRules>> = {
  'report.md': report,
  'page.html': page,
  'poster.html': poster,
  'letter.md': letter,
};

/** Every name as it is written between braces: overview.heading. */
export function namesIn(names: Names, before = ''): string[] {
  return Object.entries(names).flatMap(([name, kind]) =>
    typeof kind === 'object' ? [`#${before}${name}`, ...namesIn(kind, `${before}${name}.`)] : [`${before}${name}`],
  );
}
