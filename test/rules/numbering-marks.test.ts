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
    '一是强化责任。局长负责。\n二是强化审核。\n四是强化考核。',
    '一是完善机制。二是强化培训。全年培训3次。四是加强监督。',
    '一是健全制度；二是明确责任；二是加强监督。',
    '第一，加强领导。第二，完善制度。第四，强化监督。',
    '1.健全制度。\n2.明确责任。\n4.加强培训。',
    '1.健全制度。\n2.2025年，增设栏目。\n4.加强培训。',
  ],
  silent: [
    '（一）健全制度。\n（二）明确责任。',
    '1.健全制度。\n2.明确责任。',
    '1、健全制度。\n2、明确责任。',
    '（一）甲。\n1.乙。\n（二）丙。\n1.丁。',
    '（九）甲。\n（十）乙。\n（十一）丙。\n（十二）丁。',
    '1.5万人次访问网站。\n3、其他。',
    '1.公开信息86条。\n2.2025年，增设栏目。\n3.加强培训。',
    '一是健全制度，一是改版网站，二是增设栏目，二是明确责任，三是加强培训。',
    '抓好三件事：一是建机制，二是强培训，三是严考核。同时，一是配强人员；二是保障经费。',
    '第一季度公开10条，第二季度公开12条，第四季度公开8条。',
    '坚持一是一、二是二，如实公开。',
  ],
});

test('of two ways to mark numbers the finding stands at the second one, where it begins', () => {
  const problems = '1、健全制度。\n2、明确责任。\n3.加强培训。';
  const report = { ...zeroReport(), problems };
  const [mixed] = numberingMarks.check(report, { today: new Date(2026, 0, 5), form: formOf(report) });
  expect(mixed?.span?.start).toBe(problems.indexOf('3.'));
});
