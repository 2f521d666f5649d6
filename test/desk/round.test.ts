/** The wizard's way of a gathering: two rounds, a week between them, with letters and what was decided. */
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { sumWay } from '../../source/commands/sumWay.ts';
import { resultLines } from '../../source/desk/resultLines.ts';
import { deskRows } from '../../source/desk/rows.ts';
import { guessKind, standardTitle } from '../../source/form/unitKinds.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';
import { reportOf } from './county.ts';

const parent = '青川市人民政府';
const names = ['甲局', '乙局', '丙局'].map((name) => `青川市${name}`);
const handled = cellOf('applications.handled.total');
const right = (unit: string): Report => ({
  ...zeroReport(),
  unit,
  kind: guessKind(unit),
  title: standardTitle(unit, 2025),
});
const wrong = (unit: string): Report => withFigure(right(unit), handled, 3);

let folder = '';
let received = '';
const handIn = (name: string, report: Report) =>
  writeFileSync(join(received, name), formatReport(report).replaceAll('我镇', '我局'));

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(folder, 'home'));
  onTestFinished(() => void vi.unstubAllEnvs());
  received = join(folder, '收到');
  mkdirSync(received);
  for (const [index, unit] of names.entries()) handIn(`${index}.json`, wrong(unit));
});

/** The folder read to its end on a day. */
async function round(day: string) {
  vi.stubEnv('NIANBAO_TODAY', day);
  const setup = { ...(await sumWay.kept(received, 2025)), parent };
  const job = await sumWay.open(received, setup);
  while (await job.next());
  return { setup, job };
}
const lettersIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.docx'));

it('keeps the letters of the second round apart from those of the first', async () => {
  const first = await (await round('2026-01-06')).job.letters('2026-01-12');
  expect(first).toMatchObject({ count: 3, remark: '' });
  for (const unit of names.slice(1)) handIn(`${names.indexOf(unit)}.json`, right(unit));
  const second = await round('2026-01-13');
  // What was said is kept; the day by which the reports should come again, too.
  expect(second.setup).toMatchObject({ parent, due: '2026-01-12' });
  const again = await second.job.letters('2026-01-20');
  expect(again).toMatchObject({ count: 1, remark: '' });
  expect(again.folder).not.toBe(first.folder);
  expect(lettersIn(first.folder)).toHaveLength(3);
  expect(lettersIn(again.folder)).toHaveLength(1);
});

it('says on the same day which letters are no longer meant', async () => {
  await (await round('2026-01-06')).job.letters('');
  handIn('1.json', right(names[1]!));
  const { count, remark } = await (await round('2026-01-06')).job.letters('');
  expect(count).toBe(2);
  expect(remark).toContain('文件夹里另有 1 份是今天早些时候写的');
});

it('writes the letter of a report that was opened to where the others are, with the day', async () => {
  const { job } = await round('2026-01-06');
  const { folder: letters } = await job.letters('2026-01-12');
  const before = readdirSync(received);
  const [path = ''] = await (await job.check(join(received, '0.json'))).write();
  expect(path.startsWith(letters)).toBe(true);
  expect(readdirSync(received)).toEqual(before);
});

it('keeps what was decided: which version counts', async () => {
  handIn('0改.json', withFigure(wrong(names[0]!), handled, 9));
  utimesSync(join(received, '0.json'), new Date(2026, 0, 2), new Date(2026, 0, 2));
  const counted = (job: Awaited<ReturnType<typeof round>>['job']) =>
    job.result().gathering.counted.find(({ unit }) => unit === names[0])!.report.file;
  const first = (await round('2026-01-06')).job;
  expect(counted(first)).toMatch(/0改\.json$/);
  first.decide({ ...first.decisions(), versions: { [names[0]!]: join(received, '0.json') } });
  expect(counted(first)).toMatch(/0\.json$/);
  expect(counted((await round('2026-01-13')).job)).toMatch(/0\.json$/);
});

it('writes no letter over that of a unit whose name makes the same file name', async () => {
  handIn('3.json', wrong('青川市甲/乙局'));
  handIn('4.json', wrong('青川市甲:乙局'));
  const { job } = await round('2026-01-06');
  const paths: (string | null)[] = [];
  for (const name of ['3.json', '4.json', '3.json']) paths.push(await job.letter(join(received, name), ''));
  expect(paths[0]).not.toBe(paths[1]);
  // Written once more, it takes the place of its own.
  expect(paths[2]).toBe(paths[0]);
});

it('says how far the letters are and stops when asked; a file that is gone keeps no other letter back', async () => {
  const { job } = await round('2026-01-06');
  const steps: string[] = [];
  const stopped = await job.letters('', (done, all) => steps.push(`${done}/${all}`) < 3);
  expect(steps).toEqual(['0/3', '1/3', '2/3']);
  expect(stopped).toMatchObject({ count: 2, remark: expect.stringContaining('停下了，还有 1 个单位没有看') });
  rmSync(join(received, '1.json'));
  const { count, remark } = await job.letters('');
  expect(count).toBe(2);
  expect(remark).toMatch(/1 份没有写成：.*1\.json/);
});

it('says who has no letter because there is nothing to write it about', async () => {
  handIn('3.json', { ...zeroReport(2024), unit: '青川市丁局', title: standardTitle('青川市丁局', 2024) });
  writeFileSync(join(received, '戊局.docx'), 'PK\u0003\u0004');
  const list = join(folder, '名单.txt');
  writeFileSync(list, [...names, '青川市丁局', '青川市己局'].join('\n'));
  vi.stubEnv('NIANBAO_TODAY', '2026-01-06');
  const job = await sumWay.open(received, { parent, year: 2025, list, prior: '', own: '', due: '' });
  while (await job.next());
  expect((await job.letters('')).remark).toContain('缺报 1、年度不对 1、读不了 1 的没有意见可写');
  await expect(job.letter(join(received, '3.json'), '')).rejects.toThrow('报来的是 2024 年度的报告');
});

it('names copied sentences in the letters of both units, each by its own words', async () => {
  const [one, other] = ['青川市水利局', '青川市林业局'];
  const first = reportOf(one!, 3);
  const moved = Object.entries(first.overview).map(([id, text]) => [id, text.replaceAll(one!, other!)]);
  handIn('8.json', first);
  handIn('9.json', {
    ...first,
    unit: other!,
    title: standardTitle(other!, 2025),
    overview: Object.fromEntries(moved) as Report['overview'],
  });
  const { job } = await round('2026-01-06');
  await job.compare();
  const opened = (await job.check(join(received, '8.json'))).findings(80);
  expect(opened.flatMap(({ lines }) => lines).join('')).toContain(`与${other}的报告雷同`);
  const { folder: letters } = await job.letters('');
  for (const [unit, copy] of [
    [one, other],
    [other, one],
  ] as const) {
    const path = join(letters, lettersIn(letters).find((name) => name.startsWith(unit!))!);
    const words = strFromU8(unzipSync(readFileSync(path))['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(words).toContain(`与${copy}的报告雷同`);
  }
});

it('guesses the year by the reports in a folder, and says so; what was said before is no guess', async () => {
  handIn('3.json', withText({ ...zeroReport(2023), unit: '青川市丁局' }, 'problems', ''));
  const { year, guessed } = await sumWay.kept(received, 2024);
  expect(year).toBe(2025);
  expect(guessed?.year).toContain('看了文件夹里的 4 份报告，3 份是 2025 年度的');
  await round('2026-01-06');
  expect((await sumWay.kept(received, 2024)).guessed).toBeUndefined();
});

it('says what last year’s folder did not tell', async () => {
  const prior = join(folder, '上年');
  mkdirSync(prior);
  const remarkOf = async () => {
    const job = await sumWay.open(received, { parent, year: 2025, list: '', prior, own: '', due: '' });
    while (await job.next());
    return job.remark();
  };
  writeFileSync(join(prior, 'x.json'), formatReport(right(names[0]!)));
  expect(await remarkOf()).toContain('里没有 2024 年度的报告');
  writeFileSync(join(prior, 'y.json'), formatReport({ ...right(names[0]!), year: 2024 }));
  writeFileSync(join(prior, 'z.docx'), 'PK\u0003\u0004');
  expect(await remarkOf()).toBe('上年的报告里有 1 份没有读成、1 份不是 2024 年度的，没有用来比较。');
});

it('has done with what came broken or of another year once the unit has sent another', async () => {
  handIn('3.json', { ...zeroReport(2024), unit: names[0]!, title: standardTitle(names[0]!, 2024) });
  writeFileSync(join(received, `${names[1]}.docx`), 'PK\u0003\u0004');
  const list = join(folder, '名单.txt');
  writeFileSync(list, names.join('\n'));
  const { job } = await round('2026-01-13');
  const rows = deskRows(job.result().gathering, job.decisions(), true);
  const settled = rows.filter(({ remark }) => remark.startsWith('另有一份已计入'));
  expect(settled.map(({ unit, tone }) => [unit, tone])).toEqual([
    [names[1], 'plain'],
    [names[0], 'plain'],
  ]);
  expect(rows.slice(0, 3).every(({ state }) => state === '已收')).toBe(true);
  expect((await job.letters('')).remark).not.toContain('没有意见可写');
  const { notice } = await job.begin();
  expect(notice).not.toMatch(/读不了|年度不对/);
  // Told where it lies, all the same.
  const lines = resultLines(job.result()).join('\n');
  expect(lines).toContain('这个单位另有一份已计入');
  expect((await job.begin()).notice).toContain('2025 年已有一份草稿');
});

it('keeps what was answered before the folder was opened, beside what was decided of it', async () => {
  const found = await sumWay.kept(received, 2025);
  expect(found.guessed?.year).toContain('年度的');
  sumWay.keep(received, { ...found, parent: '白石' });
  expect(await sumWay.kept(received, 2025)).toMatchObject({ ...found, parent: '白石' });
  const { job } = await round('2026-01-06');
  job.decide({ matches: { 白石县人社局: null }, versions: {} });
  const setup = await sumWay.kept(received, 2025);
  expect(setup.guessed).toBeUndefined();
  sumWay.keep(received, { ...setup, prior: '上年' });
  expect((await sumWay.open(received, setup)).decisions().matches).toEqual({ 白石县人社局: null });
});
