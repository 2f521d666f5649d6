/** The home screen: letters narrow the list of drafts, everything else is arrows, Enter, Esc and function keys. */
import { narrowList } from '../components/filterList.ts';
import { reduceLine } from '../components/oneLine.ts';
import type { Press } from '../hooks/useKeys.ts';
import { typePath } from '../path/pathLine.ts';
import { looksLikePath } from '../path/typedPath.ts';
import type { Screen } from '../screen.ts';
import { homeHandlers, withPath } from './handlers.ts';
import { asked, type HomeGiven, type HomeState, openPath, startHome } from './state.ts';
import { type HomeShown, homeView } from './view.ts';

type HomeScope = 'home' | 'question' | 'list' | 'prompt';

function scopeOf({ overlay }: HomeState): HomeScope {
  switch (overlay.kind) {
    case 'remove':
    case 'doubt':
      return 'question';
    case 'from':
    case 'lost':
      return 'list';
    case 'path':
      return 'prompt';
    default:
      return 'home';
  }
}

/** A press that edits what is typed: the filter, or the path. */
function edited(state: HomeState, press: Press): HomeState {
  const { overlay } = state;
  switch (overlay.kind) {
    case 'path':
      return withPath(state, (path) => typePath(path, press));
    case 'from': {
      const text = press.kind === 'key' ? '' : press.text;
      // A path that is typed or dropped here is no filter.
      if (overlay.list.filter.text === '' && looksLikePath(text)) return openPath(state, 'from', text);
      return { ...state, overlay: { kind: 'from', list: narrowList(overlay.list, press) } };
    }
    case 'lost':
      return { ...state, overlay: { kind: 'lost', list: narrowList(overlay.list, press) } };
    case 'none': {
      const filter = reduceLine(state.filter, press);
      if (filter.text === state.filter.text) return { ...state, filter };
      return asked({ ...state, filter, index: 0 }, { kind: 'glance' });
    }
    default:
      return state;
  }
}

export const homeScreen: Screen<HomeGiven, HomeState, HomeScope, HomeShown> = {
  start: startHome,
  scopeOf,
  handlers: homeHandlers,
  typed: (state, text) => edited(state, { kind: 'text', text }),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state) => state,
  view: homeView,
};
