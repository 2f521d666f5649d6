/** Rules that ask whether the text says a word about what the tables hold. */
import { formOf } from '../form/forms.ts';
import { readFigure, readText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { ofReport } from './engine/recording.ts';

/** The words of sections 一, 五 and 六; '' where 一 is not written yet, so that nothing is asked of it. */
export const toldIn = ofReport((report: Report): string => {
  const texts = formOf(report).texts.filter(({ section }) => section !== null);
  const written = texts.map(({ id, section }) => ({ section, text: readText(report, id) }));
  const overview = written.filter(({ section, text }) => section === 'overview' && text.trim() !== '');
  return overview.length === 0
    ? ''
    : written
        .map(({ text }) => text)
        .join('\n')
        .replace(/\s/g, '');
});

/** A count of a table; 0 where it is blank. */
export const countOf = (report: Report, id: string): number => Number(readFigure(report, { id }) ?? 0) || 0;
