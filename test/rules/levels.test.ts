/** Where a unit's place is told by its name, and what a document that is not finished says of itself. */
import { expect, test } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { draftMarkOf } from '../../source/rules/finding.ts';
import { levelOf } from '../../source/rules/units/level.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

test.each([
  ['青川市人民政府', 'city'],
  ['青川市柳林社区卫生服务中心', 'city'],
  ['青川市林区管理处', 'city'],
  ['青川市石桥区人民政府', 'county'],
  ['云溪县柳林镇人民政府', 'town'],
  ['江南省自然资源厅', 'province'],
  ['青川高新区管理委员会', 'unknown'],
  ['水利局', 'unknown'],
] as const)('%s: %s', (unit, level) => expect(levelOf(unit)).toBe(level));

test('the mark of an unfinished document leaves out what nobody can mend any more: the day that is past', () => {
  const report = withFigure(busyReport(), cellOf('applications.granted.naturalPerson'), 999);
  const findings = checkReport(report, { today: new Date(2026, 5, 1) });
  expect(findings.map(({ rule }) => rule)).toContain('deadline');
  const mark = draftMarkOf(findings);
  expect(mark?.findings.length).toBeGreaterThan(0);
  expect(mark?.findings.join()).not.toContain('已过');
  expect(draftMarkOf(findings.filter(({ severity }) => severity !== 'error'))).toBeUndefined();
});
