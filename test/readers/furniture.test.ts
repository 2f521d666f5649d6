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

describe('the last line of a report', () => {
  const last = (text: string) => {
    return lastOf(['全年未收取信息处理费。', text]);
  };
  const lastOf = (lines: readonly string[]) => {
    const blocks = lines.map((line) => ({ kind: 'text' as const, text: line }));
    const cleaned = withoutFurniture(blocks, 'other', true);
    return { left: cleaned.blocks.length === 1, said: cleaned.notes.map(({ reason }) => reason) };
  };
  test.each(['李明', '赵晓岚', '周 凯'])('%s: a name, left out and said', (text) =>
    expect(last(text)).toEqual({ left: true, said: [`像是落款，没有读入：“${text}”`] }),
  );
  test.each(['暂无', '特此报告', '没有其他需要报告的事项', '高度重视信息公开'])('%s: text, kept', (text) =>
    expect(last(text)).toEqual({ left: false, said: [] }),
  );
  test.each(['附件【柳林镇年度报告.docx】已下载9次', '附件下载：年度报告.pdf', '附件 ：年度报告.pdf'])(
    '%s: the files of a page, left out',
    (text) => expect(last(text)).toEqual({ left: true, said: [] }),
  );
  test('a sentence that begins with its annex, kept', () =>
    expect(last('附件中另列各乡镇的办理情况')).toEqual({ left: false, said: [] }));
  test('a name behind a sentence that goes on is its end, kept', () =>
    expect(lastOf(['政府信息公开工作机构负责人是', '李明'])).toEqual({ left: false, said: [] }));
});
