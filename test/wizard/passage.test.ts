import { expect, test } from 'vitest';
import type { Finding } from '../../source/rules/finding.ts';
import { besideFinding, passageLines } from '../../source/wizard/editor/passage.ts';
import { busyReport } from '../helpers/sample.ts';

const now = '一是培训覆盖面不够。';
const report = { ...busyReport(), problems: `${now}二是更新不及时。` };
const finding: Finding = {
  rule: 'copied-text',
  severity: 'warning',
  kind: 'wrong',
  certain: false,
  place: 'problems',
  places: ['problems'],
  message: '与上年相同。',
  span: { start: 0, end: now.length },
};
const said = (one: Finding): string =>
  [...passageLines(report, one, 76, '   ', 6), ...besideFinding(one, 76)]
    .map((parts) => parts.map(({ text }) => text).join(''))
    .join('\n');

test('the sentence of a finding stands above its marks', () => {
  expect(said(finding)).toMatch(/一是培训覆盖面不够。\n +\^{20}/);
});

test('a sentence that stands beside last year’s is not printed twice', () => {
  const beside = { name: '上年', text: '', pairs: [{ now, before: now }] };
  expect(
    said({ ...finding, beside })
      .split('\n')
      .filter((line) => line.includes('培训覆盖面')),
  ).toHaveLength(1);
});
