import { findCell, printedName, texts } from '../report/places.ts';
import { headingOf, type SectionId, sections } from '../report/sections.ts';

/** The section that a finding's place stands in; null for the title, the preamble and the report as a whole. */
export function sectionOfPlace(place: string): SectionId | null {
  const cell = findCell(place);
  if (cell) return cell.table;
  return texts.find((text) => text.id === place)?.section ?? sections.find((one) => one.id === place)?.id ?? null;
}

/** A finding's place in the words of the printed form: a cell, a text, a whole section, or 整份报告. */
export function placeName(place: string): string {
  const section = sections.find((one) => one.id === place);
  return place === '' ? '整份报告' : section ? headingOf(section) : printedName(place);
}
