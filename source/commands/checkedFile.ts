/** A published report for the wizard: what does not hold in it, the letter that says so, and a draft in which it is mended. */
import { basename, dirname, resolve } from 'node:path';
import { today } from '../disk/today.ts';
import { existingFiles, writeFiles } from '../disk/writeFiles.ts';
import { newDraft } from '../drafts/drafts.ts';
import { saveNew } from '../drafts/open.ts';
import { formOf } from '../form/forms.ts';
import type { AlikeUnit, UnitsBelow } from '../rules/rule.ts';
import { isDoubt } from '../rules/unread.ts';
import type { CheckedFile } from '../wizard/checked/checkedFile.ts';
import { beside, usualFolder } from '../wizard/output/writing.ts';
import { fileName } from '../writers/fileName.ts';
import { findingsOf } from './findingsOf.ts';
import { letterOf } from './letterOf.ts';
import { startLetters } from './letters.ts';
import { type LoadedReport, loadReport } from './loadReport.ts';
import { mendable } from './mendable.ts';
import { noteLines } from './noteLines.ts';
import { showFinding } from './showFinding.ts';

/** Throws Failure where the draft cannot be saved. */
function begin({ report: read, isDraft, file }: LoadedReport): Awaited<ReturnType<CheckedFile['begin']>> {
  if (isDraft) return { id: file, notice: '' };
  const { report, blank } = mendable(read);
  const { id } = saveNew(newDraft(report));
  const { findCell } = formOf(report);
  const noted = (report.reading?.notes ?? []).filter((note) => isDoubt(note) && !findCell(note.place)).length;
  const rest = noted > 0 ? `另有 ${noted} 处没有把握的，列在审核里；` : '';
  const blanks = blank > 0 ? `有 ${blank} 格没有读到或没有把握，留空了（按 F8 逐处看），请对照原件填；` : '';
  return { id, notice: `已把 ${basename(file)} 读成一份草稿，原文件没有动；${blanks}${rest}合计按各格重新算。` };
}

/** What a parent's desk knows of a report that it opens. */
export interface AtDesk {
  /** What the units below the report's own handed in. */
  readonly below: UnitsBelow | undefined;
  /** Other units that share its sentences. */
  readonly alike: readonly AlikeUnit[];
  /** Where letters go and what they say: folder, sender, day. */
  readonly letter: { readonly out: string; readonly sender: string; readonly due: string };
}

/** A file, or a draft by its id, with what does not hold in it. Throws Failure where it cannot be read. */
export async function checkedFile(argument: string, desk?: AtDesk): Promise<CheckedFile> {
  const loaded = await loadReport(argument);
  const checked = findingsOf(loaded, { today: today(), below: desk?.below, alike: desk?.alike });
  const { report, findings, aside } = checked;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    file: argument,
    title: report.title.replace(/\s+/g, ' ').trim(),
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    aside,
    notes: noteLines(report),
    findings: (columns) =>
      findings.map((finding) => {
        const [head = '', ...lines] = showFinding(report, finding, columns, (_, text) => text);
        // The chip says how grave it is.
        return { severity: finding.severity, place: head.trim().slice(2).split('  ')[0] ?? '', lines };
      }),
    async write() {
      const out = desk?.letter.out ?? (loaded.isDraft ? usualFolder() : dirname(resolve(argument)));
      const { documents } = await letterOf(argument, checked, startLetters({ ...desk?.letter, out }).settings);
      const files = documents.map(({ title, content }) => ({ name: fileName(title, '.docx'), content }));
      const isFree = existingFiles(files, out).length === 0;
      return files.length === 0 ? [] : writeFiles(isFree ? files : beside(files, out), out, { force: false });
    },
    begin: async () => begin(loaded),
  };
}
