/** Findings that a clerk has looked at and knows to be right. */
import type { Finding } from './finding.ts';

/** Names a finding as keyOf does, beside the clerk's reason. */
export interface Waiver {
  readonly finding: string;
  readonly reason: string;
}

/** Names a finding by what it says, so that another one at the same place is not taken for it. */
export const keyOf = (finding: Finding): string => `${finding.rule} ${finding.place} ${finding.message}`;

/** Whether the clerk may decide that a finding does not count: arithmetic leaves no room for a reason. */
export const mayBeWaived = (finding: Finding): boolean => !finding.certain;

/** Whether the clerk has waived this finding; one that is certain counts whatever a draft says. */
export const isWaived = (waivers: readonly Waiver[], finding: Finding): boolean =>
  mayBeWaived(finding) && waivers.some((one) => one.finding === keyOf(finding));
