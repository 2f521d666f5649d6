/** What is left to do, as against what is wrong: the review marks it 未, and the work goes on. */
import { fieldOf, isBareText, readField } from '../editing/fields.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { restsOnBlanks } from '../rules/inProgress.ts';
import { doubtfulRule } from './doubtful.ts';

/** True where all that a finding speaks of is a text that is not written yet. */
const isUnwritten = (report: Report, finding: Finding): boolean =>
  finding.places.every((place) => fieldOf(report, place) !== undefined && isBareText(readField(report, place)));

/**
 * True for what is only not filled yet: shown as what is left to do, not as an error. To the document and to `check` it is an error all
 * the same.
 */
export const isPending = (report: Report, finding: Finding): boolean =>
  finding.rule !== doubtfulRule &&
  (finding.kind === 'missing' || restsOnBlanks(report, finding) || isUnwritten(report, finding));
