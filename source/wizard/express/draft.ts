/** The draft that the answers of the express way make. */
import type { Draft } from '../../drafts/drafts.ts';
import { withField } from '../../editing/fields.ts';
import { guessKind } from '../../form/unitKinds.ts';
import { emptyReport } from '../../report/empty.ts';
import { expressReport } from '../../wording/express.ts';
import type { ExpressState } from './state.ts';

/**
 * The draft as it is after these answers: everything that can be said already is in its report. As long as questions are open it
 * carries the answers themselves, and goes on with them when it is opened again. A unit that had requests after all goes on with the same report.
 */
export function expressDraft(draft: Draft, state: ExpressState): Draft {
  const { answers, removed, begun, wording, end } = state;
  const { unit, year, kind, preamble } = draft.report;
  const asked = String(answers.unit ?? '');
  const empty = { ...emptyReport(unit, year, kind), preamble };
  const named = withField(withField(empty, 'unit', asked), 'year', Number(answers.year) || year);
  const report = expressReport({ ...named, kind: guessKind(asked) }, answers, wording, removed);
  const { express: _, ...rest } = draft;
  const isOpen = end === 'asking' || end === 'left';
  return {
    ...rest,
    changed: new Date().toISOString(),
    report,
    field: end === 'done' ? 'review' : 'overview.proactiveDisclosure',
    ...(isOpen ? { express: { answers, removed, ...(Object.keys(begun).length > 0 ? { begun } : {}) } } : {}),
  };
}
