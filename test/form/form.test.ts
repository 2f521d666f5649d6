/** The form as a value: what is found by its id, what adds up to what, which edition a year has. */
import { describe, expect, test } from 'vitest';
import { edition2021 } from '../../source/form/edition2021.ts';
import { editions } from '../../source/form/editions.ts';
import { type Edition, makeForm, tableIds } from '../../source/form/form.ts';
import { currentForm, findForm, formForYear, formOf } from '../../source/form/forms.ts';

const form = formOf({ edition: 2021 });
const trial = formOf({ edition: 2019 });

describe('an edition', () => {
  test('is found by its number; one that is not known is undefined where it is asked for, and refused where it is needed', () => {
    expect(findForm(2021)).toBe(form);
    expect(findForm(2020)).toBeUndefined();
    expect(() => formOf({ edition: 2020 })).toThrow(RangeError);
  });

  test('that is written in is that of the year; the trial one is only read', () => {
    for (const year of [2008, 2019, 2020, 2021, 2025, 2089]) expect([year, formForYear(year)]).toEqual([year, form]);
    expect(currentForm).toBe(formOf({ edition: editions.at(-1)!.edition }));
    expect(editions.map(({ since }) => since)).toEqual(editions.map(({ since }) => since).toSorted());
  });

  test('of the trial years: two outcomes fewer, the last one without a group, table 二 not read', () => {
    const names = (one: Edition) => one.applicationsRows.map(({ group = '', label }) => `${group} ${label}`.trim());
    expect(names(form).filter((name) => !names(trial).includes(name))).toEqual([
      expect.stringMatching(/^（六）其他处理 1\./),
      expect.stringMatching(/^（六）其他处理 2\./),
      '（六）其他处理 3.其他',
    ]);
    expect(names(trial).filter((name) => !names(form).includes(name))).toEqual(['（六）其他处理']);
    expect([trial.unread, form.unread]).toEqual([['proactive'], []]);
    expect([trial.cells.length, trial.outcomes.length]).toEqual([200 - 14, form.outcomes.length - 2]);
  });

  test.each(['received', 'carriedIn', 'total', 'carriedOver'] as const)('without its row “%s” is none', (role) => {
    const rows = edition2021.applicationsRows.filter((row) => row.role !== role);
    expect(() => makeForm({ ...edition2021, applicationsRows: rows })).toThrow(new RegExp(`${role}.*2021`));
  });
});

describe('cells', () => {
  test('each is found by its id, and by its row', () => {
    for (const cell of form.cells) {
      expect(form.cellOf(cell.id)).toBe(cell);
      expect(form.findCell(cell.id)).toBe(cell);
      expect(form.cellsOfRow(cell.table, cell.row.id)[cell.columnIndex]).toBe(cell);
      expect(cell.id).toBe(`${cell.table}.${cell.row.id}.${cell.column.id}`);
    }
    expect(form.cells).toEqual(tableIds.flatMap((table) => form.cellsOfTable[table]));
    for (const table of tableIds)
      expect(form.rowsOf(table).flatMap((row) => form.cellsOfRow(table, row.id))).toEqual(form.cellsOfTable[table]);
  });

  test('an id that names none finds none; where one is needed it is refused', () => {
    expect(form.findCell('applications.granted')).toBeUndefined();
    expect(() => form.cellOf('applications.granted')).toThrow(RangeError);
    expect(form.cellsOfRow('disputes', 'granted')).toEqual([]);
  });

  test('totals are computed, along rows and down columns; one cell is an amount', () => {
    for (const { id, derived, kind } of form.cells) {
      expect([id, derived]).toEqual([id, /\.total$|^applications\.handled\./.test(id)]);
      expect([id, kind]).toEqual([id, id === 'proactive.fees.amount' ? 'decimal' : 'count']);
    }
  });
});

describe('sums', () => {
  const ids = (cells: readonly { id: string }[]) => cells.map(({ id }) => id);
  const sumsOf = (id: string) => form.sums.filter(({ total }) => total.id === id);

  test('a row adds up its columns, a dispute too', () => {
    expect(sumsOf('applications.granted.total').map(({ rule, addends }) => [rule, ids(addends)])).toEqual([
      ['row-total', ids(form.cellsOfRow('applications', 'granted')).slice(0, -1)],
    ]);
    expect(sumsOf('disputes.review.total').map(({ rule, addends }) => [rule, ids(addends)])).toEqual([
      ['dispute-total', ids(form.cellsOfRow('disputes', 'review')).slice(0, -1)],
    ]);
  });

  test('（七） adds up the outcomes of its column; its total does so both ways, and is derived along its row', () => {
    const outcomes = form.outcomes.map(({ id }) => `applications.${id}.total`);
    const both = sumsOf('applications.handled.total');
    expect(both.map(({ rule }) => rule).sort()).toEqual(['handled-sum', 'row-total']);
    expect(ids(both.find(({ rule }) => rule === 'handled-sum')!.addends)).toEqual(outcomes);
    expect(
      form.derivations.filter(({ total }) => total.id === 'applications.handled.total').map(({ rule }) => rule),
    ).toEqual(['row-total']);
  });

  test('each computed cell is derived once, after what it is made of', () => {
    const order = ids(form.derivations.map(({ total }) => total));
    expect(order.toSorted()).toEqual(ids(form.cells.filter(({ derived }) => derived)).toSorted());
    for (const [index, { addends }] of form.derivations.entries())
      for (const { id, derived } of addends) if (derived) expect(order.indexOf(id)).toBeLessThan(index);
  });

  test('what came in equals what went out, column by column', () => {
    expect(form.balances.map((balance) => ids(Object.values(balance)))).toEqual(
      form.applicationsColumns.map(({ id }) =>
        ['received', 'carriedIn', 'handled', 'carriedOver'].map((row) => `applications.${row}.${id}`),
      ),
    );
  });
});

describe('texts and sections', () => {
  test('in printed order, each in its section; the title is not written in sentences', () => {
    expect(form.texts.map(({ id, section }) => [id, section])).toEqual([
      ['title', null],
      ['preamble', null],
      ['overview.whole', 'overview'],
      ...form.aspects.map(({ id }) => [`overview.${id}`, 'overview']),
      ['problems', 'problems'],
      ['other', 'other'],
    ]);
    expect(form.prose).toEqual(form.texts.map(({ id }) => id).slice(1));
    expect(form.texts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['标题', '引言', '总体情况', '（一）主动公开', '其他需要报告的事项']),
    );
  });

  test('a section is found by its id', () => {
    for (const section of form.sections) expect(form.sectionOf(section.id)).toBe(section);
  });
});
