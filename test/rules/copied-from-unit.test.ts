import { expect, it } from 'vitest';
import { checkReport } from '../../source/rules/check.ts';
import { copiedFromUnit } from '../../source/rules/copied-from-unit.ts';
import { busyReport } from '../helpers/sample.ts';

const sentence = '改版门户网站公开专栏，整合查询入口，全年运行稳定。';

it('stands at the first sentence that both have', () => {
  const report = busyReport();
  const [found] = checkReport(report, { alike: [{ unit: '青川市水利局', share: 0.75, sentences: [sentence] }] }, [
    copiedFromUnit,
  ]);
  expect(found!.place).toBe('overview.platform');
  expect(report.overview.platform.slice(found!.span!.start, found!.span!.end)).toBe(sentence);
  expect(found!.message).toContain('与青川市水利局的报告雷同：自己写的句子有 75% 相同');
});

it('says nothing of half or less', () => {
  expect(
    checkReport(busyReport(), { alike: [{ unit: '青川市水利局', share: 0.5, sentences: [sentence] }] }, [
      copiedFromUnit,
    ]),
  ).toEqual([]);
});
