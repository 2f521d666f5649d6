/** Which of many reports share their sentences, with the sentences. */
import { unitsAlike } from '../desk/alike.ts';
import type { HandedIn } from '../desk/handedIn.ts';
import type { NamedPair } from '../desk/result.ts';
import { ownSentences } from '../desk/sentences.ts';
import { sameName } from '../desk/unitName.ts';
import { loadReport } from './loadReport.ts';
import { stockSentences } from './stockSentences.ts';

/** A report and the name that its unit goes by. */
interface Named {
  readonly unit: string;
  readonly report: HandedIn;
}

/** The sentences of a file by what they are known by. */
async function sentencesOf(file: string, wanted: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { report } = await loadReport(file);
  const shared = new Set(wanted);
  return new Map(ownSentences(report).flatMap(({ key, text }) => (shared.has(key) ? [[key, text]] : [])));
}

/** The pairs that are alike, with their sentences: only their files are read again. Two versions of one unit are no pair. */
export async function alikeIn(reports: readonly Named[]): Promise<NamedPair[]> {
  const units = new Map(reports.map(({ unit, report }) => [report.file, unit]));
  const texts = reports.map(({ report }) => ({ unit: report.file, sentences: report.sentences }));
  const pairs: NamedPair[] = [];
  for (const { units: files, share, shared } of unitsAlike(texts, stockSentences())) {
    const [one, other] = [units.get(files[0])!, units.get(files[1])!];
    if (sameName(one) === sameName(other)) continue;
    const first = await sentencesOf(files[0], shared);
    const second = await sentencesOf(files[1], shared);
    const theirs = [...first.keys()].map((key) => second.get(key) ?? '');
    pairs.push({ units: [one, other], files, share, shared, sentences: [...first.values()], theirs });
  }
  return pairs;
}
