/** Two versions of a document as one: which paragraph of the later one stands in the place of which. */
import { expect, test } from 'vitest';
import { type Block, plainText } from '../../source/writers/blocks.ts';
import { redline } from '../../source/writers/marks/redline.ts';

const words = (kind: 'paragraph' | 'heading', text: string): Block =>
  kind === 'heading' ? { kind, depth: 2, runs: [{ text }] } : { kind, runs: [{ text }] };
const seen = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => ('runs' in block ? `${block.kind} ${plainText(block.runs)}` : block.kind));

test('a paragraph that became a heading went, and the heading came: one is no version of the other', () => {
  const before = [words('paragraph', '全年公开信息十二条。')];
  const after = [words('heading', '全年公开信息十三条。')];
  expect(seen(redline(before, after))).toEqual(['paragraph 全年公开信息十二条。', 'heading 全年公开信息十三条。']);
});
