import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const sentence = '信息发布前逐级审核并作保密审查。';
const said = (...lengths: number[]) => {
  const report = lengths.reduce(
    (rest, length, index) =>
      withText(
        rest,
        (['overview.management', 'overview.platform'] as const)[index]!,
        sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length),
      ),
    withoutTexts(),
  );
  return findingsOf('overview-length', report);
};

it('counts all aspects together', () => {
  expect(said(800, 600)[0]?.message).toContain('有 1400 个字');
  expect(said(1300)).toHaveLength(1);
});

it('leaves what is about a thousand', () => {
  expect(said(1200)).toEqual([]);
  expect(said(500, 500)).toEqual([]);
  expect(said()).toEqual([]);
});

it('counts only single units and towns: a county has more to tell', () => {
  const long = withText(withoutTexts(), 'overview.platform', sentence.repeat(100));
  const of = (unit: string, kind: 'government' | 'department') =>
    findingsOf('overview-length', { ...long, unit, kind });
  expect(of('清河县人民政府', 'government')).toEqual([]);
  expect(of('青川市人民政府', 'government')).toEqual([]);
  expect(of('清河县柳林镇人民政府', 'government')).toHaveLength(1);
  expect(of('清河县水利局', 'department')).toHaveLength(1);
});
