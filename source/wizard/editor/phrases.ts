/** The phrases that a field is offered, with the unit and the year filled in; and what kept the unit's own ones from being read. */
import type { Report } from '../../report/report.ts';
import { phraseFile, phrasesOf } from '../../wording/phrases.ts';
import { wordingFiles } from '../wordingFiles.ts';
import type { Insertion } from './over.ts';

export function phrasesFor(report: Report, field: string): { items: Insertion[]; problem: string | null } {
  const { unit, year, kind } = report;
  let problem: string | null = null;
  const files = wordingFiles(`phrases/${phraseFile(field)}`, (sentence) => {
    problem = sentence;
  });
  const items = phrasesOf(files, kind).map(({ title, text }) => {
    const filled = text.replaceAll('{{year}}', String(year)).replaceAll('{{unit}}', unit);
    return { label: title, detail: filled.replaceAll('\n', ' '), whole: filled, text: filled };
  });
  return { items, problem };
}
