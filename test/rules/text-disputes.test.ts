import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { withFigures } from '../helpers/sample.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

// The sample: reviews 3 upheld, 1 corrected, 1 pending = 5; lawsuits 1 direct + 1 after review = 2.
onSentences('复议与诉讼', {
  rule: 'text-disputes',
  raises: [
    '因政府信息公开被申请行政复议3件。',
    '全年涉及政府信息公开的行政复议6件、行政诉讼2件。',
    '因信息公开引发行政诉讼3件。',
    '政府信息公开行政复议、行政诉讼共8件。',
    '有1件涉及政府信息公开工作的行政复议。',
    '未经复议直接起诉2件，复议后起诉1件，均为政府信息公开案件。',
    '政府信息公开行政复议、行政诉讼案件分别为5件、4件。',
    '依申请公开领域行政复议案件十件。',
    '因政府信息公开被提起行政诉讼共1起。',
    '政府信息公开行政复议案件0件。',
    '被申请行政复议7件，被提起行政诉讼2件。',
  ],
  silent: [
    '因政府信息公开被申请行政复议5件。',
    '涉及政府信息公开的行政复议5件、行政诉讼2件。',
    '政府信息公开行政复议、行政诉讼共7件。',
    '政府信息公开行政复议5件，其中结果维持3件，结果纠正1件，尚未审结1件。',
    '政府信息公开行政复议、行政诉讼案件分别为5件、2件。',
    '未经复议直接起诉1件，复议后起诉1件，均为政府信息公开案件。',
    '2024年因政府信息公开被申请行政复议9件。',
    '政府信息公开行政复议比上年减少3件。',
    '公开行政复议决定书120件，政府信息公开专栏同步更新。',
    '组织政府信息公开行政诉讼旁听2次、案例研讨1次。',
    '办结的政府信息公开行政复议中，审理期间撤回1件。',
    '政府信息公开行政复议败诉0件。',
    '作为被申请人的行政复议案件18件，其中政府信息公开类5件。',
  ],
});

onSentences('本单位的复议业务', {
  rule: 'text-disputes',
  place: 'overview.proactiveDisclosure',
  raises: ['全年因政府信息公开发生行政复议8件。'],
  silent: [
    '全年受理行政复议案件456件，审结420件。',
    '办理行政诉讼应诉案件32件。',
    '作为复议机关，全年收到政府信息公开类行政复议申请66件。',
    '公开复议典型案例6件。',
  ],
});

it('gives a hint where the number is the total without what is pending', () => {
  const report = withText(withoutTexts(), 'overview.onRequest', '政府信息公开行政复议案件4件。');
  expect(findingsOf('text-disputes', report)).toMatchObject([
    { severity: 'hint', expected: 5, actual: 4, message: expect.stringContaining('已审结') },
  ]);
});

it('counts as pending what is pending in both rows of lawsuits', () => {
  const pending = { 'disputes.litigationDirect.pending': 2, 'disputes.litigationAfterReview.pending': 1 };
  const report = withText(withFigures(withoutTexts(), pending), 'overview.onRequest', '政府信息公开行政诉讼2件。');
  expect(findingsOf('text-disputes', report)).toMatchObject([
    { severity: 'hint', expected: 5, message: expect.stringContaining('减去尚未审结 3 正好相符') },
  ]);
});
