/** The letters back: for each report with something wrong one of its own, and one list of everything. */

import { readTemplates } from '../disk/templates.ts';
import { today } from '../disk/today.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { type Finding, severityWord } from '../rules/finding.ts';
import { placeName } from '../rules/placeName.ts';
import { findRule } from '../rules/registry.ts';
import { Failure } from '../text/failure.ts';
import type { LetterEntry } from '../writers/renderLetter.ts';
import type { Values } from './command.ts';
import type { Checked } from './findingsOf.ts';

export interface Letters {
  /** Writes the letter for a report; the path, or null where there is nothing to send back. Throws Failure. */
  add(file: string, checked: Checked): Promise<string | null>;
  /** Writes 问题清单.xlsx over all reports. Throws Failure. */
  finish(): Promise<string[]>;
}

const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function dueOf(values: Values): string {
  const said = String(values.due ?? '').trim();
  if (said === '') return '';
  const match = day.exec(said);
  if (!match) throw new Failure(`--due 后面写日期，例如 2026-01-20，没有“${said}”这种写法。`);
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

const entryOf = (finding: Finding, form: Form): LetterEntry => ({
  word: severityWord[finding.severity],
  place: placeName(finding.place, form),
  message: finding.message,
  advice: finding.repair?.label ?? null,
  basis: findRule(finding.rule)?.basis ?? '',
  at: finding.place,
  span: finding.span,
  listed: finding.severity !== 'hint',
});

/** Letters into the folder of `--out`. Throws Failure where `--due` is no day, or `--out` is missing. */
export function startLetters(values: Values): Letters {
  if (values.out === undefined)
    throw new Failure('--letter 要用 --out 写明写到哪个文件夹，例如：--letter --out 退回。');
  const folder = String(values.out);
  const options = { sender: String(values.sender ?? '').trim(), due: dueOf(values), today: today() };
  const force = values.force === true;
  const templates = readTemplates(templatesFolder());
  const rows: (string | number)[][] = [];
  const names = new Set<string>();

  return {
    async add(file, { report, findings }) {
      // A day that is past can't be mended by anybody.
      const entries = findings
        .filter(({ rule }) => rule !== 'deadline')
        .map((finding) => entryOf(finding, formOf(report)));
      for (const { word, place, message, advice, basis } of entries)
        rows.push([report.unit, word, place, message, advice ?? '', basis, file]);
      if (!entries.some(({ listed }) => listed)) return null;
      const [{ renderLetter }, { fileName }, { titleLine }] = await Promise.all([
        import('../writers/renderLetter.ts'),
        import('../writers/fileName.ts'),
        import('../writers/title.ts'),
      ]);
      let name = fileName(`${titleLine(report)}审核意见`, '.docx');
      for (let copy = 2; names.has(name); copy += 1)
        name = fileName(`${titleLine(report)}审核意见`, '.docx', { part: String(copy) });
      names.add(name);
      const content = await renderLetter(report, entries, { ...options, templates });
      const [path] = await writeFiles([{ name, content }], folder, { force });
      return path!;
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
