/** Tables that say that they count in something else than the form does. */
import { describe, expect, test } from 'vitest';
import type { Note, Report } from '../../source/report/report.ts';
import { cells, form2021 } from '../helpers/form.ts';
import { asHtml, documentOf, type LooseTable } from './document.ts';
import { notesOf, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const fees = 'proactive.fees.amount';
const amountIn = (head: string, amount: string): Promise<Report> =>
  read(page().replace('本年收费金额（单位：万元）', head).replace('318.52', amount), '柳川县水利局2025年.html');

describe('the amount of fees', () => {
  test.each([
    ['本年收费金额（单位：元）', '元'],
    ['收费金额（人民币元）', '元'],
    ['本年收费金额（单位：亿元）', '亿元'],
    ['本年收费金额（百万元）', '百万元'],
    ['本年收费金额（单位：千元）', '千元'],
  ])('in %s is not read', async (head, unit) => {
    const report = await amountIn(head, '3.5');
    expect(report.figures).not.toHaveProperty([fees]);
    expect(notesOf(report, fees)).toEqual([expect.stringMatching(`^unread: 表头写的单位是${unit}，不是万元.*“3.5”`)]);
  });

  test('is read in 万元, and where there is none in any unit', async () => {
    const inForm = await amountIn('本年收费金额（单位：万元）', '3.5');
    expect([inForm.figures[fees], notesOf(inForm, fees)]).toEqual(['3.5', []]);
    expect((await amountIn('本年收费金额（单位：元）', '0')).figures[fees]).toBe('0');
  });
});

/** The report that tells its cells apart as a page with something above or in its tables, and read. */
async function withLine(change: (document: ReturnType<typeof documentOf>) => void): Promise<Report> {
  const document = documentOf(distinctReport());
  change(document);
  return await read(asHtml(document), '2025.html');
}
const stateOf = ({ reading }: Report, id: string): Note['state'][] =>
  (reading?.notes ?? []).filter(({ place }) => place === id).map(({ state }) => state);
/** How many cells of a table have a figure, and how many of those that have none are said to be unread. */
const countsIn = (report: Report, table: string): [read: number, unread: number] => {
  const own = cells.filter(({ id }) => id.startsWith(`${table}.`));
  const unread = own.filter(({ id }) => report.figures[id] === undefined && stateOf(report, id).join() === 'unread');
  return [own.filter(({ id }) => report.figures[id] !== undefined).length, unread.length];
};
const above = (section: number, caption: string) =>
  withLine(({ sections }) => sections[section]!.body.unshift(caption));
const inApplications = form2021.cellsOfTable.applications.length;

describe('counts', () => {
  test.each([
    '单位：百件',
    '（单位：千件）',
    '计量单位：万件',
    '表3　申请情况统计表（单位：百件、万元）',
    '以百件为单位',
    '注：本表数据单位为千件。',
    '单位：件、百件',
  ])('under %s are not read, and no other table is doubted', async (caption) => {
    const report = await above(2, caption);
    expect(countsIn(report, 'applications')).toEqual([0, inApplications]);
    expect(countsIn(report, 'proactive')).toEqual([10, 0]);
    expect(countsIn(report, 'disputes')).toEqual([15, 0]);
  });

  test.each([
    '单位：件',
    '单位：件、万元',
    '填报单位：百色县千件镇人民政府',
    '单位：万条村民委员会',
    '本年公开信息3万条。',
  ])('under %s are read', async (caption) => {
    const report = await above(2, caption);
    expect(countsIn(report, 'applications')).toEqual([inApplications, 0]);
  });

  test('are not read where a head, a heading or a sentence before the tables says so', async () => {
    const inHead = await withLine(({ sections }) => {
      const cell = (sections[2]!.body[0] as LooseTable).rows.flat().find(({ text }) => text === '申请人情况')!;
      cell.text = '申请人情况（百件）';
    });
    expect(countsIn(inHead, 'applications')).toEqual([0, inApplications]);
    const inHeading = await withLine(({ sections }) => (sections[3]!.heading += '（单位：百件）'));
    expect(countsIn(inHeading, 'disputes')).toEqual([0, 15]);
    const before = await withLine(({ sections }) => sections[0]!.body.push('下列各表数据单位为百件。'));
    expect(['proactive', 'applications', 'disputes'].map((table) => countsIn(before, table)[0])).toEqual([1, 0, 0]);
    const aboveHeading = await withLine(({ sections }) => sections[0]!.body.push('单位：百件'));
    expect(countsIn(aboveHeading, 'proactive')).toEqual([1, 9]);
    expect(countsIn(aboveHeading, 'applications')).toEqual([inApplications, 0]);
  });

  test('that are not read have no doubt besides', async () => {
    const text = page({ repealed: '3件' }).replace('</h2>', '</h2><p>单位：百件</p>');
    const report = await read(text, '柳川县水利局2025年.html');
    expect(notesOf(report, 'proactive.normativeDocuments.repealed')).toEqual([
      'unread: 表上写的单位是百件，不是件，各格的数没有读入，请按件数填写',
    ]);
  });

  test('of a table that is not there are absent, not of another unit', async () => {
    const report = await withLine(({ sections }) => (sections[2]!.body = ['单位：百件']));
    expect(notesOf(report, 'applications').join()).toMatch(/^absent/);
  });

  test('of none stay, with a doubt', async () => {
    const text = page({ repealed: '0' }).replace('</h2>', '</h2><p>单位：百件</p>');
    const report = await read(text, '柳川县水利局2025年.html');
    expect(report.figures['proactive.normativeDocuments.repealed']).toBe(0);
    expect(notesOf(report, 'proactive.normativeDocuments.repealed')).toEqual([
      'doubt: 表上写的单位是百件，不是件；不足一百的也可能写成 0，请对照原文',
    ]);
  });

  test('under a caption of money or parts of a hundred are read, with a doubt', async () => {
    for (const caption of ['单位：万元', '（单位：元）', '单位：%']) {
      const report = await above(2, caption);
      expect(countsIn(report, 'applications')).toEqual([inApplications, 0]);
      expect(stateOf(report, 'applications.granted.total')).toEqual(['doubt']);
    }
    expect(stateOf(await above(1, '单位：万元'), 'proactive.licences.decisions')).toEqual([]);
  });
});
