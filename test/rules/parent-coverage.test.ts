import { expect, it } from 'vitest';
import { checkReport } from '../../source/rules/check.ts';
import { parentCoverage } from '../../source/rules/parent-coverage.ts';
import { busyReport } from '../helpers/sample.ts';

it('names those that are missing, the first twenty of many', () => {
  const missing = Array.from({ length: 23 }, (_, index) => `第${index}局`);
  const [found] = checkReport(busyReport(), { below: { scope: '本级', sum: {}, listed: 40, missing } }, [
    parentCoverage,
  ]);
  expect(found!.message).toBe(`名单 40 个单位中有 23 个没有报：${missing.slice(0, 20).join('、')}等。`);
  expect(checkReport(busyReport(), {}, [parentCoverage])).toEqual([]);
});
