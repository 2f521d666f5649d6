/** What the wizard lets the commands do: begin drafts, read and check files. */
import { today } from '../disk/today.ts';
import { saveNew } from '../drafts/open.ts';
import type { CheckedFile, Ways } from '../wizard/ways.ts';
import { wordingFile, wordingFiles } from '../wizard/wordingFiles.ts';
import { beginDraft, beginFrom, carriedWords, likelyYear } from './newDraft.ts';
import { noteLines } from './noteLines.ts';

/** The draft that a file or another draft of last year leads to, saved, and what was taken over. Throws Failure where it cannot be read. */
async function beginFromFile(argument: string, isSure = false): ReturnType<Ways['beginFrom']> {
  const [{ loadReport }, { priorDoubts }] = await Promise.all([import('./loadReport.ts'), import('./priorDoubts.ts')]);
  const loaded = await loadReport(argument);
  const asks = isSure ? [] : priorDoubts(loaded, today());
  if (asks.length > 0) return { asks };
  const prior = loaded.report;
  const draft = saveNew(await beginFrom(prior));
  return { draft, notice: carriedWords(draft, prior) };
}

/** A file, or a draft by its id, with what does not hold in it. Throws Failure where it cannot be read. */
async function checkFile(argument: string): Promise<CheckedFile> {
  const { loadReport } = await import('./loadReport.ts');
  const { findingsOf } = await import('./findingsOf.ts');
  const { showFinding } = await import('./showFinding.ts');
  const loaded = await loadReport(argument);
  const { report, findings, aside } = findingsOf(loaded, { today: today() });
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
  };
}

/** Table 三 as a ledger has it: every cell to be typed, what was not counted, and the lines behind each. */
async function countLedger(path: string, year: number): ReturnType<Ways['tally']> {
  const [{ tallyFile }, { tallyChanges }, { lineRanges, unplacedLines }] = await Promise.all([
    import('./tally.ts'),
    import('../desk/ledger/changes.ts'),
    import('../desk/ledger/tallyLines.ts'),
  ]);
  const counted = await tallyFile(path, year);
  const lines = [...counted.behind].map(([cell, rows]) => [`applications.${cell}`, `第 ${lineRanges(rows)} 行`]);
  return {
    changes: tallyChanges(counted),
    remarks: [...(counted.remark === '' ? [] : [counted.remark]), ...unplacedLines(counted).map((line) => line.trim())],
    lines: Object.fromEntries(lines),
  };
}

/** What the wizard begins with. */
export const waysToBegin = (): Ways => ({
  year: likelyYear(today()),
  begin: beginDraft,
  beginFrom: beginFromFile,
  check: checkFile,
  tally: countLedger,
  readBlock: async (...given) => (await import('./readBlock.ts')).readBlock(...given),
  sum: async () => (await import('./sumWay.ts')).sumWay,
  expressWording: () => ({
    sentences: wordingFile('express.md'),
    problems: wordingFiles('phrases/problems.md'),
  }),
});
