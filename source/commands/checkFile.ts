/** What `check` says of one file: plain data, so that any thread can find it out. */
import { formOf } from '../form/forms.ts';
import { noteToJson } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import type { Severity } from '../rules/finding.ts';
import type { AlikeUnit } from '../rules/rule.ts';
import { escapedJson, painted } from '../text/controls.ts';
import { type Checked, findingsOf } from './findingsOf.ts';
import { findingToJson } from './findingToJson.ts';
import { type LetterParts, type LetterSettings, letterOf } from './letterOf.ts';
import { loadReport } from './loadReport.ts';
import type { Audience } from './optionValues.ts';
import { readingNotes } from './readingNotes.ts';
import { type Paint, showFinding } from './showFinding.ts';

export interface CheckContext {
  readonly format: Audience;
  /** Of the terminal. */
  readonly columns: number;
  readonly isPainted: boolean;
  readonly today: Date;
  /** Last year's report, and where it came from; `many` where it may be that of one of many units. */
  readonly prior: { readonly report: Report; readonly file: string; readonly many: boolean } | undefined;
  readonly letter: LetterSettings | undefined;
  /** By file, the other units that share its sentences: known where letters are written. */
  readonly alike: Readonly<Record<string, readonly AlikeUnit[]>>;
}

export interface CheckedFile {
  /** Why it was not compared with last year's; '' where it was, or should not be. */
  readonly remark: string;
  /** For stdout. */
  readonly text: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** False where something of it was not read, and so not checked. */
  readonly isWhole: boolean;
  readonly letter: LetterParts | null;
}

const colours: Readonly<Record<Severity | 'dim', string>> = { error: '31', warning: '33', hint: '36', dim: '2' };

/** Why a report cannot be last year's of another; one unit may have a new name, but not one of many. */
function whyNotCompared(prior: Report, report: Report, many: boolean): string | undefined {
  if (prior.year !== report.year - 1) return `它是 ${prior.year} 年度的，这一份是 ${report.year} 年度的`;
  return many && prior.unit !== report.unit ? `它是${prior.unit}的` : undefined;
}

function pretty(file: string, { report, findings, aside }: Checked, { columns, isPainted }: CheckContext): string {
  const paint: Paint = isPainted ? (severity, text) => painted(colours[severity], text) : (_, text) => text;
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
  return `${lines.join('\n')}\n\n`;
}

const json = (file: string, { report, findings }: Checked, read: Report): string =>
  escapedJson(
    JSON.stringify({
      file,
      title: read.title,
      year: read.year,
      findings: findings.map((finding) => findingToJson(finding, report)),
      notes: (read.reading?.notes ?? []).map((note) => noteToJson(note, formOf(read))),
    }),
  );

/** Checks one file or draft. Throws Failure where it cannot be read. */
export async function checkFile(file: string, context: CheckContext): Promise<CheckedFile> {
  const loaded = await loadReport(file);
  const { prior, today } = context;
  const refused = prior && whyNotCompared(prior.report, loaded.report, prior.many);
  const checked = findingsOf(loaded, { today, prior: refused ? undefined : prior?.report, alike: context.alike[file] });
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of checked.findings) counts[severity] += 1;
  const renamed =
    prior && !refused && prior.report.unit !== loaded.report.unit
      ? `${file}：${prior.file} 是${prior.report.unit}的，单位名称不同；不是改了名称的，请换成本单位的上年报告。`
      : '';
  return {
    remark: refused ? `${file}：没有与 ${prior.file} 比较，${refused}。` : renamed,
    isWhole: !(loaded.report.reading?.notes ?? []).some(({ state }) => state === 'unread'),
    text: context.format === 'json' ? json(file, checked, loaded.report) : pretty(file, checked, context),
    counts,
    letter: context.letter ? await letterOf(file, checked, context.letter) : null,
  };
}
