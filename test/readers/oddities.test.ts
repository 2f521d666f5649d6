import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import { parseFigure } from '../../source/readers/figure.ts';
import { figuresIn, tableIn } from '../helpers/rows.ts';
import { asHtml, asText, documentOf, type LooseTable } from './document.ts';
import { toGbk } from './judge.ts';
import { distinctReport } from './tellingReport.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-oddities-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('parseFigure', () => {
  test.each([
    ['0', '0'],
    ['1,036', '1036'],
    ['1，036', '1036'],
    ['１２', '12'],
    ['59237.2449', '59237.2449'],
    ['22（其中修订16件）', '22'],
    ['22（其中修订 16 件）', '22'],
    ['21 条', '21'],
    ['+1036', '1036'],
    ['减4', '-4'],
    ['2 0', '20'],
    ['"126"', '126'],
    ['“126”', '126'],
    ['=126', '126'],
    ['$126$', '126'],
    ['126[^1]', '126'],
    ['126↑', '126'],
    ['126*', '126'],
  ])('%s -> %s', (text, digits) => expect(parseFigure(text).digits).toBe(digits));

  test.each(['', '　', '\u00a0', '/', '／', '-', '--', '—', '－', '无', '不涉及', '约二十', '12-3', '1.2.3'])(
    '“%s” is no figure, and says why',
    (text) => {
      const read = parseFigure(text);
      expect(read.digits).toBeNull();
      expect(read.note).toBeTruthy();
    },
  );

  test.each(['12①3', '12*3', '12▲3', '12[1]3', '12³4', '12（注）3', '12↑3'])(
    'a mark between digits parts them: %s',
    (text) => {
      expect(parseFigure(text)).toMatchObject({ digits: null, state: 'unread' });
    },
  );

  test.each(['"126"', '=126', '$126$', '126[^1]', '126↓'])('%s is read with a doubt', (text) => {
    expect(parseFigure(text)).toMatchObject({ digits: '126', state: 'doubt' });
  });

  test.each([
    ['012', '12'],
    ['０５', '5'],
    ['007', '7'],
  ])('a nought in front of %s may be of another figure', (text, digits) =>
    expect(parseFigure(text)).toMatchObject({ digits, state: 'doubt', note: expect.stringContaining('前面有 0') }),
  );

  test('what is doubtful is said', () => {
    expect(parseFigure('2 0').note).toContain('空格');
    expect(parseFigure('12 12')).toMatchObject({ digits: null, state: 'unread' });
    expect(parseFigure('12 13')).toMatchObject({ digits: '1213', state: 'doubt' });
    expect(parseFigure('251000元', true)).toEqual({
      digits: null,
      note: expect.stringContaining('万元'),
      state: 'unread',
    });
  });
});

test('the trial edition: table 二 is null with a note, （六） is one row', async () => {
  const document = documentOf(distinctReport());
  const [second, third] = document.sections.slice(1, 3).map(({ body }) => body[0] as LooseTable);
  for (const cell of second!.rows.flat())
    cell.text = cell.text
      .replace('本年制发件数', '本年新制作数量')
      .replace('本年废止件数', '本年新公开数量')
      .replace('现行有效件数', '对外公开总数量');
  const start = third!.rows.findIndex((row) => row.some(({ text }) => text === '（六）其他处理'));
  const other = third!.rows[start]!.filter(({ figure }) => figure);
  third!.rows.splice(start, 3, [{ text: '（六）其他处理', colspan: 2, rowspan: 1, figure: false }, ...other]);
  const report = await readReport(file('trial.html', asHtml(document)));
  expect(report.edition).toBe(2019);
  expect(figuresIn(report, 'proactive.licences')).toEqual([null]);
  expect(report.reading?.notes).toContainEqual(
    expect.objectContaining({ place: 'proactive', reason: expect.stringContaining('试行格式') }),
  );
  expect(figuresIn(report, 'applications.otherOutcome.other')).toEqual(other.map(({ text }) => Number(text)));
  expect(tableIn(report, 'disputes')).toEqual(tableIn(distinctReport(), 'disputes'));
});

describe('encodings', () => {
  const html = asHtml(documentOf(distinctReport()));
  test.each([
    ['UTF-8 with BOM', Buffer.from(`\ufeff${html}`)],
    ['UTF-8 that says gb2312', Buffer.from(html.replace('utf-8', 'gb2312'))],
    ['GBK that says so', toGbk(html.replace('utf-8', 'gb2312'))],
    ['GBK that says nothing', toGbk(html.replace(/<meta[^>]*>/, ''))],
    ['GBK that says utf-8', toGbk(html)],
    ['UTF-16', Buffer.from(`\ufeff${html}`, 'utf16le')],
  ])('%s', async (_name, bytes) => {
    const report = await readReport(file('encoded.html', bytes));
    expect(report.unit).toBe('青川市自然资源局');
    expect(tableIn(report, 'applications')).toEqual(tableIn(distinctReport(), 'applications'));
  });
});

test('tables as pictures: the report is read, and says that the tables are not there', async () => {
  const document = documentOf(distinctReport());
  for (const section of document.sections.slice(1, 4)) section.body = [];
  const report = await readReport(file('pictures.txt', asText(document)));
  for (const place of ['proactive', 'applications', 'disputes']) {
    expect(report.reading?.notes).toContainEqual(
      expect.objectContaining({ place, reason: expect.stringContaining('图片') }),
    );
  }
});

test('an amount under a head that counts fees in 元 is not read, and said', async () => {
  const document = documentOf(distinctReport());
  for (const cell of (document.sections[1]!.body[0] as LooseTable).rows.flat())
    cell.text = cell.text.replace('（单位：万元）', '（单位：元）');
  const report = await readReport(file('yuan.html', asHtml(document)));
  expect(report.figures['proactive.fees.amount'] ?? null).toBeNull();
  const [note, ...others] = report.reading!.notes.filter(({ place }) => place.startsWith('proactive'));
  const printed = String(distinctReport().figures['proactive.fees.amount']);
  expect([note?.place, note?.state, note?.printed, others]).toEqual(['proactive.fees.amount', 'unread', printed, []]);
  expect(note?.reason).toContain('单位是元');
});

test('what a site prints below the report is left out; sentences among it are kept in the notes', async () => {
  const document = documentOf(distinctReport());
  const expected = distinctReport().other;
  document.after = [
    '分享到：',
    '【打印本页】',
    '川公网安备 5100号',
    '本网站的声明：所有信息以纸质文件为准，请到窗口查阅。',
  ];
  const report = await readReport(file('footer.txt', asText(document)));
  expect(report.other).toBe(expected);
  expect(report.reading?.notes.find(({ place }) => place === 'other')?.reason).toContain('请到窗口查阅。');
  document.sections[5]!.body = ['分享经验做法两篇，附件一并公开。'];
  const sentence = await readReport(file('footer.txt', asText(document)));
  expect(sentence.other).toBe('分享经验做法两篇，附件一并公开。');
});

test('a paragraph that a converter has broken is put together; paragraphs stay apart', async () => {
  const document = documentOf(distinctReport());
  document.sections[4]!.body = [
    '主要问题：一是公开内容的针对性还不够强，个别栏目更新',
    '不够及时；二是答复文书不够规范。',
    '下一步，我局将定期核对各栏目，并组织一次文书评查。',
  ];
  const report = await readReport(file('broken.txt', asText(document)));
  expect(report.problems).toBe(
    '主要问题：一是公开内容的针对性还不够强，个别栏目更新不够及时；二是答复文书不够规范。\n下一步，我局将定期核对各栏目，并组织一次文书评查。',
  );
});

test('a page with the headings of the form is a site’s where something stands above its title', async () => {
  const document = documentOf(distinctReport());
  document.dress.headingTag = 'h2';
  document.before = ['首页', '政务公开', '法定主动公开内容'];
  document.after = ['分享到：', '【打印本页】'];
  const report = await readReport(file('site.html', asHtml(document)));
  expect(report.other).toBe(distinctReport().other);
  expect(report.preamble).toBe(distinctReport().preamble);
});
