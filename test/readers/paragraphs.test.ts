/** Lines of a section become its paragraphs, and section 一 its aspects: nothing is lost, nothing stands twice. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../source/document/document.ts';
import { overviewOf, paragraphsOf, widthOf } from '../../source/readers/texts.ts';

const line = (text: string, level?: number): TextBlock => ({ kind: 'text', text, ...(level ? { level } : {}) });
const free = { exact: false, wrapped: false };
const paragraphs = (style: Partial<typeof free & { loose: boolean }>, ...lines: string[]) =>
  paragraphsOf(
    lines.map((text) => line(text)),
    { ...free, ...style },
  );

test('characters of Chinese are two columns wide', () => expect(widthOf('a1字。')).toBe(6));

describe('lines', () => {
  test('are paragraphs without the blanks around them, as they are where nothing may be changed', () => {
    expect(paragraphs({}, '\u3000\u3000甲⼯。 ', ' ', '乙')).toEqual(['甲工。', '乙']);
    expect(paragraphs({ exact: true }, '\u3000甲⼯。 ', ' ')).toEqual(['\u3000甲⼯。 ', ' ']);
    expect(paragraphsOf([{ kind: 'table', rows: [] }, line('甲。')], free)).toEqual(['甲。']);
  });

  const full = '长'.repeat(20);
  test('that a page has broken go on until a sentence ends short of the width', () => {
    expect(paragraphs({ wrapped: true }, full, full, '完。', full, '完。')).toEqual([
      `${full}${full}完。`,
      `${full}完。`,
    ]);
    expect(paragraphs({ wrapped: true }, full, '没完', '完。')).toEqual([`${full}没完完。`]);
    for (const end of '。！？；：…”）)')
      expect(paragraphs({ wrapped: true }, full, `完${end}`, '又'), end).toHaveLength(2);
    // Five columns less than the widest are still its width.
    expect(paragraphs({ wrapped: true }, full, `${'长'.repeat(16)}a。`, '又')).toHaveLength(1);
    expect(paragraphs({ wrapped: true }, full, `${'长'.repeat(16)}。`, '又')).toHaveLength(2);
  });

  test('words of letters that were broken apart stay apart, others do not', () => {
    expect(paragraphs({ wrapped: true }, `${full}open`, 'data')).toEqual([`${full}open data`]);
    expect(paragraphs({ wrapped: true }, `${full}open,`, 'data')).toEqual([`${full}open, data`]);
    expect(paragraphs({ wrapped: true }, `${full}open`, '数据')).toEqual([`${full}open数据`]);
    expect(paragraphs({ wrapped: true }, `${full}12`, '34')).toEqual([`${full}1234`]);
  });

  test.each(['（二）乙', '(2)乙', '二、乙', '十二、乙', '2.乙', '2、乙'])(
    '%s begins a paragraph of its own',
    (item) => {
      expect(paragraphs({ wrapped: true }, full, item)).toHaveLength(2);
      expect(paragraphs({ loose: true }, full, item)).toHaveLength(2);
    },
  );
  test('2.5 does not', () => expect(paragraphs({ wrapped: true }, full, '2.5万元')).toHaveLength(1));

  test('that may be broken go on where they are long and end in the middle of a sentence', () => {
    expect(paragraphs({ loose: true }, full, '完。')).toEqual([`${full}完。`]);
    for (const end of ['1', '，', '、'])
      expect(paragraphs({ loose: true }, `${full}${end}`, '完。'), end).toHaveLength(1);
    for (const end of ['。', '；', 'a'])
      expect(paragraphs({ loose: true }, `${full}${end}`, '完。'), end).toHaveLength(2);
    expect(paragraphs({ loose: true }, full.slice(1), '完。')).toHaveLength(2);
    expect(paragraphs({}, full, '完。')).toHaveLength(2);
  });
});

describe('section 一', () => {
  const read = (blocks: readonly TextBlock[], exact = false) => {
    const { overview, headings } = overviewOf(blocks, { ...free, exact });
    return [Object.fromEntries(Object.entries(overview).filter(([, text]) => text !== '')), headings];
  };

  test('is told by the headings of its aspects; what stands before them is of the whole', () =>
    expect(
      read([
        line('引言。'),
        line('（一）主动公开'),
        line('甲。'),
        line('又甲。'),
        line('（二）依申请公开：乙。'),
        line('又乙。'),
      ]),
    ).toEqual([
      { whole: '引言。', proactiveDisclosure: '甲。\n又甲。', onRequest: '乙。\n又乙。' },
      ['（一）主动公开', '（二）依申请公开'],
    ]));

  test('without any is one text', () =>
    expect(read([line('甲。'), line('乙。')])).toEqual([{ whole: '甲。\n乙。' }, []]));

  test('a second heading of an aspect stays in its text', () =>
    expect(read([line('（一）监督保障'), line('甲。'), line('（二）工作考核'), line('乙。')])[0]).toEqual({
      oversight: '甲。\n（二）工作考核\n乙。',
    }));

  test('a paragraph that holds several aspects is one for each', () => {
    const both = line('（一）主动公开。甲。（二）依申请公开。乙。');
    expect(read([both])[0]).toEqual({ proactiveDisclosure: '甲。', onRequest: '乙。' });
    const one = line('（一）主动公开。甲。（二）加强学习。丙。');
    expect(read([one])[0]).toEqual({ proactiveDisclosure: '甲。（二）加强学习。丙。' });
  });

  test('the only heading of an aspect, inside a paragraph, is one where it has its number in the form', () => {
    expect(read([line('（一）主动公开'), line('甲。（二）依申请公开。乙。')])[0]).toEqual({
      proactiveDisclosure: '甲。',
      onRequest: '乙。',
    });
    expect(read([line('（一）主动公开'), line('甲。（三）依申请公开。乙。')])[0]).toEqual({
      proactiveDisclosure: '甲。（三）依申请公开。乙。',
    });
    expect(read([line('（一）主动公开'), line('（二）依申请公开'), line('甲。（二）依申请公开。乙。')])[0]).toEqual({
      onRequest: '甲。（二）依申请公开。乙。',
    });
  });

  test('names at the beginning of three paragraphs count, of two they do not', () => {
    const three = [line('主动公开：甲。'), line('依申请公开：乙。'), line('监督保障：丙。')];
    expect(read(three)[0]).toEqual({ proactiveDisclosure: '甲。', onRequest: '乙。', oversight: '丙。' });
  });

  test('in a document of the form a line is a heading where it is marked as one', () => {
    const marked = [line('（一）主动公开', 3), line('甲。'), line('（二）依申请公开'), line('乙。')];
    expect(read(marked, true)[0]).toEqual({ proactiveDisclosure: '甲。\n（二）依申请公开\n乙。' });
    expect(read(marked)[0]).toEqual({ proactiveDisclosure: '甲。', onRequest: '乙。' });
    const unmarked = [line('（一）主动公开'), line('甲。（二）依申请公开。乙。')];
    expect(read(unmarked, true)[0]).toEqual({ proactiveDisclosure: '甲。（二）依申请公开。乙。' });
  });
});
