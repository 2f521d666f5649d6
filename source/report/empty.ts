import { formForYear } from '../form/forms.ts';
import { standardTitle, type UnitKind } from '../form/unitKinds.ts';
import type { Report } from './report.ts';

/** A report in the form in force for its year, with every text empty and every cell blank. */
export function emptyReport(unit: string, year: number, kind: UnitKind): Report {
  return {
    edition: formForYear(year).edition,
    unit,
    kind,
    year,
    title: standardTitle(unit, year),
    preamble: '',
    overview: { proactiveDisclosure: '', onRequest: '', management: '', platform: '', oversight: '' },
    figures: {},
    problems: '',
    other: '',
  };
}
