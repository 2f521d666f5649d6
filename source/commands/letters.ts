/** The letters back: for each report with something wrong one of its own, and one list of everything. */

import { isDayLike, printedDay, writtenDay } from '../desk/writtenDay.ts';
import { readTemplates } from '../disk/templates.ts';
import { today } from '../disk/today.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import { Failure } from '../text/failure.ts';
import { fileName } from '../writers/fileName.ts';
import type { Values } from './command.ts';
import type { LetterParts, LetterSettings } from './letterOf.ts';
import { type HandedInFile, letterRemarks } from './letterRemarks.ts';

export interface Letters {
  /** How each is made (letterOf.ts). */
  readonly settings: LetterSettings;
  /** Writes the letter for a report, and its own document with comments; the paths, none where there is nothing to send back. Throws Failure. */
  add(parts: LetterParts): Promise<readonly string[]>;
  /** Writes 问题清单.xlsx over all reports. Throws Failure. */
  finish(): Promise<string[]>;
  /** What to know before they are sent, a sentence each. */
  remarks(): readonly string[];
}

/** A day that is named without its year may be past for so many days: then it is taken for a slip, not for one of next year. */
const mayBePast = 60;

/** The day of `--due` as 2026-01-20; '' for none. Throws Failure where it is no day. */
export function dueDay(values: Values, now: Date): string {
  const said = String(values.due ?? '').trim();
  const from = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - mayBePast)).toISOString();
  const day = writtenDay(said, from.slice(0, 10));
  if (day === null && isDayLike(said)) throw new Failure(`--due 后面的 ${said} 没有这一天，请写一个真实的日期。`);
  if (day === null) throw new Failure(`--due 后面写日期，例如 2026-01-20，没有“${said}”这种写法。`);
  return day;
}

/** What there is to be said of the day: the year that it was given, and whether it is past; '' where there is nothing. */
export function dueRemark(values: Values, now: Date): string {
  const due = dueDay(values, now);
  const [year, month, date] = due.split('-').map(Number);
  if (!year) return '';
  const added = String(values.due).includes(String(year)) ? '' : `没有写年份，按${printedDay(due)}写进审核意见。`;
  const isPast = new Date(year, month! - 1, date! + 1).getTime() <= now.getTime();
  return `${added}${isPast ? `${printedDay(due)}已经过了，审核意见里照写；写错了请换一个日期再写一次。` : ''}`;
}

/** Names of documents that were written, as every file system tells them apart, and the report that each is for. */
export type TakenNames = Map<string, string>;

/** Letters into the folder of `--out`; no report's has the name of another's, now or in an earlier call with the same `taken`. Throws Failure where `--due` is no day, or `--out` is missing. */
export function startLetters(values: Values, taken: TakenNames = new Map()): Letters {
  if (values.out === undefined)
    throw new Failure('--letter 要用 --out 写明写到哪个文件夹，例如：--letter --out 退回。');
  const folder = String(values.out);
  const settings: LetterSettings = {
    sender: String(values.sender ?? '').trim(),
    due: printedDay(dueDay(values, today())),
    today: today(),
    templates: readTemplates(templatesFolder()),
  };
  const force = values.force === true;
  const rows: (readonly string[])[] = [];
  const reports: HandedInFile[] = [];

  return {
    settings,
    async add({ rows: own, documents, ...handedIn }) {
      rows.push(...own);
      reports.push(handedIn);
      const files = documents.map(({ title, content }) => {
        let name = fileName(title, '.docx');
        const isAnothers = () => (taken.get(name.toLowerCase()) ?? handedIn.file) !== handedIn.file;
        for (let copy = 2; isAnothers(); copy += 1) name = fileName(title, '.docx', { part: String(copy) });
        taken.set(name.toLowerCase(), handedIn.file);
        return { name, content };
      });
      return files.length > 0 ? writeFiles(files, folder, { force }) : [];
    },
    remarks: () => letterRemarks(reports),
    async finish() {
      const { listWorkbook } = await import('../writers/sumWorkbook.ts');
      const content = listWorkbook([
        {
          name: '问题清单',
          head: ['单位', '轻重', '位置', '问题', '建议', '依据', '文件'],
          widths: [30, 6, 44, 80, 18, 44, 40],
          rows,
        },
      ]);
      return writeFiles([{ name: '问题清单.xlsx', content }], folder, { force });
    },
  };
}
