/** Several files in one run: what the exit code, the JSON and the letters say of all of them. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import check from '../../source/commands/check.ts';
import type { Values } from '../../source/commands/command.ts';
import { letterOf } from '../../source/commands/letterOf.ts';
import sum from '../../source/commands/sum.ts';
import wizard from '../../source/commands/wizard.ts';
import write from '../../source/commands/write.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { parent, reportOf, year } from '../desk/county.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument, templates } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(home, 'home'));
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: Report | string): string => {
  const path = join(home, name);
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
};

const wrong = withText(zeroReport(), 'problems', '');
const warned = { ...busyReport(), other: '依法处理的资金资金没有。' };
const files = () => ({
  wrong: put('a.json', wrong),
  warned: put('b.json', warned),
  good: put('c.json', zeroReport()),
  broken: put('d.json', '{'),
});
type Name = keyof ReturnType<typeof files>;

describe('check', () => {
  const run = (names: readonly Name[], values: Values = {}) =>
    runCommand(
      check,
      names.map((name) => files()[name]),
      values,
    );

  test.each<[readonly Name[], Values, number]>([
    [['good'], {}, 0],
    [['warned'], {}, 0],
    [['warned'], { strict: true }, 1],
    [['good'], { strict: true }, 0],
    [['wrong', 'good'], {}, 1],
    [['good', 'wrong'], {}, 1],
    [['wrong', 'broken'], {}, 2],
  ])('%j with %j exits with %i', async (names, values, code) => {
    expect((await run(names, values)).exitCode).toBe(code);
  });

  test('as JSON is one, whichever file could not be read, and counts what is in all of them', async () => {
    for (const names of [['broken', 'wrong', 'good'], ['wrong', 'broken', 'good'], ['broken']] as const) {
      const { stdout, stderr } = await run(names, { format: 'json' });
      const read = JSON.parse(stdout) as {
        files: { findings: { severity: string }[] }[];
        errors: number;
        warnings: number;
      };
      expect(read.files).toHaveLength(names.length - 1);
      const of = (severity: string) =>
        read.files.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
      expect([read.errors, read.warnings]).toEqual([of('error'), of('warning')]);
      expect(stderr).toContain('d.json');
    }
  });

  test('the last line counts the files that were read, and those that were not', async () => {
    const { stdout } = await run(['wrong', 'broken', 'good']);
    expect(stdout).toMatch(/共核对 2 份：[1-9]\d* 个错误、\d+ 个警告、\d+ 个提示，另有 1 份没有读成。\n$/);
    expect((await run(['good'])).stdout).toMatch(/共核对 1 份：0 个错误、0 个警告、1 个提示。\n$/);
  });

  test('paths of letters do not get into what a program reads', async () => {
    const out = join(home, '退回');
    const { stdout, stderr } = await run(['wrong'], { letter: true, out, format: 'json' });
    expect(() => JSON.parse(stdout)).not.toThrow();
    for (const name of readdirSync(out)) expect(stderr).toContain(name);
    const shown = await run(['wrong'], { letter: true, out, force: true });
    for (const name of readdirSync(out)) expect(shown.stdout).toContain(`${join(out, name)}\n`);
  });

  test.each<[Values, string]>([
    [{ out: 'x' }, '--out 只与 --letter 或 --format json 一起用'],
    [{ sender: '甲' }, '--sender 只与 --letter 一起用'],
    [{ due: '1月20日' }, '--due 只与 --letter 一起用'],
    [{ sender: '甲', format: 'json' }, '--sender 只与 --letter 一起用'],
    [{ due: '1月20日', format: 'json' }, '--due 只与 --letter 一起用'],
  ])('%j would do nothing, and is refused', async (values, sentence) => {
    await expect(run(['good'], values)).rejects.toThrow(sentence);
  });
});

describe('write', () => {
  const run = (names: readonly Name[], values: Values = {}) =>
    runCommand(
      write,
      names.map((name) => files()[name]),
      { to: 'md', out: join(home, '输出'), force: true, ...values },
    );

  test.each<[readonly Name[], number]>([
    [['good'], 0],
    [['warned'], 0],
    [['wrong', 'warned'], 1],
    [['warned', 'wrong'], 1],
    [['broken', 'good'], 2],
    [['wrong', 'broken'], 2],
  ])('%j exits with %i', async (names, code) => {
    expect((await run(names)).exitCode).toBe(code);
  });

  test('a chart is written beside any format', async () => {
    vi.stubEnv('PATH', '');
    await run(['warned'], { charts: true });
    expect(
      readdirSync(join(home, '输出'))
        .map((name) => name.replace(/^.*报告/, ''))
        .sort(),
    ).toEqual(['.md', '（图解）.html']);
  });
});

test('sum: who reported two years ago and not last year has not lapsed', async () => {
  const [now, before] = [put('e.json', reportOf('白石县水利局', 2)), join(home, '上年')];
  mkdirSync(before);
  put('上年/a.json', reportOf('白石县统计局', 7, year - 2));
  put('上年/b.json', reportOf('白石县水利局', 7, year - 1));
  const { exitCode, stdout } = await runCommand(sum, [now], { unit: parent, year: String(year), prior: before });
  expect(stdout).not.toContain('统计局');
  expect(exitCode).toBe(0);
});

describe('stopped by Ctrl+C', () => {
  /** As if it were pressed while the first file is worked on. */
  beforeEach(() => {
    const { on } = process;
    vi.spyOn(process, 'on').mockImplementation(((event: string, listener: () => void) => {
      if (event === 'SIGINT') listener();
      else on.call(process, event as never, listener as never);
      return process;
    }) as never);
    return () => void vi.restoreAllMocks();
  });
  const stopped = '已停止：做了 1 份，还有 1 份没有做，以上只是做过的。';
  const two = () => [files().good, files().wrong];

  test('check shows what was checked, in whole JSON, and no exit code that speaks of all', async () => {
    const { exitCode, stdout, stderr } = await runCommand(check, two(), { format: 'json' });
    expect([exitCode, JSON.parse(stdout).files.length]).toEqual([130, 1]);
    expect(stderr).toContain(stopped);
  });

  test('write leaves what was written', async () => {
    const out = join(home, '输出');
    const { exitCode, stderr } = await runCommand(write, two(), { to: 'md', out });
    expect([exitCode, readdirSync(out).length]).toEqual([130, 1]);
    expect(stderr).toContain(stopped);
  });

  test('sum shows the sum of what was read, and looks at nothing of last year', async () => {
    const before = join(home, '上年');
    mkdirSync(before);
    const values = { unit: parent, year: String(year), prior: before, format: 'json' };
    const { exitCode, stdout, stderr } = await runCommand(sum, two(), values);
    expect([exitCode, JSON.parse(stdout).units.length + JSON.parse(stdout).unlisted.length]).toEqual([130, 1]);
    expect(stderr).toContain(stopped);
    expect(stderr).not.toContain('上年');
  });

  test('with the last file it is whole', async () => {
    expect((await runCommand(check, [files().good])).exitCode).toBe(0);
    expect((await runCommand(write, [files().good], { to: 'md', out: join(home, '输出') })).exitCode).toBe(0);
  });
});

test('without a terminal the wizard says what could be done instead', async () => {
  await expect(runCommand(wizard, [])).rejects.toThrow('--plain');
});

describe('the letter for one report', () => {
  const settings = { sender: '', due: '', today: new Date(2026, 0, 10), templates };
  const finding = (more: Partial<Finding> = {}): Finding => ({
    ...{ rule: 'title', message: '不全。', severity: 'warning', kind: 'wrong', certain: false },
    ...{ place: 'problems', places: ['problems'] },
    ...more,
  });
  const titles = async (file: string, ...findings: Finding[]) => {
    const { documents, rows } = await letterOf(file, { report: wrong, findings, aside: 0 }, settings);
    return [rows.length, documents.map(({ title }) => title.replace(/^.*报告/, ''))];
  };

  test('comes with the document that the unit sent, where that is one of Word', async () => {
    const { content } = await renderDocument(wrong, 'docx');
    for (const name of ['报送.docx', '报送.WPS', '报送.txt']) writeFileSync(join(home, name), content);
    expect(await titles(join(home, '报送.docx'), finding())).toEqual([1, ['审核意见', '原稿批注']]);
    expect(await titles(join(home, '报送.WPS'), finding())).toEqual([1, ['审核意见', '原稿批注']]);
    expect(await titles(join(home, '报送.txt'), finding())).toEqual([1, ['审核意见']]);
  });

  test('is none where there are only hints, which are on the list all the same', async () => {
    expect(await titles('a.json', finding({ severity: 'hint' }))).toEqual([1, []]);
    expect(await titles('a.json', finding({ severity: 'hint' }), finding({ severity: 'error' }))).toEqual([
      2,
      ['审核意见'],
    ]);
    expect(await titles('a.json')).toEqual([0, []]);
  });

  test('has a line of the list for each finding: who, how grave, where, what, what to do, by which rule, in which file', async () => {
    const repair = { label: '改为 3', changes: [] };
    const findings = [
      finding({ rule: 'balance', severity: 'error', place: 'disputes.review.upheld', repair }),
      finding({ rule: '没有的' }),
    ];
    const { rows } = await letterOf('a.json', { report: wrong, findings, aside: 0 }, settings);
    expect(rows).toEqual([
      [wrong.unit, '错', expect.stringContaining('行政复议'), '不全。', '改为 3', expect.stringMatching(/./), 'a.json'],
      [wrong.unit, '警', expect.stringContaining('存在的主要问题'), '不全。', '', '', 'a.json'],
    ]);
  });
});
