import type { Cell, Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { readText, rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import { lastYear } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const factor = 10;
const least = 50;

/** The figures a reader compares from year to year: table 二, and the totals of tables 三 and 四. */
const comparedIn = ({ cells }: Form): readonly Cell[] =>
  cells.filter((cell) => cell.table === 'proactive' || cell.column.role === 'total');

const change =
  /同比|较上年|比上年|较去年|比去年|与上年|增长|增加|增多|上升|下降|减少|大幅|原因|由于|口径|机构改革|划转/;

/** What a text calls the thing that a row counts. */
function subject(cell: Cell): RegExp {
  if (cell.table === 'applications') return /申请/;
  if (cell.table === 'disputes') return cell.row.id === 'review' ? /复议/ : /诉讼/;
  const names: Readonly<Record<string, RegExp>> = {
    regulations: /规章/,
    normativeDocuments: /规范性文件/,
    licences: /许可/,
    penalties: /处罚/,
    coerciveMeasures: /强制/,
    fees: /收费/,
  };
  return names[cell.row.id] ?? /.^/;
}

/** True when some sentence speaks of the thing and of a change. */
function explained(report: Report, cell: Cell): boolean {
  const about = subject(cell);
  return formOf(report).texts.some(({ id }) =>
    readText(report, id)
      .split(/[。；\n]/)
      .some((sentence) => about.test(sentence) && change.test(sentence)),
  );
}

/** A figure did not change by more than ten times and fifty without a word about it in the text. */
export const largeSwing: Rule = {
  id: 'large-swing',
  title: '与上年相差十倍以上的数字，正文里说明了原因',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确；大起大落的数字宜作说明',
  failing: {
    figures: { 'proactive.licences.decisions': 12400 },
    prior: { figures: { 'proactive.licences.decisions': 124 } },
  },
  passing: {
    figures: { 'proactive.licences.decisions': 12400 },
    texts: { 'overview.proactiveDisclosure': '因权限下放，本年行政许可决定数量较上年大幅增加。' },
    prior: { figures: { 'proactive.licences.decisions': 124 } },
  },
  needsPrior: true,
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior || [prior, report].some((one) => formOf(one).unread.length > 0)) return [];
    return comparedIn(context.form).flatMap((cell): Fault[] => {
      const [now, before] = [numberIn(report, cell), numberIn(prior, cell)];
      if (now === null || before === null) return [];
      const [more, less] = [Math.max(Number(now), Number(before)), Math.min(Number(now), Number(before))];
      if (!(more > factor * less && more - less > least) || explained(report, cell)) return [];
      return [
        {
          places: [cell.id],
          message: `${rowName(cell.row)} › ${cell.column.label}：上年 ${before}，本年 ${now}，相差十倍以上，请核对；如确实如此，可在正文里说明原因。`,
          expected: null,
          actual: now,
        },
      ];
    });
  },
};
