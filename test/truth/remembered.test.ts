/** What is passed over or remembered for speed changes no verdict: not by a rule's `needs`, not by what another report said. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../source/report/report.ts';
import type { Context } from '../../source/rules/rule.ts';
import { dose } from '../helpers/dose.ts';
import { passageReport, readMaterial, verdictReport } from './material.ts';

const { passages, verdicts } = readMaterial(fileURLToPath(new URL('.', import.meta.url)));

interface Case {
  readonly report: Report;
  readonly context: Context;
}

const today = new Date(2026, 0, 5);
const asked = '../../source/text/asked.ts';

/** The rules as a program finds them that has just started: nothing is remembered. */
async function fresh() {
  vi.resetModules();
  const { checkReport, createChecker } = await import('../../source/rules/check.ts');
  const { rules } = await import('../../source/rules/registry.ts');
  const { exampleContext, exampleReport } = await import('../../source/rules/examples.ts');
  const { withText } = await import('../../source/report/places.ts');
  return { checkReport, createChecker, rules, exampleContext, exampleReport, withText };
}

/** The rules where no sentence is passed over for lack of a character. */
async function lookingEverywhere() {
  const needs = new Set<string>();
  const asking = (sets: readonly string[]) => {
    for (const characters of sets) needs.add(characters);
    return 1;
  };
  vi.doMock(asked, () => ({ asking, holding: () => () => true, holdingAny: () => () => true, isHeld: () => true }));
  try {
    return { ...(await fresh()), needs: [...needs] };
  } finally {
    vi.doUnmock(asked);
  }
}

afterAll(() => {
  vi.doUnmock(asked);
  vi.resetModules();
});

/** Every twenty-fourth one; the campaign takes all. */
const some = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % dose(24, 1) === 0);

const said = (findings: readonly { rule: string; place: string; message: string }[]): string[] =>
  findings.map(({ rule, place, message }) => `${rule} ${place} ${message}`);

describe('the characters that a rule needs', async () => {
  const everywhere = await lookingEverywhere();
  const usual = await fresh();
  const cases: Case[] = [
    ...usual.rules.flatMap(({ failing, passing }) =>
      [failing, passing].map((one) => ({ report: usual.exampleReport(one), context: usual.exampleContext(one) })),
    ),
    ...some([...verdicts.map((one) => verdictReport(one)), ...passages.map(passageReport)]).map((report) => ({
      report,
      context: { today },
    })),
  ];

  it('stand in every text that a rule has something to say of', () => {
    for (const { report, context } of cases)
      expect(said(usual.checkReport(report, context))).toEqual(said(everywhere.checkReport(report, context)));
  });

  it('are needed: where all of them are gone and a rule still has something to say, it says it', () => {
    let [tried, wrong] = [0, 0];
    for (const { report, context } of some(cases)) {
      for (const { rule, place, span } of everywhere.checkReport(report, context)) {
        const text = textAt(report, place);
        if (!span || text === undefined) continue;
        const [there, here] = [everywhere, usual].map(({ rules }) => rules.filter(({ id }) => id === rule));
        for (const characters of everywhere.needs) {
          const rest = [...text].filter((char) => !characters.includes(char)).join('');
          const without = usual.withText(report, place as 'preamble', rest);
          const expected = said(everywhere.checkReport(without, context, there));
          tried += 1;
          if (expected.length > 0) wrong += 1;
          expect(said(usual.checkReport(without, context, here))).toEqual(expected);
        }
      }
    }
    expect(everywhere.needs.length).toBeGreaterThan(15);
    expect(wrong).toBeGreaterThan(tried / 3);
  });
});

describe('what was remembered of a text', () => {
  const chosen = some(verdicts);
  const own = chosen.map((one) => verdictReport(one));
  // The same words in another year's report of a unit of another kind.
  const others = chosen.map((one) =>
    verdictReport({ ...one, year: (one.year ?? 2024) - 4, unit: '白石县水利局', kind: 'department' }),
  );
  const elsewhere = chosen.map((one, index) =>
    verdictReport({ ...one, place: index % 2 === 0 ? 'preamble' : 'overview.platform' }),
  );

  it('is not said of another report or place, whichever was judged before', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const [ofOwn, ofOthers, ofElsewhere] = [own, others, elsewhere].map((reports) =>
      reports.map((report) => said(one.checkReport(report, { today }))),
    );
    const check = other.createChecker();
    for (let index = chosen.length - 1; index >= 0; index -= 1) {
      expect(said(check(others[index] as Report, { today }))).toEqual(ofOthers?.[index]);
      expect(said(check(elsewhere[index] as Report, { today }))).toEqual(ofElsewhere?.[index]);
      expect(said(check(own[index] as Report, { today }))).toEqual(ofOwn?.[index]);
    }
  });
});

function textAt(report: Report, place: string): string | undefined {
  const own = place.startsWith('overview.')
    ? (report.overview as Readonly<Record<string, unknown>>)[place.slice('overview.'.length)]
    : (report as unknown as Readonly<Record<string, unknown>>)[place];
  return typeof own === 'string' ? own : undefined;
}
