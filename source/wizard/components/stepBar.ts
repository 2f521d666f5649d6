import type { PartId } from '../../editing/fields.ts';
import { sectionOf } from '../../form/sections.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd, width } from '../../text/width.ts';
import { isPending } from '../pending.ts';
import { isPart, partStatus, type StepId, type StepStatus, stepIds, stepName } from '../steps.ts';
import type { Look } from '../theme.ts';
import type { Part, Parts } from '../view.ts';
import { widthOf } from './parts.ts';

const stateLook: Readonly<Record<string, Look>> = {
  empty: 'quiet',
  begun: 'plain',
  wrong: 'errorChip',
  warned: 'warningChip',
  done: 'done',
};

const shortName = (step: StepId): string =>
  isPart(step) && step !== 'basics' ? sectionOf(step).numeral : stepName(step);

function barOf(
  pointed: StepId,
  wrong: number,
  statusOf: (part: PartId) => StepStatus,
  nameOf: (step: StepId) => string,
  gap: string,
  hasState: (step: StepId) => boolean,
): Part[] {
  const bar: Part[] = [{ text: ' ' }];
  for (const [index, step] of stepIds.entries()) {
    if (index > 0) bar.push({ text: gap });
    const current = step === pointed;
    bar.push({ text: current ? `[${nameOf(step)}]` : nameOf(step), look: current ? 'focus' : 'plain' });
    if (step === 'review' && wrong > 0) bar.push({ text: ` ${wrong}`, look: 'plain' });
    if (!isPart(step) || !hasState(step)) continue;
    const { state, words } = statusOf(step);
    const look = stateLook[state]!;
    // A chip has a ground of its own: its blanks belong to it.
    bar.push(look.endsWith('Chip') ? { text: `${words}`, look } : { text: words, look });
    bar.splice(-1, 0, { text: ' ' });
  }
  return bar;
}

/** What counts beside 审核: what is only not filled yet is said by the steps themselves. */
const wrongIn = (report: Report, findings: readonly Finding[]): number =>
  findings.filter((finding) => !isPending(report, finding)).length;

/** Every step on a line of its own, below the bar where the work of none is in view. */
export function stepLines(report: Report, pointed: StepId, findings: readonly Finding[]): Parts[] {
  const columns = Math.max(...stepIds.map((step) => width(stepName(step))));
  return stepIds.map((step): Parts => {
    const current = step === pointed;
    const { state, words } = isPart(step) ? partStatus(report, step, findings) : { state: 'begun', words: '' };
    const wrong = step === 'review' ? wrongIn(report, findings) : 0;
    return [
      { text: current ? ' > ' : '   ' },
      { text: padEnd(stepName(step), columns), look: current ? 'focus' : 'plain' },
      { text: '  ' },
      { text: wrong > 0 ? `${wrong} 处` : words, look: stateLook[state]! },
    ];
  });
}

/** Every step with how it stands; names where they fit, always of the one pointed to, and nothing glued together. */
export function stepBar(report: Report, pointed: StepId, findings: readonly Finding[], columns: number): Part[] {
  const named = (step: StepId) => (step === pointed ? stepName(step) : shortName(step));
  const always = () => true;
  // In the narrowest windows only the step pointed to says how it stands.
  const here = (step: StepId) => step === pointed;
  const ways = [
    [stepName, '  ', always],
    [named, '  ', always],
    [named, ' ', always],
    [shortName, ' ', always],
    [named, '  ', here],
    [shortName, ' ', here],
  ] as const;
  const statuses = new Map<PartId, StepStatus>();
  const statusOf = (part: PartId): StepStatus => {
    const status = statuses.get(part) ?? partStatus(report, part, findings);
    statuses.set(part, status);
    return status;
  };
  const wrong = wrongIn(report, findings);
  let parts: Part[] = [];
  for (const [nameOf, gap, hasState] of ways) {
    parts = barOf(pointed, wrong, statusOf, nameOf, gap, hasState);
    if (widthOf(parts) < columns) break;
  }
  return parts;
}
