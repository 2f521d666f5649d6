/** The wizard's way of a gathering: two rounds, a week between them, with letters and what was decided. */
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { sumWay } from '../../source/commands/sumWay.ts';
import { guessKind, standardTitle } from '../../source/form/unitKinds.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';

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
