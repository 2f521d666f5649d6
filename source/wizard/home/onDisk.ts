/** What becomes of the list when a draft is deleted or taken back: looked up on the disk at that moment, never remembered. */
import { listDrafts, removeDraft, restoreDraft } from '../../drafts/drafts.ts';
import { startLine } from '../components/oneLine.ts';
import { type HomeRequest, type HomeState, openLost } from './state.ts';

/** Loaded when it is needed: the first frame does not wait for it. */
type Lost = typeof import('../../drafts/lost.ts');

export type DiskRequest = Extract<HomeRequest, { kind: 'remove' | 'unremove' | 'recover' | 'lost' }>;

const sentenceOf = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';

/** What can be taken back; as known before where a folder cannot be read: the draft itself was moved all the same. */
function lostNow(state: HomeState, lost: Lost): HomeState['lost'] {
  try {
    return lost.listLost();
  } catch {
    return state.lost;
  }
}

/** The list as it is on the disk now, with a draft in focus. */
function relisted(state: HomeState, lost: Lost, more: Partial<HomeState>, focus?: string): HomeState {
  const drafts = listDrafts();
  const at = drafts.findIndex(({ id }) => id === focus);
  return { ...state, drafts, lost: lostNow(state, lost), index: focus ? Math.max(0, at) : state.index, ...more };
}

function done(state: HomeState, request: DiskRequest, lost: Lost): HomeState {
  switch (request.kind) {
    case 'remove': {
      // An older deleted draft may have the id already: what is taken back by Ctrl+Z is the one that was deleted now.
      const id = removeDraft(request.id);
      const said = `已删除，按 Ctrl+Z 找回，以后按 F8 也能找回（命令是 nianbao drafts restore ${id}）。`;
      return relisted(state, lost, { removed: [...state.removed, id], said });
    }
    case 'unremove': {
      const id = restoreDraft(request.id);
      const more = { removed: state.removed.slice(0, -1), filter: startLine(), said: '已找回刚删除的草稿。' };
      return relisted(state, lost, more, id);
    }
    case 'recover': {
      const id = lost.takeBack(request.entry);
      const removed = state.removed.filter((one) => request.entry.kind !== 'deleted' || one !== request.entry.name);
      return relisted(state, lost, { removed, filter: startLine(), said: `已找回，编号 ${id}；请打开核对。` }, id);
    }
    case 'lost': {
      const found = { ...state, lost: lost.listLost() };
      return found.lost.length > 0 ? openLost(found, new Date()) : { ...found, said: '没有要找回的草稿。' };
    }
  }
}

/** The state after what was asked of the disk; what the disk refuses is said, and the list stays as it was. */
export function onDisk(state: HomeState, request: DiskRequest, lost: Lost): HomeState {
  try {
    return done(state, request, lost);
  } catch (error) {
    return { ...state, said: sentenceOf(error) };
  }
}
