/** What can be taken back and done again: the report, what was waived, and where it happened. */
import type { Report } from '../report/report.ts';
import { describeChange } from './describeChange.ts';
import { type FieldId, fieldOf, fieldsIn, readField, seenField } from './fields.ts';
import type { Moment, Session, Waiver } from './state.ts';

const maximumPast = 500;

export interface Change {
  readonly report?: Report;
  readonly waivers?: readonly Waiver[];
  readonly caret?: number;
  readonly entry?: string | null;
  /** Joins the change with the ones just before it that had the same mark; null joins with nothing. */
  readonly mark?: string | null;
  readonly at?: FieldId | 'review';
}

/**
 * The report after a change: what was noted of a cell when it was read says nothing of the figure that the clerk has put there, and
 * counts again where that is taken out.
 */
function withOpenDoubts({ begun, report: before }: Session, after: Report): Report {
  const { reading, figures } = after;
  if (!reading || figures === before.figures) return after;
  const isOpen = (place: string) => (figures[place] ?? null) === null || figures[place] === begun.figures[place];
  const notes = (begun.reading?.notes ?? reading.notes).filter(({ place }) => isOpen(place));
  const isSame = notes.length === reading.notes.length && notes.every((note, index) => note === reading.notes[index]);
  return isSame ? after : { ...after, reading: { ...reading, notes } };
}

/** The session after a change, which undo takes back; what was undone before can then not be redone. */
export function changed(session: Session, change: Change): Session {
  const { report = session.report, waivers = session.waivers, caret = session.caret } = change;
  const { entry = null, mark = null, at = session.field } = change;
  if (report === session.report && waivers === session.waivers)
    return { ...session, caret, entry, refused: null, notice: null };
  const joins = mark !== null && mark === session.mark;
  const moment: Moment = {
    report: session.report,
    waivers: session.waivers,
    field: session.field,
    caret: session.caret,
    at,
  };
  return {
    ...session,
    report: withOpenDoubts(session, report),
    waivers,
    caret,
    entry,
    refused: null,
    mark,
    past: joins ? session.past : [...session.past.slice(-maximumPast + 1), moment],
    future: [],
    notice: null,
  };
}

/** The session with its last change taken back, or the last one taken back done again; its notice says what and where. */
export function travel(session: Session, from: 'past' | 'future'): Session {
  const moment = session[from].at(-1);
  if (!moment)
    return {
      ...session,
      notice: from === 'past' ? '没有可以撤销的了；更早的样子在历史版本里（Ctrl+B）。' : '没有可以重做的了。',
    };
  const { report, waivers, field, caret, at } = session;
  const change = describeChange({ report, waivers }, moment, moment.at);
  // What was typed and erased again: nobody would see it taken back. A text that is only begun has a field of its own.
  const hasSameFields = fieldsIn(report, 'overview') === fieldsIn(moment.report, 'overview');
  if (change.field === null && waivers === moment.waivers && hasSameFields)
    return travel({ ...session, [from]: session[from].slice(0, -1) }, from);
  const here: Moment = { report, waivers, field, caret, at };
  const to = from === 'past' ? 'future' : 'past';
  const seen = seenField(moment.report, moment.at === 'review' ? field : (change.field ?? moment.field));
  return {
    ...session,
    report: moment.report,
    waivers: moment.waivers,
    field: seen,
    remembered: { ...session.remembered, [fieldOf(moment.report, seen)!.part]: seen },
    caret: Math.min(
      seen === moment.field ? moment.caret : Number.POSITIVE_INFINITY,
      String(readField(moment.report, seen) ?? '').length,
    ),
    at: moment.at === 'review' ? 'review' : seen,
    entry: null,
    refused: null,
    mark: null,
    [from]: session[from].slice(0, -1),
    [to]: [...session[to], { ...here, at: moment.at }],
    notice: `${from === 'past' ? '已撤销' : '已重做'}：${change.words}`,
  };
}
