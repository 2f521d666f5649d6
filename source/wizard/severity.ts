import type { Report } from '../report/report.ts';
import { type Finding, type Severity, severityWord } from '../rules/finding.ts';
import { isPending } from './pending.ts';
import type { Look } from './theme.ts';
import type { Part } from './view.ts';

const chipLook: Readonly<Record<Severity, Look>> = {
  error: 'errorChip',
  warning: 'warningChip',
  hint: 'hintChip',
};

/** 错, 警 or 注 on a ground of its own, with a blank on each side: four columns. */
export const severityChip = (severity: Severity): Part => ({
  text: ` ${severityWord[severity]} `,
  look: chipLook[severity],
});

/** The chip of a finding: 未 for what is only not filled yet. */
export const findingChip = (report: Report, finding: Finding): Part =>
  isPending(report, finding) ? { text: ' 未 ', look: 'hintChip' } : severityChip(finding.severity);
