import { resolve } from 'node:path';
import type { HandedIn } from '../desk/handedIn.ts';
import { type DeskResult, resultToJson } from '../desk/result.ts';
import { resultLines } from '../desk/resultLines.ts';
import { today } from '../disk/today.ts';
import { escapedJson, withoutControls } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import { alikeIn } from './alikeUnits.ts';
import type { Command, Streams, Values } from './command.ts';
import { type DeskTask, deskOf, lastYearRemark } from './deskOf.ts';
import { listenForInterruption, sayStopped } from './interruption.ts';
import { expandArguments, loadReport } from './loadReport.ts';
import { type Audience, audienceOf, audienceOption, formatsIn, yearOf } from './optionValues.ts';
import { filesIn, progress } from './progress.ts';
import { readUnits } from './readUnits.ts';
import { type Received, receive } from './receive.ts';
import type { SumFormat } from './writeSum.ts';

const formats: readonly SumFormat[] = ['xlsx', 'docx', 'html', 'md', 'json'];

interface Task extends DeskTask {
  readonly format: Audience;
  readonly to: readonly SumFormat[];
  readonly files: readonly string[];
  /** What was handed in the year before. */
  readonly before: readonly string[];
}

/** What the arguments ask for; lists and the own report are read. Throws Failure. */
async function taskOf(positionals: readonly string[], values: Values, streams: Streams): Promise<Task> {
  const format = audienceOf(values);
  if (positionals.length === 0)
    throw new Failure('请写明收到的报告在哪个文件夹，例如：nianbao sum 收到的报告 --unit 清河县人民政府 --year 2025。');
  const parent = withoutControls(String(values.unit ?? '')).trim();
  if (parent === '') throw new Failure('请用 --unit 写明汇总的单位，例如：--unit 清河县人民政府。');
  const year = yearOf(values, 'nianbao sum 收到的报告 --unit 清河县人民政府 --year 2025');
  const to = values.to === undefined ? [] : formatsIn(String(values.to), formats);
  const list = values.units === undefined ? null : await readUnits(String(values.units));
  const own = values.own === undefined ? undefined : await loadReport(String(values.own));
  if (own && own.report.year !== year)
    throw new Failure(`${String(values.own)} 是 ${own.report.year} 年度的报告，不能与 ${year} 年度的合计比较。`);
  const apart = new Set(
    [values.units, values.own].flatMap((path) => (path === undefined ? [] : resolve(String(path)))),
  );
  const files = filesIn(positionals, streams).filter((file) => !apart.has(resolve(file)));
  const before = values.prior === undefined ? [] : expandArguments([String(values.prior)]);
  if (files.length === 0) throw new Failure(`${positionals.join('、')} 里没有报告。`);
  if (values.out !== undefined && to.length === 0)
    throw new Failure('--out 只与 --to 一起用：用 --to xlsx 写明要写出什么，或去掉 --out。');
  return { format, parent, year, to, list, own, files, before };
}

const noneRead: Received = { reports: [], unreadable: [], isWhole: false };

async function resultOf(task: Task, received: Received, lastYear: readonly HandedIn[]): Promise<DeskResult> {
  const { gathering } = deskOf(task, received, lastYear);
  return deskOf(task, received, lastYear, { alike: await alikeIn(gathering.counted) });
}

/** 1 where something is wrong: an error in a report, a unit that is missing or not counted, a figure that differs; 2 where a file could not be read. */
function exitCode({ gathering, differences }: DeskResult): number {
  if (gathering.unreadable.length > 0) return 2;
  const errors = gathering.counted.reduce((sum, { report }) => sum + report.errors, 0);
  const { missing, wrongYear, unlisted, lapsed } = gathering;
  const notCounted = missing.length + wrongYear.length + unlisted.length + lapsed.length;
  return errors > 0 || notCounted > 0 || differences.length > 0 ? 1 : 0;
}

async function show(result: DeskResult, format: string, { stdout }: Streams): Promise<void> {
  if (format === 'json') {
    stdout.write(`${escapedJson(JSON.stringify(resultToJson(result), null, 2))}\n`);
    return;
  }
  // What stands in a report may hold anything: it must not move the cursor.
  const lines = resultLines(result).map(withoutControls);
  stdout.write(`${lines.join('\n').trimEnd()}\n`);
}

const command: Command = {
  usage: 'sum 文件夹… --unit 单位 --year 年度',
  summary: '汇总下级单位的报告：缺报、重报、不平的列出来，三张表逐格相加',
  options: {
    unit: { type: 'string', value: '单位', help: '汇总的单位，例如 清河县人民政府' },
    year: { type: 'string', value: '年度', help: '报告年度，四位数字' },
    units: { type: 'string', value: '名单', help: '应报单位的名单（txt、xlsx、csv）；没有名单就不列缺报' },
    prior: { type: 'string', value: '文件夹', help: '上年收到的报告：上年报过、今年没有收到的单位列出来' },
    own: { type: 'string', value: '文件', help: '本单位自己的报告，与合计逐格比较' },
    to: { type: 'string', value: '格式', help: `另写文件：${formats.join('、')}，用逗号分开` },
    out: { type: 'string', value: '文件夹', help: '写到哪个文件夹，不写就是当前文件夹' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
    format: audienceOption,
  },
  examples: [
    'nianbao sum 收到的报告 --unit 清河县人民政府 --year 2025 --units 名单.txt',
    'nianbao sum 收到的报告 --unit 清河县人民政府 --year 2025 --own 县政府.docx --to xlsx,docx --out 汇总',
  ],
  async run(positionals, values, streams) {
    const task = await taskOf(positionals, values, streams);
    const interruption = listenForInterruption();
    const bar = progress('正在读', task.files.length, streams);
    const step = (done: number) => {
      bar.step(done);
      return !interruption.isAsked;
    };
    const received = await receive(task.files, today(), step);
    const before = interruption.isAsked ? noneRead : await receive(task.before, today(), step);
    const lastYear = before.reports.filter(({ year }) => year === task.year - 1);
    const isPriorAsked = values.prior !== undefined && !interruption.isAsked;
    interruption.done();
    bar.clear();
    const remark = isPriorAsked ? lastYearRemark(String(values.prior), task.year - 1, before) : '';
    if (remark !== '') streams.stderr.write(`${remark}\n`);
    const result = await resultOf(task, received, lastYear);
    await show(result, task.format, streams);
    if (task.to.length > 0) {
      const { writeSum } = await import('./writeSum.ts');
      const paths = await writeSum(result, task.to, {
        folder: String(values.out ?? '.'),
        force: values.force === true,
      });
      for (const path of paths) (task.format === 'json' ? streams.stderr : streams.stdout).write(`${path}\n`);
    }
    if (received.isWhole) return exitCode(result);
    return sayStopped(received.reports.length + received.unreadable.length, task.files.length, streams);
  },
};

export default command;
