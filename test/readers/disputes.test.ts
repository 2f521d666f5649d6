/** Table 四 out of lines: whose figures are whose, and when nobody can tell. */
import { describe, expect, test } from 'vitest';
import { currentForm as form } from '../../source/form/forms.ts';
import { readDisputes } from '../../source/readers/disputes.ts';
import type { Line } from '../../source/readers/lines.ts';
import { upright } from '../../source/readers/upright.ts';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const count = (from: number, size: number) => Array.from({ length: size }, (_, index) => String(from + index));
/** A row; `heads` gives what stands over each of its figures. */
const row = (
  label: string,
  figures: readonly string[],
  heads: (index: number) => readonly string[] = () => [],
): Line => ({
  label,
  figures: figures.map((text, index) => ({ text, heads: heads(index) })),
});
const ids = form.disputesRows.map(({ id }) => id);
/** The figures of each group, and what is said where there are none. */
function readIn(...lines: Line[]) {
  const { figures, notes, found } = readDisputes(lines, form);
  const of = (group: string) => form.cellsOfRow('disputes', group).map(({ id }) => figures.get(id));
  const said = [...new Set(notes.map(({ state, reason }) => `${state} ${reason}`))];
  return { rows: ids.map((group) => of(group).join(' ').trim()), said, found };
}
const all = ['1 2 3 4 5', '6 7 8 9 10', '11 12 13 14 15'];
const one = (at: number, figures = '1 2 3 4 5') => ['', '', ''].map((_, index) => (index === at ? figures : ''));

describe('fifteen figures in one row', () => {
  const fifteen = count(1, 15);

  test('are those of the three groups, without a name, under any, under the form’s heads', () => {
    expect(readIn(row('', fifteen))).toEqual({ rows: all, said: [], found: 3 });
    expect(readIn(row('件数', fifteen)).rows).toEqual(all);
    expect(
      readIn({ ...row('', fifteen, (index) => [groups[Math.floor(index / 5)]!, results[index % 5]!]), table: 1 }).rows,
    ).toEqual(all);
    expect(readIn(row('', fifteen, (index) => [results[index % 5]!])).rows).toEqual(all);
  });

  test('beside a sum of all groups are read without it, where all other heads name a group', () => {
    const sixteen = count(1, 15).toSpliced(0, 0, '120');
    const grouped = (index: number) => [groups[Math.floor(index / 5)]!, results[index % 5]!];
    expect(
      readIn({ ...row('', sixteen, (index) => (index === 0 ? ['合计'] : grouped(index - 1))), table: 1 }).rows,
    ).toEqual(all);
    // Here 合计 is the sum of a group, and the last figure is another one.
    const alone = (index: number) => [index === 4 ? '合计' : index % 5 === 4 ? '小计' : results[index % 5]!];
    const noted = row('', count(1, 16), (index) => (index === 15 ? ['件数'] : alone(index)));
    expect(readIn({ ...noted, table: 1 }).rows).toEqual(['', '', '']);
  });

  test('go by heads that name every group and result once, whatever their order', () => {
    const turned = row('', fifteen, (index) => [groups[2 - Math.floor(index / 5)]!, results[index % 5]!]);
    expect(readIn({ ...turned, table: 1 }).rows).toEqual([all[2], all[1], all[0]]);
    // In a line of text nobody knows what stands over what.
    expect(readIn(turned)).toEqual({ rows: ['', '', ''], said: ['unread 表头的次序与规定的不同，没有读入'], found: 0 });
  });

  test.each([
    ['results in another order', (index: number) => ['复议', results[(index + 1) % 5]!], false],
    ['a group that stands over others’ figures', (index: number) => [groups[index < 7 ? 0 : 1]!, ''], false],
    [
      'groups that begin a column late, over results as printed',
      (index: number) => [groups[Math.floor(Math.max(0, index - 1) / 5)]!, results[index % 5]!],
      true,
    ],
    [
      'groups in another order over results as printed',
      (index: number) => [groups[[1, 0, 2][Math.floor(index / 5)]!]!, results[index % 5]!],
      false,
    ],
  ])('%s', (_, heads, isRead) => {
    const { said, rows } = readIn(row('', fifteen, heads as (index: number) => string[]));
    expect(said).toEqual(isRead ? [] : ['unread 表头的次序与规定的不同，没有读入']);
    expect(rows).toEqual(isRead ? all : ['', '', '']);
  });

  test('twice the same are read, two different rows are not', () => {
    expect(readIn(row('', fifteen), row('', fifteen)).rows).toEqual(all);
    expect(readIn(row('', fifteen), row('', count(2, 15)))).toEqual({
      rows: ['', '', ''],
      said: ['unread 表格里有 2 行数，分不清哪一行是，没有读入'],
      found: 0,
    });
  });

  test('a row of blanks is no row, and too few figures are none', () => {
    expect(readIn({ ...row('', Array(15).fill('')), table: 0 }, row('', fifteen)).rows).toEqual(all);
    const { rows, found } = readIn(row('', count(1, 14)));
    expect([rows, found]).toEqual([['', '', ''], 0]);
  });

  test('of which most are blank are one row in a table only', () => {
    const few = ['1', ...Array(14).fill('')];
    expect(readIn({ ...row('', few), table: 0 }).rows[0]).toBe('1');
    expect(readIn(row('', few)).rows).toEqual(['', '', '']);
  });

  test('stand behind those of a group that has its name: the group counts', () => {
    expect(readIn(row('行政复议', count(1, 5)), row('', fifteen)).rows).toEqual(one(0));
  });
});

describe('five figures under each group', () => {
  test.each(groups.map((name, index) => [name, index] as const))('%s before its figures', (name, index) =>
    expect(readIn(row(name, count(1, 5)))).toEqual({
      rows: one(index),
      said: ['absent 没有找到这一格'],
      found: 1,
    }),
  );

  test.each(groups.map((name, index) => [name, index] as const))('%s on the line above', (name, index) => {
    expect(readIn(row(name, []), row('', count(1, 5))).rows).toEqual(one(index));
    expect(readIn(row(name, ['', '']), row('件数', count(1, 5))).rows).toEqual(one(index));
    expect(readIn(row('', count(1, 5), () => [name, '总计'])).rows).toEqual(one(index));
  });

  test('names one after the other, each with its figures below', () => {
    expect(readIn(...groups.flatMap((name, index) => [row(name, []), row('', count(1 + index * 5, 5))])).rows).toEqual(
      all,
    );
  });

  test('names of several groups one after the other are a head: no figures are those of the last', () => {
    const { rows } = readIn(...groups.map((name) => row(name, [])), row('', count(1, 5)));
    expect(rows).toEqual(['', '', '']);
    expect(readIn(row('行政复议', []), row('行政复议与行政诉讼', []), row('', count(1, 5))).rows).toEqual(['', '', '']);
  });

  test('a single figure is a group’s where its name stands before it', () => {
    expect(readIn(row('行政复议', ['7'])).said[0]).toContain('unread');
    expect(readIn(row('行政复议', []), row('', ['7'])).rows).toEqual(['', '', '']);
  });

  test('blanks beside a name are a row where there are as many as results', () => {
    expect(readIn(row('行政复议', ['', '', '', '', '']), row('', count(1, 5))).rows).toEqual(['', '', '']);
  });

  test('twice the same is read, twice otherwise is not', () => {
    expect(readIn(row('行政复议', count(1, 5)), row('行政复议', count(1, 5))).rows).toEqual(one(0));
    expect(readIn(row('行政复议', count(1, 5)), row('行政复议', count(2, 5)))).toMatchObject({
      rows: ['', '', ''],
      said: ['unread 这一组出现了 2 次，数字不一样，没有读入', 'absent 没有找到这一格'],
    });
  });

  test('a result that the table has no column for is absent', () => {
    const heads = [results[0]!, results[1]!, results[3]!, results[4]!];
    const head = heads.map((text, x) => ({ text, x, colSpan: 1 }));
    const { rows, said } = readIn({ ...row('行政复议', count(1, 4), (index) => [heads[index]!]), head });
    expect(rows[0]).toBe('1 2  3 4');
    expect(said).toContain('absent 表格中没有这一栏');
  });
});

describe('two groups beside each other', () => {
  const ten = count(1, 10);
  const under = (first: number, second: number) => (index: number) => [
    groups[index < 5 ? first : second]!,
    results[index % 5]!,
  ];

  test('go by the names over them, in any order', () => {
    expect(readIn(row('', ten, under(0, 1))).rows).toEqual([all[0], all[1], '']);
    expect(readIn(row('', ten, under(2, 1))).rows).toEqual(['', all[1], all[0]]);
  });

  test('of which one is of all lawsuits: the other is read, and that is said', () => {
    const heads = (index: number) => [index < 5 ? '行政复议' : '行政诉讼', results[index % 5]!];
    expect(readIn(row('', ten, heads))).toEqual({
      rows: [all[0], '', ''],
      said: ['unread 行政诉讼的数没有分未经复议直接起诉和复议后起诉，没有读入'],
      found: 1,
    });
    const other = (index: number) => [index < 5 ? '行政复议' : '行政裁决', results[index % 5]!];
    expect(readIn(row('', ten, other)).rows).toEqual(['', '', '']);
  });

  test('go by the names that were read above, where none stands over them', () => {
    expect(readIn(row('行政复议', []), row('复议后起诉', []), row('', ten)).rows).toEqual([all[0], '', all[1]]);
    expect(readIn(row('行政复议', []), row('', ten)).rows).toEqual(['', '', '']);
  });

  test.each(['—', '---', '/', '无', '#---'])('a row of %s between the names ends none of them', (mark) => {
    const head = [
      row('行政复议', []),
      row('', new Array<string>(15).fill(mark)),
      row('未经复议直接起诉 复议后起诉', []),
    ];
    expect(readIn(...head, row('', ten)).rows).toEqual(['', '', '']);
  });

  test('are not read where results or names do not fit', () => {
    expect(readIn(row('', ten, under(1, 1))).rows).toEqual(['', '', '']);
    // The same figures twice are no more one group's: which name is wrong, nobody can tell.
    expect(readIn(row('', [...count(1, 5), ...count(1, 5)], under(1, 1))).rows).toEqual(['', '', '']);
    const late = (index: number) => [groups[index < 5 ? 0 : 1]!, results[(index + 1) % 5]!];
    expect(readIn(row('', ten, late)).rows).toEqual(['', '', '']);
    const torn = (index: number) => [groups[index < 4 ? 0 : 1]!, ''];
    expect(readIn(row('', ten, torn)).rows).toEqual(['', '', '']);
  });
});

describe('results down the page', () => {
  const heads = (index: number) => [groups[index]!];
  const down = (order: readonly number[] = [0, 1, 2, 3, 4]) =>
    order.map((at) => row(results[at]!, [String(1 + at), String(6 + at), String(11 + at)], heads));

  test('are turned, whatever the order of results and groups', () => {
    expect(readIn(...down()).rows).toEqual(all);
    expect(readIn(...down([4, 2, 0, 1, 3])).rows).toEqual(all);
    const other = down().map(({ label, figures }) =>
      row(
        label,
        figures.map(({ text }) => text),
        (index) => [groups[2 - index]!],
      ),
    );
    expect(readIn(...other).rows).toEqual([all[2], all[1], all[0]]);
  });

  test('without heads over the figures a line with the three groups in order must stand before them', () => {
    const bare = down().map(({ label, figures }) =>
      row(
        label,
        figures.map(({ text }) => text),
      ),
    );
    expect(upright(bare, form)).toBeUndefined();
    expect(readIn(row('行政复议 未经复议直接起诉 复议后起诉', []), ...bare).rows).toEqual(all);
    expect(upright([row('复议后起诉 行政复议 未经复议直接起诉', []), ...bare], form)).toBeUndefined();
    expect(upright([row(groups.join(' '), []), ...bare.slice(0, 4), down()[4]!], form)).toBeDefined();
  });

  test('one group after the other', () => {
    const lines = groups.flatMap((name, group) => [
      row(name, []),
      ...results.map((result, at) => row(result, [String(1 + group * 5 + at)])),
    ]);
    expect(readIn(...lines).rows).toEqual(all);
    const named = groups.flatMap((name, group) =>
      results.map((result, at) => row(`${name} ${result}`, ['', String(1 + group * 5 + at)])),
    );
    expect(readIn(...named).rows).toEqual(all);
  });

  test('one that lacks or stands there twice leaves the table as it is', () => {
    expect(upright(down([0, 1, 2, 3]), form)).toBeUndefined();
    expect(upright([...down(), ...down([0])], form)).toBeUndefined();
    expect(upright([row(results[0]!, ['1']), ...down([1, 2, 3, 4])], form)).toBeUndefined();
  });

  test('other rows of figures stay', () => {
    const other = row('行政复议', count(1, 5));
    expect(upright([other, row('说明', []), ...down()], form)!.map(({ label }) => label)).toEqual([
      '行政复议',
      ...form.disputesRows.map(({ label }) => label),
    ]);
  });
});
