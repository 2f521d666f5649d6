import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd, width } from '../../text/width.ts';
import { isPart, partStatus, type StepId, stepIds, stepName } from '../steps.ts';
import type { Look } from '../theme.ts';
import type { Part } from './Line.tsx';

const wideEnoughForNames = 104;
const stateLook: Readonly<Record<string, Look>> = {
  empty: 'quiet',
  begun: 'plain',
  wrong: 'error',
  warned: 'warning',
  done: 'done',
};

/** Every step with how it stands; in narrow windows only the one pointed to and those without a numeral have their name. */
export function stepBar(report: Report, pointed: StepId, findings: readonly Finding[], columns: number): Part[] {
  const bar: Part[] = [];
  const wide = columns >= wideEnoughForNames;
  for (const [index, step] of stepIds.entries()) {
    const current = step === pointed;
    const closes = index > 0 && stepIds[index - 1] === pointed;
    const edges = `${closes ? ']' : wide ? ' ' : ''}${current ? '[' : closes && !wide ? '' : ' '}`;
    bar.push({ text: edges, look: edges.trim() === '' ? 'plain' : 'focus' });
    bar.push({
      text: wide || current ? stepName(step) : stepName(step).split(' ')[0]!,
      look: current ? 'focus' : 'plain',
    });
    if (!isPart(step)) continue;
    const status = partStatus(report, step, findings);
    // As wide as 完成, so that nothing beside it moves when an error comes or goes.
    bar.push({ text: ` ${padEnd(status.words, Math.max(4, width(status.words)))}`, look: stateLook[status.state]! });
  }
  return pointed === stepIds.at(-1) ? [...bar, { text: ']', look: 'focus' }] : bar;
}
