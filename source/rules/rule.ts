/** What every rule is made of. The help, `nianbao rules`, the derived page and the tests all read these objects. */

import type { CellId, Form, TableId, TextId } from '../form/form.ts';
import type { UnitKind } from '../form/unitKinds.ts';
import type { OwnWords } from '../lexicon/ownWords.ts';
import type { Figure, Report } from '../report/report.ts';
import type { Fault, FindingKind, Severity } from './finding.ts';

/** What the units below a parent have handed in. */
export interface UnitsBelow {
  /** Which sum it is: 本级, 行政区域. */
  readonly scope: string;
  /** Their figures added up, by cell; decimals as digits. */
  readonly sum: Readonly<Record<CellId, number | string>>;
  /** By cell, what may explain a difference: 白石县水利局像是没有加进去. */
  readonly explained?: Readonly<Record<CellId, string>>;
  /** How many units are on the list, and the names of those that handed in nothing. */
  readonly listed: number;
  readonly missing: readonly string[];
}

/** Another unit of the same folder, with the sentences that its report shares with this one. */
export interface AlikeUnit {
  readonly unit: string;
  /** Of the own sentences of the one that has fewer. */
  readonly share: number;
  readonly sentences: readonly string[];
}

/** What may be known besides the report. */
export interface Context {
  /** Last year's report of the same unit. */
  readonly prior?: Report | undefined;
  /** The day of the check, for the rules that speak of days; the day it is, where absent. */
  readonly today?: Date | undefined;
  /** What the unit or its parent adds to the lists of words. */
  readonly words?: OwnWords | undefined;
  /** Where a parent's report is checked beside those of its units. */
  readonly below?: UnitsBelow | undefined;
  /** Where a report is checked among those of other units. */
  readonly alike?: readonly AlikeUnit[] | undefined;
}

/** What a rule may look at besides the report. */
export interface RuleContext extends Context {
  /** The form that the report follows. */
  readonly form: Form;
  readonly today: Date;
}

/**
 * A report in a few words: what differs from a report with 0 in every cell and no text.
 * Totals are derived unless they are given.
 */
export interface Example {
  readonly unit?: string;
  readonly kind?: UnitKind;
  readonly year?: number;
  readonly edition?: Report['edition'];
  readonly figures?: Readonly<Record<CellId, Figure>>;
  readonly texts?: Readonly<Partial<Record<TextId, string>>>;
  readonly headings?: readonly string[];
  /** The labels of the tables that a reader saw otherwise than the form prints them. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Tables that a reader found nothing of: neither figures nor a picture. */
  readonly absent?: readonly TableId[];
  /** The day of publication on the page, as 2025-01-24. */
  readonly published?: string;
  /** The day of the check, as 2025-02-10. */
  readonly today?: string;
  /** Last year's report, where the rule compares the two. */
  readonly prior?: Omit<Example, 'prior'>;
  readonly below?: UnitsBelow;
  readonly alike?: readonly AlikeUnit[];
}

/** What a rule says of itself. */
export interface About {
  /** Stable, never reused. */
  readonly id: string;
  /** What holds in a good report: one Chinese sentence. */
  readonly title: string;
  /** The severities its findings may have, the gravest first: that one counts where a fault names none. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** The article or paragraph it rests on. */
  readonly basis: string;
  readonly failing: Example;
  readonly passing: Example;
  /** What its faults are where they do not say: wrong, unless given. */
  readonly kind?: FindingKind;
  /** True where no reason can make a fault right: its findings cannot be waived. */
  readonly certain?: true;
  /** True where superiors count it when they grade the reports of their units. */
  readonly inGrading?: true;
  /** True where it says nothing without last year's report. */
  readonly needsPrior?: true;
}

export interface Rule extends About {
  /** What it sees, in printed order; never throws, whatever the report holds. What it reads is recorded (engine/recording.ts). */
  check(report: Report, context: RuleContext): readonly Fault[];
}
