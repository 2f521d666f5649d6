/** What the home screen reads of drafts, little by little: it never waits for it. */

import { readSettings, type Written } from '../../drafts/settings.ts';
import { isWaived } from '../../rules/waiver.ts';
import { damagedListed, glance, type Listed, listedOf, readable } from './listed.ts';
import type { HomeState } from './state.ts';

type Change = (by: (state: HomeState) => HomeState) => void;

const withKnown = (state: HomeState, more: Readonly<Record<string, Listed>>): HomeState => ({
  ...state,
  known: { ...state.known, ...more },
});

/** The state with a glance at each draft that is not known at all. */
export function glancedAt(state: HomeState, ids: readonly string[]): HomeState {
  const unknown = ids.filter((id) => !state.known[id]);
  return unknown.length === 0 ? state : withKnown(state, Object.fromEntries(unknown.map((id) => [id, glance(id)])));
}

/** The first frame is drawn before a draft is read whole: loading what checks its shape takes longer than all of the frame. */
const readingPause = 20;
/** Between two drafts that are read or checked the keys are heard. */
const breath = 5;

/**
 * Reads the drafts of a page whole, then has the rules look at each, one at a time. Gives a function that stops it. `done` remembers
 * what was read, so that nothing is read twice.
 */
export function readPage(ids: readonly string[], done: Map<string, 'read' | 'checked'>, change: Change): () => void {
  let timer: NodeJS.Timeout | undefined;
  let written: Readonly<Record<string, Written>> | undefined;
  const listed = async (id: string): Promise<Listed> => {
    const draft = readable(id);
    if (!draft) return damagedListed;
    written ??= readSettings().written ?? {};
    if (!done.has(id)) return listedOf(draft, written[id] ?? null, null);
    const [{ checkReport }, { checkContext }, { judged }] = await Promise.all([
      import('../../rules/check.ts'),
      import('../checkContext.ts'),
      import('../judged.ts'),
    ]);
    const { report, prior, setAside = [] } = draft;
    const found = judged(report, prior, (filled) => checkReport(filled, checkContext(draft)));
    const open = found.filter((finding) => !isWaived(setAside, finding));
    return listedOf(draft, written[id] ?? null, open);
  };
  let stopped = false;
  const next = () => {
    const id = ids.find((one) => !done.has(one)) ?? ids.find((one) => done.get(one) === 'read');
    if (id === undefined) return;
    timer = setTimeout(
      async () => {
        const known = await listed(id);
        if (stopped) return;
        done.set(id, done.has(id) || known.damaged ? 'checked' : 'read');
        change((state) => withKnown(state, { [id]: known }));
        next();
      },
      done.size === 0 ? readingPause : breath,
    );
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
