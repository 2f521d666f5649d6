import { withFigures, zeroReport } from '../helpers/sample.ts';
import { onSentences, withoutTexts } from './onSentences.ts';

// The sample received 72, carried in 4 and over 3, had 5 reviews and 2 lawsuits, and issued 3 documents.
onSentences('有申请、有复议的单位', {
  rule: 'nil-claim',
  raises: [
    '本年度未收到政府信息公开申请。',
    '2025年，我局未收到任何形式的政府信息公开申请。',
    '本年度没有收到公民、法人和其他组织提出的政府信息公开申请。',
    '全年未接到依申请公开事项。',
    '2025年无依申请公开事项。',
    '本年度未发生因政府信息公开申请行政复议、提起行政诉讼的情况。',
    '无政府信息公开行政复议。',
    '全年没有因政府信息公开被提起行政诉讼。',
    '没有上年结转的政府信息公开申请。',
    '无结转至下年度办理的申请。',
    '收到申请72件，未发生行政诉讼。',
    '未收到政府信息公开申请件。',
    '收到政府信息公开申请数量为零。',
    '全年未制发行政规范性文件。',
    '政府信息公开行政复议、行政诉讼均为零。',
    '未发生针对政府信息公开的行政复议、行政诉讼。',
    '未有申请人就政府信息公开提起行政复议。',
    '2025年无依法申请公开情况。',
    '政府信息公开行政复议和行政诉讼均未发生，未被提起行政诉讼。',
  ],
  silent: [
    '2024年未收到政府信息公开申请。',
    '上年未收到政府信息公开申请，本年收到72件。',
    '未收到超期答复的投诉。',
    '未收到通过传真提出的申请。',
    '未收到涉及国家秘密的申请。',
    '如未收到政府信息公开申请，也应实行零报告。',
    '没有收到社会评议意见。',
    '未发生行政复议被纠错、行政诉讼败诉的情形。',
    '无因政府信息公开行政诉讼败诉案件。',
    '上半年未收到政府信息公开申请。',
    '未收取政府信息公开信息处理费。',
    '无正当理由大量反复申请的0件。',
    '杜绝无人受理政府信息公开申请的现象。',
    '申请人未在期限内补正。',
  ],
});

onSentences('没有申请、没有复议的单位', {
  rule: 'nil-claim',
  report: withoutTexts(zeroReport()),
  raises: [],
  silent: [
    '本年度未收到政府信息公开申请。',
    '无行政复议、行政诉讼。',
    '未制发行政规范性文件。',
    '没有上年结转的申请，也无结转下年度办理的申请。',
  ],
});

onSentences('只有行政复议的单位', {
  rule: 'nil-claim',
  report: withoutTexts(withFigures(zeroReport(), { 'disputes.review.upheld': 1 })),
  raises: ['未发生政府信息公开行政复议、行政诉讼。', '本年度无因政府信息公开引发的行政复议。'],
  silent: ['有1件政府信息公开行政复议，未发生行政诉讼。', '未因政府信息公开被提起行政诉讼。'],
});

onSentences('只有上年结转、只有行政复议的单位', {
  rule: 'nil-claim',
  report: withoutTexts(
    withFigures(zeroReport(), {
      'applications.carriedIn.naturalPerson': 2,
      'applications.granted.naturalPerson': 2,
      'disputes.review.upheld': 1,
    }),
  ),
  raises: ['无上年结转的政府信息公开申请。'],
  // 无结转 may be said of the end of the year; the sentence tells of both kinds of disputes, and one there was.
  silent: ['全年无结转申请。', '2025年，我局发生政府信息公开行政复议、行政诉讼。'],
});
