import { today } from '../disk/today.ts';
import { Failure } from '../text/failure.ts';
import type { CheckContext } from './checkFile.ts';
import type { Command, Streams, Values } from './command.ts';
import { ignoredWords } from './ignoredWords.ts';
import { listenForInterruption, sayStopped } from './interruption.ts';
import type { Letters } from './letters.ts';
import { loadReport } from './loadReport.ts';
import { eachFile } from './many/eachFile.ts';
import { type Audience, audienceOf, audienceOption } from './optionValues.ts';
import { printOut } from './printOut.ts';
import { filesIn, progress } from './progress.ts';

/** Where no terminal says how wide it is. */
const plainColumns = 100;

interface Counts {
  error: number;
  warning: number;
  hint: number;
}

const lastJson = ({ error, warning, hint }: Counts): string =>
  `\n], "errors": ${error}, "warnings": ${warning}, "hints": ${hint}}\n`;

/** How many files there were, and what there is in all of them. */
function lastLine(
  files: Record<'checked' | 'inPart' | 'unreadable', number>,
  { error, warning, hint }: Counts,
): string {
  const part = files.inPart > 0 ? `，其中 ${files.inPart} 份有没读到的内容，没有核对` : '';
  const left = files.unreadable > 0 ? `，另有 ${files.unreadable} 份没有读成` : '';
  return `共核对 ${files.checked} 份：${error} 个错误、${warning} 个警告、${hint} 个提示${part}${left}。\n`;
}

/** Throws Failure for an option that would do nothing without letters. */
function refuseIdle(values: Values, format: Audience): void {
  const forLetters = format === 'json' ? ['sender', 'due'] : ['out', 'sender', 'due'];
  const idle = forLetters.find((name) => values[name] !== undefined);
  if (idle === 'out') throw new Failure('--out 只与 --letter 或 --format json 一起用，请加上其中一个，或去掉 --out。');
  if (idle) throw new Failure(`--${idle} 只与 --letter 一起用：加上 --letter，或去掉 --${idle}。`);
}

/** Letters to be written, and a word where they ask for something by a day that is past. Throws Failure. */
async function begunLetters(values: Values, { stderr }: Streams): Promise<Letters> {
  const { dueRemark, startLetters } = await import('./letters.ts');
  const letters = startLetters(values);
  const remark = dueRemark(values, today());
  if (remark !== '') stderr.write(`${remark}\n`);
  return letters;
}

const command: Command = {
  usage: 'check 文件…',
  summary: '核对报告，列出错误、警告和提示（文件、文件夹或草稿编号）',
  options: {
    prior: { type: 'string', value: '文件', help: '上年的报告，用来核对结转、现行有效件数和重复的文字' },
    format: audienceOption,
    strict: { type: 'boolean', help: '有警告时退出码也是 1' },
    letter: { type: 'boolean', help: '给每份有问题的报告写一份审核意见（Word，带批注），另写一份问题清单.xlsx' },
    out: { type: 'string', value: '文件夹', help: '审核意见写到哪个文件夹；--format json 时是写进哪个文件' },
    sender: { type: 'string', value: '单位', help: '审核意见落款的单位' },
    due: { type: 'string', value: '日期', help: '请在哪天前改正重报，例如 2026-01-20 或 1月20日' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
  },
  examples: [
    'nianbao check 报告.json',
    'nianbao check 2025.json --prior 2024.json',
    'nianbao check 各单位/ --format json',
    'nianbao check 各单位/ --letter --out 退回 --sender 清河县政务公开办公室 --due 2026-01-20',
  ],
  async run(positionals, values, streams) {
    const format = audienceOf(values);
    if (positionals.length === 0)
      throw new Failure('请写明要核对的文件、文件夹或草稿编号，例如：nianbao check 报告.json。');
    if (values.letter !== true) refuseIdle(values, format);
    const files = filesIn(positionals, streams);
    const prior = values.prior === undefined ? undefined : (await loadReport(String(values.prior))).report;
    const ignored = ignoredWords();
    if (ignored !== '') streams.stderr.write(`${ignored}\n`);
    const counts: Counts = { error: 0, warning: 0, hint: 0 };
    const letters = values.letter === true ? await begunLetters(values, streams) : undefined;
    const letterPaths: string[] = [];
    const out = printOut(values.letter === true || values.out === undefined ? undefined : String(values.out), streams);
    const interruption = listenForInterruption();
    const context: CheckContext = {
      format,
      columns: streams.stdout.isTTY ? streams.stdout.columns : plainColumns,
      isPainted: streams.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
      today: today(),
      prior: prior && { report: prior, file: String(values.prior), many: files.length > 1 },
      letter: letters?.settings,
      alike: letters ? await (await import('./alikeFiles.ts')).alikeFiles(files, interruption, streams) : {},
    };
    const bar = progress('正在核对', files.length, streams);
    let checked = 0;
    let unreadable = 0;
    let inPart = 0;
    if (format === 'json') out.write('{"files": [');
    for await (const outcome of eachFile('check', files, context)) {
      bar.clear();
      if ('failure' in outcome) {
        unreadable += 1;
        streams.stderr.write(`${outcome.failure}\n`);
      } else {
        const { remark, text, counts: own, letter, isWhole } = outcome.result;
        if (!isWhole) inPart += 1;
        if (remark !== '') streams.stderr.write(`${remark}\n`);
        if (letter && letters) letterPaths.push(...(await letters.add(letter)));
        for (const severity of ['error', 'warning', 'hint'] as const) counts[severity] += own[severity];
        if (format === 'json') out.write(`${checked > 0 ? ',' : ''}\n`);
        out.write(text);
        checked += 1;
      }
      if (interruption.isAsked) break;
      bar.step(checked + unreadable);
    }
    interruption.done();
    bar.clear();
    out.write(format === 'json' ? lastJson(counts) : lastLine({ checked, inPart, unreadable }, counts));
    out.end();
    if (letters) letterPaths.push(...(await letters.finish()));
    for (const path of letterPaths) (format === 'json' ? streams.stderr : streams.stdout).write(`${path}\n`);
    for (const remark of letters?.remarks() ?? []) streams.stderr.write(`${remark}\n`);
    if (checked + unreadable < files.length) return sayStopped(checked + unreadable, files.length, streams);
    if (unreadable > 0) return 2;
    return counts.error > 0 || (values.strict === true && counts.warning > 0) ? 1 : 0;
  },
};

export default command;
