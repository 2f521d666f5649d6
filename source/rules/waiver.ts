/** Findings that a clerk has looked at and knows to be right. */
import type { Finding } from './finding.ts';

/** Names a finding as keyOf does, beside the clerk's reason. */
export interface Waiver {
  readonly finding: string;
  readonly reason: string;
}

/** What a finding says beside its wording: the numbers in it, and the words that it quotes. */
const saidIn = (message: string): string => (message.match(/“[^”]*”|\d+(?:\.\d+)?/g) ?? []).join(' ');

/**
 * Names a finding by its rule, its place and what it says there, so that another one at the same place is not taken for it, and one
 * that a later version words otherwise is known again.
 */
export const keyOf = (finding: Finding): string =>
  `${finding.rule} ${finding.place} ${saidIn(finding.message)}`.trimEnd();

/** The name as keyOf gives it of what a draft holds: drafts of before held the whole wording. */
const storedKey = (stored: string): string => {
  const [, rule, place, message] = /^(\S+) (\S*) (.*)$/s.exec(stored) ?? [];
  return rule === undefined ? stored : `${rule} ${place} ${saidIn(message!)}`.trimEnd();
};

/** Whether the clerk may decide that a finding does not count: arithmetic leaves no room for a reason. */
export const mayBeWaived = (finding: Finding): boolean => !finding.certain;

/** The waiver of a finding, where the clerk has given one. */
export function waiverOf(waivers: readonly Waiver[], finding: Finding): Waiver | undefined {
  const key = waivers.length > 0 ? keyOf(finding) : '';
  return waivers.find((one) => storedKey(one.finding) === key);
}

/** Whether the clerk has waived this finding; one that is certain counts whatever a draft says. */
export const isWaived = (waivers: readonly Waiver[], finding: Finding): boolean =>
  mayBeWaived(finding) && waiverOf(waivers, finding) !== undefined;
