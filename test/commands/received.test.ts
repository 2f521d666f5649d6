/** Many reports read one after the other: what is kept of each, who shares sentences, and that it stops where it is asked to. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alikeFiles } from '../../source/commands/alikeFiles.ts';
import type { Streams } from '../../source/commands/command.ts';
import { lastYearRemark } from '../../source/commands/deskOf.ts';
import { listenForInterruption, sayStopped } from '../../source/commands/interruption.ts';
import { reasonOf, receive } from '../../source/commands/receive.ts';
import { formatReport } from '../../source/report/interchange.ts';
import type { Report } from '../../source/report/report.ts';
import { reportOf } from '../desk/county.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: Report | string): string => {
  const path = join(home, name);
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
};
const today = new Date(2026, 0, 15);
const streams = { stderr: { isTTY: false, write: () => true } } as unknown as Streams;

test('what can be read is kept, what cannot with its reason, without the path that begins it', async () => {
  const [good, bad] = [put('甲.json', reportOf('白石县水利局', 2)), put('乙.json', '{')];
  const steps: number[] = [];
  const { reports, unreadable, isWhole } = await receive([good, bad], today, (done) => steps.push(done) > 0);
  expect(reports.map(({ unit, file }) => [unit, file])).toEqual([['白石县水利局', good]]);
  expect(unreadable).toEqual([{ file: bad, reason: expect.not.stringContaining('乙.json') }]);
  expect([steps, isWhole]).toEqual([[1, 2], true]);
  expect(reasonOf('甲.docx 里没有报告。', '甲.docx')).toBe('文件里没有报告。');
  expect(reasonOf('甲.docx 这里没有报告。', '甲.docx')).toBe('这里没有报告。');
  expect(reasonOf('磁盘已满。', '甲.docx')).toBe('磁盘已满。');
});

test('stopped before the last file it is not whole, stopped behind it it is', async () => {
  const files = [2, 3].map((seed) => put(`${seed}.json`, reportOf('白石县水利局', seed)));
  const first = await receive(files, today, () => false);
  expect([first.reports.length, first.isWhole]).toEqual([1, false]);
  const last = await receive(files, today, (done) => done < 2);
  expect([last.reports.length, last.isWhole]).toEqual([2, true]);
});

test('who shares sentences is known of both files; of two versions of one unit, of one file and of what was stopped nothing is', async () => {
  const one = reportOf('白石县水利局', 2);
  const copy = { ...one, unit: '白石县林业局' };
  const files = [
    put('a.json', one),
    put('b.json', copy),
    put('c.json', one),
    put('d.json', reportOf('白石县统计局', 9)),
  ];
  const going = { isAsked: false, done: () => {} };
  const alike = await alikeFiles(files, going, streams);
  expect(Object.keys(alike).sort()).toEqual(files.slice(0, 3));
  expect(alike[files[0]!]!.map(({ unit }) => unit)).toEqual(['白石县林业局']);
  expect(alike[files[1]!]!.every(({ unit }) => unit === '白石县水利局')).toBe(true);
  expect(await alikeFiles([files[0]!, files[2]!], going, streams)).toEqual({});
  expect(await alikeFiles([files[0]!], going, streams)).toEqual({});
  expect(await alikeFiles([...files.slice(0, 2), '-'], going, streams)).toEqual({});
  expect(await alikeFiles(files.slice(0, 2), { ...going, isAsked: true }, streams)).toEqual({});
  // Asked for behind the last file, too.
  let looks = 0;
  const late = {
    ...going,
    get isAsked() {
      return ++looks > 1;
    },
  };
  expect(await alikeFiles(files.slice(0, 2), late, streams)).toEqual({});
});

test('Ctrl+C asks once, and ends the program as usual from the second on, or once the work is done', () => {
  const before = process.listeners('SIGINT');
  const added = () => process.listeners('SIGINT').filter((one) => !before.includes(one));
  const first = listenForInterruption();
  expect([first.isAsked, added().length]).toEqual([false, 1]);
  (added()[0] as () => void)();
  expect([first.isAsked, added().length]).toEqual([true, 0]);
  const second = listenForInterruption();
  second.done();
  expect([second.isAsked, added().length]).toEqual([false, 0]);
  let said = '';
  const stderr = { write: (text: string) => (said += text) };
  expect(sayStopped(3, 10, { stderr } as unknown as Streams)).toBe(130);
  expect(said).toBe('已停止：做了 3 份，还有 7 份没有做，以上只是做过的。\n');
});

test.each([
  ['all of it is of that year', [2024, 2024], 0, ''],
  ['nothing is', [2025], 3, '上年 里没有 2024 年度的报告，没有与上年比较。'],
  ['some could not be read', [2024], 2, '上年的报告里有 2 份没有读成，没有用来比较。'],
  ['some is not', [2024, 2023], 0, '上年的报告里有 1 份不是 2024 年度的，没有用来比较。'],
  ['both', [2024, 2023, 2025], 1, '上年的报告里有 1 份没有读成、2 份不是 2024 年度的，没有用来比较。'],
])('of last year’s folder it is said where %s', (_, years, unread, remark) => {
  const reports = years.map((year) => ({ year })) as never;
  const unreadable = Array.from({ length: unread }, (_, index) => ({ file: `${index}`, reason: '' }));
  expect(lastYearRemark('上年', 2024, { reports, unreadable })).toBe(remark);
});
