/** All rules over one report: the one door through which the wizard and the commands ask what is wrong. */
import { cells, texts } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { sections } from '../report/sections.ts';
import type { Finding, Severity } from './finding.ts';
import { rules } from './registry.ts';
import type { Context, Rule } from './rule.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Every place of the printed form in its order; a section comes before what stands in it. */
const order: ReadonlyMap<string, number> = new Map(
  [
    '',
    ...texts.filter((text) => text.section === null).map((text) => text.id),
    ...sections.flatMap((section) => [
      section.id,
      ...texts.filter((text) => text.section === section.id).map((text) => text.id),
      ...cells.filter((cell) => cell.table === section.id).map((cell) => cell.id),
    ]),
  ].map((id, index) => [id, index]),
);

const inOrder = (one: Finding, other: Finding): number =>
  gravity[one.severity] - gravity[other.severity] || (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0);

/** The findings of all rules, errors first, then in printed order. Pure; never throws on any report. */
export function checkReport(report: Report, context: Context = {}): Finding[] {
  return rules.flatMap((rule) => rule.check(report, context)).sort(inOrder);
}

interface Remembered {
  readonly parts: readonly unknown[];
  readonly findings: readonly Finding[];
}

const partsOf = (rule: Rule, report: Report, context: Context): unknown[] => [
  ...rule.reads.map((key) => report[key]),
  ...(rule.needsPrior ? [context.prior] : []),
  context.today?.toDateString(),
];

/**
 * A checker that remembers: a rule runs again only when a part of the report that it reads is another object than
 * the last time. Reports are immutable, so the same object means the same content. The same list comes back while
 * nothing changed.
 */
export function createChecker(): (report: Report, context?: Context) => readonly Finding[] {
  const remembered = new Map<string, Remembered>();
  let last: readonly Finding[] = [];
  return (report, context = {}) => {
    let changed = remembered.size === 0;
    for (const rule of rules) {
      const parts = partsOf(rule, report, context);
      const before = remembered.get(rule.id);
      if (before?.parts.every((part, index) => part === parts[index])) continue;
      const findings = rule.check(report, context);
      remembered.set(rule.id, { parts, findings });
      changed ||= findings.length > 0 || (before?.findings.length ?? 0) > 0;
    }
    if (changed) last = rules.flatMap((rule) => remembered.get(rule.id)?.findings ?? []).sort(inOrder);
    return last;
  };
}
