import { unitsAlike } from '../desk/alike.ts';
import type { Gathering } from '../desk/gather.ts';
import type { NamedPair } from '../desk/result.ts';
import { ownSentences } from '../desk/sentences.ts';
import { loadReport } from './loadReport.ts';
import { stockSentences } from './stockSentences.ts';

/** The pairs of units that are alike, with their sentences: only their files are read again. */
export async function alikeIn({ counted }: Gathering): Promise<NamedPair[]> {
  const files = new Map(counted.map(({ unit, report }) => [unit, report.file]));
  const texts = counted.map(({ unit, report }) => ({ unit, sentences: report.sentences }));
  const pairs: NamedPair[] = [];
  for (const pair of unitsAlike(texts, stockSentences())) {
    const { report } = await loadReport(files.get(pair.units[0])!);
    const shared = new Set(pair.shared);
    const sentences = ownSentences(report).filter(({ key }) => shared.has(key));
    pairs.push({ ...pair, sentences: sentences.map(({ text }) => text) });
  }
  return pairs;
}
