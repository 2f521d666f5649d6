/** Sentences inside the sections of tables: the report has no place for them, so that they are kept in the notes. */
import type { Form, TableId } from '../form/form.ts';
import type { Note } from '../report/report.ts';
import { isCardLine } from './cards.ts';
import { bare, plainCharacters } from './characters.ts';
import { wantedIn } from './form.ts';
import { lineOfText } from './lines.ts';
import { isTableSection, type Part } from './part.ts';

const longest = 400;

/** A text for a note, which says where it leaves some of it out. */
const shown = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}……（共 ${text.length} 字）` : text;

/** All that the form itself prints in its tables, to know it by when it is torn. */
const printedIn = (form: Form): string =>
  bare(
    [...wantedIn(form).proactive, ...wantedIn(form).applications]
      .flatMap(({ wordings }) => wordings)
      .concat(form.applicationsHead.note, '本年收费金额（单位：万元）')
      .join('|'),
  );

/** True for a sentence or a note, false for what the form prints and for numbers. */
function isSentence(text: string, printed: string): boolean {
  const tight = bare(text);
  if (
    tight.length < 4 ||
    !/\p{Script=Han}/u.test(tight) ||
    printed.includes(tight) ||
    /勾稽关系|区分处理|逾期不补正|逾期未按收费/.test(tight)
  )
    return false;
  return /^(?:注|备注|说明|附注|其中)[:：0-9]|[。；;]/.test(tight) || (tight.length >= 20 && /[，,]/.test(tight));
}

/** What no site says of a report in its table above it. */
const paragraph = /[^。]{20,}。/;

const beforeSections = (text: string): Note => ({
  place: 'preamble',
  state: 'doubt',
  reason: `第一部分以前有一张表，没有读入：“${shown(text)}”`,
});

/** Tables inside the sections of text, shown by their words. */
function tablesInTexts(parts: readonly Part[]): Note[] {
  return parts.flatMap(({ section, blocks }) => {
    if (isTableSection(section)) return [];
    return blocks.flatMap((block): Note[] => {
      const words = block.kind === 'table' ? block.rows.flat().map(({ text }) => text.trim()) : [];
      const text = words.filter((word) => word !== '').join(' ');
      if (section === null) return words.some((word) => paragraph.test(word)) ? [beforeSections(text)] : [];
      const reason = `这一部分里有一张表，没有读入：“${shown(text)}”`;
      return text === '' ? [] : [{ place: section, state: 'doubt', reason }];
    });
  });
}

/** A note for each section of tables that has sentences in it; `elsewhere` are the parts whose text was read, `listed` the tables read from lists. */
export function remarksOf(
  parts: readonly Part[],
  elsewhere: ReadonlySet<Part>,
  listed: readonly TableId[],
  form: Form,
): Note[] {
  const printed = printedIn(form);
  const found = new Map<TableId, string[]>();
  for (const part of parts) {
    const { section } = part;
    if (!isTableSection(section) || elsewhere.has(part)) continue;
    const texts = part.blocks.flatMap((block) =>
      block.kind === 'text'
        ? [lineOfText(block).figures.length > 2 ? '' : block.text]
        : block.rows.flatMap((row) => [...new Set(row.map(({ text }) => text))]),
    );
    const isRead = (text: string): boolean => listed.includes(section) && isCardLine(text, form, section);
    const sentences = texts
      .filter((text) => isSentence(text, printed) && !isRead(text))
      .map((text) => plainCharacters(text).trim());
    if (sentences.length > 0) found.set(section, [...(found.get(section) ?? []), ...sentences]);
  }
  const remarks = [...found].map(([place, sentences]): Note => {
    return { place, state: 'doubt', reason: `这一部分除了表格还有文字，没有读入：“${shown(sentences.join('\n'))}”` };
  });
  return [...remarks, ...tablesInTexts(parts)];
}
