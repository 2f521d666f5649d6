import type { Cell } from '../form/form.ts';
import { printedName } from '../report/places.ts';
import { shouldBe } from './arithmetic/brokenSums.ts';
import { type Equation, equationsOf, residual } from './arithmetic/equations.ts';
import { numberIn } from './arithmetic/reading.ts';
import { undivided } from './engine/recording.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const suspectsAtMost = 3;

type Membership = Equation['terms'][number] & { readonly equation: Equation };

const known = new WeakMap<readonly Equation[], ReadonlyMap<Cell, readonly Membership[]>>();

/** The cells of the equations, each with those that it stands in. */
function membershipsIn(equations: readonly Equation[]): ReadonlyMap<Cell, readonly Membership[]> {
  const before = known.get(equations);
  if (before) return before;
  const map = new Map<Cell, Membership[]>();
  for (const equation of equations) {
    for (const term of equation.terms) map.set(term.cell, [...(map.get(term.cell) ?? []), { ...term, equation }]);
  }
  known.set(equations, map);
  return map;
}

/** Beside broken sums: the cell that, changed by one amount, mends its row and its column (and its balance) at once. */
export const singleSuspect: Rule = {
  id: 'single-suspect',
  title: '行与列同时不符且相差一样多时，没有可疑的单独一格',
  severities: ['hint'],
  basis: '由表三的行总计、（七）总计和勾稽关系推算',
  failing: {
    figures: {
      'applications.received.naturalPerson': 9,
      'applications.granted.naturalPerson': 8,
      'applications.granted.total': 9,
      'applications.handled.naturalPerson': 9,
      'applications.handled.total': 9,
    },
  },
  passing: {
    figures: { 'applications.received.naturalPerson': 9, 'applications.granted.naturalPerson': 9 },
  },
  check: (watched, { form }) => {
    const report = undivided(watched);
    const residuals = new Map<Equation, number>();
    const equations = equationsOf(report);
    for (const equation of equations) {
      const off = residual(report, equation);
      if (off !== 0) residuals.set(equation, off);
    }
    if (residuals.size < 2) return [];
    const findings: Fault[] = [];
    for (const [cell, memberships] of membershipsIn(equations)) {
      if (memberships.length < 2 || !memberships.every(({ equation }) => residuals.has(equation))) continue;
      const actual = numberIn(report, cell);
      if (actual === null) continue;
      const changes = new Set(memberships.map(({ equation, sign }) => -sign * (residuals.get(equation) ?? 0)));
      const [change] = changes;
      if (changes.size !== 1 || !change || actual + change < 0) continue;
      // Its own sum says the same, with the repair.
      if (shouldBe(report, cell.id) === actual + change) continue;
      findings.push({
        places: [cell.id],
        message: `${printedName(cell.id, form)} 现为 ${actual}，若为 ${actual + change}，则它所在的行和列同时相符，请先核对这一格。`,
        expected: actual + change,
        actual,
      });
    }
    return findings.length > suspectsAtMost ? [] : findings;
  },
};
