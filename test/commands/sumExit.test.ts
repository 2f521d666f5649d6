/** What the exit code of `sum` says: 0 nothing to be looked after, 1 something is, 2 a file that could not be read; and what it refuses. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Values } from '../../source/commands/command.ts';
import sum from '../../source/commands/sum.ts';
import { noteOf } from '../../source/commands/writeSum.ts';
import { gather } from '../../source/desk/gather.ts';
import { deskResult } from '../../source/desk/result.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { parent, reportOf, year } from '../desk/county.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { runCommand } from '../helpers/streams.ts';

const names = ['白石县水利局', '白石县林业局'] as const;
let home = '';
let received = '';
const put = (name: string, content: Report | string) => {
  const path = join(home, name);
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
};
beforeEach(() => {
  home = temporaryFolder();
  received = join(home, '收到');
  mkdirSync(received);
  vi.stubEnv('NIANBAO_HOME', join(home, 'home'));
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
  for (const [index, name] of names.entries()) put(`收到/${index}.json`, reportOf(name, index + 2));
});
afterEach(() => void vi.unstubAllEnvs());

const run = (values: Values = {}, paths = [received]) =>
  runCommand(sum, paths, { unit: parent, year: String(year), ...values });
const exitCode = async (values: Values = {}) => (await run(values)).exitCode;
describe('the exit code', () => {
  test('0 where all is there and right', async () => {
    expect(await exitCode({ units: put('名单.txt', names.join('\n')) })).toBe(0);
  });

  test.each<[string, () => Values]>([
    ['a unit is missing', () => ({ units: put('名单.txt', [...names, '白石县统计局'].join('\n')) })],
    ['a unit is not on the list', () => ({ units: put('名单.txt', `${names[0]}\n白石县统计局\n`) })],
    [
      'a report is of another year',
      () => {
        put('收到/2.json', reportOf('白石县统计局', 7, year - 1));
        return {};
      },
    ],
    [
      'a report has an error',
      () => {
        put('收到/0.json', withFigure(reportOf(names[0], 2), cellOf('applications.handled.total'), 9999));
        return {};
      },
    ],
    [
      'a unit reported last year and has not this year',
      () => {
        mkdirSync(join(home, '上年'));
        put('上年/a.json', reportOf('白石县统计局', 7, year - 1));
        return { prior: join(home, '上年') };
      },
    ],
    ['a figure of the parent’s own report differs', () => ({ own: put('本级.json', reportOf(parent, 1)) })],
  ])('1 where %s', async (_, prepare) => {
    expect(await exitCode(prepare())).toBe(1);
  });

  test('2 where a file could not be read, whatever else there is', async () => {
    put('收到/2.docx', 'PK\u0003\u0004');
    put('收到/3.json', reportOf('白石县统计局', 7, year - 1));
    expect(await exitCode()).toBe(2);
  });
});

describe('what is asked for', () => {
  test.each<[string, Values, string]>([
    ['no unit', { unit: ' \u0007 ' }, '请用 --unit 写明汇总的单位'],
    ['a folder to write to, and nothing to be written', { out: 'x' }, '--out 只与 --to 一起用'],
    ['a format that there is not', { to: 'pdf' }, '没有“pdf”这种格式'],
  ])('%s', async (_, values, sentence) => {
    await expect(run(values)).rejects.toThrow(sentence);
  });

  test('nowhere, or where no report is', async () => {
    await expect(run({}, [])).rejects.toThrow('请写明收到的报告在哪个文件夹');
    mkdirSync(join(home, '空'));
    await expect(run({}, [join(home, '空')])).rejects.toThrow('里没有报告');
  });

  test('the parent’s own report has to be of the year, and neither it nor the list is one of those received', async () => {
    const other = put('收到/县政府.json', reportOf(parent, 1, year - 1));
    await expect(run({ own: other })).rejects.toThrow(`${other} 是 ${year - 1} 年度的报告`);
    const mine = put('收到/县政府.json', reportOf(parent, 1));
    const list = put('收到/名单.csv', `单位名称\n${names.join('\n')}\n`);
    const { stdout, exitCode: code } = await run({ own: mine, units: list, format: 'json' });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ received: 2, unlisted: [], wrongYear: [] });
  });

  test('files are written beside what is shown; their paths do not get into what a program reads', async () => {
    const out = join(home, '汇总');
    const shown = await run({ to: 'json, xlsx', out });
    const files = readdirSync(out).map((name) => join(out, name));
    expect(files).toHaveLength(2);
    for (const file of files) expect(shown.stdout).toContain(`${file}\n`);
    const json = await run({ to: 'json', out, force: true, format: 'json' });
    expect(() => JSON.parse(json.stdout)).not.toThrow();
    expect(json.stderr).toContain(out);
    expect((await run()).stdout).not.toContain(out);
  });

  test('of last year: said where nothing of it could be used, and not where nobody asked', async () => {
    mkdirSync(join(home, '上年'));
    put('上年/a.json', reportOf(names[0], 2));
    expect((await run({ prior: join(home, '上年') })).stderr).toContain(`里没有 ${year - 1} 年度的报告`);
    expect((await run()).stderr).toBe('');
  });
});

test('the note of a sum says how many units it holds, and nothing of what is not there', () => {
  const result = deskResult(gather({ parent, year, list: null, lastYear: [] }, [], []));
  expect(noteOf(result, 'area')).toMatch(/^表二至表四由 0 个单位的报告相加（[^；]+）。$/);
  const list = unitsFromText(`# 部门\n${names[0]}\n# 乡镇\n白石县柳桥镇人民政府\n`);
  const missing = deskResult(gather({ parent, year, list, lastYear: [] }, [], []));
  expect(noteOf(missing, 'area')).toContain(`；缺报 2 个：${names[0]}、白石县柳桥镇人民政府。`);
  expect(noteOf(missing, 'own')).toContain(`；缺报 1 个：${names[0]}。`);
});
