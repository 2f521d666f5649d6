import { describe, expect, test } from 'vitest';
import type { Finding } from '../../source/rules/finding.ts';
import { width } from '../../source/text/width.ts';
import { besideFinding, passageLines } from '../../source/wizard/editor/passage.ts';
import { listed } from '../../source/wizard/editor/reviewView.ts';
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

describe('a finding in a list', () => {
  const message = '“…围绕营商环境和乡村建设等领域的的政策开展解读，征集意见十余次，…”里的“的”写了两遍。';

  test('whose quotation is long shows what is wrong behind it', () => {
    const short = listed(message, 40);
    expect(short).toMatch(/^“….*…”里的“的”写了两遍。$/);
    expect(width(short)).toBeLessThanOrEqual(40);
  });

  test('is left as it is where it fits, and where there is no room for both', () => {
    expect(listed(message, width(message))).toBe(message);
    expect(listed(message, 30)).toBe(message);
    expect(listed('没有引文的一句话，写得很长很长，放不下。', 12)).toBe('没有引文的一句话，写得很长很长，放不下。');
  });
});
