/** A whole text for a unit without requests, from the answers to a few questions. */
import { texts, withText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { readTemplateFile } from './templateFiles.ts';

const blank = '____';

/** The answers by question id (see expressQuestions); an empty one leaves a blank or leaves its words out. */
export type ExpressAnswers = Readonly<Record<string, string>>;

export interface ExpressQuestion {
  readonly id: string;
  readonly question: string;
  /** What an empty answer means; '' where a blank stays in the text. */
  readonly empty: string;
}

/** What is asked beside the unit and the year, in this order. */
export const expressQuestions: readonly ExpressQuestion[] = [
  { id: 'website', question: '全年在政府网站公开多少条信息？', empty: '' },
  { id: 'wechat', question: '政务微信公众号发布多少条？', empty: '没有公众号' },
  { id: 'weibo', question: '政务微博发布多少条？', empty: '没有微博' },
  { id: 'reviewer', question: '发布前由谁审核？', empty: '科室负责人、分管领导' },
  { id: 'training', question: '全年培训多少次？', empty: '不写培训' },
  { id: 'problem', question: '存在的主要问题（写编号或自己写）', empty: '' },
  { id: 'improvement', question: '怎样改进？', empty: '' },
  { id: 'fee', question: '收了多少元信息处理费？', empty: '没有收取' },
];

const hasOwnBlank = new Set(['website', 'problem', 'improvement']);

/** The report with its texts written from the answers; `problemText` is a whole paragraph that was picked. Throws where the template is missing. */
export async function withExpressTexts(report: Report, answers: ExpressAnswers, problemText = ''): Promise<Report> {
  const { default: mustache } = await import('mustache');
  const view = {
    ...Object.fromEntries(
      expressQuestions.map(({ id, empty }) => {
        const answer = answers[id]?.trim() ?? '';
        return [id, answer !== '' ? answer : id === 'reviewer' ? empty : hasOwnBlank.has(id) ? blank : ''];
      }),
    ),
    year: report.year,
    government: report.kind === 'government',
    problemText,
  };
  const template = readTemplateFile('express.md');
  const rendered = mustache.render(template, view, {}, { escape: String });
  let result = report;
  for (const block of rendered.split(/^## +/m).slice(1)) {
    const [id = '', ...lines] = block.split('\n');
    const place = texts.find((text) => text.id === id.trim());
    const text = lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    if (place) result = withText(result, place.id, text);
  }
  return result;
}
