/** What of a page is taken for its buttons and links, and what stays the report's. */
import { describe, expect, test } from 'vitest';
import { withoutFurniture } from '../../source/readers/furniture.ts';

const link = (text: string) => ({ kind: 'text' as const, text, linked: true });
const kept = (text: string): string[] =>
  withoutFurniture([link(text)], 'overview.onRequest', false).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.kind,
  );

describe('a paragraph that is a link as a whole', () => {
  test.each(['查看更多', '柳林镇政务公开专栏入口'])('%s: a button, left out', (text) => expect(kept(text)).toEqual([]));
  test.each([
    '全年收到政府信息公开申请12件，均已在规定期限内答复。',
    `全年依次公开了${'机构职能、工作动态、'.repeat(10)}财政预算`,
  ])('%s: a sentence or a long one, kept', (text) => expect(kept(text)).toEqual([text]));
});
