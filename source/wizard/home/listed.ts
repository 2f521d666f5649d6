/** What the home screen shows of drafts. */
import { type Draft, type DraftEntry, glanceAt, readDraft } from '../../drafts/drafts.ts';
import type { Written } from '../../drafts/settings.ts';
import { filledFields, partIds } from '../../editing/fields.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd, width } from '../../text/width.ts';
import { shorten } from '../components/parts.ts';
import { partStatus, stepName } from '../steps.ts';
import type { Part } from '../view.ts';
import { whenWords } from '../when.ts';

/** A draft as far as it is known: at a glance whose it is, read how far it has come, checked what is wrong. */
export interface Listed {
  readonly unit: string;
  readonly year: number;
  /** 4/7 节, 完成; empty before the draft is read. */
  readonly progress: string;
  /** How each section stands, by its name; empty before the draft is read. */
  readonly sections: readonly (readonly [name: string, words: string])[];
  /** Errors; null before the rules have looked at it. */
  readonly errors: number | null;
  readonly written: (Written & { readonly isCurrent: boolean }) | null;
  /** True where the file cannot be read as a draft. */
  readonly damaged: boolean;
}

const unread: Listed = {
  unit: '',
  year: 0,
  progress: '',
  sections: [],
  errors: null,
  written: null,
  damaged: false,
};

/** Whose a draft is; a file that does not say so is only known after it is read. */
export function glance(id: string): Listed {
  const seen = glanceAt(id);
  return { ...unread, unit: seen?.unit ?? '', year: seen?.year ?? 0 };
}

/** Errors where something is written already: what is not filled yet is no error. */
const errorsIn = ({ report }: Draft, findings: readonly Finding[]): number =>
  partIds
    .map((part) => partStatus(report, part, findings))
    .reduce((sum, { state, words }) => sum + (state === 'wrong' ? Number(words.slice(1)) : 0), 0);

/** All that the list says of a draft; without findings its errors are not known yet. */
export function listedOf(draft: Draft, written: Written | null, findings: readonly Finding[] | null): Listed {
  const { report, express } = draft;
  const done = partIds.filter((part) => {
    const { filled, of } = filledFields(report, part);
    return filled === of;
  }).length;
  const whole = done === partIds.length;
  return {
    unit: report.unit,
    year: report.year,
    progress: express ? '快速填报中' : whole ? '完成' : `${done}/${partIds.length} 节`,
    sections: partIds.map((part) => [stepName(part), partStatus(report, part, findings ?? []).words]),
    errors: findings === null ? null : errorsIn(draft, findings),
    written: written && { ...written, isCurrent: written.changed === draft.changed },
    damaged: false,
  };
}

/** The draft of a file, or null where it cannot be read as one. */
export function readable(id: string): Draft | null {
  try {
    return readDraft(id);
  } catch {
    return null;
  }
}

export const damagedListed: Listed = { ...unread, damaged: true };

/** What a filter looks at. */
export const nameOf = ({ unit, year }: Listed): string => `${unit} ${year}年`;

/** How a draft stands, in a few words: 4/7 节 错 2, 完成，已写出 1月12日. */
export function stateWords({ progress, errors, written }: Listed, now: Date): string {
  const wrong = errors ? `${progress === '完成' ? '填完' : progress} 错 ${errors}` : progress;
  if (!written) return wrong;
  const day = whenWords(written.when, now).split(' ')[0];
  return written.isCurrent ? `${wrong}，已写出 ${day}` : `${wrong}，写出后改过`;
}

const stateColumns = 24;

/** A draft as a line of a list. */
export function draftParts(
  entry: DraftEntry,
  listed: Listed,
  focused: boolean,
  columns: number,
  now: Date,
  isCopy = false,
): Part[] {
  const { unit, year, damaged } = listed;
  const marker: Part = { text: focused ? ' > ' : '   ' };
  if (damaged)
    return [marker, { text: `${entry.id} 文件有问题，按 Enter 取回能读的内容`, look: focused ? 'focus' : 'error' }];
  const when = whenWords(entry.changed, now);
  const state = isCopy ? `副本 ${stateWords(listed, now)}` : stateWords(listed, now);
  const isNarrow = columns < 76;
  const stated = (columns: number) => padEnd(shorten(state, columns), columns);
  const tail = isNarrow ? stated(20) : `${stated(stateColumns)}  ${padEnd(when, 13)}`;
  const room = columns - width(tail) - 6;
  const ofYear = year === 0 ? '' : `  ${year}年`;
  const name = year === 0 ? entry.id : shorten(unit || '（未填单位）', room - width(ofYear) - 1);
  return [
    marker,
    { text: padEnd(`${padEnd(name, room - width(ofYear) - 1)}${ofYear}`, room), look: focused ? 'focus' : 'plain' },
    { text: `  ${tail}`, look: 'quiet' },
  ];
}

/** The draft in focus beside the list, where there is room. */
export function draftPane(listed: Listed | undefined, now: Date): Part[][] {
  if (!listed || listed.sections.length === 0) return [];
  const { unit, year, sections, errors, written } = listed;
  return [
    [{ text: shorten(unit || '（未填单位）', 36), look: 'title' }],
    [{ text: `${year}年`, look: 'title' }],
    [{ text: '' }],
    ...sections.map(([name, words]): Part[] => [{ text: padEnd(name, 14) }, { text: words, look: 'quiet' }]),
    [{ text: '' }],
    [{ text: errors === null ? '正在核对……' : errors > 0 ? `还有 ${errors} 处错误` : '没有错误', look: 'quiet' }],
    ...(written
      ? [
          [
            {
              text: `写出：${whenWords(written.when, now)}${written.isCurrent ? '' : '，之后改过'}`,
              look: 'quiet',
            } as Part,
          ],
          [{ text: shorten(written.folder, 36), look: 'quiet' } as Part],
        ]
      : []),
  ];
}

/**
 * The drafts from which a report of `year` may go on, the likeliest first: last year's before older ones, those without a draft of
 * the year after before the others, and among equals those of the unit that is in focus.
 */
export function priorDrafts(
  entries: readonly DraftEntry[],
  listed: (id: string) => Listed,
  year: number,
  unit: string,
): DraftEntry[] {
  const known = entries.map((entry) => ({ entry, ...listed(entry.id) })).filter((one) => one.unit !== '');
  const begun = new Set(known.map((one) => `${one.year} ${one.unit}`));
  const distance = (one: { year: number }) => (one.year < year ? year - one.year : 1000 + one.year - year);
  const rank = (one: (typeof known)[number]) => [
    begun.has(`${one.year + 1} ${one.unit}`) ? 1 : 0,
    distance(one),
    one.unit === unit ? 0 : 1,
  ];
  return known
    .map((one) => ({ entry: one.entry, rank: rank(one) }))
    .sort((one, other) => {
      const index = one.rank.findIndex((part, position) => part !== other.rank[position]);
      return index === -1 ? other.entry.changed - one.entry.changed : one.rank[index]! - other.rank[index]!;
    })
    .map(({ entry }) => entry);
}
