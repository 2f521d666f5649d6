/** Every rule, in the order of the printed list. A new rule is a file of its own and a line here. */
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { carriedIn } from './carried-in.ts';
import { disputeTotal } from './dispute-total.ts';
import { handledSum } from './handled-sum.ts';
import { inForce } from './in-force.ts';
import { largeSwing } from './large-swing.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { singleSuspect } from './single-suspect.ts';
import { splitNumber } from './split-number.ts';
import { textCarried } from './text-carried.ts';
import { textDisputes } from './text-disputes.ts';
import { textDocuments } from './text-documents.ts';
import { textHandled } from './text-handled.ts';
import { textOutcomes } from './text-outcomes.ts';
import { textReceived } from './text-received.ts';
import { transposedDigits } from './transposed-digits.ts';
import { wholeNumber } from './whole-number.ts';

export const rules: readonly Rule[] = [
  balance,
  handledSum,
  rowTotal,
  disputeTotal,
  wholeNumber,
  blankCell,
  splitNumber,
  transposedDigits,
  singleSuspect,
  carriedIn,
  inForce,
  largeSwing,
  textReceived,
  textHandled,
  textCarried,
  textOutcomes,
  textDisputes,
  textDocuments,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, or undefined. */
export const findRule = (id: string): Rule | undefined => byId.get(id);
