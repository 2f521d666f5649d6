/** Old Word documents by hand: what is shown is read, what is crossed out, hidden or beside the line is told, tables keep their cells. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import { openContainer } from '../../source/readers/doc/container.ts';
import { docDocument } from '../../source/readers/doc/doc.ts';
import { numberOf, propertiesIn } from '../../source/readers/doc/properties.ts';
import { containerOf, type OldParagraph, oldFile, property } from './oldFile.ts';

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.map(({ text, colSpan, rowSpan }) => `${text}${colSpan * rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : ''}`),
        )
      : [
          `${block.level ?? ''}${block.text}`,
          ...(block.remarks ?? []),
          ...(block.sealed ? [`图${block.sealed.pictures}`] : []),
        ].join('；'),
  );
const p = (text: string, more: Omit<OldParagraph, 'runs'> = {}): OldParagraph => ({ runs: [[`${text}\r`]], ...more });
const read = (...paragraphs: OldParagraph[]) => shown(docDocument(oldFile(paragraphs)).blocks);
/** 12 with a 3 behind it of which this is said. */
const beside = (...properties: number[]) => read({ runs: [['12'], ['3', ...properties], ['\r']] })[0];

describe('letters', () => {
  const raised = '12[3]';
  test.each<[string, number[], string]>([
    ['nothing is said of', [], '123'],
    ['struck', property(0x0837, 1), '12；“3”划掉了，没有读入'],
    ['struck like their style', property(0x0837, 0x81), '12；“3”划掉了，没有读入'],
    ['not struck', property(0x0837, 0), '123'],
    ['struck twice', property(0x2a53, 1), '12；“3”划掉了，没有读入'],
    ['hidden', property(0x083c, 1), '12；“3”是隐藏的，没有读入'],
    ['deleted', property(0x0800, 1), '12；“3”是隐藏的，没有读入'],
    ['above the line', property(0x2a48, 1), raised],
    ['below the line', property(0x2a48, 2), raised],
    ['set higher', property(0x4845, 6), raised],
    ['set lower', property(0x4845, 0xfffa), raised],
    ['not set higher', property(0x4845, 0), '123'],
    ['smaller', property(0x4a43, 16), raised],
    ['nearly as large', property(0x4a43, 17), '123'],
    ['two lines in one', property(0xca78, [2, 0, 0, 0, 0, 0]), raised],
    ['laid out otherwise', property(0xca78, [1, 0, 0, 0, 0, 0]), '123'],
    ['white', property(0x6870, 0xffffff), '12；“3”是白色或透明的，看不见，没有读入'],
    ['white, by its number', property(0x2a42, 8), '12；“3”是白色或透明的，看不见，没有读入'],
    [
      'in the colour of their ground',
      [...property(0x6870, 0x3060), ...property(0xca71, [0, 0, 0, 0, 0x60, 0x30, 0, 0, 0, 0])],
      '12；“3”是白色或透明的，看不见，没有读入',
    ],
    [
      'in another colour than their ground',
      [...property(0x6870, 0x3060), ...property(0xca71, [0, 0, 0, 0, 0x61, 0x30, 0, 0, 0, 0])],
      '123',
    ],
    ['grey', property(0x6870, 0x999999), '12（3）'],
    ['grey, by its number', property(0x2a42, 16), '12（3）'],
    ['red', property(0x6870, 0x0000ff), '123'],
    ['of the program’s colour', property(0x6870, 0xff000000), '123'],
  ])('%s', (_, properties, text) => expect(beside(...properties)).toBe(text));

  test('the last that is said counts', () =>
    expect(beside(...property(0x0837, 1), ...property(0x0837, 0))).toBe('123'));

  test('in one byte each are letters, too', () => {
    const { blocks } = docDocument(
      oldFile([{ runs: [['12'], ['3', ...property(0x0837, 1)], ['a\r']] }], { narrow: true }),
    );
    expect(shown(blocks)).toEqual(['12a；“3”划掉了，没有读入']);
  });
});

describe('a paragraph', () => {
  test('of a heading has its level, by its outline or its style; one of text has none', () => {
    expect(
      read(
        p('甲', { properties: property(0x2640, 0) }),
        p('乙', { properties: property(0x2640, 9) }),
        p('丙', { style: 2 }),
        p('丁', { style: 10 }),
        p('戊', { style: 7 }),
        p('己', { style: 9, properties: property(0x2640, 9) }),
        p('庚', { style: 3, properties: property(0x2640, 1) }),
      ),
    ).toEqual(['1甲', '乙', '2丙', '丁', '戊', '己', '2庚']);
  });

  test('a break in it begins a line, a page ends it, signs of Word are none', () => {
    expect(read({ runs: [['甲\u000b乙\f'], ['丙\u001e丁\u001f戊\t己\r']] })).toEqual(['甲', '乙', '丙-丁戊\t己']);
    expect(read(p(' '))).toEqual([]);
  });

  test('what a field is made from is no text, what it comes to is', () => {
    expect(read(p('甲\u0013HYPERLINK "a"\u0014附件\u0015乙'))).toEqual(['甲附件乙']);
    expect(read(p('甲\u0013 PAGE \u0015乙'))).toEqual(['甲乙']);
    expect(read(p('甲\u0013IF \u0013PAGE\u00143\u0015\u0014外\u0015乙'))).toEqual(['甲外乙']);
    expect(read(p('\u0013EQ \\o(\\s\\up 9(kuàng),邝)\u0015某'))).toEqual(['邝某']);
    expect(read(p('甲\u0015乙'))).toEqual(['甲乙']);
  });

  test('a picture in it or beside it is known of', () => {
    expect(read(p('甲\u0001\u0008'))).toEqual(['甲', '；图2']);
    expect(read(p('甲'), p('\u0001'))).toEqual(['甲', '；图1']);
  });
});

describe('a table', () => {
  const inTable = property(0x2416, 1);
  const cell = (text: string): OldParagraph => ({ runs: [[`${text}\u0007`]], properties: inTable });
  /** The end of a row whose cells have these edges, with the flags of each. */
  const end = (
    edges: readonly number[],
    flags: readonly number[] = [],
    more: readonly number[] = [],
  ): OldParagraph => ({
    runs: [['\u0007']],
    properties: [
      ...inTable,
      ...property(0x2417, 1),
      ...property(0xd608, [
        edges.length - 1,
        ...edges.flatMap((edge) => [edge % 256, edge >> 8]),
        ...edges.slice(1).flatMap((_, index) => [flags[index] ?? 0, ...new Array<number>(19).fill(0)]),
      ]),
      ...more,
    ],
  });
  const edges = [0, 1000, 2000];

  test('has its rows and cells, between what stands before and behind it', () =>
    expect(read(p('前'), cell('甲'), cell('1'), end(edges), cell('乙'), cell('2'), end(edges), p('后'))).toEqual([
      '前',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '后',
    ]));

  test('a cell of several paragraphs is one', () =>
    expect(read({ runs: [['甲\r']], properties: inTable }, cell('乙'), cell('1'), end(edges))).toEqual([
      [['甲乙', '1']],
    ]));

  test('cells are merged across by their flags, or by their edges', () => {
    expect(read(cell('甲'), cell(''), end(edges, [1, 2]), cell('乙'), cell('2'), end(edges))).toEqual([
      [['甲 2×1'], ['乙', '2']],
    ]);
    expect(read(cell('甲'), end([0, 2000]), cell('乙'), cell('2'), end(edges))).toEqual([[['甲 2×1'], ['乙', '2']]]);
    expect(read(cell('甲'), cell('1'), end(edges, [3, 1]))).toEqual([[['甲', '1']]]);
  });

  test('edges that hardly differ are one', () => {
    expect(read(cell('甲'), cell('1'), end([0, 1039, 2000]), cell('乙'), cell('2'), end(edges))).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
    expect(read(cell('甲'), cell('1'), end([0, 1041, 2000]), cell('乙'), cell('2'), end(edges))).toEqual([
      [
        ['甲 2×1', '1'],
        ['乙', '2 2×1'],
      ],
    ]);
  });

  test('cells are merged downward by their flags, or by what is said of one of them', () => {
    const both = [['甲 1×2', '1'], ['2']];
    expect(read(cell('甲'), cell('1'), end(edges, [0x60, 0]), cell(''), cell('2'), end(edges, [0x20, 0]))).toEqual([
      both,
    ]);
    expect(
      read(
        cell('甲'),
        cell('1'),
        end(edges, [], property(0xd62b, [0, 3])),
        cell(''),
        cell('2'),
        end(edges, [], property(0xd62b, [0, 1])),
      ),
    ).toEqual([both]);
    expect(
      read(cell('甲'), cell('1'), end(edges), cell('乙'), cell('2'), end(edges, [0x20, 0], property(0xd62b, [0, 0]))),
    ).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  test('a row that is not ended is text, and nothing of it is lost', () =>
    expect(read(cell('甲'), cell('1'), p('后'))).toEqual(['甲', '1', '后']));

  test('with pages of text in a cell lays out a page', () => {
    const long = '长'.repeat(301);
    expect(read(cell(long), cell('1'), end(edges))).toEqual([long, '1']);
  });
});

describe('beside the text', () => {
  const losses = (header: Record<number, number>) => docDocument(oldFile([p('正文')], { header })).losses;
  test('notes are told of, at the foot or behind all; the empty ones that Word keeps are not', () => {
    expect(losses({})).toBeUndefined();
    expect(losses({ 80: 1, 96: 1 })).toBeUndefined();
    expect(losses({ 80: 2 })).toEqual(['脚注没有读入']);
    expect(losses({ 96: 2 })).toEqual(['尾注没有读入']);
  });

  test('what stands behind the text is no part of it, but what is in boxes stands before it, and that is said', () => {
    const { blocks, losses: said } = docDocument(
      oldFile([p('正文'), p('脚注'), p('框里')], { header: { 76: 3, 80: 3, 100: 3 } }),
    );
    expect(shown(blocks)).toEqual(['框里', '正文']);
    expect(said).toEqual(['脚注没有读入', '文本框里的文字放在最前面读入，请对照原文']);
  });
});

describe('a file', () => {
  const refused = (file: Uint8Array): string => {
    try {
      docDocument(file);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const withFlags = (version: number, flags: number) =>
    oldFile([p('文')], { header: { 0: 0xa5ec + version * 65536, 10: flags } });

  test('that is locked, older, or of which a part is lost is refused in a sentence', () => {
    expect(refused(withFlags(0xc1, 0x0200))).toBe('');
    expect(refused(withFlags(0xc1, 0x0300))).toContain('设有密码');
    expect(refused(withFlags(0xc0, 0x0200))).toContain('是 Word 95 或更早的文档');
    expect(refused(withFlags(0xc1, 0))).toContain('不是完整的旧版 Word 文档');
    expect(refused(containerOf({ '1Table': [1] }))).toContain('不是完整的旧版 Word 文档');
    expect(refused(containerOf({ WordDocument: [1, 2] }))).toContain('不是完整的旧版 Word 文档');
    expect(refused(oldFile([p('文')], { header: { 422: 0 } }))).toContain('不是完整的旧版 Word 文档');
    expect(refused(oldFile([p('文')], { header: { 76: 2_000_001 } }))).toContain('超过 200 万字');
    expect(refused(new Uint8Array(2000))).toContain('不是完整的旧版 Word 文档');
  });

  test('whose table of parts has the other name is read by its flag', () =>
    expect(shown(docDocument(oldFile([p('文')], { table: '0Table' })).blocks)).toEqual(['文']));

  test('is a container of streams, whole or none', () => {
    const bytes = Array.from({ length: 1300 }, (_, at) => at % 251);
    const whole = containerOf({ 甲: bytes, b: [] });
    const opened = openContainer(whole)!;
    expect(opened.names).toEqual(['甲', 'b']);
    expect([...opened.stream('甲')!]).toEqual(bytes);
    expect([...opened.stream('b')!]).toEqual([]);
    expect(opened.stream('c')).toBeUndefined();
    expect(openContainer(whole.subarray(0, 1535))).toBeUndefined();
    for (const [at, value] of [
      [0, 0],
      [0x1e, 6],
      [0x1e, 15],
      [0x20, 3],
      [0x20, 9],
    ] as const)
      expect(
        openContainer(whole.map((byte, index) => (index === at ? value : byte))),
        `${at}: ${value}`,
      ).toBeUndefined();
  });
});

describe('a list of properties', () => {
  const codes = (...bytes: number[]) =>
    propertiesIn(Uint8Array.from(bytes)).map((one) => `${one.code.toString(16)} ${numberOf(one)}`);
  test('has each with its own length', () => {
    const list = [0x0837, 0x2416, 0x4a43, 0x6870, 0x8845, 0xa413].flatMap((code) => property(code, 1));
    expect(codes(...list, ...property(0xca78, [1, 1]), ...property(0xd608, [2, 0]), ...property(0xea3f, 5))).toEqual([
      '837 1',
      '2416 1',
      '4a43 1',
      '6870 1',
      '8845 1',
      'a413 1',
      'ca78 257',
      'd608 2',
      'ea3f 5',
    ]);
  });
  test('that is cut off ends with the last that begins in it', () => {
    expect(codes(...property(0x0837, 1), 0x43, 0x4a)).toEqual(['837 1']);
    expect(codes(...property(0x0837, 1), 0x43)).toEqual(['837 1']);
  });
  test('ends at tab stops of unknown length', () =>
    expect(codes(...property(0x0837, 1), 0x15, 0xc6, 255, ...property(0x0837, 0))).toEqual(['837 1']));
});
