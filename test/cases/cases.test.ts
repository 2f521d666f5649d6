/** Whole reports of invented units, each with every error and warning it must raise, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportFromJson } from '../../source/report/interchange.ts';
import { checkReport } from '../../source/rules/check.ts';

interface Case {
  readonly about: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly place: string }[];
  readonly report: unknown;
}

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(names)('%s', (name) => {
  const { about, findings, report } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case;
  it(about, () => {
    const found = checkReport(reportFromJson(report), { today: new Date(2026, 0, 5) });
    const said = found
      .filter((finding) => finding.rule !== 'deadline')
      .map(({ rule, severity, place }) => ({ rule, severity, place }));
    expect(said).toEqual(findings);
  });
});
