/** The keys of a list that lies over a text. */
import type { CommandName } from '../keys.ts';
import { insertText } from './inText.ts';
import { shownItems } from './list.ts';
import type { EditorState } from './state.ts';

/** The state after a command on the list. */
export function inList(state: EditorState, command: CommandName): EditorState {
  const { list } = state;
  if (!list) return state;
  const items = shownItems(list);
  const to = (by: number): EditorState => ({
    ...state,
    list: { ...list, index: Math.max(0, Math.min(items.length - 1, list.index + by)) },
  });
  switch (command) {
    case 'up':
      return to(-1);
    case 'down':
      return to(1);
    case 'page-up':
      return to(-state.pageRows);
    case 'page-down':
      return to(state.pageRows);
    case 'backspace':
      return { ...state, list: { ...list, filter: list.filter.slice(0, -1), index: 0 } };
    case 'pick': {
      const item = items[Math.min(list.index, items.length - 1)];
      return item ? insertText({ ...state, overlay: 'none', list: null }, item.text) : state;
    }
    default:
      return state;
  }
}

/** The state after typing on the list: it is narrowed. */
export const narrow = (state: EditorState, text: string): EditorState =>
  state.list ? { ...state, list: { ...state.list, filter: state.list.filter + text.trim(), index: 0 } } : state;
