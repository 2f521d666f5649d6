import { expect, test } from 'vitest';
import { around, faultInText, paragraphsIn } from '../../source/rules/inText.ts';
import { zeroReport } from '../helpers/sample.ts';

const report = { ...zeroReport(), problems: '一是台帐不全。' };
const span = { start: 2, end: 4 };

test('a fault is mended only where what must stand there is known: nothing is ever replaced by “undefined”', () => {
  expect(faultInText(report, 'problems', span, { message: '请核对。' })).toEqual({
    message: '请核对。',
    places: ['problems'],
    span,
  });
  expect(faultInText(report, 'problems', span, { message: '', replacement: '台账' }).repair).toEqual({
    label: '改为“台账”',
    changes: [{ place: 'problems', value: '一是台账不全。' }],
  });
  expect(faultInText(report, 'problems', span, { message: '', replacement: '' }).repair).toEqual({
    label: '删去',
    changes: [{ place: 'problems', value: '一是不全。' }],
  });
});

test('paragraphs know where they begin; a quotation says where it was cut', () => {
  expect(paragraphsIn('甲。\n\n乙')).toEqual([
    { text: '甲。', start: 0 },
    { text: '', start: 3 },
    { text: '乙', start: 4 },
  ]);
  expect(around('一二三四五', 2, 3, 1)).toBe('“…二三四…”');
  expect(around('一二三', 0, 3, 1)).toBe('“一二三”');
});
