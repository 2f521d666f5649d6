/** What nianbao itself adds to the document of an unfinished report: a mark above it, and the list of its findings below. */
import type { Block } from './document.ts';

/** The heading of the list; templates/report.md has the same words. */
const listHeading = '草稿中待处理的问题';

const tight = (text: string): string => text.replace(/[\s\u3000]+/g, '');
const isMark = (text: string): boolean =>
  /^(?:草稿)?本报告尚有\d+处问题没有处理，请勿报送、公开/.test(tight(text).replace(/^草稿[|｜]?/, ''));
const isListHeading = (text: string): boolean => tight(text) === listHeading;

/** The blocks of a document without what the program has added to it. */
export function withoutDraftMark(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'text' && isListHeading(block.text));
  const body = end < 0 ? blocks : blocks.slice(0, end);
  return body.filter((block) => {
    const words = block.kind === 'text' ? [block.text] : block.rows.flat().map(({ text }) => text);
    return !(words.length === 1 && isMark(words[0]!));
  });
}
