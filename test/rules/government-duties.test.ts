import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('政府', {
  rule: 'government-duties',
  place: 'overview.oversight',
  report: withoutTexts(zeroReport()),
  raises: [
    '参加县级培训2次。',
    '列入机关年度工作考核。',
    '组织社会评议，群众总体满意。',
    '本年度没有需要追究责任的情形。',
    '列入考核并开展社会评议。',
    '列入考核，未发生责任追究情形。',
    '接受社会评议，未发生追责事件。',
    '聘请监督员3名。',
    '加强日常监督检查。',
    '每季度通报检查情况。',
    '列入绩效，满意度测评良好。',
    '问卷调查显示群众满意。',
  ],
  silent: [
    '列入机关年度工作考核；组织社会评议，群众总体满意；未发生责任追究情形。',
    '工作考核：结果良好。社会评议：满意。责任追究：无。',
    '列入绩效考评，开展满意度测评，未发生追责事件。',
    '纳入年度考核，发放问卷100份，没有被问责。',
    '社会评议方面，未收到相关社会评价意见。考核结果为优秀。责任追究方面，未发生追责事件。',
    '严格考核；开展民意调查；无责任追究。',
    '考核得分95分，评议结果满意，未启动追责。',
    '将公开工作列入绩效；接受社会评价；没有追究责任的情形。',
    '考核合格。评议满意。无问责。',
    '落实考核、评议、责任追究制度，未发生追责情形。',
    '考评优秀，社会评议良好，责任追究0次。',
    '年度考核、社会评议和责任追究结果均已公布。',
  ],
});

it('asks nothing of a department', () => {
  expect(findingsOf('government-duties', withText(withoutTexts(), 'overview.oversight', '培训3次。'))).toEqual([]);
});

it('is asked where it can be written: in its aspect beside a text before the aspects, in the whole where that is all', () => {
  const placeOf = (report: ReturnType<typeof zeroReport>) => findingsOf('government-duties', report)[0]?.places;
  const empty = withoutTexts({ ...zeroReport(), kind: 'government' });
  const whole = withText(empty, 'overview.whole', '公开工作有序开展。');
  expect(placeOf(whole)).toEqual(['overview.whole']);
  expect(placeOf(withText(whole, 'overview.management', '逐级审核。'))).toEqual(['overview.oversight']);
});
