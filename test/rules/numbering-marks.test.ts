import { expect, test } from 'vitest';
import { formOf } from '../../source/form/forms.ts';
import { numberingMarks } from '../../source/rules/numbering-marks.ts';
import { zeroReport } from '../helpers/sample.ts';
import { onSentences } from './onSentences.ts';

onSentences('层次序号', {
  rule: 'numbering-marks',
  place: 'problems',
  raises: [
    '（一）、健全制度。',
    '1、健全制度。\n2.明确责任。',
    '（一）健全制度。\n（二）明确责任。\n（二）加强培训。',
    '（一）健全制度。\n（三）明确责任。',
    '一、.健全制度。',
  ],
  silent: [
    '（一）健全制度。\n（二）明确责任。',
    '1.健全制度。\n2.明确责任。',
    '1、健全制度。\n2、明确责任。',
    '（一）甲。\n1.乙。\n（二）丙。\n1.丁。',
    '（九）甲。\n（十）乙。\n（十一）丙。\n（十二）丁。',
    '1.5万人次访问网站。\n3、其他。',
  ],
});

test('of two ways to mark numbers the finding stands at the second one, where it begins', () => {
  const problems = '1、健全制度。\n2、明确责任。\n3.加强培训。';
  const report = { ...zeroReport(), problems };
  const [mixed] = numberingMarks.check(report, { today: new Date(2026, 0, 5), form: formOf(report) });
  expect(mixed?.span?.start).toBe(problems.indexOf('3.'));
});
