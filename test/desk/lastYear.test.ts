/** Who handed in last year and not this year; what was handed in that is no report; arguments that mean nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import check from '../../source/commands/check.ts';
import diff from '../../source/commands/diff.ts';
import sum from '../../source/commands/sum.ts';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { formatReport } from '../../source/report/interchange.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

const parent = '云溪县人民政府';

const of = (unit: string, year: number): Report => ({ ...zeroReport(year), unit, title: standardTitle(unit, year) });

function handIn(folder: string, units: readonly string[], year: number): string {
  mkdirSync(folder, { recursive: true });
  for (const [index, unit] of units.entries())
    writeFileSync(join(folder, `${index}.json`), formatReport(of(unit, year)));
  return folder;
}

async function sumOf(folder: string, values: Record<string, string> = {}) {
  const options = { unit: parent, year: '2025', format: 'json', ...values };
  const { stdout, stderr, exitCode } = await runCommand(sum, [folder], options);
  return { exitCode, stderr, answer: JSON.parse(stdout) };
}

describe('sum --prior', () => {
  const units = ['云溪县教育局', '云溪县财政局', '云溪县人力资源和社会保障局', '云溪县柳林镇人民政府'];

  it('names from last year who is missing, but not who writes its name in short', async () => {
    const folder = temporaryFolder();
    const prior = handIn(join(folder, '去年'), units, 2024);
    const now = handIn(join(folder, '今年'), ['云溪县教育局', '云溪县人社局'], 2025);
    const { answer, exitCode } = await sumOf(now, { prior });
    expect(answer.lapsed).toEqual(['云溪县财政局', '云溪县柳林镇人民政府']);
    expect(exitCode).toBe(1);
    const lines = (await runCommand(sum, [now], { unit: parent, year: '2025', prior })).stdout;
    expect(lines).toContain('上年报过，今年没有收到（2）');
  });

  it('leaves who is on the list to the list, and tells who is on none', async () => {
    const folder = temporaryFolder();
    const prior = handIn(join(folder, '去年'), units, 2024);
    const now = handIn(join(folder, '今年'), units.slice(0, 1), 2025);
    writeFileSync(join(folder, '名单.txt'), units.slice(0, 3).join('\n'));
    const { answer } = await sumOf(now, { prior, units: join(folder, '名单.txt') });
    expect(answer.missing).toEqual(['云溪县财政局', '云溪县人力资源和社会保障局']);
    expect(answer.lapsed).toEqual(['云溪县柳林镇人民政府']);
  });

  it('says so where the folder is of another year', async () => {
    const folder = temporaryFolder();
    const now = handIn(join(folder, '今年'), units, 2025);
    const { answer, stderr, exitCode } = await sumOf(now, { prior: now });
    expect(stderr).toContain('里没有 2024 年度的报告');
    expect([answer.lapsed, exitCode]).toEqual([[], 0]);
  });
});

describe('what was handed in', () => {
  it('is named where it is no report, and its unit is not among the missing', async () => {
    const folder = temporaryFolder();
    const now = handIn(join(folder, '今年'), ['云溪县教育局'], 2025);
    for (const name of ['云溪县财政局.rtf', '云溪县水利局扫描件.jpg', '云溪县审计局.zip', '云溪县民政局.ofd'])
      writeFileSync(join(now, name), '{\\rtf1 x}');
    mkdirSync(join(now, '网页_files'));
    writeFileSync(join(now, '网页_files', 'logo.png'), 'x');
    writeFileSync(join(folder, '名单.txt'), '云溪县教育局\n云溪县财政局\n云溪县水利局\n云溪县统计局');
    const { answer, exitCode } = await sumOf(now, { units: join(folder, '名单.txt') });
    expect(answer.missing).toEqual(['云溪县统计局']);
    expect(answer.unreadable.map(({ unit }: { unit: string | null }) => unit).sort()).toEqual(
      ['云溪县财政局', '云溪县水利局', null, null].sort(),
    );
    expect(exitCode).toBe(2);
    const { stdout } = await runCommand(check, [now]);
    expect(stdout).toContain('另有 4 份没有读成');
  });

  it('is not in order where none of it counts', async () => {
    const now = handIn(join(temporaryFolder(), '今年'), ['云溪县教育局'], 2023);
    expect((await sumOf(now)).exitCode).toBe(1);
  });

  it('counts once where the folder is given twice', async () => {
    const now = handIn(join(temporaryFolder(), '今年'), ['云溪县教育局'], 2025);
    const { stdout } = await runCommand(sum, [now, `${now}/.`], { unit: parent, year: '2025', format: 'json' });
    expect(JSON.parse(stdout)).toMatchObject({ received: 1, twice: [] });
  });
});

describe('what means nothing is refused', () => {
  it.each([
    ['a ledger', '申请人类别\n自然人\n公民\n企业\n法人'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
  ])('%s as a list of units', async (_, text) => {
    const folder = temporaryFolder();
    const now = handIn(join(folder, '今年'), ['云溪县教育局'], 2025);
    writeFileSync(join(folder, '名单.txt'), text);
    await expect(sumOf(now, { units: join(folder, '名单.txt') })).rejects.toThrow(/不像单位名单|没有单位名称/);
  });

  it('a day that does not exist, and options without the one that they go with', async () => {
    const now = handIn(join(temporaryFolder(), '今年'), ['云溪县教育局'], 2025);
    await expect(runCommand(check, [now], { letter: true, out: 'x', due: '2026-02-30' })).rejects.toThrow('没有这一天');
    await expect(runCommand(check, [now], { due: '2026-01-20' })).rejects.toThrow('--letter');
    await expect(sumOf(now, { out: 'x' })).rejects.toThrow('--to');
  });

  it('two reports of other years or units are no two versions of one', async () => {
    const folder = temporaryFolder();
    const [one, other] = [join(folder, 'a.json'), join(folder, 'b.json')];
    writeFileSync(one, formatReport(of('云溪县教育局', 2025)));
    writeFileSync(other, formatReport({ ...of('云溪县教育局', 2025), unit: '云溪县财政局' }));
    const { stdout, exitCode } = await runCommand(diff, [one, other]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('单位：云溪县教育局 → 云溪县财政局');
    expect(stdout).not.toContain('都相同');
  });
});
