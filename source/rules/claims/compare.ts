/** Claims of the text against the tables: the one comparison that the text rules share. */

import type { TableId } from '../../form/form.ts';
import { headingOf, sectionOf } from '../../form/sections.ts';
import type { Report } from '../../report/report.ts';
import { agrees } from '../../text/numerals.ts';
import type { Fault } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import type { Claim, Subject } from './claim.ts';
import { claimsIn } from './claims.ts';
import { everyStatement } from './everySentence.ts';
import { type Reading, readingsOf } from './figures.ts';
import { quoted, spanOf } from './placed.ts';

export interface Contradiction {
  readonly claim: Claim;
  /** The plain reading, which the message names. */
  readonly plain: Reading;
}

/** A fault at the sentence of a claim: what it says, what the table says. */
export function claimFault(
  { claim, plain }: Contradiction,
  extra: { readonly severity?: Fault['severity']; readonly advice?: string } = {},
): Fault {
  const { placed, number } = claim;
  const table = sectionOf((plain.cells[0]?.split('.')[0] ?? 'applications') as TableId);
  const printed = placed.compact.text.slice(number.start, number.end);
  return {
    ...(extra.severity ? { severity: extra.severity } : {}),
    places: [placed.place, ...plain.cells],
    message: `正文${quoted(placed, number.start, number.end)}写的是 ${printed}，但“${headingOf(table)}”里${plain.name}为 ${plain.value}${extra.advice ?? '，请核对哪一处不对'}。`,
    expected: plain.value,
    actual: number.value,
    span: spanOf(placed, number.start, number.end),
  };
}

/** The claims of a sentence about the same thing. */
function grouped(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<Subject, Claim[]>();
  for (const claim of claims) groups.set(claim.what, [...(groups.get(claim.what) ?? []), claim]);
  // 不属于本机关6件，信息不存在3件: both are counted in the one row.
  const [here, elsewhere] = [groups.get('notHeld'), groups.get('elsewhere')];
  if (here && elsewhere) {
    groups.delete('notHeld');
    groups.set('elsewhere', [...elsewhere, ...here]);
  }
  return [...groups.values()];
}

/** A claim gives a number. */
const numerals = '0123456789零〇○一二两三四五六七八九十百千万亿';

/**
 * The check of a rule that compares with the tables the claims that `meant` picks. Any usual reading that fits will do;
 * and where a sentence gives several numbers for one thing (the bureau's and its branches'), one that fits, or their sum.
 */
export const comparing = (
  meant: (claim: Claim) => boolean,
  finding: (contradiction: Contradiction, report: Report) => Fault,
  needs: readonly string[] = [],
): ((report: Report, context: RuleContext) => Fault[]) =>
  everyStatement(
    (placed, year) => grouped(claimsIn(placed, year).filter(meant)),
    (claims, report) => {
      const [claim] = claims;
      const readings = claim ? readingsOf(report, claim.what) : [];
      const [plain] = readings;
      if (!claim || !plain) return [];
      const sum = { value: claims.reduce((total, { number }) => total + number.value, 0), precision: 'exact' } as const;
      const numbers = [...claims.map(({ number }) => number), sum];
      if (readings.some(({ value }) => numbers.some((number) => agrees(number, value)))) return [];
      return [finding({ claim, plain }, report)];
    },
    [numerals, ...needs],
  );
