/** What the wizard lets the commands do: begin drafts, read and check files. */
import { today } from '../disk/today.ts';
import { saveNew } from '../drafts/open.ts';
import type { Ways } from '../wizard/ways.ts';
import { wordingFile, wordingFiles } from '../wizard/wordingFiles.ts';
import { beginDraft, beginFrom, carriedWords, likelyYear, twinWords } from './newDraft.ts';

/** The draft that a file or another draft of last year leads to, saved, and what was taken over. Throws Failure where it cannot be read. */
async function beginFromFile(argument: string, isSure = false): ReturnType<Ways['beginFrom']> {
  const [{ loadReport }, { priorDoubts }] = await Promise.all([import('./loadReport.ts'), import('./priorDoubts.ts')]);
  const loaded = await loadReport(argument);
  const asks = isSure ? [] : priorDoubts(loaded, today());
  if (asks.length > 0) return { asks };
  const prior = loaded.report;
  const draft = saveNew(await beginFrom(prior));
  const twin = twinWords(draft.report.unit, draft.report.year, draft.id) ?? '';
  return { draft, notice: `${carriedWords(draft, prior)}${twin}` };
}

/** Table 三 as a ledger has it: every cell to be typed, what was not counted, and the lines behind each. */
async function countLedger(...[path, year, said]: Parameters<Ways['tally']>): ReturnType<Ways['tally']> {
  const [{ tallyFile }, { tallyChanges }, { askedValues, headWords, lineRanges, unplacedLines }] = await Promise.all([
    import('./tally.ts'),
    import('../desk/ledger/changes.ts'),
    import('../desk/ledger/tallyLines.ts'),
  ]);
  const counted = await tallyFile(path, year, {}, said);
  const lines = [...counted.behind].map(([cell, rows]) => [`applications.${cell}`, `第 ${lineRanges(rows)} 行`]);
  return {
    changes: tallyChanges(counted),
    remarks: [...(counted.remark === '' ? [] : [counted.remark]), ...unplacedLines(counted).map((line) => line.trim())],
    heads: headWords(counted),
    asks: askedValues(counted),
    lines: Object.fromEntries(lines),
  };
}

/** What the wizard begins with. */
export const waysToBegin = (): Ways => ({
  year: likelyYear(today()),
  begin: beginDraft,
  beginFrom: beginFromFile,
  check: async (argument) => (await import('./checkedFile.ts')).checkedFile(argument),
  tally: countLedger,
  readBlock: async (...given) => (await import('./readBlock.ts')).readBlock(...given),
  readPasted: async (raw) => (await import('./readPasted.ts')).readPasted(raw),
  sum: async () => (await import('./sumWay.ts')).sumWay,
  expressWording: () => ({
    sentences: wordingFile('express.md'),
    problems: wordingFiles('phrases/problems.md'),
  }),
});
