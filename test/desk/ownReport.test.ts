/** The wizard's way of a gathering with the parent's own report beside it: what is said of it, what is begun from the sum, what is refused. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { sumWay } from '../../source/commands/sumWay.ts';
import { readDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { parent, reportOf, year } from './county.ts';

let folder = '';
let received = '';
const put = (path: string, report: Report): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatReport(report));
  return path;
};

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(folder, '家'));
  vi.stubEnv('NIANBAO_TODAY', '2026-01-06');
  received = join(folder, '收到');
  for (const [index, unit] of ['白石县水利局', '白石县柳桥镇人民政府'].entries())
    put(join(received, `${index}.json`), reportOf(unit, index + 2));
  return () => void vi.unstubAllEnvs();
});

async function round(more: object = {}) {
  const setup = { ...(await sumWay.kept(received, year)), parent, ...more };
  const job = await sumWay.open(received, setup);
  while (await job.next());
  return job;
}
const licences = 'proactive.licences.decisions';

test('is none of those added up, and is held against their sum where it is opened; a unit’s report is not', async () => {
  const own = put(join(received, '本级.json'), withFigure(reportOf(parent, 9), cellOf(licences), 100_000));
  const job = await round({ own });
  expect(job.files).toBe(2);
  const rulesOf = async (file: string) => JSON.stringify((await job.check(file)).findings(100));
  expect(await rulesOf(own)).toMatch(/是 100000，但下级单位的报告相加/);
  for (const unit of ['0.json', '1.json']) expect(await rulesOf(join(received, unit))).not.toContain('下级单位');
});

test('a draft begun from the sum holds what all units of the area gave, and says whose figures it lacks', async () => {
  const job = await round();
  const { own, area } = job.result().sums;
  expect(own[licences]).not.toBe(area[licences]);
  const { draft, notice } = await job.begin();
  expect(readDraft(draft.id).report.figures).toMatchObject(area);
  expect(readDraft(draft.id).report).toMatchObject({ unit: parent, year, kind: 'government' });
  expect(notice).toContain('由 2 个单位的报告相加（行政区域）');
  expect((await job.begin()).notice).toContain(`${parent} ${year} 年已有一份草稿（编号 ${draft.id}）`);
});

test('the workbook lies beside the folder, and is written anew', async () => {
  const job = await round();
  const path = await job.workbook();
  expect([basename(path), dirname(path)]).toEqual([`${parent}${year}年度汇总.xlsx`, join(folder, '收到汇总')]);
  expect(await job.workbook()).toBe(path);
});

test('a report of another year has no letter; who sent it is to be told', async () => {
  put(join(received, '旧.json'), reportOf('白石县林业局', 5, year - 1));
  const job = await round();
  await expect(job.letter(join(received, '旧.json'), '')).rejects.toThrow(`报来的是 ${year - 1} 年度的报告`);
  expect(existsSync(join(folder, '收到汇总', '退回'))).toBe(false);
});

test('what is no folder of last year, no report of this year, or no folder at all is refused before anything is read', async () => {
  const old = put(join(folder, '去年本级.json'), reportOf(parent, 9, year - 1));
  await expect(round({ own: old })).rejects.toThrow(`是 ${year - 1} 年度的报告，不能与 ${year} 年度的合计比较`);
  await expect(round({ prior: join(folder, '没有') })).rejects.toThrow('没有这个文件夹');
  await expect(round({ prior: old })).rejects.toThrow('没有这个文件夹');
  await expect(sumWay.kept(old, year)).rejects.toThrow('这是一个文件');
  mkdirSync(join(folder, '空'));
  await expect(sumWay.open(join(folder, '空'), { ...(await sumWay.kept(received, year)), parent })).rejects.toThrow(
    '里没有报告',
  );
});

test('what was decided is there the next time, and what is answered anew does not undo it', async () => {
  const job = await round();
  job.decide({ matches: { 水务: null }, versions: { 白石县水利局: '0.json' } });
  sumWay.keep(received, { ...(await sumWay.kept(received, year)), parent, due: '2026-02-01' });
  expect((await round()).decisions()).toEqual({ matches: { 水务: null }, versions: { 白石县水利局: '0.json' } });
  expect(await sumWay.kept(received, year)).toMatchObject({ parent });
});
