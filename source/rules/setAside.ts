/** Findings that a clerk has looked at and knows to be right. */
import type { Finding } from './finding.ts';

/** Names a finding as keyOf does, beside the clerk's reason. */
export interface SetAsideFinding {
  readonly finding: string;
  readonly reason: string;
}

/** Arithmetic leaves no room for a reason. */
const certain = new Set(['balance', 'handled-sum', 'row-total', 'dispute-total', 'whole-number', 'blank-cell']);

/** Names a finding by what it says, so that another one at the same place is not taken for it. */
export const keyOf = (finding: Finding): string => `${finding.rule} ${finding.place} ${finding.message}`;

/** Whether the clerk may decide that a finding does not count. */
export const mayBeSetAside = (finding: Finding): boolean => !certain.has(finding.rule);

/** Whether the clerk has set this finding aside. */
export const isSetAside = (setAside: readonly SetAsideFinding[], finding: Finding): boolean =>
  setAside.some((one) => one.finding === keyOf(finding));
