import { ownWordsText } from '../drafts/ownWords.ts';
import { parseOwnWords } from '../lexicon/ownWords.ts';
import { withFilledFigures } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { checkReport } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { withoutEchoes } from '../rules/inProgress.ts';
import type { AlikeUnit, UnitsBelow } from '../rules/rule.ts';
import { isWaived } from '../rules/waiver.ts';
import type { LoadedReport } from './loadReport.ts';

export interface Checked {
  /** As it is printed: the figures in its texts filled in; the findings point into these texts. */
  readonly report: Report;
  /** What counts, as in the review of the wizard. */
  readonly findings: readonly Finding[];
  /** How many the clerk has set aside. */
  readonly aside: number;
}

/** What does not hold in a report; `prior` takes the place of last year's report that a draft has with it, `below` is what its units handed in, `alike` the reports that share its sentences. */
export function findingsOf(
  loaded: Pick<LoadedReport, 'report' | 'isDraft' | 'setAside' | 'prior'>,
  {
    today,
    prior = loaded.prior,
    below,
    alike,
  }: {
    readonly today: Date;
    readonly prior?: Report | undefined;
    readonly below?: UnitsBelow | undefined;
    readonly alike?: readonly AlikeUnit[] | undefined;
  },
): Checked {
  const report = withFilledFigures(loaded.report);
  const found = checkReport(report, { prior, today, below, alike, words: parseOwnWords(ownWordsText()) });
  // A total of a draft is no more than what is filled so far; what is published stands as it is.
  const all = loaded.isDraft ? withoutEchoes(found, loaded.report) : found;
  if (loaded.setAside.length === 0) return { report, findings: all, aside: 0 };
  const findings = all.filter((finding) => !isWaived(loaded.setAside, finding));
  return { report, findings, aside: all.length - findings.length };
}
