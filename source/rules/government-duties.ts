import { formOf } from '../form/forms.ts';
import { readText } from '../report/places.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const duties: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '工作考核', words: /考核|考评|绩效|考绩/ },
  { name: '社会评议', words: /评议|满意度|社会评价|民意(?:调查|测评)|问卷/ },
  { name: '责任追究结果', words: /责任追究|追究责任|追责|问责|追究/ },
];

/** A government reports 工作考核, 社会评议 and 责任追究结果. */
export const governmentDuties: Rule = {
  id: 'government-duties',
  title: '各级人民政府的报告写明工作考核、社会评议和责任追究结果',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十六条、第五十条第（四）项',
  inGrading: true,
  failing: { texts: { 'overview.oversight': '列入机关年度工作考核；组织社会评议，群众总体满意。' } },
  passing: {
    texts: { 'overview.oversight': '列入机关年度工作考核；组织社会评议，群众总体满意；未发生责任追究情形。' },
  },
  check: (report) => {
    if (report.kind !== 'government') return [];
    const prose = formOf(report).prose.map((id) => readText(report, id));
    const missing = duties.filter(({ words }) => !prose.some((text) => words.test(text)));
    if (missing.length === 0) return [];
    // Section 一 in one piece has no aspect to write it in; a text before written aspects is none either.
    const { whole, ...aspects } = report.overview;
    const isOnePiece = Boolean(whole) && Object.values(aspects).every((text) => text === '');
    const place = isOnePiece ? 'overview.whole' : 'overview.oversight';
    return [
      {
        places: [place],
        message: `各级人民政府还应报告${missing.map(({ name }) => name).join('、')}，正文里没有写到；没有发生的也请写明。`,
      } satisfies Fault,
    ];
  },
};
