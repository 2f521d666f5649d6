/** The one door for every file: JSON is JSON whatever it is called, what is hidden is read where only it is a report, what is endless is refused. */
import { expect, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { busyReport } from '../helpers/sample.ts';
import { asHtml, documentOf } from './document.ts';
import { read } from './readText.ts';

const failure = (content: string | Uint8Array, name: string): Promise<string> =>
  read(content, name).then(
    () => '',
    (error: Error) => error.message,
  );

test('an empty file is said to be one', async () =>
  expect(await failure('', 'a.html')).toBe('a.html 是空文件，请检查是否没有保存完。'));

test('JSON of a report is one, whatever its name, with blanks before it', async () => {
  const json = formatReport(busyReport());
  for (const name of ['a.json', 'a.txt', 'a'])
    expect((await read(`\n ${json}`, name)).figures, name).toEqual(busyReport().figures);
});

test('JSON of something else is said to be no data of a report, a list only where the file is called so', async () => {
  expect(await failure('{"a":1}', 'a.txt')).toMatch(/^a\.txt 不是可用的报告数据，请改正以下各处：\n {2}/);
  expect(await failure('[1]', 'a.json')).toMatch(/^a\.json 不是可用的报告数据/);
  expect(await failure('[1]', 'a.txt')).toMatch(/^a\.txt 里没有认出/);
});

test('more rows or lines than any report has are refused', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `第${at}句。`).join('\n');
  expect(await failure(lines(6001), 'a.txt')).toBe(
    'a.txt 里有 6001 段、0 行表格，不像是一份年度报告；请只保存报告正文后再读。',
  );
  expect(await failure(lines(6000), 'a.txt')).toContain('没有认出');
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => (at % 900 === 0 ? '。' : `甲\t${at}`)).join('\n');
  expect(await failure(rows(2004), 'a.txt')).toContain('2001 行表格');
  expect(await failure(rows(2003), 'a.txt')).toContain('没有认出');
});

test('a report that only a script would show is read and said, one that is seen is read as it is seen', async () => {
  const html = asHtml(documentOf(busyReport()));
  const hidden = html.replace('<body>', '<body><div style="display:none">').replace('</body>', '</div></body>');
  const report = await read(hidden, 'a.html');
  expect(report.figures).toEqual(busyReport().figures);
  expect(report.reading!.notes[0]!.reason).toContain('报告在网页里是隐藏的');
  const beside = html.replace('</body>', '<div hidden><p>旧的一段。</p></div></body>');
  expect((await read(beside, 'a.html')).reading!.notes.map(({ reason }) => reason).join()).not.toContain('隐藏');
});
