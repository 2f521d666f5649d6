import { today } from '../disk/today.ts';
import { formOf } from '../form/forms.ts';
import { noteToJson } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import type { Severity } from '../rules/finding.ts';
import { escapedJson, painted } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Command, Streams } from './command.ts';
import { type Checked, findingsOf } from './findingsOf.ts';
import { findingToJson } from './findingToJson.ts';
import { expandArguments, type LoadedReport, loadReport } from './loadReport.ts';
import { progress } from './progress.ts';
import { readingNotes } from './readingNotes.ts';
import { type Paint, showFinding } from './showFinding.ts';

const colours: Readonly<Record<Severity | 'dim', string>> = { error: '31', warning: '33', hint: '36', dim: '2' };
const plainColumns = 100;

interface Counts {
  error: number;
  warning: number;
  hint: number;
}

const painter = ({ stdout }: Streams): Paint =>
  stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
    ? (severity, text) => painted(colours[severity], text)
    : (_, text) => text;

const countsLine = ({ error, warning, hint }: Counts): string => `${error} 个错误、${warning} 个警告、${hint} 个提示`;

function showReport(file: string, { report, findings, aside }: Checked, streams: Streams): void {
  const paint = painter(streams);
  const columns = streams.stdout.isTTY ? streams.stdout.columns : plainColumns;
  const title = report.title.replace(/\s+/g, ' ').trim();
  const notes = readingNotes(report);
  const nothing = notes.length === 0 ? '没有发现问题' : '读到的内容里没有发现问题';
  const lines = [
    title === '' ? file : `${file}  ${title}`,
    ...(findings.length === 0 ? [`  ${nothing}`] : []),
    ...findings.flatMap((finding) => showFinding(report, finding, columns, paint)),
    ...notes.map((line) => `  ${paint('dim', line)}`),
    ...(aside > 0 ? [`  另有 ${aside} 条填报人已写明理由放过`] : []),
  ];
  streams.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Why a report cannot be last year's of another; one unit may have a new name, but not one of many. */
function whyNotCompared(prior: Report, report: Report, many: boolean): string | undefined {
  if (prior.year !== report.year - 1) return `它是 ${prior.year} 年度的，这一份是 ${report.year} 年度的`;
  return many && prior.unit !== report.unit ? `它是${prior.unit}的` : undefined;
}

const sentence = (error: unknown): string => {
  if (error instanceof Failure) return error.message;
  throw error;
};

const command: Command = {
  usage: 'check 文件…',
  summary: '核对报告，列出错误、警告和提示（文件、文件夹或草稿编号）',
  options: {
    prior: { type: 'string', value: '文件', help: '上年的报告，用来核对结转、现行有效件数和重复的文字' },
    format: { type: 'string', value: 'pretty|json', help: '给人看（pretty，不写就是它）或给程序读（json）' },
    strict: { type: 'boolean', help: '有警告时退出码也是 1' },
    letter: { type: 'boolean', help: '给每份有问题的报告写一份审核意见（Word，带批注），另写一份问题清单.xlsx' },
    out: { type: 'string', value: '文件夹', help: '审核意见写到哪个文件夹' },
    sender: { type: 'string', value: '单位', help: '审核意见落款的单位' },
    due: { type: 'string', value: '日期', help: '请在哪天前改正重报，例如 2026-01-20' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
  },
  examples: [
    'nianbao check 报告.json',
    'nianbao check 2025.json --prior 2024.json',
    'nianbao check 各单位/ --format json',
    'nianbao check 各单位/ --letter --out 退回 --sender 清河县政务公开办公室 --due 2026-01-20',
  ],
  async run(positionals, values, streams) {
    const format = String(values.format ?? 'pretty');
    if (format !== 'pretty' && format !== 'json') {
      throw new Failure(`--format 后面只能写 pretty 或 json，没有“${format}”。`);
    }
    if (positionals.length === 0)
      throw new Failure('请写明要核对的文件、文件夹或草稿编号，例如：nianbao check 报告.json。');
    const files = expandArguments(positionals);
    if (files.length === 0) throw new Failure(`${positionals.join('、')} 里没有报告。`);
    const prior = values.prior === undefined ? undefined : (await loadReport(String(values.prior))).report;
    const counts: Counts = { error: 0, warning: 0, hint: 0 };
    const letters = values.letter === true ? (await import('./letters.ts')).startLetters(values) : undefined;
    const letterPaths: string[] = [];
    const bar = progress('正在核对', files.length, streams);
    let checked = 0;
    let unreadable = 0;
    if (format === 'json') streams.stdout.write('{"files": [');
    for (const [index, file] of files.entries()) {
      bar.step(index + 1);
      let loaded: LoadedReport;
      try {
        loaded = await loadReport(file);
      } catch (error) {
        unreadable += 1;
        bar.clear();
        streams.stderr.write(`${sentence(error)}\n`);
        continue;
      }
      const { report } = loaded;
      const refused = prior && whyNotCompared(prior, report, files.length > 1);
      if (refused) {
        bar.clear();
        streams.stderr.write(`${file}：没有与 ${String(values.prior)} 比较，${refused}。\n`);
      }
      const done = findingsOf(loaded, { today: today(), prior: refused ? undefined : prior });
      const { findings } = done;
      const letter = await letters?.add(file, done);
      if (letter) letterPaths.push(letter);
      for (const { severity } of findings) counts[severity] += 1;
      bar.clear();
      if (format === 'json') {
        const entry = {
          file,
          title: report.title,
          year: report.year,
          findings: findings.map((finding) => findingToJson(finding, done.report)),
          notes: (report.reading?.notes ?? []).map((note) => noteToJson(note, formOf(report))),
        };
        streams.stdout.write(`${checked > 0 ? ',' : ''}\n${escapedJson(JSON.stringify(entry))}`);
      } else showReport(file, done, streams);
      checked += 1;
    }
    bar.clear();
    const { error: errors, warning: warnings, hint: hints } = counts;
    if (format === 'json')
      streams.stdout.write(`\n], "errors": ${errors}, "warnings": ${warnings}, "hints": ${hints}}\n`);
    else {
      const left = unreadable > 0 ? `，另有 ${unreadable} 份没有读成` : '';
      streams.stdout.write(`共核对 ${checked} 份：${countsLine(counts)}${left}。\n`);
    }
    if (letters) letterPaths.push(...(await letters.finish()));
    for (const path of letterPaths) (format === 'json' ? streams.stderr : streams.stdout).write(`${path}\n`);
    if (unreadable > 0) return 2;
    return errors > 0 || (values.strict === true && warnings > 0) ? 1 : 0;
  },
};

export default command;
