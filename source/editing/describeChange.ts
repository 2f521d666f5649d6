/** What a change did, in a few words, and the field where it is seen. */
import type { Row } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { unitKinds } from '../form/unitKinds.ts';
import type { Report } from '../report/report.ts';
import { characters } from '../text/characters.ts';
import { type FieldId, type FieldValue, fieldOf, fieldsOfBoth, type PartId, partIds, readField } from './fields.ts';
import type { Waiver } from './state.ts';

interface Kept {
  readonly report: Report;
  readonly waivers: readonly Waiver[];
}

/** A row with the numeral of its group, or the group's name where it has none: （三）1.国家秘密, 行政诉讼 复议后起诉. */
export function rowInGroup({ group = '', label, shortLabel }: Row): string {
  const before = /^（.）/.exec(group)?.[0] ?? (group && `${group} `);
  return `${before}${shortLabel ?? label}`;
}

/** A place in few words: 五、存在的主要问题及改进情况, 一（二）依申请公开, 三 二、上年结转 · 自然人. */
export function placeWords(report: Report, field: FieldId): string {
  const { sectionOf, findCell } = formOf(report);
  const cell = findCell(field);
  const found = fieldOf(report, field);
  if (cell) {
    return `${sectionOf(cell.table).numeral} ${rowInGroup(cell.row)} · ${cell.column.label}`;
  }
  if (!found) return field;
  if (found.part === 'basics') return found.field.name;
  const section = sectionOf(found.part);
  return found.part === 'overview' ? `${section.numeral}${found.field.name}` : headingOf(section);
}

const shownValue = (value: FieldValue, field: FieldId): string =>
  value === null || value === ''
    ? '空白'
    : field === 'kind'
      ? (unitKinds.find(({ id }) => id === value)?.name ?? String(value))
      : String(value);

const isText = (report: Report, field: FieldId): boolean => {
  const kind = fieldOf(report, field)?.field.kind;
  return kind === 'text' || kind === 'line';
};

/** How many characters came and went, counted as above the text; the same ones at both ends not counted. */
function difference(before: string, after: string): { added: number; removed: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const count = (text: string) => characters(text.slice(start, text.length - end));
  return { added: count(after), removed: count(before) };
}

function valueWords(report: Report, field: FieldId, before: FieldValue, after: FieldValue): string {
  if (!isText(report, field)) return `${shownValue(before, field)} → ${shownValue(after, field)}`;
  const { added, removed } = difference(String(before ?? ''), String(after ?? ''));
  if (added + removed === 0) return '空格或分段改回了';
  if (removed === 0) return `${added} 字回来了`;
  return added === 0 ? `${removed} 字去掉了` : `${removed} 字换回 ${added} 字`;
}

/** The fields whose values differ, in their order. */
function differing(before: Report, after: Report): { field: FieldId; part: PartId }[] {
  return partIds.flatMap((part) =>
    fieldsOfBoth(before, after, part)
      .filter(({ id }) => readField(before, id) !== readField(after, id))
      .map(({ id }) => ({ field: id, part })),
  );
}

/**
 * What becomes of the first state in the second: the words for it, and the field where it is to be seen, `at` where that one has changed.
 * The field is null where no field has changed.
 */
export function describeChange(before: Kept, after: Kept, at: FieldId): { words: string; field: FieldId | null } {
  if (before.report === after.report) return { words: waiverWords(before.waivers, after.waivers), field: null };
  const { report } = after;
  const { findCell } = formOf(report);
  const fields = differing(before.report, report);
  const main = fields.find(({ field }) => field === at) ?? fields[0];
  if (!main) return { words: placeWords(report, at), field: null };
  const { field } = main;
  const others = fields.filter((one) => one !== main && (one.part !== 'basics' || main.part !== 'basics'));
  const words = `${placeWords(report, field)} · ${valueWords(report, field, readField(before.report, field), readField(report, field))}`;
  if (others.length === 0) return { words, field };
  return {
    words: `${words}，连同另外 ${others.length} ${fields.every((one) => findCell(one.field)) ? '格' : '处'}`,
    field,
  };
}

function waiverWords(before: readonly Waiver[], after: readonly Waiver[]): string {
  const names = (waivers: readonly Waiver[]) => new Set(waivers.map(({ finding }) => finding));
  const [then, now] = [names(before), names(after)];
  const gone = before.some(({ finding }) => !now.has(finding));
  const come = after.some(({ finding }) => !then.has(finding));
  if (gone && come) return '放过的几条换回了';
  if (gone) return '放过的那一条又算数了';
  return come ? '那一条又放过了' : '放过的理由换回了';
}
