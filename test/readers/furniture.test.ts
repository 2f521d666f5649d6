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

/** What is left of some lines, and what is said of the rest. */
const cleaned = (lines: readonly string[], isLast = true) => {
  const { blocks, notes } = withoutFurniture(
    lines.map((text) => ({ kind: 'text' as const, text })),
    'other',
    isLast,
  );
  return [blocks.map((block) => (block.kind === 'text' ? block.text : '')), notes.map(({ reason }) => reason)] as const;
};
const end = '全年未收取信息处理费。';

describe('what a report is signed with', () => {
  test.each([
    ['柳川县水利局', '2026年1月20日'],
    ['柳川县人民政府', '二〇二六年一月二十日'],
    ['柳川县水利局', '2026 年 1 月 20 日'],
  ])('%s, %s goes and is said', (unit, day) =>
    expect(cleaned([end, unit, day, ''])).toEqual([[end], [`像是落款，没有读入：“${unit} / ${day}”`]]),
  );

  test.each([
    '报告人：柳川县水利局',
    '报送：甲县、乙县；柳川县水利局',
    '另报柳川县，柳川县水利局',
    '见附表',
    '长'.repeat(60) + '局',
  ])('before the day “%s” is no unit: only the day goes', (line) =>
    expect(cleaned([end, line, '2026年1月20日'])).toEqual([[end, line], ['像是落款，没有读入：“2026年1月20日”']]),
  );

  test('the day alone goes, a day in a sentence stays', () => {
    expect(cleaned([end, '2026年1月20日'])[0]).toEqual([end]);
    expect(cleaned([end, '截至2025年12月31日'])[0]).toEqual([end, '截至2025年12月31日']);
  });

  test('elsewhere than at the end of the report all of it stays', () =>
    expect(cleaned([end, '柳川县水利局', '2026年1月20日'], false)).toEqual([
      [end, '柳川县水利局', '2026年1月20日'],
      [],
    ]));
});

describe('a site around the text', () => {
  test.each(['【字体：大 中 小】', '打印本页', '关闭窗口', '分享到：微信', '索引号：LC-01', '- 12 -', '大 中 小'])(
    '%s between paragraphs goes and is said',
    (button) =>
      expect(cleaned([end, button, end], false)).toEqual([
        [end, end],
        [`像是网页上的按钮和链接，没有读入：“${button}”`],
      ]),
  );

  test('a long line, or a sentence, that begins with such a word stays', () => {
    const lines = [`打印${'本'.repeat(79)}`, '分享到朋友圈的信息有三条。'];
    expect(cleaned(lines, false)).toEqual([lines, []]);
  });

  test('buttons behind a sentence go, the sentence stays', () =>
    expect(cleaned([`${end}【打印本页】【关闭窗口】`], false)).toEqual([
      [end],
      ['像是网页上的按钮和链接，没有读入：“【打印本页】【关闭窗口】”'],
    ]));

  test('many of them are said in 200 characters', () => {
    const [, [said]] = cleaned(new Array(60).fill('打印本页'), false);
    expect(said).toBe(
      `像是网页上的按钮和链接，没有读入：“${new Array(60).fill('打印本页').join(' / ').slice(0, 200)}…”`,
    );
  });

  test('behind the foot of a page nothing is read, and sentences are said', () => {
    const sentence = '本站由柳川县大数据中心承办并提供技术支持和运行维护。';
    expect(
      cleaned([end, '附件下载：年报.docx', '短句。', '没有句号的一行文字，无论它有多少字都不是句子', sentence]),
    ).toEqual([[end], [`“附件下载：年报.docx”以下像是网站的文字，没有读入：“${sentence}”`]]);
  });

  test.each([
    '柳川县水利局2024年政府信息公开工作年度报告',
    '· 柳川县2023年信息公开年报（图解）',
    '柳川县水利局2024年政府信息公开工作年度报告 [2025-01-20]',
  ])('the report of another year, %s, is the foot behind the text, not before all of it', (title) => {
    expect(cleaned([end, title])[0]).toEqual([end]);
    expect(cleaned([title])[0]).toEqual([title]);
    expect(cleaned([end, title, end], false)[0]).toEqual([end, title, end]);
  });

  test('a table stays where it is', () =>
    expect(withoutFurniture([{ kind: 'table', rows: [] }], 'other', true).blocks).toHaveLength(1));

  test('a heading that leads somewhere stays', () => {
    const heading = { ...link('（一）主动公开'), level: 3 };
    expect(withoutFurniture([heading], 'overview', false)).toEqual({ blocks: [heading], notes: [] });
  });
});
