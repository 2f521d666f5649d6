/** Lines of figures and the rows that they are, cells and the columns that they stand in: nothing is put where it is not certain. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../source/document/document.ts';
import { align } from '../../source/readers/align.ts';
import { rowsOfBrokenLabels } from '../../source/readers/brokenLabels.ts';
import { rowsOfCards } from '../../source/readers/cards.ts';
import { place } from '../../source/readers/columns.ts';
import { readDisputes } from '../../source/readers/disputes.ts';
import { cellsOfRow, rowsOnGrid } from '../../source/readers/doc/rows.ts';
import { doubtsOf } from '../../source/readers/doubts.ts';
import { disputeGroup, resultColumn, shapeOf } from '../../source/readers/form.ts';
import { matchLabel } from '../../source/readers/label.ts';
import { type Line, lineOfText, linesOf } from '../../source/readers/lines.ts';
import { readApplications } from '../../source/readers/tables.ts';
import { form2021 as form } from '../helpers/form.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';
import { page, read } from './readText.ts';

const figures = (printed: string): Line['figures'] =>
  printed === '' ? [] : printed.split(' ').map((text) => ({ text: text === '_' ? '' : text, heads: [] }));
const line = (label: string, printed = '', more: Partial<Line> = {}): Line => ({
  label,
  figures: figures(printed),
  ...more,
});
const rows = [
  { id: 'licences', wordings: ['行政许可'], columns: 1 },
  { id: 'penalties', wordings: ['行政处罚'], columns: 1 },
  { id: 'coercion', wordings: ['行政强制'], columns: 1 },
  { id: 'documents', wordings: ['行政规范性文件'], columns: 3 },
];
/** The rows that lines were found to be, what belongs to none, and what may go on below. */
const found = (...lines: Line[]) => {
  const { rows: all, orphans, torn } = align(lines, rows);
  const shown = [...all].map(
    ([id, own]) => `${id} ${own.map((one) => one.line.figures.map(({ text }) => text).join(',')).join(' / ')}`,
  );
  return { rows: shown, orphans: orphans.length, torn: [...torn] };
};

describe('which row a line of figures is', () => {
  test('where labels stand below each other, the last is not the name of the first figure', () =>
    expect(found(line('行政许可'), line('行政处罚'), line('', '7'), line('', '8'))).toMatchObject({
      rows: [],
      orphans: 2,
    }));

  test('a figure below its label is its own, unless figures stand before all labels or labels behind all figures', () => {
    const lines = [line('行政许可'), line('', '7'), line('行政处罚'), line('', '8')];
    expect(found(...lines).rows).toEqual(['licences 7', 'penalties 8']);
    expect(found(line('', '5'), ...lines).rows).toEqual([]);
    expect(found(...lines.slice(0, 3)).rows).toEqual([]);
    expect(found(...lines, line('说明')).rows).toEqual(['licences 7', 'penalties 8']);
  });

  test('one figure is not a row of three, nor three one', () => {
    expect(found(line('行政规范性文件'), line('', '7')).rows).toEqual([]);
    expect(found(line('规范性文件7', '8')).rows).toEqual([]);
  });

  test('a figure that is stuck to its label is taken off, but not from another figure', () => {
    expect(found(line('行政许可12')).rows).toEqual(['licences 12']);
    expect(found(line('行政许可 12件3')).rows).toEqual([]);
  });

  test('a line in which figures stand among the words is no row', () =>
    expect(found(line('行政许可', '7', { broken: true })).rows).toEqual([]));

  test('what stands between two rows is the one between them, unless that stands elsewhere', () => {
    expect(found(line('行政许可', '7'), line('', '8', { table: 0 }), line('行政强制', '9')).rows).toContain(
      'penalties 8',
    );
    const twice = found(
      line('行政处罚', '5'),
      line('行政许可', '7'),
      line('', '8', { table: 0 }),
      line('行政强制', '9'),
    );
    expect([twice.rows.find((row) => row.startsWith('penalties')), twice.orphans]).toEqual(['penalties 5', 1]);
  });

  test('a row without a name below another may be the rest of it, however many follow; a share is none', () => {
    const below = (...texts: string[]) =>
      found(line('行政许可', '7', { table: 0 }), ...texts.map((text) => line('', text, { table: 0 })));
    expect(below('8', '9', '10', '11').torn).toEqual(['licences']);
    expect(below('80%', '90%', '10%', '11%').torn).toEqual([]);
  });

  test('of two rows that are as near, a label means neither', () => {
    const near = [
      { id: 'one', wordings: ['收到申请数量甲'] },
      { id: 'other', wordings: ['收到申请数量乙'] },
    ];
    expect(matchLabel('收到申请数量丙', near)).toBeUndefined();
    expect(matchLabel('收到申请数量甲', near)?.id).toBe('one');
    expect(matchLabel('收到申请数量乙', [...near, { id: 'third', wordings: ['结转'] }])?.id).toBe('other');
  });
});

describe('the columns of a row', () => {
  const identify = (heads: readonly string[]) => ['甲', '乙', '丙', '丁'].indexOf(heads.at(-1) ?? '');
  const under = (heads: readonly string[], printed: string, more: Partial<Line> = {}): Line => ({
    label: '',
    table: 0,
    figures: figures(printed).map((one, at) => ({ ...one, heads: heads[at] ? [heads[at]] : [] })),
    head: heads.map((text, x) => ({ text, x, colSpan: 1 })),
    ...more,
  });
  const placed = (given: Line, count = 4) => {
    const result = place(given, count, identify);
    return result.figures?.map((figure) => figure?.text) ?? result.misfit;
  };

  test('a row wider than its head has columns has lost one of them', () => {
    expect(placed(under(['甲', '乙', '丙'], '1 2 3'))).toEqual(['1', '2', '3', undefined]);
    expect(placed(under(['甲', '乙', '丙'], '1 2 3', { widest: 4 }))).toContain('没有读入');
  });

  test('a cell over all columns is that of each where it says 0, and of none where it says a figure', () => {
    const over = (text: string): Line => ({ label: '', table: 0, figures: [{ text, heads: [], span: 4 }] });
    expect(placed(over('0'))).toEqual(['0', '0', '0', '0']);
    expect(placed(over('12'))).toContain('没有读入');
  });

  test('several figures in one cell are those of the row only where the last is their sum', () => {
    expect(placed(under([], '1/2/3/6'))).toEqual(['1', '2', '3', '6']);
    expect(placed(under([], '1/2/3/7'))).toContain('没有读入');
  });

  test('cells of an old Word document that were merged reach as far as the last of them', () => {
    const edges = [0, 1000, 2000, 3000];
    const bytes = new Uint8Array(1 + edges.length * 2 + 3 * 20);
    const view = new DataView(bytes.buffer);
    bytes[0] = 3;
    for (const [at, edge] of edges.entries()) view.setInt16(1 + at * 2, edge, true);
    view.setUint16(1 + edges.length * 2, 1, true);
    view.setUint16(1 + edges.length * 2 + 20, 2, true);
    const merged = cellsOfRow([[], [], []], [{ code: 0xd608, bytes }]);
    expect(merged.cells.map(({ left, right }) => [left, right])).toEqual([
      [0, 2000],
      [2000, 3000],
    ]);
    const whole = cellsOfRow([[], [], []], []);
    expect(rowsOnGrid([whole, merged]).map(({ cells }) => cells.map(({ x, colSpan }) => [x, colSpan]))).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
      [
        [0, 2],
        [2, 1],
      ],
    ]);
  });
});

describe('lines of text', () => {
  const text = (words: string, more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'text', text: words, ...more });
  const shown = ({ label, figures: own }: Line) => [label, own.map((one) => one.text).join(' ')];

  test('what was left out on a line is told of each of its figures', () =>
    expect(lineOfText(text('行政许可 12 13', { remarks: ['划掉'] })).figures.map(({ remarks }) => remarks)).toEqual([
      ['划掉'],
      ['划掉'],
    ]));

  test.each([
    ['规章：1、2、3', ['规章', '1 2 3']],
    ['规章......1/2/3', ['规章', '1 2 3']],
    // A comma before three digits may part thousands.
    ['行政许可：1，234，567', ['行政许可:1,234,567', '']],
  ])('%s', (words, expected) => expect(shown(lineOfText(text(words)))).toEqual(expected));

  test('figures that stand one on each line are those of one row', () =>
    expect(linesOf([text('规章'), text('1'), text('2'), text('3')]).map(shown)).toEqual([
      ['规章', ''],
      ['', '1 2 3'],
    ]));
});

describe('names of groups and columns', () => {
  test.each([
    ['行政复议', 0],
    ['未经复议直接起诉', 1],
    ['复议后起诉', 2],
    ['行政复议、行政诉讼', -1],
    ['行政诉讼', -1],
  ])('%s is group %i', (text, group) => expect(disputeGroup(text)).toBe(group));

  test('a sentence that speaks of a result is no head of a column', () => {
    expect(resultColumn(form)(['结果维持'])).toBe(0);
    expect(resultColumn(form)(['其中被维持的有三件另有一件'])).toBe(-1);
  });

  test('总计 stands first, second or last in a printed head, and nowhere else', () => {
    const { isPrintedOrder } = shapeOf(form, 'applications');
    const others = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const at = (index: number) => isPrintedOrder([...others.slice(0, index), '总计', ...others.slice(index)]);
    expect([0, 1, 2, 5, 6].map(at)).toEqual([true, true, false, false, true]);
  });
});

test('heads that name one place of table 四 twice and another never put nothing in its place', () => {
  const results = form.disputesColumns.map(({ label }) => label);
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const heads = (at: number) => [groups[Math.floor(at / 5)]!, results[at === 1 ? 0 : at % 5]!];
  const fifteen = Array.from({ length: 15 }, (_, at) => ({ text: String(at + 1), heads: heads(at) }));
  const { figures: read } = readDisputes([{ label: '', table: 0, figures: fifteen }], form);
  expect([...read.values()].filter((figure) => figure !== null)).toEqual([]);
});

describe('tables told in words', () => {
  const blocks = (...lines: string[]): TextBlock[] => lines.map((words) => ({ kind: 'text', text: words }));
  const cards = (...lines: string[]) =>
    rowsOfCards(blocks(...lines), form, 'disputes').map(({ label, figures: own }) => [
      label,
      own.map(({ text }) => text).join(' '),
    ]);

  test('a row is what its columns say, each with one figure', () =>
    expect(cards('行政复议', '结果维持：1', '结果纠正：2', '其他结果：0', '尚未审结：0', '总计：3')).toEqual([
      ['行政复议', '1 2 0 0 3'],
    ]));

  test('a column with two figures has none', () =>
    expect(
      cards('行政复议', '结果维持：1', '结果维持：5', '结果纠正：2', '其他结果：0', '尚未审结：0', '总计：3'),
    ).toEqual([['行政复议', '2 0 0 3']]));

  test('behind a line that is not understood, figures may be another year’s', () =>
    expect(cards('行政复议', '结果维持：1', '去年的情况如下', '结果纠正：2')).toEqual([['行政复议', '1']]));
});

describe('figures without their labels', () => {
  const width = form.applicationsColumns.length;
  const { applicationsRows } = form;
  const run = (count: number, from: (row: number) => readonly number[]) =>
    figures(Array.from({ length: count }, (_, row) => from(row).join(' ')).join(' '));
  const adding = (row: number) => [row, 1, 0, 0, 0, 0, row + 1];
  const amiss = (row: number) => (row === 1 ? [row, 1, 0, 0, 0, 0, 9] : adding(row));
  const printed = (from: (row: number) => readonly number[]): Line[] => [
    ...applicationsRows.slice(0, 3).map(({ label }) => line(label)),
    { label: '', figures: run(3, from) },
    line(applicationsRows[3]!.label),
    { label: '', figures: run(applicationsRows.length - 3, adding) },
  ];

  test('several rows of them are read where every one of them adds up', () => {
    expect(
      rowsOfBrokenLabels(printed(adding), form)
        .slice(0, 3)
        .map(({ figures: own }) => own.length),
    ).toEqual([width, width, width]);
    const whole = [
      ...applicationsRows.slice(0, 9).map(({ label }) => line(label)),
      { label: '', figures: run(9, adding) },
    ];
    const rest = [line(applicationsRows[9]!.label), { label: '', figures: run(1, adding) }];
    // So many labels before their figures are a table that is torn.
    expect(rowsOfBrokenLabels([...whole, ...rest], form)).toEqual([]);
    expect(rowsOfBrokenLabels(printed(amiss), form).some(({ label }) => label === applicationsRows[0]!.label)).toBe(
      false,
    );
  });
});

describe('what can only be 0, and what cannot', () => {
  const labelOf = (id: string) => form.applicationsRows.find((one) => one.id === id)!.label;
  const row = (id: string, printed: string) => line(labelOf(id), printed, { table: 0 });
  const stateOf = (id: string, ...lines: Line[]) => {
    const read = readApplications(lines, form);
    return [read.figures.get(id) ?? null, ...read.notes.filter((note) => note.place === id).map(({ state }) => state)];
  };

  test('a row of too few zeros is 0 where nothing came in and nothing came over: read, and doubted', () => {
    const short = row('granted', '0 0 0');
    const nothing = '0 0 0 0 0 0 0';
    expect(stateOf('applications.granted.total', row('received', nothing), row('carriedIn', nothing), short)).toContain(
      'doubt',
    );
    expect(stateOf('applications.granted.total', row('received', nothing), row('carriedIn', nothing), short)[0]).toBe(
      0,
    );
    expect(
      stateOf('applications.granted.total', row('received', nothing), row('carriedIn', '1 0 0 0 0 0 1'), short)[0],
    ).toBeNull();
  });

  test('an amount of 0 is the same in 元 and in 万元; another is not read', async () => {
    const amountOf = async (amount: string) => {
      const html = page().replace('单位：万元', '单位：元').replace('318.52', amount);
      return (await read(html, 'a.html')).figures['proactive.fees.amount'] ?? null;
    };
    expect([await amountOf('0'), await amountOf('52300')]).toEqual(['0', null]);
  });
});

describe('figures that moved within a row', () => {
  const none = { figures: new Map(), notes: [], found: 0, labels: {} };
  const doubted = (given: Parameters<typeof withFigures>[1], moved: Readonly<Record<string, number | null>>) => {
    const report = withFigures(zeroReport(), given);
    const all = new Map(form.cells.map(({ id }) => [id, id in moved ? moved[id]! : (report.figures[id] ?? null)]));
    const notes = doubtsOf(
      { proactive: none, applications: { ...none, figures: all }, disputes: { ...none, figures: all } },
      form,
    );
    return [...new Set(notes.map(({ place: at }) => at.split('.').slice(1, -1).join('.')))];
  };
  const left = {
    'applications.received.naturalPerson': 5,
    'applications.granted.naturalPerson': 3,
    'applications.carriedOver.naturalPerson': 2,
  };

  test.each([
    ['carriedOver', 2],
    ['granted', 3],
    ['received', 5],
  ])('%s: the other rows say that it moved', (id, value) =>
    expect(
      doubted(left, { [`applications.${id}.naturalPerson`]: 0, [`applications.${id}.business`]: value }),
    ).toContain(id),
  );

  test('a row of which nothing is known may have moved itself: no other is said to have', () => {
    const gone = Object.fromEntries(form.cellsOfRow('applications', 'denied.stateSecret').map(({ id }) => [id, null]));
    const moved = { 'applications.granted.naturalPerson': 0, 'applications.granted.business': 3 };
    expect(doubted(left, moved)).toContain('granted');
    expect(doubted(left, { ...moved, ...gone })).not.toContain('granted');
  });

  test('（七）总计 without its total is doubted where the outcomes make another number, though what came in fits', () =>
    expect(
      doubted(left, {
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.total': null,
      }),
    ).toContain('handled'));

  test('beside a group of table 四 that contradicts its total, one without a total is doubted for its one figure too', () =>
    expect(
      doubted(
        { 'disputes.review.upheld': 3, 'disputes.litigationDirect.upheld': 1 },
        { 'disputes.review.total': 9, 'disputes.litigationDirect.total': null },
      ),
    ).toEqual(['review', 'litigationDirect']));
});
