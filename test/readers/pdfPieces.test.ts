/** What stands on a page of a PDF: which lines are drawn, which pieces stand on one line, how they look beside each other. */
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../source/readers/pdf/cells.ts';
import { clustered, type Item, type Page, type Ruling } from '../../source/readers/pdf/geometry.ts';
import { gridsOf } from '../../source/readers/pdf/grid.ts';
import { contentsOf } from '../../source/readers/pdf/page.ts';
import { paleIn } from '../../source/readers/pdf/pale.ts';
import { cutByLooks, inLines, lettersOf, type Piece, runsOf, strikes } from '../../source/readers/pdf/pieces.ts';
import { identity, type Matrix, rulingsOf, times } from '../../source/readers/pdf/rulings.ts';

const item = (text: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  text,
  x,
  y,
  width: Array.from(text).reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 10 : 5), 0),
  height: 10,
  ...more,
});
const piece = (text: string, x: number, y: number, more: Partial<Piece> = {}): Piece => ({
  ...item(text, x, y),
  look: 'plain',
  ...more,
});
const ruling = (at: number, from: number, to: number): Ruling => ({ at, from, to });

test.each([
  [[1, 2, 9, 3], 2, [2, 9]],
  [[1, 3, 5], 2, [2, 5]],
  [[5], 1, [5]],
  [[], 1, []],
])('%j nearer than %d are %j', (numbers, tolerance, expected) =>
  expect(clustered(numbers, tolerance)).toEqual(expected),
);

describe('lines that a page draws', () => {
  const codes = {
    save: 1,
    restore: 2,
    transform: 3,
    constructPath: 4,
    stroke: 5,
    fill: 6,
    paintFormXObjectBegin: 7,
    paintFormXObjectEnd: 8,
    setTextRenderingMode: 9,
    closeStroke: 10,
    eoFill: 11,
    fillStroke: 12,
    eoFillStroke: 13,
    closeFillStroke: 14,
    clip: 15,
  };
  type Step = readonly [keyof typeof codes, ...unknown[]];
  const drawn = (...steps: Step[]) =>
    rulingsOf(
      { fnArray: steps.map(([name]) => codes[name]), argsArray: steps.map(([, ...args]) => args) },
      codes,
      identity,
    );
  const path = (paint: keyof typeof codes, ...numbers: number[]): Step => ['constructPath', codes[paint], [numbers]];
  const box = (x: number, y: number, width: number, height: number): number[] => [
    0,
    x,
    y,
    1,
    x + width,
    y,
    1,
    x + width,
    y + height,
    1,
    x,
    y + height,
    4,
  ];
  const lines = (...steps: Step[]) => drawn(...steps).rulings;

  test.each<[string, Step, Ruling[], Ruling[]]>([
    ['a stroke across', path('stroke', 0, 10, 50, 1, 90, 50), [ruling(50, 10, 90)], []],
    [
      'a stroke across, from right to left, not quite level',
      path('stroke', 0, 90, 50.5, 1, 10, 50),
      [ruling(50.25, 10, 90)],
      [],
    ],
    ['a stroke down', path('stroke', 0, 10, 90, 1, 10, 50), [], [ruling(10, 50, 90)]],
    ['a stroke askew', path('stroke', 0, 10, 50, 1, 90, 51), [], []],
    ['a dot', path('stroke', 0, 10, 50, 1, 11.9, 50), [], []],
    [
      'a box that is stroked',
      path('closeStroke', ...box(10, 20, 30, 40)),
      [ruling(20, 10, 40), ruling(60, 10, 40)],
      [ruling(40, 20, 60), ruling(10, 20, 60)],
    ],
    ['a thin box that is filled', path('fill', ...box(10, 20, 30, 1)), [ruling(20.5, 10, 40)], []],
    ['a thin upright box', path('eoFill', ...box(10, 20, 2, 40)), [], [ruling(11, 20, 60)]],
    ['a box that is filled, as thick as no line', path('fill', ...box(10, 20, 30, 3)), [], []],
    ['a small square', path('fill', ...box(10, 20, 2.5, 2.5)), [ruling(21.25, 10, 12.5)], []],
    ['a point', path('fill', ...box(10, 20, 1, 1)), [], []],
    ['what only cuts', path('clip', 0, 10, 50, 1, 90, 50), [], []],
    ['a curve', path('stroke', 0, 10, 50, 2, 1, 1, 2, 2, 3, 3), [], []],
    ['a line behind a curve', path('stroke', 0, 1, 1, 3, 1, 1, 2, 2, 0, 10, 50, 1, 90, 50), [ruling(50, 10, 90)], []],
    ['a line without an end', path('fill', 0, 10, 50), [], []],
    ['what is no path', path('stroke', 9, 10, 50), [], []],
  ])('%s', (_, step, horizontal, vertical) => expect(lines(step)).toEqual({ horizontal, vertical }));

  test('are moved, turned and scaled as the page says, until it takes that back', () => {
    const line = path('stroke', 0, 10, 50, 1, 90, 50);
    const turn: Step = ['transform', 0, 1, -1, 0, 100, 0];
    expect(lines(['save'], turn, line, ['restore'], line)).toEqual({
      horizontal: [ruling(50, 10, 90)],
      vertical: [ruling(50, 10, 90)],
    });
    expect(lines(['transform', 2, 0, 0, 2, 1, 1], line).horizontal).toEqual([ruling(101, 21, 181)]);
    expect(
      lines(['paintFormXObjectBegin', [1, 0, 0, 1, 5, 5]], line, ['paintFormXObjectEnd'], line).horizontal,
    ).toEqual([ruling(55, 15, 95), ruling(50, 10, 90)]);
    expect(lines(['paintFormXObjectBegin', null], line).horizontal).toEqual([ruling(50, 10, 90)]);
    expect(lines(['restore'], line).horizontal).toEqual([ruling(50, 10, 90)]);
  });

  test('a matrix behind another', () =>
    expect(times([2, 0, 0, 3, 5, 7], [0, 1, -1, 0, 1, 2])).toEqual([0, 3, -2, 0, 7, 13]));

  test('writing that is not shown is counted', () => {
    expect(drawn(['setTextRenderingMode', 3], ['setTextRenderingMode', 0], ['setTextRenderingMode', 3]).unseen).toBe(2);
    expect(drawn(path('stroke', 0, 1, 1, 1, 9, 1)).unseen).toBe(0);
  });

  describe('in the colour of paper or in grey', () => {
    const pens = {
      ...codes,
      setFillRGBColor: 20,
      setGState: 21,
      setFont: 22,
      setCharSpacing: 23,
      beginText: 24,
      setTextMatrix: 25,
      moveText: 26,
      setLeadingMoveText: 27,
      showText: 28,
      showSpacedText: 29,
    };
    type Stroke = readonly [keyof typeof pens, ...unknown[]];
    const found = (steps: Stroke[], upright: Matrix = identity) =>
      paleIn(
        { fnArray: steps.map(([name]) => pens[name]), argsArray: steps.map(([, ...args]) => args) },
        pens,
        upright,
      );
    const glyph = { width: 500 };
    const show: Stroke = ['showText', [glyph, glyph]];
    const at = (x: number, y: number): Stroke[] => [
      ['beginText'],
      ['setFont', 'F', 10],
      ['setTextMatrix', [1, 0, 0, 1, x, y]],
    ];
    const colour = (value: string): Stroke => ['setFillRGBColor', value];
    const alpha = (value: number, key = 'ca'): Stroke => ['setGState', [[key, value]]];
    const none = { pale: [], faded: [] };

    test('letters are told from where they begin to where they end', () => {
      expect(found([...at(100, 50), show, colour('#ffffff'), show, colour('#000000'), show])).toEqual({
        pale: [ruling(50, 110, 120)],
        faded: [],
      });
      expect(found([colour('#999999'), ...at(100, 50), show])).toEqual({ pale: [], faded: [ruling(50, 100, 110)] });
      expect(found([...at(100, 50), show])).toEqual(none);
      expect(found([colour('#fafafa'), ...at(1, 2), ['setCharSpacing', 3], show]).pale).toEqual([ruling(2, 1, 17)]);
      expect(found([colour('#FFFFFF'), ...at(1, 2), ['showSpacedText', [glyph, -200, glyph]]]).pale).toEqual([
        ruling(2, 1, 13),
      ]);
      expect(found([colour('#ffffff'), ...at(1, 2), ['moveText', 10, 20], show]).pale).toEqual([ruling(22, 11, 21)]);
      expect(
        found([colour('#ffffff'), ...at(1, 2), ['setLeadingMoveText', 10, 20], show, ['moveText', 1, 1], show]).pale,
      ).toEqual([ruling(22, 11, 21), ruling(23, 12, 22)]);
      expect(found([colour('#ffffff'), ['setFont', 'F', 10], ['setTextMatrix', 1, 0, 0, 1, 7, 8], show]).pale).toEqual([
        ruling(8, 7, 17),
      ]);
      expect(found([colour('#ffffff'), ...at(7, 8), ['beginText'], show]).pale).toEqual([ruling(0, 0, 10)]);
    });

    test('so clear that nothing is seen they are pale, and so is all in a group that is drawn so', () => {
      expect(found([alpha(0.05), ...at(1, 2), show, alpha(1), show]).pale).toEqual([ruling(2, 1, 11)]);
      expect(found([alpha(0.1), ...at(1, 2), show])).toEqual(none);
      expect(found([alpha(0, 'CA'), ...at(1, 2), show])).toEqual(none);
      expect(found([alpha(0), alpha(1, 'CA'), ...at(1, 2), show]).pale).toHaveLength(1);
      expect(
        found([
          alpha(0),
          ['paintFormXObjectBegin', null],
          alpha(1),
          ...at(1, 2),
          show,
          ['paintFormXObjectEnd'],
          alpha(1),
          show,
        ]).pale,
      ).toHaveLength(1);
    });

    test('what is said of the pen is taken back where the page says so, and moved with the page', () => {
      expect(found([['save'], colour('#ffffff'), ['restore'], ...at(1, 2), show])).toEqual(none);
      expect(found([colour('#ffffff'), ['transform', 2, 0, 0, 2, 3, 3], ...at(1, 2), show]).pale).toEqual([
        ruling(7, 5, 25),
      ]);
      expect(found([colour('#ffffff'), ['paintFormXObjectBegin', [1, 0, 0, 1, 4, 4]], ...at(1, 2), show]).pale).toEqual(
        [ruling(6, 5, 15)],
      );
      expect(found([colour('#ffffff'), ...at(1, 2), show], [-1, 0, 0, -1, 100, 100]).pale).toEqual([
        ruling(98, 89, 99),
      ]);
    });
  });
});

describe('a line through a piece', () => {
  const word = item('数字', 100, 50);
  test.each([
    [ruling(53, 100, 120), true],
    [ruling(51.1, 100, 120), false],
    [ruling(51.3, 100, 120), true],
    [ruling(56.1, 100, 120), true],
    [ruling(56.3, 100, 120), false],
    [ruling(53, 117, 130), false],
    [ruling(53, 116, 130), true],
    [ruling(53, 80, 120), true],
    [ruling(53, 79, 120), false],
  ])('%j strikes it: %s', (line, is) => expect(strikes(line, word)).toBe(is));

  test('a piece without height is not struck', () =>
    expect(strikes(ruling(50, 100, 120), { ...word, height: 0 })).toBe(false));

  test('letters stand beside each other, Chinese ones twice as wide', () =>
    expect(lettersOf(item('数1a', 10, 0, { width: 40 }))).toEqual([
      { text: '数', from: 10, to: 30 },
      { text: '1', from: 30, to: 40 },
      { text: 'a', from: 40, to: 50 },
    ]));

  test('a piece is cut where its looks change', () => {
    const looks = (struck: Ruling[], pale: Ruling[], faded: Ruling[]) =>
      cutByLooks(word, struck, { pale, faded }).map(({ text, x, width, look }) => [text, x, width, look]);
    expect(looks([], [], [])).toEqual([['数字', 100, 20, 'plain']]);
    expect(looks([ruling(53, 100, 110)], [], [])).toEqual([
      ['数', 100, 10, 'struck'],
      ['字', 110, 10, 'plain'],
    ]);
    expect(looks([], [ruling(50.4, 110, 120)], [])).toEqual([
      ['数', 100, 10, 'plain'],
      ['字', 110, 10, 'pale'],
    ]);
    expect(looks([], [], [ruling(50, 100, 120)])).toEqual([['数字', 100, 20, 'faded']]);
    expect(looks([], [ruling(50.5, 110, 120)], [ruling(50, 120, 130)])).toEqual([['数字', 100, 20, 'plain']]);
    expect(looks([ruling(53, 100, 120)], [ruling(50, 100, 120)], [])).toEqual([['数字', 100, 20, 'struck']]);
  });
});

describe('pieces', () => {
  const lines = (...pieces: Piece[]) => inLines(pieces).map((line) => line.map(({ text }) => text).join('|'));
  test('stand on one line where their middles are near, from left to right, lines from top to bottom', () => {
    expect(lines(piece('乙', 50, 10), piece('甲', 10, 12), piece('丙', 10, 30))).toEqual(['丙', '甲|乙']);
    expect(lines(piece('甲', 10, 10), piece('乙', 50, 14.4))).toEqual(['甲|乙']);
    expect(lines(piece('甲', 10, 10), piece('乙', 50, 14.6))).toEqual(['乙', '甲']);
  });

  test('much taller than a line are of another, a mark of the smallest letters is not', () => {
    const tall = piece('题', 0, 0, { height: 40 });
    expect(lines(tall, piece('甲', 50, 18, { height: 10 }))).toEqual(['甲', '题']);
    expect(lines(tall, piece('1', 50, 18, { height: 4 }))).toEqual(['题|1']);
    expect(lines(tall, piece('甲', 50, 18, { height: 20 }))).toEqual(['题|甲']);
  });

  const runs = (...pieces: Piece[]) =>
    runsOf(pieces).map(({ text, look }) => `${text}${look === 'plain' ? '' : ` ${look}`}`);
  test('that stand apart are parted by a space, digits where they stand closer', () => {
    expect(runs(piece('甲', 0, 0), piece('乙', 14.4, 0))).toEqual(['甲', '乙']);
    expect(runs(piece('甲', 0, 0), piece('乙', 14.6, 0))).toEqual(['甲', ' ', '乙']);
    expect(runs(piece('12', 0, 0), piece('3', 11.1, 0))).toEqual(['12', '3']);
    expect(runs(piece('12', 0, 0), piece('3', 11.3, 0))).toEqual(['12', ' ', '3']);
    expect(runs(piece('12', 0, 0), piece('件', 11.3, 0))).toEqual(['12', '件']);
  });

  test('above or below the tallest beside them are marks of a note', () => {
    expect(runs(piece('12', 0, 0), piece('3', 10, 1.3, { height: 9 }))).toEqual(['12', '3 raised']);
    expect(runs(piece('12', 0, 0), piece('3', 10, -1.3, { height: 9 }))).toEqual(['12', '3 lowered']);
    expect(runs(piece('12', 0, 0), piece('3', 10, 1.1, { height: 9 }))).toEqual(['12', '3']);
    expect(runs(piece('12', 0, 0), piece('3', 10, 2.4))).toEqual(['12', '3']);
    expect(runs(piece('12', 0, 0), piece('3', 10, 2.6))).toEqual(['12', '3 raised']);
    expect(runs(piece('12', 0, 0), piece('3', 10, 2.6, { look: 'struck' }))).toEqual(['12', '3 struck']);
  });
});

describe('a table of a page', () => {
  const walls = [ruling(0, 0, 40), ruling(50, 0, 40), ruling(100, 0, 40)];
  const floors = [ruling(0, 0, 100), ruling(20, 0, 100), ruling(40, 0, 100)];
  const page = (items: Item[], more: Partial<Page> = {}): Page => ({
    items,
    rulings: { horizontal: floors, vertical: walls },
    pale: [],
    faded: [],
    isUnseen: false,
    askew: [],
    ...more,
  });
  const cells = (...items: Item[]) => {
    const [grid] = gridsOf({ horizontal: floors, vertical: walls });
    return tableOf(
      grid!,
      items.map((one) => ({ ...one, look: 'plain' as const })),
    ).rows.map((row) => row.map(({ text, remarks }) => [text, ...(remarks ?? [])].join('；')));
  };
  const unsure = '文字跨过了表格线，分不清是哪一格的，请对照原文';

  test('has the pieces that stand in its cells', () =>
    expect(cells(item('甲', 5, 25), item('1', 60, 25), item('乙', 5, 5), item('2', 60, 5))).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]));

  test('a piece over a wall is cut at the space there, or said', () => {
    expect(cells(item('1 2', 20, 25, { width: 60 }), item('乙', 5, 5))).toEqual([
      ['1', '2'],
      ['乙', ''],
    ]);
    const [[whole = '', other = ''] = []] = cells(item('12', 20, 25, { width: 50 }), item('乙', 5, 5));
    expect([whole, other]).toEqual([`12；${unsure}`, '']);
    expect(cells(item('12', 30, 25, { width: 23 }))[0]).toEqual(['12', '']);
    expect(cells(item('12', 30, 25, { width: 25 }))[0]).toEqual([`12；${unsure}`, '']);
  });

  test('a piece whose middle is on a line is in one of the cells beside it', () => {
    expect(cells(item('甲', 45, 25))[0]).toEqual(['', `甲；${unsure}`]);
    expect(cells(item('甲', 60, 16.4)).map(([, text]) => text)).toEqual(['', '甲']);
  });

  test('figures below each other stay apart, a figure that fills its cell and goes on is one, and said', () => {
    const two = [item('12', 60, 31, { height: 6 }), item('34', 60, 23, { height: 6 })];
    expect(cells(...two)[0]![1]).toBe('12 / 34');
    const full = [item('1234', 53, 31, { height: 6, width: 40 }), item('56', 53, 23, { height: 6, width: 20 })];
    expect(cells(...full)[0]![1]).toBe('123456；数字在窄格里折成了几行，按 123456 读入');
    const longer = [item('1234', 53, 31, { height: 6, width: 40 }), item('56789', 53, 23, { height: 6, width: 44 })];
    expect(cells(...longer)[0]![1]).toBe('1234 / 56789');
    const words = [item('行政', 60, 31, { height: 6 }), item('许可', 60, 23, { height: 6 })];
    expect(cells(...words)[0]![1]).toBe('行政许可');
  });

  test('what stands beside it are lines, from top to bottom', () => {
    const contents = contentsOf(
      page([item('上面 一行', 0, 60), item('甲', 5, 25), item('\u3000\u3000下面', 0, -20), item(' ', 0, -40)]),
    );
    expect(
      contents.map((one) => (one.kind === 'line' ? `${one.text} ${one.left} ${one.right} ${one.isParted}` : '表')),
    ).toEqual(['上面 一行 0 45 false', '表', '下面 20 40 false']);
  });

  test('pieces far apart are no sentence', () => {
    const parted = (gap: number) =>
      contentsOf(page([item('甲', 0, 60), item('乙', 10 + gap, 60)])).map((one) => one.kind === 'line' && one.isParted);
    expect(parted(10.9)).toEqual([false, false]);
    expect(parted(11.1)).toEqual([true, false]);
  });

  test('a line that strikes a figure out draws no table, and the figure is told', () => {
    const struck = page([item('12', 60, 26)], {
      rulings: { horizontal: [...floors, ruling(30, 58, 72)], vertical: walls },
    });
    const [table] = contentsOf(struck);
    expect(
      table?.kind === 'table' && table.rows.map((row) => row.map(({ text, remarks }) => [text, ...(remarks ?? [])])),
    ).toEqual([
      [[''], ['', '“12”划掉了，没有读入']],
      [[''], ['']],
    ]);
  });
});
