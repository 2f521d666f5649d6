/** What is held against a draft while it is written, counted in one way for every screen. */
import { withFilledFigures } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { withoutEchoes } from '../rules/inProgress.ts';
import { withDoubts } from './doubtful.ts';

/** The findings of a draft's report, those that were waived too: of the rules, `check`, and of what was not read for certain. */
export const judged = (
  report: Report,
  prior: Report | null | undefined,
  check: (filled: Report) => readonly Finding[],
): readonly Finding[] => withDoubts(withoutEchoes(check(withFilledFigures(report)), report), report, prior ?? null);
