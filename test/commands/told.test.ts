/**
 * What commands tell, and the exit code that a script goes by: each kind of trouble alone, and beside others. `vitest -u` writes
 * test/commands/told anew; each line that changed is to be read.
 */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import check from '../../source/commands/check.ts';
import type { Command, Values } from '../../source/commands/command.ts';
import completion from '../../source/commands/completion.ts';
import diff from '../../source/commands/diff.ts';
import drafts from '../../source/commands/drafts.ts';
import create from '../../source/commands/new.ts';
import read from '../../source/commands/read.ts';
import rules from '../../source/commands/rules.ts';
import sum from '../../source/commands/sum.ts';
import tally from '../../source/commands/tally.ts';
import templates from '../../source/commands/templates.ts';
import write from '../../source/commands/write.ts';
import { newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Note, Report } from '../../source/report/report.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(folder, '家'));
  // Before the deadline, and the ids of drafts are the same in every run.
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
  vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 0, 0), toFake: ['Date'] });
  return () => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  };
});

function put(name: string, content: Report | string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
}
const titled = (report: Report, unit: string): Report => ({
  ...report,
  unit,
  title: `${unit}${report.year}年政府信息公开工作年度报告`,
});
const wrong = () => withFigure(zeroReport(), cellOf('disputes.review.total'), 2);
const doubtful = () =>
  withText(zeroReport(), 'overview.platform', '专人维护镇政府专栏,按月公布资金资金的分配结果，大厅设查阅点一处。');
/** Last year's report in other words, with what was carried over. */
const lastYear = (year: number, unit = zeroReport().unit): Report => ({
  ...titled(withFigures(zeroReport(year), { 'applications.carriedOver.naturalPerson': 5 }), unit),
  ...{ preamble: '', problems: '', other: '', overview: { ...busyReport().overview } },
});
/** A report of which something could not be read. */
const noted = (...notes: readonly Note[]): Report => ({ ...zeroReport(), reading: { notes } });

/** What a sum tells without its figures, which test/desk holds against the units'. */
function withoutTables(stdout: string, { format }: Values): string[] {
  if (format !== 'json') return stdout.split('\n').filter((line) => !/^ {2}[二三四]、.*：本级/.test(line));
  const { sums: _, differences, ...rest } = JSON.parse(stdout);
  return [...Object.entries(rest), ['differences', differences.length]].map(
    ([key, value]) => `${key} ${JSON.stringify(value)}`,
  );
}

/** What a run told, or the sentence that it was refused with, which the program ends with exit code 2 for. */
async function told(command: Command, args: readonly string[], values: Values = {}): Promise<string[]> {
  const typed = Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name} ${value}`));
  const lines = await runCommand(command, args, values).then(
    ({ exitCode, stdout, stderr }) => [
      `退出码 ${exitCode}`,
      ...(command === sum ? withoutTables(stdout, values) : stdout.split('\n')),
      ...stderr.split('\n').map((line) => `! ${line}`),
    ],
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return [`不做：${error.message}`];
    },
  );
  const head = ['$', command.usage.split(' ')[0], ...args, ...typed].join(' ');
  return [head, ...lines.filter((line) => line !== '' && line !== '! ').map((line) => `  ${line}`)].map((line) =>
    line.replaceAll(`${folder}/`, '').replaceAll(folder, '.'),
  );
}

async function keep(name: string, runs: readonly (readonly [Command, readonly string[], Values?])[]): Promise<void> {
  const lines: string[] = [];
  for (const run of runs) lines.push(...(await told(...run)), '');
  await expect(lines.join('\n')).toMatchFileSnapshot(`./told/${name}.txt`);
}

test('check', async () => {
  const good = put('好.json', zeroReport());
  const bad = put('错.json', wrong());
  const broken = put('坏.json', '{"format": ');
  const unsure = put('疑.json', doubtful());
  const part = put(
    '半.json',
    noted(
      { place: 'disputes', state: 'unread', reason: '表格是图片' },
      { place: 'proactive.licences.decisions', state: 'doubt', reason: '两格连在一起' },
    ),
  );
  const last = put('上年.json', lastYear(2024));
  const older = put('前年.json', lastYear(2023));
  const renamed = put('改名.json', lastYear(2024, '云溪县柳林乡人民政府'));
  await keep('check', [
    [check, [broken, bad, part, good]],
    [check, [broken, bad, good], { format: 'json' }],
    [check, [unsure]],
    [check, [unsure], { strict: true }],
    [check, [good], { strict: true }],
    [check, [part], { strict: true }],
    [check, [good], { prior: last }],
    [check, [good], { prior: older }],
    [check, [good], { prior: renamed }],
    [check, [good, unsure], { prior: renamed }],
    [check, [bad], { sender: '青川市政务公开办公室' }],
    [check, [bad], { due: '2026-01-20', format: 'json' }],
    [check, [bad], { letter: true, out: join(folder, '退回'), format: 'json' }],
  ]);
  expect(readdirSync(join(folder, '退回'))).toHaveLength(2);
});

test('diff', async () => {
  const good = put('好.json', zeroReport());
  const other = put('改.json', withFigure(doubtful(), cellOf('disputes.review.total'), 2));
  await keep('diff', [
    [diff, [good, good]],
    [diff, [good, other]],
    [diff, [other, good], { format: 'json' }],
    [diff, [good]],
    [diff, [good, other], { to: 'pdf' }],
  ]);
});

/** A draft with an id of its own, last changed on the day that the id ends in. */
function draftOf(id: string, report: Report): string {
  const changed = new Date(2026, 0, Number(id.at(-1)), 8).toISOString();
  saveDraft({ ...newDraft(report), id, created: changed, changed });
  return id;
}

test('drafts', async () => {
  const [first, second, third] = [
    draftOf('20260101-090001', zeroReport()),
    draftOf('20260101-090002', { ...busyReport(), unit: '' }),
    draftOf('20260101-090003', busyReport()),
  ];
  const home = join(folder, '家');
  removeDraft(third);
  const backup = join(folder, '备份.json');
  const again = put('再一份.json', busyReport());
  await keep('drafts', [
    [drafts, []],
    [drafts, ['export', backup]],
    [drafts, ['import', backup]],
    [drafts, ['rm', first]],
    [drafts, ['rm', '没有的']],
    [drafts, ['restore']],
    [drafts, ['restore', '没有的']],
    [drafts, ['restore', first]],
    [drafts, ['empty']],
    [drafts, ['empty'], { yes: true }],
    [drafts, ['empty'], { yes: true }],
    [drafts, ['path', first]],
    [drafts, ['rm', first, second]],
    [drafts, ['lists']],
    [drafts, ['export']],
  ]);
  // Another draft has come to lie under the id of one in the backup, and one of those there is torn.
  saveDraft({ ...readDraft(first), report: busyReport(2024) });
  writeFileSync(join(home, 'drafts', `${second}.json`), '{"format":"nianbao.draft/2",');
  utimesSync(join(home, 'drafts', `${second}.json`), new Date(2026, 0, 4), new Date(2026, 0, 4));
  await keep('drafts-damaged', [
    [drafts, []],
    [drafts, ['export', join(folder, '备份二.json')]],
    [drafts, ['rm', second]],
    [drafts, ['restore']],
    [drafts, ['import', backup]],
    [drafts, ['import', again]],
  ]);
});

test('new', async () => {
  const last = put('上年.json', titled(zeroReport(2024), '青川市柳林街道办事处'));
  const older = put('前年.json', busyReport(2023));
  const kind = put('机关.json', { ...busyReport(2024), kind: 'agency' });
  const carried = put('有结转.json', busyReport(2024));
  const doubtfully = put('存疑.json', {
    ...busyReport(2024),
    reading: { notes: [{ place: 'applications.carriedOver.naturalPerson', state: 'doubt', reason: '看不清' }] },
  });
  const made = { 'no-open': true };
  await keep('new', [
    [create, [], { ...made, from: last }],
    [create, [], { ...made, from: kind }],
    [create, [], { ...made, from: doubtfully, unit: '青川市林业局' }],
    [create, [], { ...made, from: older }],
    [create, [], { ...made, from: older, year: '2025' }],
    [create, [], { ...made, from: busyReport().unit, year: '2025' }],
    [create, [], { ...made, from: busyReport().unit, year: '2026' }],
    [create, [], { ...made, from: older, year: '2024' }],
    [create, [], { ...made, from: carried, zero: true }],
    [create, [], { ...made, unit: '青川市林业局', year: '2020' }],
    [create, [], { ...made, unit: '青川市林业局', year: '2027' }],
    [create, [], { ...made, unit: '青川市林业局', year: '2027' }],
    [create, [], { ...made, unit: '局'.repeat(101) }],
    [create, [], { ...made, unit: '青川市林业局', kind: 'town' }],
    [create, [], { ...made, unit: '青川市柳林街道办事处', zero: true }],
    [drafts, []],
  ]);
  const begun = readdirSync(join(folder, '家', 'drafts')).map((name) => readDraft(name.replace('.json', '')));
  await expect(
    begun
      .map(({ field, report }) => [
        report.unit,
        report.year,
        report.kind,
        field,
        report.figures['applications.carriedIn.naturalPerson'],
      ])
      .map((one) => one.map((part) => part ?? '空白').join(' '))
      .join('\n'),
  ).toMatchFileSnapshot('./told/new-drafts.txt');
});

test('sum', async () => {
  const inFolder = (place: string, unit: string, report: Report) => put(`${place}/${unit}.json`, titled(report, unit));
  for (const [place, year] of [
    ['今年', 2025],
    ['去年', 2024],
  ] as const) {
    inFolder(place, '白石县水利局', busyReport(year));
    inFolder(place, '白石县柳桥镇人民政府', zeroReport(year));
  }
  inFolder('去年', '白石县林业局', busyReport(2024));
  inFolder('去年', '白石县统计局', busyReport(2023));
  put('去年/坏.json', '{');
  inFolder('有错', '白石县水利局', titled(withFigure(busyReport(), cellOf('disputes.review.total'), 0), ''));
  inFolder('坏的', '白石县水利局', busyReport());
  put('坏的/白石县审计局.json', '{');
  inFolder('空年', '白石县水利局', busyReport(2024));
  const own = put(
    '本级.json',
    titled(withFigures(busyReport(), { 'proactive.licences.decisions': 1265 }), '白石县人民政府'),
  );
  const same = put('逐格相同.json', titled(busyReport(), '白石县人民政府'));
  const oldOwn = put('去年本级.json', titled(busyReport(2024), '白石县人民政府'));
  const list = put('名单.txt', '白石县水利局\n白石县柳桥镇人民政府\n');
  const longer = put('长名单.txt', '白石县水利局\n白石县柳桥镇人民政府\n白石县林业局\n');
  const at = (name: string) => join(folder, name);
  const of = { unit: '白石县人民政府', year: '2025' };
  await keep('sum', [
    [sum, [at('今年')], of],
    [sum, [at('今年')], { ...of, units: list, own: same }],
    [sum, [at('今年')], { ...of, own }],
    [sum, [at('今年')], { ...of, units: longer }],
    [sum, [at('今年')], { ...of, prior: at('去年') }],
    [sum, [at('今年')], { ...of, prior: at('今年') }],
    [sum, [at('有错')], of],
    [sum, [at('坏的')], { ...of, format: 'json' }],
    [sum, [at('空年')], of],
    [sum, [at('今年')], { ...of, own: oldOwn }],
    [sum, [at('今年')], { ...of, out: at('汇总') }],
    [
      sum,
      [at('今年')],
      { ...of, to: 'json,md', out: at('汇总'), format: 'json', own: at('今年/白石县柳桥镇人民政府.json') },
    ],
  ]);
});

test('write', async () => {
  // No browser: the picture of the charts is left out, and said.
  vi.stubEnv('PATH', '');
  const good = put('好.json', zeroReport());
  const twin = put('同题.json', zeroReport());
  const bad = put('错.json', wrong());
  const broken = put('坏.json', '{"format": ');
  const unsure = put('疑.json', doubtful());
  const part = put(
    '半.json',
    titled(noted({ place: 'disputes', state: 'unread', reason: '表格是图片' }), '云溪县桃源乡人民政府'),
  );
  const draft = draftOf('20260101-090001', zeroReport());
  saveDraft({ ...readDraft(draft), prior: zeroReport(2023) });
  const to = (formats: string, out: string) => ({ to: formats, out: join(folder, out) });
  await keep('write', [
    [write, [good], to('md,json', '一')],
    [write, [bad], to('md', '二')],
    [write, [broken, good], to('md', '三')],
    [write, [bad, broken], to('md', '四')],
    [write, [unsure, part], to('md', '五')],
    [write, [good, twin], to('md', '六')],
    [write, [good], to('md', '一')],
    [write, [good], { ...to('md', '一'), force: true }],
    [write, [draft], { ...to('md', '七'), charts: true }],
    [write, [good], { ...to('md,html', '八'), 'no-title': true }],
    [write, [good], { ...to('md', '九'), fragment: true }],
    [write, [good], { ...to('html', '九'), tables: 'html' }],
    [write, [good], { ...to('html', '九'), fragment: true, 'fragment-accessible': true }],
    [write, [good], { ...to('md', '九'), tables: 'tsv' }],
    [write, [], {}],
  ]);
  const written = (name: string) => readFileSync(join(folder, '八', `${zeroReport().title}${name}`), 'utf8');
  expect(written('.md')).not.toMatch(/^# /m);
  expect(written('.md')).toContain('## 一、总体情况');
  expect(written('.html')).not.toContain('<h1');
});

test('tally and read', async () => {
  const rows = ['2025-03-01,公民,予以公开,2025-03-09', '2025-03-02,高校,已回函,2025-03-10', '2024-12-30,企业,在办,'];
  const ledger = put('台账.csv', ['收到日期,申请人类型,办理结果,答复日期', ...rows, ''].join('\n'));
  const whole = put('无误.csv', ['收到日期,申请人类型,办理结果,答复日期', rows[0], ''].join('\n'));
  const other = put('别的.csv', '甲,乙\n1,2\n');
  const year = { year: '2025' };
  const part = put('半.json', noted({ place: 'disputes.review.upheld', state: 'doubt', reason: '看不清' }));
  await keep('tally', [
    [tally, [whole], year],
    [tally, [ledger], year],
    [tally, [ledger], { ...year, map: ['高校=科研机构', '已回函=予以公开'] }],
    [tally, [ledger], { ...year, format: 'json' }],
    [tally, [ledger], { ...year, map: ['高校=没有的'] }],
    [tally, [ledger], { ...year, map: ['a=b=未办结'] }],
    [tally, [other], year],
    [tally, [ledger], {}],
    [tally, [ledger, other], year],
    [read, [part], { out: join(folder, '读出.json') }],
    [read, [part], { out: join(folder, '读出.json') }],
    [read, [part], { year: '2024' }],
    [read, [part], { year: '24' }],
    [read, [part, part]],
  ]);
  expect(JSON.parse(readFileSync(join(folder, '读出.json'), 'utf8')).unit).toBe(zeroReport().unit);
});

test('what is asked wrongly of the others', async () => {
  await keep('others', [
    [rules, ['balanse']],
    [rules, ['total']],
    [rules, ['balance', 'row-total']],
    [templates, ['copies']],
    [templates, ['copy', 'path']],
    [templates, ['path']],
    [completion, ['tcsh']],
    [completion, ['bash', 'zsh']],
    [completion, []],
  ]);
});
