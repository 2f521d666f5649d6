/** Looking for a few characters in all texts of a report. */
import { fieldsIn, partIds, readField } from '../../editing/fields.ts';
import { edit, focus, noticed } from './moves.ts';
import type { EditorState } from './state.ts';

interface Hit {
  readonly field: string;
  readonly start: number;
}

/** Every place where the words stand, in printed order; letters large or small. */
function hitsOf({ session, sought }: EditorState): Hit[] {
  const wanted = sought.toLowerCase();
  const texts = partIds
    .flatMap((part) => fieldsIn(session.report, part))
    .filter(({ kind }) => kind === 'text' || kind === 'line');
  return texts.flatMap(({ id }) => {
    const text = String(readField(session.report, id) ?? '').toLowerCase();
    const hits: Hit[] = [];
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
      hits.push({ field: id, start: at });
    return hits;
  });
}

/** The state at the next place behind the caret where the words stand; it begins again at the top. */
export function searchNext(state: EditorState): EditorState {
  const { session, sought } = state;
  const hits = hitsOf(state);
  if (hits.length === 0) return noticed(state, `各部分的文字里没有“${sought}”。`);
  const order = partIds.flatMap((part) => fieldsIn(session.report, part).map(({ id }) => id));
  const here = order.indexOf(session.field);
  const isText = typeof readField(session.report, session.field) === 'string';
  const next = hits.findIndex(({ field, start }) => {
    const at = order.indexOf(field);
    return at > here || (at === here && isText && start > session.caret - sought.length);
  });
  const index = next === -1 ? 0 : next;
  const hit = hits[index]!;
  const there = edit(focus(state, hit.field), { type: 'caret', offset: hit.start + sought.length });
  return noticed(
    { ...there, walk: null, fromReview: false },
    `“${sought}”第 ${index + 1} 处，共 ${hits.length} 处；F3、Enter 再找下一处。`,
  );
}
