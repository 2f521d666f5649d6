/** Up to where, and from where on: lists that are names of units, names that are too long, lines that tell how far it is. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import diff from '../../source/commands/diff.ts';
import { looksOf } from '../../source/commands/documentsOf.ts';
import create from '../../source/commands/new.ts';
import { printOut } from '../../source/commands/printOut.ts';
import { filesIn } from '../../source/commands/progress.ts';
import { readUnits } from '../../source/commands/readUnits.ts';
import { sumWay } from '../../source/commands/sumWay.ts';
import write from '../../source/commands/write.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: Report | string): string => {
  const path = join(home, name);
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
};

describe('a list of units', () => {
  const ends = [
    ...'局委办院厅部会所站镇乡馆校队室处区县市园联团行台庭科厂段署旗盟州社司',
    ...['中心', '街道', '政府', '集团', '大学', '学院', '苏木', '医院', '公司', '基地', '总站'],
  ];
  test.each(ends)('may hold one that ends in %s, with brackets behind it', async (end) => {
    expect(await readUnits(put('名单.txt', `云溪某${end}`))).toHaveLength(1);
    expect(await readUnits(put('名单.txt', `云溪某（${end}） `))).toHaveLength(1);
  });

  test('is none where they are persons or sentences; the first three are shown, cut where they are long', async () => {
    const path = put('名单.txt', '张三\n李四\n王五\n赵六');
    await expect(readUnits(path)).rejects.toThrow('不像单位名单（读到的是“张三、李四、王五”…）');
    await expect(readUnits(put('名单.txt', '很'.repeat(13)))).rejects.toThrow(`“${'很'.repeat(12)}”`);
  });
});

test('the year of a gathering is guessed by five reports, not by more; by none it is the usual one, and both are said', async () => {
  const received = join(home, '收到');
  mkdirSync(received);
  expect(await sumWay.kept(received, 2025)).toMatchObject({
    year: 2025,
    list: '',
    guessed: { year: '文件夹里的报告没有读出年度，先写 2025；不对就改。' },
  });
  for (let index = 0; index < 7; index += 1) put(`收到/${index}.json`, zeroReport(index < 3 ? 2024 : 2023));
  put('单位名单.txt', '云溪县水利局');
  expect(await sumWay.kept(received, 2025)).toMatchObject({
    year: 2024,
    list: join(home, '单位名单.txt'),
    guessed: { year: '看了文件夹里的 5 份报告，3 份是 2024 年度的；不对就改。', list: expect.stringContaining('名单') },
  });
});

test('a unit of a hundred characters is taken; a year from 2021 to 2099', async () => {
  const made = (values: object) => runCommand(create, [], { unit: '云溪县水利局', 'no-open': true, ...values });
  expect((await made({ unit: '长'.repeat(100), year: '2025' })).exitCode).toBe(0);
  for (const year of ['2021', '2099']) expect((await made({ year })).exitCode).toBe(0);
  for (const year of ['2020', '2100', '2025.5', '今年'])
    await expect(made({ year })).rejects.toThrow(`年度“${year}”不对`);
  await expect(made({ unit: ' ', year: '2025' })).rejects.toThrow('请用 --unit 写明单位全称');
  await expect(runCommand(create, ['多'], {})).rejects.toThrow('“多”是多余的');
  await expect(made({ year: '2025', zero: true, tally: 'x.csv' })).rejects.toThrow('两个只能写一个');
  await expect(made({ year: '2025', kind: 'town' })).rejects.toThrow('没有“town”这个类别');
  // Without a terminal there would be a draft that nobody sees.
  const before = readdirSync(join(home, 'drafts')).length;
  await expect(made({ year: '2025', 'no-open': undefined })).rejects.toThrow('没有新建：只建草稿请加 --no-open');
  expect(readdirSync(join(home, 'drafts'))).toHaveLength(before);
});

describe('while folders are walked through', () => {
  /** What is written where each look at the clock is so many milliseconds after the last. */
  function walked(step: number, isTTY: boolean): string[] {
    const written: string[] = [];
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += step));
    try {
      filesIn([join(home, '收到')], {
        stderr: { isTTY, write: (text: string) => written.push(text) },
      } as unknown as Streams);
    } finally {
      clock.mockRestore();
    }
    return written;
  }
  beforeEach(() => {
    for (const name of ['甲', '乙', '丙']) {
      mkdirSync(join(home, '收到', name), { recursive: true });
      put(`收到/${name}/a.json`, '');
    }
  });

  test('a terminal is told how far it is where that takes long, and the line is cleared at the end', () => {
    const lines = walked(600, true);
    expect(lines[0]).toMatch(/正在找报告：看了 1 个文件夹，找到 \d 份（Ctrl\+C 停止）$/);
    expect(lines.at(-2)).toMatch(/看了 4 个文件夹/);
    expect(lines.at(-1)).not.toContain('正在找');
  });

  test('nothing is told where it is done at once, or nobody looks', () => {
    expect(walked(1, true)).toEqual([]);
    expect(walked(600, false)).toEqual([]);
  });

  test('letters back that were left out are told', () => {
    put('收到/甲/b审核意见.docx', '');
    expect(walked(1, false)).toEqual([expect.stringMatching(/b审核意见\.docx 是退回的审核意见.*\n$/)]);
    mkdirSync(join(home, '空'));
    expect(() => filesIn([join(home, '空')], { stderr: {} } as never)).toThrow('空 里没有报告。');
  });
});

test('what is printed goes to the screen as it comes, or whole into a file that was not there', () => {
  const written: string[] = [];
  const streams = { stdout: { write: (text: string) => written.push(text) } } as unknown as Streams;
  const screen = printOut(undefined, streams);
  screen.write('甲');
  screen.end();
  const path = join(home, 'out.json');
  const file = printOut(path, streams);
  file.write('乙');
  file.write('丙');
  expect(readdirSync(home)).not.toContain('out.json');
  file.end();
  expect([written, readFileSync(path, 'utf8')]).toEqual([['甲'], '乙丙']);
  expect(() => printOut(path, streams)).toThrow(`无法写入 ${path}`);
});

test('how documents look: a fragment in one of two ways, a title unless there is to be none', async () => {
  expect(await looksOf({}, ['html'])).toEqual({ templates: expect.anything() });
  expect(await looksOf({ fragment: true, 'no-title': true }, ['html'])).toMatchObject({
    fragment: 'editors',
    title: false,
  });
  expect(await looksOf({ 'fragment-accessible': true }, ['html', 'md'])).toMatchObject({ fragment: 'accessible' });
  const both = { fragment: true, 'fragment-accessible': true };
  await expect(looksOf(both, ['html'])).rejects.toThrow('只能选一个');
  expect(await looksOf({ tables: 'pipe' }, ['html'])).not.toHaveProperty('tables');
});

test('of a draft’s own report of last year the charts take no more than what is one; what is not is said', async () => {
  vi.stubEnv('PATH', '');
  const draft = { ...newDraft(busyReport()), prior: busyReport(2024) };
  saveDraft(draft);
  const out = join(home, '输出');
  const charts = async () => {
    const { stderr } = await runCommand(write, [draft.id], { to: 'html', charts: true, out, force: true });
    const page = readFileSync(join(out, readdirSync(out).find((name) => /图解.*\.html$/.test(name))!), 'utf8');
    return [stderr.includes('草稿里带的去年报告'), page.includes('与上年持平')];
  };
  expect(await charts()).toEqual([false, true]);
  saveDraft({ ...draft, prior: busyReport(2023) });
  expect(await charts()).toEqual([true, false]);
});

test('a comparison quotes what is gone from the first report, and what has come from the second', async () => {
  const words = (report: Report, text: string) => withText(report, 'other', text);
  const first = put('a.json', words(busyReport(), '依法处理的资金资金没有。'));
  const second = put('b.json', words(withFigures(busyReport(), {}), '全年公开XX条信息，没有其他事项。'));
  const { stdout } = await runCommand(diff, [first, second], { format: 'json' });
  const { gone, come } = JSON.parse(stdout) as Record<'gone' | 'come', { quote: string | null }[]>;
  const quotes = (list: typeof gone) => list.flatMap(({ quote }) => quote ?? []);
  expect(quotes(gone).join()).toContain('资金');
  expect(quotes(come).join()).toContain('XX');
  await expect(runCommand(diff, [first, second, first], {})).rejects.toThrow('请写明两个文件');
  await expect(runCommand(diff, [first], {})).rejects.toThrow('请写明两个文件');
});
