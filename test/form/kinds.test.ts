/** What kind of unit a name speaks of: it decides by when the report is due. */
import { expect, test } from 'vitest';
import { guessKind } from '../../source/form/unitKinds.ts';

test.each([
  ['云溪县柳林镇人民政府', 'government'],
  ['江州市东湖新区人民政府', 'government'],
  ['云溪县柳林镇', 'government'],
  ['青川市自然资源局', 'department'],
  ['云溪县人民政府办公室', 'department'],
  ['云溪县东门街道办事处', 'agency'],
  ['白石经济开发区管理委员会', 'agency'],
  ['江州高新区管理办公室', 'agency'],
  ['', 'department'],
])('%s: %s', (unit, kind) => expect(guessKind(unit)).toBe(kind));
