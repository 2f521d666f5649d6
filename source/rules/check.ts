/** All rules over one report: the one door through which the wizard and the commands ask what is wrong. */
import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { ofForm } from './engine/ofForm.ts';
import { isAsRead, type Reads, watchKeys, watchReport } from './engine/recording.ts';
import type { Finding, Severity } from './finding.ts';
import { rules } from './registry.ts';
import type { Context, Rule, RuleContext } from './rule.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Every place of a form in its order; a section comes before what stands in it. */
const orderOf = ofForm(
  ({ texts, sections, cells }): ReadonlyMap<string, number> =>
    new Map(
      [
        '',
        ...texts.filter((text) => text.section === null).map((text) => text.id),
        ...sections.flatMap((section) => [
          section.id,
          ...texts.filter((text) => text.section === section.id).map((text) => text.id),
          ...cells.filter((cell) => cell.table === section.id).map((cell) => cell.id),
        ]),
      ].map((id, index) => [id, index]),
    ),
);

/** Errors first, then in printed order. */
function inOrder(report: Report, findings: Finding[]): Finding[] {
  const order = orderOf(report);
  return findings.sort(
    (one, other) =>
      gravity[one.severity] - gravity[other.severity] || (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0),
  );
}

/** What a rule is given besides the report. */
const around = (report: Report, context: Context): RuleContext => ({
  ...context,
  form: formOf(report),
  today: context.today ?? new Date(),
});

const none: readonly Finding[] = [];

/** The findings of one rule: its faults with what the rule says of itself. */
function applied(rule: Rule, report: Report, context: RuleContext): readonly Finding[] {
  const faults = rule.check(report, context);
  if (faults.length === 0) return none;
  const { id, severities, kind = 'wrong', certain = false } = rule;
  return faults.map((fault) => ({
    rule: id,
    place: fault.places[0],
    certain,
    ...fault,
    severity: fault.severity ?? severities[0],
    kind: fault.kind ?? kind,
  }));
}

/** The findings of all rules (or of those given), errors first, then in printed order. Pure; never throws on any report. */
export function checkReport(report: Report, context: Context = {}, of: readonly Rule[] = rules): Finding[] {
  const given = around(report, context);
  const findings: Finding[] = [];
  for (const rule of of) for (const finding of applied(rule, report, given)) findings.push(finding);
  return inOrder(report, findings);
}

interface Remembered {
  readonly findings: readonly Finding[];
  readonly ofReport: Reads<Report>;
  readonly ofContext: Reads<RuleContext>;
}

/**
 * A checker that remembers: a rule runs again only when something that it read the last time has changed. The same list
 * comes back while nothing changed.
 */
export function createChecker(of: readonly Rule[] = rules): (report: Report, context?: Context) => readonly Finding[] {
  const remembered = new Map<string, Remembered>();
  let last: readonly Finding[] = [];
  let day = new Date();
  return (report, context = {}) => {
    let given = around(report, context);
    // Another hour of the same day is the same day.
    if (given.today.toDateString() !== day.toDateString()) day = given.today;
    given = { ...given, today: day };
    const [seen, surroundings] = [watchReport(report), watchKeys(given)];
    let changed = remembered.size === 0;
    for (const rule of of) {
      const before = remembered.get(rule.id);
      if (before && isAsRead(before.ofReport, report) && isAsRead(before.ofContext, given)) continue;
      const { result, reads } = seen.record(() =>
        surroundings.record(() => applied(rule, seen.view, surroundings.view)),
      );
      remembered.set(rule.id, { findings: result.result, ofReport: reads, ofContext: result.reads });
      changed ||= result.result.length > 0 || (before?.findings.length ?? 0) > 0;
    }
    if (changed) {
      last = inOrder(
        report,
        of.flatMap((rule) => remembered.get(rule.id)?.findings ?? []),
      );
    }
    return last;
  };
}
