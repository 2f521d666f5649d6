/** Tables 二 and 三 out of lines: rows that stand there twice, that lack a column, that are wider; and what can only be 0. */
import { describe, expect, test } from 'vitest';
import { currentForm as form } from '../../source/form/forms.ts';
import type { Line } from '../../source/readers/lines.ts';
import { readApplications, readProactive } from '../../source/readers/tables.ts';

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
type Heads = (index: number) => readonly string[];
/** A row; where it stands under heads, those are the head of its table. */
const row = (label: string, printed: string, heads?: Heads, more: Partial<Line> = {}): Line => {
  const figures = printed
    .split(' ')
    .map((text, index) => ({ text: text === '_' ? '' : text, heads: heads?.(index) ?? [] }));
  const head = figures.flatMap(({ heads: over }, x) => over.map((text) => ({ text, x, colSpan: 1 })));
  return { label, name: label, figures, ...(heads ? { head } : {}), ...more };
};
const labelOf = (id: string) => form.applicationsRows.find((one) => one.id === id)!.label;
/** What is said of a row without the one below it. */
const alone = '下一行没有找到，这一行的数可能是它的，请对照原文';
function readIn(read: typeof readApplications, ...lines: Line[]) {
  const table = read(lines, form);
  const notes = table.notes.filter(({ reason }) => reason !== alone);
  const cellsOf = (row: string) =>
    Object.values(form.cellsOfTable)
      .flat()
      .filter((cell) => cell.row.id === row);
  const notesOf = (row: string) => notes.filter(({ place }) => cellsOf(row).some(({ id }) => id === place));
  return {
    ...table,
    row: (id: string) =>
      cellsOf(id)
        .map((cell) => table.figures.get(cell.id) ?? '_')
        .join(' '),
    said: (id: string) => [...new Set(notesOf(id).map(({ state, reason }) => `${state} ${reason}`))],
    printed: (id: string) => notesOf(id)[0]?.printed,
  };
}
const applications = (...lines: Line[]) => readIn(readApplications, ...lines);
const proactive = (...lines: Line[]) => readIn(readProactive, ...lines);
const received = labelOf('received');

describe('a row', () => {
  test('with a figure for each column is read, by its heads where they say another order', () => {
    expect(applications(row(received, '1 2 3 4 5 6 21')).row('received')).toBe('1 2 3 4 5 6 21');
    const turned: Heads = (index) => [applicants[6 - index]!];
    expect(applications(row(received, '21 6 5 4 3 2 1', turned)).row('received')).toBe('1 2 3 4 5 6 21');
  });

  test('printed twice: the same is read, another is not and both are said', () => {
    const twice = applications(row(received, '1 2 3 4 5 6 21'), row(received, '1 2 3 4 5 6 21'));
    expect([twice.row('received'), twice.said('received')]).toEqual(['1 2 3 4 5 6 21', []]);
    const other = applications(row(received, '1 2 3 4 5 6 21'), row(received, '2 2 3 4 5 6 22'));
    expect([other.row('received'), other.said('received')]).toEqual([
      '_ _ _ _ _ _ _',
      ['unread 这一行出现了 2 次，数字不一样，没有读入'],
    ]);
    expect(other.printed('received')).toBe('1 2 3 4 5 6 21 / 2 2 3 4 5 6 22');
  });

  test('printed elsewhere with fewer columns: the whole one is read, and said', () => {
    const aside = applications(row(received, '21'), row(received, '1 2 3 4 5 6 21'));
    expect([aside.row('received'), aside.said('received')[0]]).toEqual([
      '1 2 3 4 5 6 21',
      expect.stringContaining('别的表格里也有这一行'),
    ]);
    expect(
      applications(row(received, '21'), row(received, '1 2 3 4 5 6 21'), row(received, '2 2 3 4 5 6 22')).row(
        'received',
      ),
    ).toBe('_ _ _ _ _ _ _');
  });

  test('in two halves under heads that name each column once is one row', () => {
    const halves = [
      row(received, '1 2 3', (index) => [applicants[index]!]),
      row(received, '4 5 6 21', (index) => [applicants[index + 3]!]),
    ];
    expect(applications(...halves).row('received')).toBe('1 2 3 4 5 6 21');
    expect(applications(...halves.toReversed()).row('received')).toBe('1 2 3 4 5 6 21');
    expect(applications(halves[0]!, halves[0]!).row('received')).not.toContain('1 2 3 1');
    // A blank under a known head is a figure's place, one under no head is nothing.
    const blank = row(received, '4 5 _ 21 _', (index) => [[...applicants.slice(3), ''][index]!]);
    expect(applications(halves[0]!, blank).row('received')).toBe('1 2 3 4 5 _ 21');
  });

  test('without the column of a kind of applicant is read, the column absent', () => {
    const heads = applicants.filter((name) => name !== '科研机构');
    const read = applications(row(received, '1 2 4 5 6 19', (index) => [heads[index]!]));
    expect(read.row('received')).toBe('1 2 _ 4 5 6 19');
    expect(read.said('received')).toEqual(['absent 表格中没有这一栏']);
  });

  test.each(['备注（上年数）', '上年度', '去年同期数', '较上年增减', '2019年', '情况说明'])(
    'is read without what stands under a head %s, in the place of another column too',
    (aside) => {
      const instead = [...applicants.slice(0, 6), aside];
      const read = applications(row(received, '1 2 3 4 5 6 19', (index) => [instead[index]!], { widest: 7 }));
      expect(read.row('received')).toBe('1 2 3 4 5 6 _');
      expect(read.said('received')).toEqual(['absent 表格中没有这一栏']);
      const beside = [...applicants, aside];
      expect(applications(row(received, '1 2 3 4 5 6 21 19', (index) => [beside[index]!])).row('received')).toBe(
        '1 2 3 4 5 6 21',
      );
    },
  );

  test('is read where its columns stand below a year: that is the head of all', () => {
    const heads: Heads = (index) => ['2025年', applicants.filter((name) => name !== '科研机构')[index]!];
    expect(applications(row(received, '1 2 4 5 6 19', heads)).row('received')).toBe('1 2 _ 4 5 6 19');
  });

  test('is read where cells that say 0 cover several columns each, and that is said', () => {
    const covering = (printed: string, ...spans: number[]): Line => {
      const one = row(received, printed, undefined, { table: 0 });
      return { ...one, figures: one.figures.map((figure, index) => ({ ...figure, span: spans[index]! })) };
    };
    const read = applications(covering('4 0 3 0 7', 1, 2, 1, 2, 1));
    expect(read.row('received')).toBe('4 0 0 3 0 0 7');
    expect(read.said('received')).toEqual(['doubt 各栏合并成一格，各栏都按这一格读入']);
    // Another figure than 0 is that of one of its columns, nobody knows which; too many columns are another table's.
    expect(applications(covering('4 5 3 0 12', 1, 2, 1, 2, 1)).row('received')).toBe('_ _ _ _ _ _ _');
    expect(applications(covering('4 0 3 0 7', 1, 3, 1, 2, 1)).row('received')).toBe('_ _ _ _ _ _ _');
  });

  test('without a place for its figures is not read; what was printed is kept', () => {
    const read = applications(row(received, '1 2 3'));
    expect(read.row('received')).toBe('_ _ _ _ _ _ _');
    expect([read.said('received')[0], read.printed('received')]).toEqual([expect.stringContaining('unread'), '1 2 3']);
    expect(read.notes.some(({ reason }) => reason === alone)).toBe(true);
  });

  test('wider than its table, or with two cells in one, is doubtful', () => {
    const blank = '1 2 3 4 5 6 21 _';
    expect(
      applications(row(received, blank, undefined, { odd: true }))
        .said('received')
        .join(),
    ).toContain('比表格的其他行宽');
    expect(applications(row(received, blank)).said('received').join()).not.toContain('比表格的其他行宽');
    expect(applications(row(received, '1 2 3 4 5 6 21', undefined, { odd: true })).said('received')).toEqual([]);
    const torn: Line = { ...row(received, '1 2 3 4 5 6 21') };
    const figures = torn.figures.map((figure, index) => (index === 2 ? { ...figure, text: '3 -' } : figure));
    expect(
      applications({ ...torn, figures })
        .said('received')
        .join(),
    ).toContain('有一格里像有两格的内容');
  });

  test('may go on in a row below it without a name; a name that stands among the figures is one', () => {
    const saidAbove = (label: string, printed: string) =>
      applications(
        row(received, '1 2 3 4 5 6 21', undefined, { table: 0 }),
        row(label, printed, undefined, { table: 0 }),
        row(labelOf('carriedIn'), '1 2 3 4 5 6 21', undefined, { table: 0 }),
      ).said('received');
    expect(saidAbove('', '0 0 0 0 0 0 0').join()).toContain('下面一行的数没有项目名称');
    expect(saidAbove('请数量', '0 0 0 0 0 0 0').join()).toContain('下面一行的数没有项目名称');
    expect(saidAbove('', '另行统计的申请数量 0 0 0 0 0 0')).toEqual([]);
    expect(saidAbove('其中', '0 0 0 0 0 0 0')).toEqual([]);
    expect(saidAbove('答复率', '1 1 1 1 1 1 1')).toEqual([]);
    expect(saidAbove('同比', '3 0 0 0 0 0 3')).toEqual([]);
    expect(saidAbove('', '50% 0% 0% 0% 0% 50% 100%')).toEqual([]);
  });

  test('that was not found is absent, and doubts its neighbour above; orphans make it unread', () => {
    const alone = applications(row(received, '1 2 3 4 5 6 21'));
    expect(alone.said('carriedIn')).toEqual(['absent 没有找到这一行']);
    expect(alone.found).toBe(1);
    const carriedIn = row(labelOf('carriedIn'), '1 2 3 4 5 6 21');
    expect(applications(row(received, '1 2 3 4 5 6 21'), carriedIn).said('received')).toEqual([]);
  });
});

describe('table 二', () => {
  const rule = form.proactiveBlocks[0]!.rows[0]!;

  test('labels and heads that say something else are kept as printed', () => {
    const heads: Heads = (index) => [['本年制发数', '本年废止件数', '现行有效件数'][index]!];
    const { labels } = proactive(
      row('地方规章', '1 2 3', heads, { name: '地方规章' }),
      row(rule.label, '1 2 3', heads),
    );
    expect(labels).not.toHaveProperty(`proactive.${rule.id}`);
    const other = proactive(row(rule.label, '1 2 3', heads, { name: `${rule.label}（件）` })).labels;
    expect(other[`proactive.${rule.id}`]).toBe(`${rule.label}（件）`);
    expect(other[form.cellsOfRow('proactive', rule.id)[0]!.id]).toBe('本年制发数');
    expect(other).not.toHaveProperty(form.cellsOfRow('proactive', rule.id)[2]!.id);
    expect(proactive(row(rule.label, '1 2 3', heads, { name: '很'.repeat(81) })).labels).not.toHaveProperty(
      `proactive.${rule.id}`,
    );
    expect(proactive(row(rule.label, '1 2 3', heads, { name: '很'.repeat(80) })).labels).toHaveProperty(
      `proactive.${rule.id}`,
    );
  });
});

describe('what can only be 0', () => {
  const heads = applicants.filter((name) => name !== '科研机构');
  const without: Heads = (index) => [heads[index]!];

  test('a column that is not printed, where the others add up to the total', () => {
    const read = applications(row(received, '1 2 4 5 6 18', without));
    expect(read.row('received')).toBe('1 2 0 4 5 6 18');
    expect(read.said('received')).toEqual(['doubt 表格中没有“科研机构”一栏，其余各栏之和等于总计，按 0 计']);
  });

  test.each([
    ['they do not add up', '1 2 4 5 6 19'],
    ['one is negative', '-1 2 4 5 6 16'],
    ['one is blank', '1 2 4 5 _ 12'],
    ['the total is blank', '1 2 4 5 6 _'],
  ])('not where %s', (_, figures) =>
    expect(applications(row(received, figures, without)).figures.get('applications.received.research')).toBeNull(),
  );

  const outcome = form.outcomes[0]!.id;
  const label = labelOf(outcome);
  const handled = labelOf('handled');
  const nothing = (id: string, ...lines: Line[]) => applications(...lines, row(label, '0 0 0')).row(id);

  test('a row of too few zeros, where the total of all outcomes is 0, or nothing came in', () => {
    expect(nothing(outcome, row(handled, '0 0 0 0 0 0 0'))).toBe('0 0 0 0 0 0 0');
    expect(nothing(outcome, row(received, '0 0 0 0 0 0 0'), row(labelOf('carriedIn'), '0 0 0 0 0 0 0'))).toBe(
      '0 0 0 0 0 0 0',
    );
    expect(nothing(outcome, row(received, '0 0 0 0 0 0 0'), row(labelOf('carriedIn'), '0 0 0 0 0 1 1'))).toBe(
      '_ _ _ _ _ _ _',
    );
    expect(nothing(outcome, row(handled, '0 0 0 0 0 1 1'))).toBe('_ _ _ _ _ _ _');
    expect(nothing(outcome)).toBe('_ _ _ _ _ _ _');
  });

  test('what is carried over only where nothing came in', () => {
    const carriedOver = row(labelOf('carriedOver'), '0 0');
    const rows = [row(received, '0 0 0 0 0 0 0'), row(labelOf('carriedIn'), '0 0 0 0 0 0 0'), carriedOver];
    expect(applications(...rows).row('carriedOver')).toBe('0 0 0 0 0 0 0');
    expect(applications(row(handled, '0 0 0 0 0 0 0'), carriedOver).row('carriedOver')).toBe('_ _ _ _ _ _ _');
  });

  test.each(['0', '0 1 0', '1 0'])('not a row of %s', (figures) =>
    expect(applications(row(handled, '0 0 0 0 0 0 0'), row(label, figures)).row(outcome)).toContain('_ _ _ _ _'),
  );
});

describe('（六）其他处理', () => {
  test('in one row is read as 3.其他; the other two have no figures', () => {
    const read = applications(row('（六）其他处理', '1 2 3 4 5 6 21'));
    expect(read.row('otherOutcome.other')).toBe('1 2 3 4 5 6 21');
    for (const id of ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'])
      expect(read.said(id)).toEqual(['absent （六）其他处理只有一行，已读入“3.其他”，这一行没有数']);
  });

  test('in three rows is read as such', () => {
    const overdue = labelOf('otherOutcome.correctionOverdue');
    const read = applications(row(overdue, '1 2 3 4 5 6 21'), row('（六）其他处理', '1 2 3 4 5 6 21'));
    expect(read.row('otherOutcome.correctionOverdue')).toBe('1 2 3 4 5 6 21');
    expect(read.said('otherOutcome.feeOverdue').join()).not.toContain('只有一行');
  });
});
