/** What the home screen shows of drafts. */
import { type Draft, type DraftEntry, glanceAt, readDraft } from '../../drafts/drafts.ts';
import { filledFields, partIds } from '../../editing/fields.ts';
import { cutToWidth, padEnd, width } from '../../text/width.ts';
import type { Part } from '../components/Line.tsx';
import { whenWords } from '../when.ts';

/** A draft as far as it is known: at a glance whose it is, read how far it has come. */
export interface Listed {
  readonly unit: string;
  readonly year: number;
  /** 填了 3/7 节; empty before the draft is read. */
  readonly progress: string;
  /** True where the file cannot be read as a draft. */
  readonly damaged: boolean;
}

function progressOf({ report }: Draft): string {
  const done = partIds.filter((part) => {
    const { filled, of } = filledFields(report, part);
    return filled === of;
  }).length;
  return done === partIds.length ? '填完' : `填了 ${done}/${partIds.length} 节`;
}

/** Whose a draft is; a file that does not say so is only known after it is read. */
export function glance(id: string): Listed {
  const seen = glanceAt(id);
  return { unit: seen?.unit ?? '', year: seen?.year ?? 0, progress: '', damaged: false };
}

/** All that the list shows of a draft. */
export function readListed(id: string): Listed {
  try {
    const draft = readDraft(id);
    return { unit: draft.report.unit, year: draft.report.year, progress: progressOf(draft), damaged: false };
  } catch {
    return { unit: '', year: 0, progress: '', damaged: true };
  }
}

/** What a filter looks at. */
export const nameOf = ({ unit, year }: Listed): string => `${unit} ${year}年`;

/** A draft as a line of a list. */
export function draftParts(entry: DraftEntry, listed: Listed, focused: boolean, columns: number, now: Date): Part[] {
  const { unit, year, progress, damaged } = listed;
  const marker: Part = { text: focused ? ' > ' : '   ', look: 'focus' };
  if (damaged) return [marker, { text: `${entry.id} 文件有问题，按 Enter 取回能读的内容`, look: 'error' }];
  const name = year === 0 ? entry.id : `${unit || '（未填单位）'}  ${year}年`;
  const tail = `${padEnd(progress, 13)}${whenWords(entry.changed, now)}`;
  const room = columns - width(tail) - 8;
  const cut = width(name) > room ? `${cutToWidth(unit, room - 12)}..  ${year}年` : name;
  return [marker, { text: padEnd(cut, room), look: focused ? 'focus' : 'plain' }, { text: `  ${tail}`, look: 'quiet' }];
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
