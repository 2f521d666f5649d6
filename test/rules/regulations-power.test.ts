import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../source/form/unitKinds.ts';
import { levelOf } from '../../source/rules/units/level.ts';
import { withFigures } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const raised = (unit: string, kind: UnitKind) =>
  findingsOf('regulations-power', {
    ...withFigures(withoutTexts(), { 'proactive.regulations.inForce': 2 }),
    unit,
    kind,
  }).length;

describe('regulations-power', () => {
  it.each<[string, UnitKind]>([
    ['云溪县人民政府', 'government'],
    ['青川市石桥区人民政府', 'government'],
    ['青川市丰和市人民政府', 'government'],
    ['云溪县柳林镇人民政府', 'government'],
    ['白马自治县人民政府', 'government'],
    ['青川市自然资源局', 'department'],
    ['江州省水利厅', 'department'],
    ['石桥区司法局', 'department'],
    ['青川市石桥区北街街道办事处', 'agency'],
    ['青川经济技术开发区管理委员会', 'agency'],
    ['云溪县沙河乡人民政府', 'government'],
    ['青川市', 'department'],
  ])('%s may not', (unit, kind) => {
    expect(raised(unit, kind)).toBe(1);
  });
  it.each<[string, UnitKind]>([
    ['青川市人民政府', 'government'],
    ['江州省人民政府', 'government'],
    ['江州省青川市人民政府', 'government'],
    ['北岭自治州人民政府', 'government'],
    ['青川市', 'government'],
    ['国家林业和草原局', 'department'],
    ['中华人民共和国水利部', 'department'],
    ['上海市人民政府', 'government'],
  ])('%s may, or cannot be told', (unit, kind) => {
    expect(raised(unit, kind)).toBe(0);
  });
  it.each([
    ['青川市市场监督管理局', 'city'],
    ['江州市城乡建设局', 'city'],
    ['云溪县林业局', 'county'],
    ['上海市科学技术委员会', 'province'],
    ['上海市石桥区教育局', 'county'],
    ['江州省青川市云溪县水利局', 'county'],
    ['经济技术开发区管理办公室', 'unknown'],
    ['自然资源局', 'unknown'],
  ])('reads the level of %s', (unit, level) => {
    expect(levelOf(unit)).toBe(level);
  });
});
