import type { Form } from '../form/form.ts';
import { headingOf, type SectionId } from '../form/sections.ts';
import { printedName } from '../report/places.ts';

/** The section that a finding's place stands in; null for the title, the preamble and the report as a whole. */
export function sectionOfPlace(place: string, form: Form): SectionId | null {
  const cell = form.findCell(place);
  if (cell) return cell.table;
  const text = form.texts.find(({ id }) => id === place);
  return text ? text.section : (form.sections.find(({ id }) => id === place)?.id ?? null);
}

/** A finding's place in the words of the printed form: a cell, a text, a whole section, or 整份报告. */
export function placeName(place: string, form: Form): string {
  const section = form.sections.find(({ id }) => id === place);
  return place === '' ? '整份报告' : section ? headingOf(section) : printedName(place, form);
}
