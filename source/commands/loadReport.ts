/** A report for a command: from a file, or from a draft by its id. */

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonFor } from '../disk/fileFailure.ts';
import { isTaken, pathKind } from '../disk/pathKind.ts';
import { isOtherFile, isReportFile } from '../disk/reportFiles.ts';
import { walkFolder } from '../disk/walkFolder.ts';

import type { Report } from '../report/report.ts';
import type { Waiver } from '../rules/waiver.ts';
import { withoutControls } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';

export interface LoadedReport {
  readonly report: Report;
  /** The argument as given: a path, or the name of a draft. */
  readonly file: string;
  /** Drafts have derived totals; the figures of a file are as published, blanks and all. */
  readonly isDraft: boolean;
  /** Findings that the clerk knows to be right. */
  readonly setAside: readonly Waiver[];
  /** Last year's report, where the draft goes on from one. */
  readonly prior?: Report;
}

/** Pictures of a saved page, and our own. */
const isBesides = (file: string): boolean => /(?:_files|\.files)[\\/]|图解[^\\/]*\.png$/i.test(file);
/** Tables that we wrote ourselves, into the very folder that they are about; and letters, which hold a report that is to be mended. */
const isOurTable = (file: string): boolean => /(?:^|[\\/])问题清单\.xlsx$|年度汇总\.(?:xlsx|json)$/.test(file);
export const isOurLetter = (file: string): boolean => /(?:审核意见|原稿批注)(?: ?[（(]\d+[）)])?\.docx$/i.test(file);

const looksLikePath = (argument: string): boolean => /[\\/]|\.\w+$/.test(argument);

/**
 * The arguments with every folder replaced by the report files in it and below, by name. A closed folder below stands among them: it
 * is one thing that was not read (loadReport says why), and no reason to leave the others. `others` takes files of other kinds, too, which
 * loadReport refuses one by one. `onFolder` is told of each folder and how many files were found so far, `onLetter` of each letter back that
 * was left out. Throws Failure.
 */
export function expandArguments(
  args: readonly string[],
  {
    others = false,
    onFolder,
    onLetter = () => {},
  }: {
    readonly others?: boolean;
    readonly onFolder?: (folder: string, found: number) => void;
    readonly onLetter?: (file: string) => void;
  } = {},
): string[] {
  const found = args.flatMap((argument) => {
    if (pathKind(argument) !== 'folder') return [argument];
    const walked = walkFolder(argument, (name) => isReportFile(name) || (others && isOtherFile(name)), onFolder);
    const { refused } = walked;
    walked.files.filter(isOurLetter).forEach(onLetter);
    const files = walked.files.filter((file) =>
      isReportFile(file) ? !isOurTable(file) && !isOurLetter(file) : !isBesides(file),
    );
    return refused.length === 0 ? files : [...files, ...refused.map(({ folder }) => folder)].sort();
  });
  // A file that is named twice is one report.
  const seen = new Set<string>();
  return found.filter((file) => seen.size < seen.add(resolve(file)).size);
}

/** That letters back (at least one) are no reports, in one sentence. */
export const leftOutWords = ([first = '', ...others]: readonly string[]): string =>
  withoutControls(
    `${first} ${others.length > 0 ? `等 ${others.length + 1} 份` : ''}是退回的审核意见或批注，没有算作报告；单位在上面改好交回的，请换个文件名。`,
  );

/** A folder that expandArguments could not look into. */
function refuseFolder(folder: string): never {
  try {
    readdirSync(folder);
  } catch (error) {
    throw new Failure(`${folder} 未读：${reasonFor(folder, error)}。`, { cause: error });
  }
  throw new Failure(`${folder} 是文件夹，请指定其中的一个文件。`);
}

/** Even of what is loaded, each import takes as long as reading a small file. */
let reader: Promise<typeof import('./readReport.ts')> | undefined;

/** The report that an argument means, just as it stands there. Throws Failure with one sentence, or one for each fault. */
export async function loadReport(argument: string): Promise<LoadedReport> {
  if (argument !== '-' && !isTaken(argument) && !looksLikePath(argument)) {
    const { openDraft } = await import('../drafts/drafts.ts');
    const { report, setAside = [], prior } = openDraft(argument);
    return { report, file: argument, isDraft: true, setAside, ...(prior ? { prior } : {}) };
  }
  if (/^https?:\/\//i.test(argument))
    throw new Failure(`${argument} 是网址，本程序不上网：请在浏览器里把网页另存为文件，再用那个文件。`);
  if (pathKind(argument) === 'folder') refuseFolder(argument);
  reader ??= import('./readReport.ts');
  const { readReport } = await reader;
  return { report: await readReport(argument), file: argument, isDraft: false, setAside: [] };
}
