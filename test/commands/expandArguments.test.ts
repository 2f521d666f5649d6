import { expect, test } from 'vitest';
import { expandArguments } from '../../source/commands/loadReport.ts';

test('a file that is named twice, however it is written, is one report', () => {
  expect(expandArguments(['甲镇.json', './甲镇.json', '乙镇.json', '甲镇.json'])).toEqual(['甲镇.json', '乙镇.json']);
});
