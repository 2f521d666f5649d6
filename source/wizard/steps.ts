/** The steps of the wizard: the parts of a report, then looking it over, then writing it. */
import { filledFields, type PartId, partIds } from '../editing/fields.ts';
import { sectionOf } from '../form/sections.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { isPending } from './pending.ts';

export type StepId = PartId | 'review' | 'output';

export const stepIds: readonly StepId[] = [...partIds, 'review', 'output'];

/** The name of a step in the step bar. */
export function stepName(step: StepId): string {
  if (step === 'basics') return '基本';
  if (step === 'review') return '审核';
  if (step === 'output') return '输出';
  const section = sectionOf(step);
  return `${section.numeral} ${section.shortName}`;
}

export const isPart = (step: StepId): step is PartId => step !== 'review' && step !== 'output';

export interface StepStatus {
  readonly state: 'empty' | 'begun' | 'wrong' | 'warned' | 'done';
  /** In words: 完成, 未填, 错1, 警2, 3/10. */
  readonly words: string;
}

/** The part of a report that a place belongs to; the title and the preamble stand in basics. */
export function partOfPlace(place: string): PartId {
  const [first = ''] = place.split('.');
  return partIds.includes(first as PartId) ? (first as PartId) : 'basics';
}

/** How a part stands: its errors first, then how much of it is filled. */
export function partStatus(report: Report, part: PartId, findings: readonly Finding[]): StepStatus {
  const here = findings.filter((finding) => partOfPlace(finding.place) === part);
  const errors = here.filter((finding) => finding.severity === 'error' && !isPending(report, finding)).length;
  const { filled, of } = filledFields(report, part);
  if (errors > 0 && filled > 0) return { state: 'wrong', words: `错${errors}` };
  if (filled === 0) return { state: 'empty', words: '未填' };
  if (filled < of) return { state: 'begun', words: `${filled}/${of}` };
  const warnings = here.filter((finding) => finding.severity === 'warning').length;
  return warnings > 0 ? { state: 'warned', words: `警${warnings}` } : { state: 'done', words: '完成' };
}
