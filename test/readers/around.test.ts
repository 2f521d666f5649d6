/** What stands around a report on its page: what is left out is said, and what only looks like it is kept. */
import { expect, test } from 'vitest';
import type { TextBlock } from '../../source/document/document.ts';
import { withoutFurniture } from '../../source/readers/furniture.ts';

const cleaned = (...given: (string | Partial<TextBlock>)[]) => {
  const blocks = given.map(
    (one): TextBlock => ({ kind: 'text', text: '', ...(typeof one === 'string' ? { text: one } : one) }),
  );
  const { blocks: kept, notes } = withoutFurniture(blocks, 'other', true);
  return {
    kept: kept.map((block) => (block.kind === 'text' ? block.text : block.kind)),
    said: notes.map(({ reason }) => reason).join(),
  };
};

test('a sentence below the foot of a page is told, however short; words without one are the page’s', () => {
  const below = cleaned(
    '全年未收取信息处理费。',
    '相关链接',
    '另外两件申请已在年后办结并答复了申请人本人。',
    '网站地图导航',
  );
  expect(below.kept).toEqual(['全年未收取信息处理费。']);
  expect(below.said).toContain('另外两件申请已在年后办结并答复了申请人本人。');
  expect(below.said).not.toContain('网站地图');
});

test('a heading that is a link is a heading', () =>
  expect(cleaned({ text: '（一）收费情况', linked: true, level: 3 }, '全年未收取信息处理费。').kept).toEqual([
    '（一）收费情况',
    '全年未收取信息处理费。',
  ]));

test('above the day under a report stands its unit, or the end of its text', () => {
  expect(cleaned('全年未收取信息处理费。', '柳林镇人民政府', '2026年1月15日').kept).toEqual(['全年未收取信息处理费。']);
  expect(cleaned('全年未收取信息处理费。', '没有其他需要报告的事项', '2026年1月15日').kept).toEqual([
    '全年未收取信息处理费。',
    '没有其他需要报告的事项',
  ]);
});

test('the report of another year ends a text, but does not begin one', () => {
  const other = '柳林镇2024年政府信息公开工作年度报告';
  expect(cleaned('全年未收取信息处理费。', other, '柳林镇2023年政府信息公开工作年度报告').kept).toEqual([
    '全年未收取信息处理费。',
  ]);
  expect(cleaned(other, '全年未收取信息处理费。').kept).toEqual([other, '全年未收取信息处理费。']);
});
