/** The sections of the form in force, for what does not yet take the form from the report. */
import { currentForm } from '../form/forms.ts';

export { type Aspect, type AspectId, headingOf, type Section, type SectionId } from '../form/sections.ts';
export { guessKind, standardTitle, type UnitKind, unitKinds } from '../form/unitKinds.ts';
export const { aspects, sections, sectionOf } = currentForm;
