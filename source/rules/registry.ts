/** Every rule, in the order of the printed list. A new rule is a file of its own and a line here. */
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { disputeTotal } from './dispute-total.ts';
import { handledSum } from './handled-sum.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { wholeNumber } from './whole-number.ts';

export const rules: readonly Rule[] = [balance, handledSum, rowTotal, disputeTotal, wholeNumber, blankCell];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, or undefined. */
export const findRule = (id: string): Rule | undefined => byId.get(id);
