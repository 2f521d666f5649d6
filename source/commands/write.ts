import { existsSync, readFileSync } from 'node:fs';
import { InterchangeError, parseReport } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { withMissingTotals } from '../report/totals.ts';
import { checkReport } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { Failure, fileFailure } from '../text/failure.ts';
import { lineOf } from '../writers/escape.ts';
import { type FormatId, formats } from '../writers/formats.ts';
import { type Document, renderDocument } from '../writers/renderDocument.ts';
import { writeDocuments } from '../writers/writeDocuments.ts';
import type { Command } from './command.ts';

interface Source {
  readonly argument: string;
  readonly report: Report;
  /** Drafts with errors are marked as such; a file is printed as it is. */
  readonly isDraft: boolean;
}

const severityWords = { error: '错', warning: '警', hint: '注' } as const;
/** What a finding quotes may hold anything: it must not move the cursor or break the line. */
const sentenceOf = (finding: Finding): string => lineOf(`${severityWords[finding.severity]} ${finding.message}`);

/** The report that an argument means: a file with interchange JSON, or else a draft. Throws Failure. */
async function sourceOf(argument: string): Promise<Source> {
  if (!existsSync(argument) && !/[\\/]|\.\w+$/.test(argument)) {
    const { openDraft } = await import('../drafts/drafts.ts');
    return { argument, report: openDraft(argument).report, isDraft: true };
  }
  let text: string;
  try {
    text = readFileSync(argument, 'utf8');
  } catch (error) {
    throw fileFailure('无法读取', argument, error);
  }
  if (!/^\uFEFF?\s*\{/.test(text)) {
    throw new Failure(
      `${argument} 不是报告数据（JSON）；已发布的报告请先用 nianbao read 读成 JSON，再用 nianbao write 输出。`,
    );
  }
  try {
    return { argument, report: withMissingTotals(parseReport(text)), isDraft: false };
  } catch (error) {
    if (!(error instanceof InterchangeError)) throw error;
    throw new Failure([`${argument} 不是可用的报告数据，请改正以下各处：`, ...error.problems].join('\n  '));
  }
}

/** All the reports, or one Failure with everything that is wrong with any of the arguments. */
async function sourcesOf(args: readonly string[]): Promise<Source[]> {
  const results = await Promise.allSettled(args.map(sourceOf));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
  const unexpected = reasons.find((reason) => !(reason instanceof Failure));
  if (unexpected) throw unexpected;
  if (reasons.length > 0) throw new Failure(reasons.map((reason) => reason.message).join('\n'));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function formatIds(value: string): FormatId[] {
  const wanted = value.split(',').map((name) => name.trim().toLowerCase());
  const known = formats.map((format) => format.id);
  const unknown = wanted.find((name) => !known.includes(name as FormatId));
  if (unknown !== undefined) {
    throw new Failure(`没有“${unknown}”这种格式：--to 后面写 ${known.join('、')}，用逗号分开。`);
  }
  return known.filter((id) => wanted.includes(id));
}

const command: Command = {
  usage: 'write 文件或草稿…',
  summary: '写出文件，打印各文件的路径',
  options: {
    to: {
      type: 'string',
      value: '格式',
      help: `${formats.map((format) => `${format.id} ${format.name}`).join('、')}，用逗号分开；不写就是 md,html`,
    },
    out: { type: 'string', value: '文件夹', help: '写到哪个文件夹，不写就是当前文件夹' },
    fragment: { type: 'boolean', help: 'HTML 只要正文，样式写在标签里，供贴进网站后台' },
    tables: { type: 'string', value: 'html', help: 'Markdown 里的表格用 HTML 写，保留合并的格；不写就用竖线表格' },
    charts: { type: 'boolean', help: '另写一页 HTML 图解，把表格里的数字画成图；全是 0 的不画' },
    prior: { type: 'string', value: '文件', help: '上一年度的报告（JSON），图解里两年并排' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
  },
  examples: ['nianbao write 20260112-093015 --to md,html --out 输出'],
  async run(positionals, values, streams) {
    if (positionals.length === 0)
      throw new Failure('请写明要输出的文件或草稿编号，例如：nianbao write 20260112-093015。');
    if (values.tables !== undefined && values.tables !== 'html' && values.tables !== 'pipe') {
      throw new Failure(`--tables 后面只能写 html 或 pipe，没有“${String(values.tables)}”。`);
    }
    const ids = formatIds(String(values.to ?? 'md,html'));
    const folder = String(values.out ?? '.');
    const prior = values.prior === undefined ? undefined : (await sourceOf(String(values.prior))).report;
    let exitCode = 0;
    const documents: Document[] = [];
    for (const { argument, report, isDraft } of await sourcesOf(positionals)) {
      const findings = checkReport(report, { today: new Date() });
      const hasErrors = findings.some((finding) => finding.severity === 'error');
      if (hasErrors) exitCode = 1;
      const origin = positionals.length > 1 ? `${argument}：` : '';
      for (const finding of findings) streams.stderr.write(`${origin}${sentenceOf(finding)}\n`);
      const mark = isDraft && hasErrors ? { draft: { findings: findings.map(sentenceOf) } } : {};
      for (const id of ids) {
        documents.push(
          await renderDocument(report, id, {
            fragment: values.fragment === true,
            ...(values.tables ? { tables: values.tables as 'html' | 'pipe' } : {}),
            ...mark,
          }),
        );
      }
      if (values.charts === true) {
        const { renderCharts } = await import('../writers/renderCharts.ts');
        const charts = await renderCharts(report, { ...mark, ...(prior ? { prior } : {}) });
        if (charts) documents.push(charts);
        else streams.stderr.write(`${origin}表格里的数字全是 0，没有图解可画。\n`);
      }
    }
    const paths = await writeDocuments(documents, folder, { force: values.force === true });
    for (const path of paths) streams.stdout.write(`${path}\n`);
    return exitCode;
  },
};

export default command;
