/** Heads of table 三 whose spans a web editor has spoilt: where the totals prove the printed order, it is read and said. */
import { describe, expect, test } from 'vitest';
import { asHtml, documentOf, type LooseTable } from './document.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';
import { tableOf } from './variants.ts';

const original = distinctReport();
const said = '表头各栏没有对准下面的数';

/** A page with the report after a change to its table 三. */
function bent(change: (table: LooseTable) => void): string {
  const document = documentOf(original);
  change(tableOf(document, 'applications'));
  return asHtml(document);
}

/** Gives the head with this text other spans. */
const head =
  (text: string, spans: { colspan?: number; rowspan?: number }) =>
  ({ rows }: LooseTable): void => {
    const cell = rows
      .slice(0, 3)
      .flat()
      .find((one) => one.text.startsWith(text))!;
    Object.assign(cell, spans);
  };

describe('spoilt spans', () => {
  test.each<[string, (table: LooseTable) => void]>([
    ['法人或其他组织 over four columns', head('法人', { colspan: 4 })],
    ['over three', head('法人', { colspan: 3 })],
    ['over two', head('法人', { colspan: 2 })],
    ['over one', head('法人', { colspan: 1 })],
    ['the note over two rows', head('（本列', { rowspan: 2 })],
    [
      'both',
      (table) => {
        head('法人', { colspan: 4 })(table);
        head('（本列', { rowspan: 2 })(table);
      },
    ],
  ])('%s', async (_, change) => {
    const report = await read(bent(change), 'a.html');
    expect(report.figures).toEqual(original.figures);
    expect(notesOf(report, 'applications').join()).toContain(said);
  });

  test('heads in another order are believed, whatever the totals say', async () => {
    const report = await read(
      bent(({ rows }) => {
        const [one, two] = rows[2]!.map(({ text }) => text);
        rows[2]![0]!.text = two!;
        rows[2]![1]!.text = one!;
      }),
      'a.html',
    );
    expect(notesOf(report, 'applications').join()).not.toContain(said);
    expect(report.figures['applications.granted.business']).toBe(original.figures['applications.granted.research']);
  });

  const spoiltTotals = (count: number) =>
    bent((table) => {
      head('法人', { colspan: 4 })(table);
      for (const row of table.rows.slice(5, 5 + count)) row.findLast(({ figure }) => figure)!.text = '7';
    });

  test('a row that adds up neither way does not hinder', async () => {
    const report = await read(spoiltTotals(1), 'a.html');
    expect(report.figures).toEqual({ ...original.figures, 'applications.granted.total': 7 });
    expect(notesOf(report, 'applications.granted.total').join()).toContain('原文不平');
  });

  test('where many rows add up neither way, the heads are believed, and each row is doubted', async () => {
    const report = await read(spoiltTotals(9), 'a.html');
    expect(notesOf(report, 'applications').join()).not.toContain(said);
    expect(notesOf(report, 'applications.received.total').join()).toContain('读错了位置');
  });
});

test('where most rows contradict their totals, one whose total is not there is doubted with them', async () => {
  const change = (table: LooseTable) => {
    for (const row of table.rows.slice(7)) row.findLast(({ figure }) => figure)!.text = '7';
    table.rows[6]!.findLast(({ figure }) => figure)!.text = '/';
  };
  const report = await read(bent(change), 'a.html');
  expect(notesOf(report, 'applications.grantedInPart.business').join()).toContain('可能错位');
  expect(notesOf(report, 'applications.granted.business')).toEqual([]);
});
