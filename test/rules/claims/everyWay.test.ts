/** Every way of telling a figure of the tables: the right number is no fault, another one is, and what the table holds is said. */
import { describe, expect, it } from 'vitest';
import { withText } from '../../../source/report/places.ts';
import { checkReport } from '../../../source/rules/check.ts';
import { findRule } from '../../../source/rules/registry.ts';
import { withoutTexts } from '../onSentences.ts';

const busy = withoutTexts();
const ids = [
  'text-received',
  'text-carried',
  'text-handled',
  'text-outcomes',
  'text-disputes',
  'text-dispute-outcomes',
  'text-documents',
  'text-decisions',
];
const rules = ids.map((id) => findRule(id)!);
const said = (sentence: string) =>
  checkReport(withText(busy, 'overview.onRequest', sentence), {}, rules).map(
    ({ rule, expected, actual }) => `${rule} ${actual}，表里 ${expected}`,
  );

/** The rule that compares it, the figure of the sample, and sentences that tell it as N. */
const told: readonly (readonly [rule: string, figure: number, sentences: readonly string[]])[] = [
  [
    'text-carried',
    3,
    [
      '尚有N件未到答复期限。',
      '尚未办结N件。',
      'N件政府信息公开申请正在办理。',
      'N件尚在办理期限内。',
      '仍在办理N件。',
      'N件结转下年度。',
      'N件转入下年度继续办理。',
      'N件跨年度办理。',
      'N件拟于2026年答复。',
      'N件将于2026年办结。',
      'N件计划于下年度答复。',
      'N件列入下年度统计。',
      'N件顺延至下年度。',
      'N件顺延至2026年。',
      '年底收到的N件正在办理。',
      '年末受理的N件正在办理。',
      '12月收到的N件尚在办理期限内。',
      '12月受理的N件尚在办理期限内。',
      '12月接收的N件尚在办理期限内。',
      '12月提交的N件尚在办理期限内。',
      '12月递交的N件尚在办理期限内。',
      '12月登记的N件尚在办理期限内。',
      '其余N件正在办理。',
      '剩余N件未办结。',
      '余N件待答复。',
      '除N件未到期外，其余均已答复。',
      '除N件结转外，其余均已办结。',
      '除按规定延期的N件外，其余均已办理完毕。',
      '办结73件，剩余N件。',
      '新收72件，上年结转4件，办结73件，结转N件。',
      '待办理N件。',
      'N件在法定期限内。',
      'N件仍在征求第三方意见，结转下年办理。',
    ],
  ],
  [
    'text-carried',
    4,
    [
      '上年结转N件。',
      '去年结转N件。',
      '2024年结转N件。',
      '上年度遗留N件。',
      '2024年转入N件。',
      '上年未办结N件。',
      '上年度顺延N件。',
      'N件为上年结转。',
      '往年结转N件。',
      '上年结转的政府信息公开申请N件。',
      '2024年底收到的N件结转本年办理。',
    ],
  ],
  [
    'text-handled',
    73,
    [
      '办结政府信息公开申请N件。',
      '答复政府信息公开申请N件。',
      '已办结N件。',
      'N件均已答复。',
      'N件均已在规定时间内完成答复。',
      '年底，N件均已办结。',
      '出具答复书N份。',
      '共办理答复N件。',
      '对N件申请全部作出答复。',
    ],
  ],
  [
    'text-received',
    72,
    [
      '收到政府信息公开申请N件。',
      '共收到N件政府信息公开申请。',
      '新收政府信息公开申请N件。',
      '受理政府信息公开申请N件。',
      '接收政府信息公开申请N件。',
      '群众提交政府信息公开申请N件。',
      '依申请公开申请N件。',
      'N件政府信息公开申请均已登记。',
      '全年共有N件政府信息公开申请。',
      '今年群众申请公开信息N次。',
      '线上申请40件、线下申请32件，合计N件。',
      '申请人递交申请N件。',
      '公民、法人和其他组织提出申请N件。',
    ],
  ],
  [
    'text-outcomes',
    37,
    [
      '予以公开N件。',
      '准予公开N件，部分公开8件。',
      '同意公开N件，部分公开8件。',
      'N件予以公开。',
      'N件作出公开决定，部分公开8件。',
      '公开N件，部分公开8件。',
      '答复公开N件，不予公开11件。',
    ],
  ],
  ['text-outcomes', 8, ['部分公开N件。', 'N件部分公开。', '予以部分公开N件。']],
  ['text-outcomes', 11, ['不予公开N件。', 'N件不予公开。', 'N件决定不予公开。', '本机关不掌握N件。', '不存在的N件。']],
  ['text-outcomes', 2, ['不予处理N件。', '重复申请N件，不予处理。', 'N件重复申请不再处理。']],
  ['text-outcomes', 1, ['逾期不补正、不再处理N件。']],
  ['text-outcomes', 6, ['属于行政查询事项N件，不予公开。', '因涉及行政查询不予公开N件。']],
  ['text-outcomes', 12, ['无法提供N件。', 'N件无法提供。']],
  ['text-outcomes', 45, ['予以公开和部分公开N件。', '予以公开、部分公开共N件。', 'N件予以公开或部分公开。']],
  [
    'text-disputes',
    5,
    [
      '因政府信息公开引发行政复议N件。',
      '被申请政府信息公开行政复议N件。',
      '政府信息公开行政复议案件N起。',
      '发生N件政府信息公开行政复议。',
      '政府信息公开类行政复议共N件。',
      '涉及政府信息公开的行政复议N宗。',
      'N件政府信息公开行政复议。',
    ],
  ],
  [
    'text-disputes',
    2,
    [
      '因政府信息公开引发行政诉讼N件。',
      '政府信息公开行政诉讼案件N起。',
      '因政府信息公开被提起行政诉讼N件。',
      '政府信息公开应诉N件。',
    ],
  ],
  ['text-disputes', 1, ['政府信息公开未经复议直接起诉N件。', '政府信息公开复议后起诉N件。']],
  [
    'text-dispute-outcomes',
    1,
    [
      '政府信息公开行政复议纠正N件。',
      '政府信息公开行政复议结果纠正N件。',
      '政府信息公开行政复议尚未审结N件。',
      '政府信息公开行政复议责令重新答复N件。',
      '政府信息公开行政复议撤销N件。',
      '政府信息公开行政诉讼维持N件。',
      '政府信息公开行政诉讼胜诉N件。',
      '政府信息公开行政诉讼其他结果N件。',
    ],
  ],
  [
    'text-documents',
    1,
    [
      '废止行政规范性文件N件。',
      '宣布失效行政规范性文件N件。',
      '清理废止行政规范性文件N件。',
      'N件行政规范性文件已废止。',
      '制发行政规范性文件3件，废止N件。',
    ],
  ],
  ['text-dispute-outcomes', 3, ['政府信息公开行政复议维持N件。', '政府信息公开行政复议结果维持N件。']],
  [
    'text-documents',
    3,
    [
      '制发行政规范性文件N件。',
      '制定行政规范性文件N件。',
      '出台行政规范性文件N件。',
      '印发行政规范性文件N件。',
      '新制定并公开行政规范性文件N件。',
      'N件行政规范性文件印发实施。',
      '本年制发行政规范性文件N件。',
    ],
  ],
  [
    'text-documents',
    18,
    [
      '现行有效行政规范性文件N件。',
      '目前有效的行政规范性文件N件。',
      '继续有效的行政规范性文件N件。',
      'N件行政规范性文件继续有效。',
      '行政规范性文件现行有效N件。',
      '保留行政规范性文件N件。',
    ],
  ],
  [
    'text-decisions',
    1264,
    [
      '作出行政许可决定N件。',
      '作出行政许可N件。',
      '作出N件行政许可决定。',
      '办理行政许可N件。',
      '行政许可总数N件。',
      '行政许可案件N件。',
    ],
  ],
  ['text-decisions', 37, ['作出行政处罚决定N件。', '行政处罚案件N件。', '作出N件行政处罚决定。', '实施行政处罚N起。']],
  ['text-disputes', 7, ['政府信息公开行政复议、行政诉讼共N件。']],
  ['text-dispute-outcomes', 4, ['政府信息公开行政复议审结N件。']],
];

describe.each(told)('%s, of which the table holds %i', (rule, figure, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(said(sentence.replace('N', String(figure)))).toEqual([]);
    expect(said(sentence.replace('N', String(figure + 17)))).toEqual([`${rule} ${figure + 17}，表里 ${figure}`]);
  });
});
