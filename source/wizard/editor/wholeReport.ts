/** A whole report pasted into one of its places: read, looked at, and taken as one change. */
import { type FieldValue, fieldOf } from '../../editing/fields.ts';
import type { FieldChange } from '../../editing/session.ts';
import { formOf } from '../../form/forms.ts';
import { type SectionId, sections } from '../../form/sections.ts';
import { sectionHeading } from '../../readers/headings.ts';
import type { Report } from '../../report/report.ts';
import { width } from '../../text/width.ts';
import { inLines, shorten } from '../components/parts.ts';
import { type Change, compareReports, type PartChange, summaryWords, wayBack, wordsOf } from '../history/compare.ts';
import { ask } from '../screen.ts';
import { stepName } from '../steps.ts';
import type { Parts } from '../view.ts';
import { aspectsIn } from './layAspects.ts';
import { edit, focus, noticed } from './moves.ts';
import type { Request, WholeLook } from './over.ts';
import type { EditorState } from './state.ts';

/** The sections whose printed headings, with their own numerals, stand in a text. */
export function sectionsIn(text: string): SectionId[] {
  const found = new Set<SectionId>();
  for (const line of text.split('\n')) {
    // As it is written in Markdown too.
    const heading = sectionHeading(line.replace(/^[#*\s]+/, ''), false);
    if (heading?.id && sections.findIndex(({ id }) => id === heading.id) + 1 === heading.number) found.add(heading.id);
  }
  return sections.map(({ id }) => id).filter((id) => found.has(id));
}

/** A report has six; a heading alone may have been copied along with its text. */
const least = 3;

/** Whether a text is a whole report: at a place of it only a piece would be right. */
export const isWholeReport = (text: string): boolean => sectionsIn(text).length >= least;

/** Why a text is not taken at a field: it is section 一 with more behind it. Null where it may be put in. */
export function whyMixed(text: string, field: string, report: Report): string | null {
  const others: readonly SectionId[] = sectionsIn(text).filter((id) => id !== 'overview');
  if (others.length === 0 || !aspectsIn(text, field, report)) return null;
  const names = sections.filter(({ id }) => others.includes(id)).map(({ numeral }) => numeral);
  return `没有粘贴：里面还有${names.join('、')}部分的标题，请只复制第一部分，免得别的部分混进来。`;
}

/** What was read of a whole report; each of `notes` says what was not read, or not for sure. */
export interface ReadReport {
  readonly report: Report;
  readonly notes: readonly string[];
}

/** Asks for a whole report to be read. */
export const readWhole = (state: EditorState, raw: string): EditorState =>
  state.readOnly
    ? noticed(state, '这份草稿只能看，不能改。')
    : ask<EditorState, Request>(noticed(state, '粘贴的像是整份报告，正在读……'), { kind: 'read-whole', raw });

const notRead =
  '没有粘贴：像是整份报告，但没能读成。请存成文件，在首页按 F6 选它，再按 D 读成草稿；或者一个部分一个部分地复制。';

const isBlank = (value: FieldValue): boolean => value === null || value === '';

/** What of the report differs from the draft; what is not in the report changes nothing there. */
function partsOf(read: Report, now: Report): PartChange[] {
  return compareReports(read, now).flatMap(({ part, changes }) => {
    // Which kind of unit it is was guessed; where the unit is the same the clerk has said it.
    const kept = changes.filter(
      ({ field, earlier }) => !isBlank(earlier) && !(field === 'kind' && read.unit === now.unit),
    );
    return kept.length > 0 ? [{ part, changes: kept, words: wordsOf(kept, formOf(now)) }] : [];
  });
}

const shownOf = ({ earlier, shown }: Change, columns: number): string =>
  shorten(shown.kind === 'value' ? shown.earlier : String(earlier).replaceAll('\n', ' '), columns);

/** A part as it would be: texts by their first words, figures by how many there are and how many others they replace. */
function linesOf({ part, words, changes }: PartChange, columns: number, now: Report): Parts[] {
  const replaced = changes.filter(({ today }) => !isBlank(today)).length;
  const head: Parts = [
    { text: ` ${stepName(part)}  `, look: 'title' },
    { text: words },
    ...(replaced > 0 ? [{ text: `，其中 ${replaced} 处换掉原有的`, look: 'warning' } as const] : []),
  ];
  const texts = changes.filter(({ field }) => !formOf(now).findCell(field));
  return [
    head,
    ...texts.map(
      (change): Parts => [
        { text: `   ${change.name}：` },
        { text: shownOf(change, columns - 6 - width(change.name)), look: 'quiet' },
      ],
    ),
  ];
}

/** A report that was read, laid out to be looked at; where something would be replaced the safe answer is in focus. */
export function layWhole(state: EditorState, read: ReadReport | null, raw = ''): EditorState {
  const { report: now } = state.session;
  if (!read) return noticed(state, notRead);
  const { report, notes } = read;
  const parts = partsOf(report, now);
  if (parts.length === 0) return noticed(state, '没有粘贴：粘贴的报告和草稿里已有的一样。');
  const columns = state.columns - 1;
  const lines = parts.flatMap((part) => linesOf(part, columns, now));
  const noted = notes.flatMap((note) => inLines(note, 'plain', columns, '   '));
  const head: Parts = [{ text: ' 没有读到，或没有把握的（这些数不填）：', look: 'warning' }];
  const isFree = parts.every(({ part, changes }) => part === 'basics' || changes.every(({ today }) => isBlank(today)));
  return {
    ...state,
    session: { ...state.session, notice: null },
    over: {
      kind: 'whole',
      raw,
      name: `${report.unit} ${report.year}年`,
      changes: wayBack(parts),
      lines: [...lines, ...(noted.length > 0 ? [[], head, ...noted] : [])],
      words: summaryWords(parts),
      top: 0,
      yes: isFree && (now.unit === '' || (report.unit === now.unit && report.year === now.year)),
    },
  };
}

/** The place at which changes are seen: one on the screen in front where there is any. */
export function seenFirst({ session, step }: EditorState, changes: readonly FieldChange[]): string | undefined {
  const { report, field } = session;
  const places = changes.map(({ place }) => place).filter((place) => fieldOf(report, place));
  const here = places.filter((place) => fieldOf(report, place)?.part === step);
  return here.find((place) => place === field) ?? here[0] ?? places[0];
}

/** Takes a report that was looked at: one change, one undo. */
export function takeWhole(state: EditorState, { changes, words }: WholeLook): EditorState {
  const at = seenFirst(state, changes);
  const taken = edit(state, { type: 'set', changes, ...(at ? { at } : {}) });
  if (taken.readOnly) return taken;
  return noticed(at ? focus(taken, at) : taken, `已读入：${words}。Ctrl+Z 撤销。`);
}
