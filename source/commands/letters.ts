/** The letters back: for each report with something wrong one of its own, and one list of everything. */

import { readTemplates } from '../disk/templates.ts';
import { today } from '../disk/today.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import { Failure } from '../text/failure.ts';
import { fileName } from '../writers/fileName.ts';
import type { Values } from './command.ts';
import type { LetterParts, LetterSettings } from './letterOf.ts';

export interface Letters {
  /** How each is made (letterOf.ts). */
  readonly settings: LetterSettings;
  /** Writes the letter for a report, and its own document with comments; the paths, none where there is nothing to send back. Throws Failure. */
  add(parts: LetterParts): Promise<readonly string[]>;
  /** Writes 问题清单.xlsx over all reports. Throws Failure. */
  finish(): Promise<string[]>;
}

const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function dueOf(values: Values): string {
  const said = String(values.due ?? '').trim();
  if (said === '') return '';
  const match = day.exec(said);
  if (!match) throw new Failure(`--due 后面写日期，例如 2026-01-20，没有“${said}”这种写法。`);
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  if (new Date(Date.UTC(year, month - 1, date)).getUTCDate() !== date || month < 1 || month > 12)
    throw new Failure(`--due 后面的 ${said} 没有这一天，请写一个真实的日期。`);
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** Letters into the folder of `--out`. Throws Failure where `--due` is no day, or `--out` is missing. */
export function startLetters(values: Values): Letters {
  if (values.out === undefined)
    throw new Failure('--letter 要用 --out 写明写到哪个文件夹，例如：--letter --out 退回。');
  const folder = String(values.out);
  const settings: LetterSettings = {
    sender: String(values.sender ?? '').trim(),
    due: dueOf(values),
    today: today(),
    templates: readTemplates(templatesFolder()),
  };
  const force = values.force === true;
  const rows: (readonly string[])[] = [];
  const names = new Set<string>();

  return {
    settings,
    async add({ rows: own, documents }) {
      rows.push(...own);
      const files = documents.map(({ title, content }) => {
        let name = fileName(title, '.docx');
        for (let copy = 2; names.has(name); copy += 1) name = fileName(title, '.docx', { part: String(copy) });
        names.add(name);
        return { name, content };
      });
      return files.length > 0 ? writeFiles(files, folder, { force }) : [];
    },
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
