/** Of which year a report is, what its rows are called, and which rows of its tables are last year's. */
import { describe, expect, test } from 'vitest';
import type { TableBlock } from '../../source/document/document.ts';
import { currentForm as form } from '../../source/form/forms.ts';
import { identityOf } from '../../source/readers/identity.ts';
import { matchLabel } from '../../source/readers/label.ts';
import { withoutLastYear } from '../../source/readers/lastYear.ts';
import { type Line, linesOfTable } from '../../source/readers/lines.ts';
import { readApplications, readProactive } from '../../source/readers/tables.ts';
import { overviewOf, paragraphsOf } from '../../source/readers/texts.ts';

describe('the year of a report', () => {
  const line = (text: string) => ({ kind: 'text' as const, text });
  const read = (titles: readonly string[], text: string, known: { name?: string; year?: number } = {}) => {
    const before = titles.map(line);
    const blocks = [...before, line(text)];
    const { year, notes } = identityOf({ blocks, wrapped: false }, before, blocks, {
      name: known.name ?? 'a.html',
      year: known.year,
    });
    return [year, notes.map(({ reason }) => reason).join()] as const;
  };
  const period = (year: number) => `统计期限为${year}年1月1日至12月31日。`;
  const title = (year: number | '') => `柳林镇人民政府${year}${year && '年'}政府信息公开工作年度报告`;

  test.each([2024, 2026])('in the title another than in the period (%i): the title’s, and said', (stated) => {
    const [year, said] = read([title(2025)], period(stated));
    expect(year).toBe(2025);
    expect(said).toContain(`标题写的是 2025 年，统计期限写的是 ${stated} 年`);
  });
  test('the same in both: nothing is said', () => expect(read([title(2025)], period(2025))).toEqual([2025, '']));
  test('nowhere in the report: the one that was asked for, whatever the file is called', () =>
    expect(read([title('')], '公开信息86条。', { name: '柳林镇2024年.html', year: 2025 })).toEqual([
      2025,
      '报告里没有写年度，按 --year 读作 2025 年',
    ]));
  test('of two titles the one of the period counts, whatever was asked for', () =>
    expect(read([title(2024), title(2025)], period(2025), { year: 2024 })[0]).toBe(2025));
  test('years in which laws were made are no years that the text speaks of', () =>
    expect(read([title('')], '条例2019年修订，2019年公布，2019年施行。2025年公开信息86条。')[0]).toBe(2025));
});

describe('what rows and columns are called', () => {
  const heads = (...texts: string[]) => texts.map((text, at) => ({ text: String(at), heads: [text] }));
  const row = (name: string, figures: Line['figures']): Line => ({ label: name, name, figures, table: 0 });

  test('a group and its row in one cell are no other wording', () => {
    const { group = '', label } = form.applicationsRows.find(({ id }) => id === 'denied.stateSecret')!;
    const figures = Array.from({ length: 7 }, () => ({ text: '0', heads: [] }));
    expect(readApplications([row(`${group}${label}`, figures)], form).labels).toEqual({});
    expect(readApplications([row('属于国家秘密的', figures)], form).labels).toEqual({
      'applications.denied.stateSecret': '属于国家秘密的',
    });
  });

  test('a piece of a head is no wording, another head for the one column is', () => {
    const { label } = form.rowsOf('proactive').find(({ id }) => id === 'licences')!;
    expect(readProactive([row(label, heads('数量'))], form).labels).toEqual({});
    expect(readProactive([row(label, heads('本年处理数量'))], form).labels).toEqual({
      'proactive.licences.decisions': '本年处理数量',
    });
  });

  test('a label that is hardly nearer to one row than to another means neither', () => {
    const near = [
      { id: 'one', wordings: ['收到申请数量甲'] },
      { id: 'other', wordings: ['收到申请数量乙丙'] },
    ];
    expect(matchLabel('收到申请的数量丁', near)).toBeUndefined();
    expect(matchLabel('收到申请的数量丁', near.slice(0, 1))?.id).toBe('one');
  });
});

const table = (rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text, x) => ({ text, x, colSpan: 1, rowSpan: 1 }))),
});

describe('rows of last year below those of this one', () => {
  const rows = (thisYear: string, lastYear: string, labels: readonly string[] = ['规章', '行政许可', '行政处罚']) =>
    labels.flatMap((label, at) => [
      [label, thisYear, String(at + 1)],
      [label, lastYear, String(at + 101)],
    ]);
  const left = (given: readonly (readonly string[])[]) =>
    withoutLastYear(table(given)).rows.map((row) => row.map(({ text }) => text).join(' '));

  test.each([
    ['本年', '上年'],
    ['2025年', '2024年'],
    ['2025年度', '2024年度'],
  ])('%s stays, %s goes', (thisYear, lastYear) =>
    expect(left(rows(thisYear, lastYear))).toEqual(['规章 1', '行政许可 2', '行政处罚 3']),
  );
  test('where one year has more rows than the other, all of them stay', () => {
    const uneven = [...rows('本年', '上年'), ['行政强制', '本年', '4']];
    expect(left(uneven)).toEqual(uneven.map((row) => row.join(' ')));
  });
  test('two such rows may be something else', () => {
    const few = rows('本年', '上年', ['规章', '行政许可']);
    expect(left(few)).toEqual(few.map((row) => row.join(' ')));
  });
});

test('a row that is wider than most of its table is marked, a narrower one is not', () => {
  const lines = linesOfTable(
    table([
      ['甲', '1', '2'],
      ['乙', '1', '2'],
      ['丙', '1', '2', '2'],
      ['丁', '1'],
    ]),
    0,
  );
  expect(lines.map(({ odd }) => odd)).toEqual([false, false, true, false]);
});

test('a line as wide as the page goes on below though a sentence ends there; a shorter one that ends ends its paragraph', () => {
  const blocks = [`${'甲'.repeat(19)}。`, `${'乙'.repeat(9)}。`, `${'丙'.repeat(20)}`, '丁。'].map((text) => ({
    kind: 'text' as const,
    text,
  }));
  expect(paragraphsOf(blocks, { exact: false, wrapped: true })).toEqual([
    `${'甲'.repeat(19)}。${'乙'.repeat(9)}。`,
    `${'丙'.repeat(20)}丁。`,
  ]);
});

describe('the aspects of section 一', () => {
  const overview = (...lines: string[]) =>
    overviewOf(
      lines.map((text) => ({ kind: 'text', text })),
      { exact: false, wrapped: false },
    ).overview;
  test('a second heading of the same aspect stays in its text', () =>
    expect(overview('（五）监督保障', '开展培训2次。', '（六）社会评议', '群众满意。').oversight).toBe(
      '开展培训2次。\n（六）社会评议\n群众满意。',
    ));
  test('under headings, names at the beginning of paragraphs are words', () => {
    const { proactiveDisclosure, onRequest } = overview(
      '（一）主动公开',
      '主动公开：86条。',
      '依申请公开：2件。',
      '平台建设：1个。',
    );
    expect([proactiveDisclosure, onRequest]).toEqual(['主动公开：86条。\n依申请公开：2件。\n平台建设：1个。', '']);
  });
  test('without headings they are the headings', () =>
    expect(overview('主动公开：86条。', '依申请公开：2件。', '平台建设：1个。')).toMatchObject({
      proactiveDisclosure: '86条。',
      onRequest: '2件。',
    }));
});
