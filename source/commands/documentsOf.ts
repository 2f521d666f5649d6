/** The documents that `write` makes of one report. */
import type { PrintableFile } from '../disk/print/printFiles.ts';
import { readTemplates } from '../disk/templates.ts';
import { templatesFolder } from '../drafts/folder.ts';
import type { Report } from '../report/report.ts';
import { withMissingTotals } from '../report/totals.ts';
import { draftMarkOf, severityWord } from '../rules/finding.ts';
import { Failure } from '../text/failure.ts';
import { filesBeside } from '../writers/beside.ts';
import { lineOf } from '../writers/escape.ts';
import type { RenderOptions } from '../writers/format.ts';
import type { FormatId } from '../writers/formats.ts';
import { whyNotLastYear } from '../writers/lastYear.ts';
import { type Document, renderDocument } from '../writers/renderDocument.ts';
import type { Values } from './command.ts';
import { findingsOf } from './findingsOf.ts';
import { type LoadedReport, loadReport } from './loadReport.ts';
import { noteLines } from './noteLines.ts';

/** How the documents of one run are written; plain data, so that any thread can make them. */
export interface WriteContext {
  readonly ids: readonly FormatId[];
  readonly values: Pick<Values, 'tables' | 'charts'>;
  readonly prior: Report | undefined;
  readonly looks: Looks;
  readonly today: Date;
  /** True where each sentence has to say which file it is about. */
  readonly many: boolean;
}

export interface Written {
  /** Still to be printed and to be written. */
  readonly documents: readonly PrintableFile[];
  /** What there is to be said of the report, a line each. */
  readonly told: string;
  readonly hasErrors: boolean;
}

/** A line for stderr. What is quoted may hold anything: it must not move the cursor or break the line. */
export const sayOf = (origin: string, sentence: string): string => `${origin}${lineOf(sentence)}\n`;

type Looks = Pick<RenderOptions, 'templates' | 'fragment' | 'title' | 'profile'>;

/** Options that say how one format looks, and would do nothing for the others. */
const onlyFor = [
  ['fragment', 'html', '网页'],
  ['fragment-accessible', 'html', '网页'],
  ['tables', 'md', 'Markdown'],
] as const satisfies readonly (readonly [string, FormatId, string])[];

/** How the documents look: the templates, the profile, and what of a page is wanted. Throws Failure. */
export async function looksOf(values: Values, ids: readonly FormatId[]): Promise<Looks> {
  if (values.fragment && values['fragment-accessible']) {
    throw new Failure('--fragment 和 --fragment-accessible 只能选一个：贴进网站后台用 --fragment。');
  }
  for (const [option, format, name] of onlyFor) {
    const isAsked = option === 'tables' ? values[option] === 'html' : values[option] === true;
    if (isAsked && !ids.includes(format))
      throw new Failure(`--${option} 只对 ${name} 有用：--to 里加上 ${format}，或去掉 --${option}。`);
  }
  const fragment = values.fragment ? 'editors' : values['fragment-accessible'] ? 'accessible' : undefined;
  const templates = readTemplates(templatesFolder());
  const profile = templates.texts['profile.json'];
  return {
    templates,
    ...(profile ? { profile: (await import('../writers/profile.ts')).profileOf(templates) } : {}),
    ...(fragment ? { fragment } : {}),
    ...(values['no-title'] ? { title: false } : {}),
  };
}

/** Last year's report for the charts: the one that is given must be it, the one of a draft is left out where it is not. Throws Failure. */
function lastYearOf(report: Report, loaded: LoadedReport, given: Report | undefined, tell: (sentence: string) => void) {
  if (given) {
    const why = whyNotLastYear(report, given);
    if (why) throw new Failure(`${loaded.file}：--prior 给的${why}，没有写；请换成上一年度的报告，或去掉 --prior。`);
    return given;
  }
  const why = loaded.prior && whyNotLastYear(report, loaded.prior);
  if (why) tell(`${severityWord.hint} 草稿里带的去年报告${why}，图解不作同比。`);
  return loaded.prior && !why ? withMissingTotals(loaded.prior) : undefined;
}

/** The charts of a report, as a page and as a picture; none, and said, where there is nothing to draw. */
async function chartsOf(
  report: Report,
  options: RenderOptions,
  prior: Report | undefined,
  tell: (sentence: string) => void,
) {
  const { renderCharts } = await import('../writers/renderCharts.ts');
  const charts = await renderCharts(report, { ...options, ...(prior ? { prior } : {}) });
  if (charts.length === 0) tell('没有大于 0 的数，没有图解可画。');
  return charts;
}

const encoder = new TextEncoder();

/** A text as the bytes that are written, which take half the memory and can be given back; a page to be printed stays text. */
const packed = (document: Document): Document =>
  document.paper || typeof document.content !== 'string'
    ? document
    : { ...document, content: encoder.encode(document.content) };

/**
 * The documents of one file or draft, and whether it has errors, which are told. A report with errors is marked as a draft, whatever it
 * came from. Throws Failure.
 */
export async function documentsOf(file: string, context: WriteContext): Promise<Written> {
  const { ids, values, looks, today, many } = context;
  const loaded = await loadReport(file);
  const origin = many ? `${file}：` : '';
  // The figures of a file are printed as it has them; only blank totals are computed.
  const report = loaded.isDraft ? loaded.report : withMissingTotals(loaded.report);
  const { findings } = findingsOf({ ...loaded, report }, { today });
  const told: string[] = [];
  const tell = (sentence: string) => void told.push(sayOf(origin, sentence));
  const prior = lastYearOf(report, loaded, context.prior, tell);
  for (const line of noteLines(report)) tell(`${severityWord.hint} 没有读准：${line}`);
  for (const { severity, message } of findings) tell(`${severityWord[severity]} ${message}`);
  const draft = draftMarkOf(findings);
  const options: RenderOptions = {
    ...looks,
    ...(values.tables ? { tables: values.tables as 'html' | 'pipe' } : {}),
    ...(draft ? { draft } : {}),
    beside: filesBeside(report, ids, draft !== undefined),
  };
  const documents: Document[] = [];
  for (const id of ids) documents.push(await renderDocument(report, id, options));
  if (values.charts === true) documents.push(...(await chartsOf(report, options, prior, tell)));
  return {
    documents: documents.map(packed),
    told: told.join(''),
    hasErrors: findings.some((finding) => finding.severity === 'error'),
  };
}
