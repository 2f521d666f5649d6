/** What differs between an earlier version of a report and the report as it is now. */
import { type FieldId, type FieldValue, fieldsOfBoth, type PartId, partIds, readField } from '../../editing/fields.ts';
import type { Form } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { unitKinds } from '../../form/unitKinds.ts';
import { fillFigures } from '../../report/figures.ts';
import { rowName } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { changedCharacters, type Difference, differencesOf } from '../../text/difference.ts';
import { stepName } from '../steps.ts';

/** A field that differs. The values are as they are stored, `shown` is what a person reads. */
export interface Change {
  readonly field: FieldId;
  readonly name: string;
  readonly earlier: FieldValue;
  readonly today: FieldValue;
  /** Two figures or choices; or the paragraphs that differ. */
  readonly shown:
    | { readonly kind: 'value'; readonly earlier: string; readonly today: string }
    | { readonly kind: 'text'; readonly differences: readonly Difference[] };
}

/** What differs in one part, and how much that is: 4 格, 12 字. */
export interface PartChange {
  readonly part: PartId;
  readonly words: string;
  readonly changes: readonly Change[];
}

const valueWords = (field: FieldId, value: FieldValue): string =>
  field === 'kind' ? (unitKinds.find(({ id }) => id === value)?.name ?? '') : value === null ? '空白' : String(value);

function changeOf(id: FieldId, name: string, earlier: Report, today: Report): Change | null {
  const [before, now] = [readField(earlier, id), readField(today, id)];
  if (before === now) return null;
  const cell = formOf(today).findCell(id);
  const change = { field: id, earlier: before, today: now };
  if (cell || id === 'kind' || id === 'year') {
    const shown = { kind: 'value', earlier: valueWords(id, before), today: valueWords(id, now) } as const;
    return { ...change, name: cell ? `${rowName(cell.row)} › ${cell.column.label}` : name, shown };
  }
  const [old, current] = [String(before), String(now)];
  const filled = differencesOf(fillFigures(old, earlier), fillFigures(current, today));
  // A reference that became the figure it stood for reads the same.
  return {
    ...change,
    name,
    shown: { kind: 'text', differences: filled.length > 0 ? filled : differencesOf(old, current) },
  };
}

export function wordsOf(changes: readonly Change[], { findCell }: Form): string {
  const cells = changes.filter(({ field }) => findCell(field)).length;
  const others = changes.filter(({ field, shown }) => shown.kind === 'value' && !findCell(field)).length;
  const characters = changes.reduce(
    (sum, { shown }) => (shown.kind === 'text' ? sum + changedCharacters(shown.differences) : sum),
    0,
  );
  const hasText = changes.some(({ shown }) => shown.kind === 'text');
  return [cells > 0 && `${cells} 格`, hasText && `${characters} 字`, others > 0 && `${others} 项`]
    .filter(Boolean)
    .join('、');
}

/** The parts in which an earlier version differs from the report as it is now, in order; totals follow and are not named. */
export function compareReports(earlier: Report, today: Report): PartChange[] {
  return partIds.flatMap((part) => {
    const changes = fieldsOfBoth(earlier, today, part).flatMap(
      ({ id, name }) => changeOf(id, name, earlier, today) ?? [],
    );
    return changes.length > 0 ? [{ part, words: wordsOf(changes, formOf(today)), changes }] : [];
  });
}

/** What differs, in a few words: 一 12 字，三 4 格. */
export const summaryWords = (parts: readonly PartChange[]): string =>
  parts.length === 0
    ? '和现在一样'
    : parts.map(({ part, words }) => `${stepName(part).split(' ')[0]} ${words}`).join('，');

/** The changes that lead back from today's report to the earlier version. */
export const wayBack = (parts: readonly PartChange[]): { place: FieldId; value: FieldValue }[] =>
  parts.flatMap(({ changes }) => changes.map(({ field, earlier }) => ({ place: field, value: earlier })));
