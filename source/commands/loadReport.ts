/** A report for a command: from a file, or from a draft by its id. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InterchangeError, parseReport } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { Failure, fileFailure } from '../text/failure.ts';

export interface LoadedReport {
  readonly report: Report;
  /** The argument as given: a path, or the name of a draft. */
  readonly file: string;
  /** Drafts have derived totals; the figures of a file are as published, blanks and all. */
  readonly isDraft: boolean;
}

/** What is looked for in a folder. */
const reportFile = /\.json$/i;

const looksLikePath = (argument: string): boolean => /[\\/]|\.\w+$/.test(argument);

/** The arguments with every folder replaced by the report files in it and below, by name. Throws Failure. */
export function expandArguments(args: readonly string[]): string[] {
  return args.flatMap((argument) => {
    try {
      if (!statSync(argument, { throwIfNoEntry: false })?.isDirectory()) return [argument];
      const names = readdirSync(argument, { recursive: true, encoding: 'utf8' }).filter((name) =>
        reportFile.test(name),
      );
      return names.sort().map((name) => join(argument, name));
    } catch (error) {
      throw fileFailure('无法读取', argument, error);
    }
  });
}

/** The report that an argument means, just as it stands there. Throws Failure with one sentence, or one for each fault. */
export async function loadReport(argument: string): Promise<LoadedReport> {
  if (!existsSync(argument) && !looksLikePath(argument)) {
    const { openDraft } = await import('../drafts/drafts.ts');
    return { report: openDraft(argument).report, file: argument, isDraft: true };
  }
  let text: string;
  try {
    text = readFileSync(argument, 'utf8');
  } catch (error) {
    throw fileFailure('无法读取', argument, error);
  }
  if (!/^\uFEFF?\s*\{/.test(text)) {
    throw new Failure(`${argument} 不是报告数据（JSON），请先用 nianbao read 读成 JSON 再核对。`);
  }
  try {
    return { report: parseReport(text), file: argument, isDraft: false };
  } catch (error) {
    if (!(error instanceof InterchangeError)) throw error;
    throw new Failure([`${argument} 不是可用的报告数据，请改正以下各处：`, ...error.problems].join('\n  '));
  }
}
