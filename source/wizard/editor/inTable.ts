/** The keys of a table. */
import { blockPaste } from '../../editing/blockPaste.ts';
import { findField } from '../../editing/fields.ts';
import { findCell } from '../../report/places.ts';
import type { TableId } from '../../report/tables.ts';
import type { CommandName } from '../keys.ts';
import { edit, fieldBy, focus, goToStep, noticed, stepBy } from './moves.ts';
import type { EditorState } from './state.ts';
import { below, entryGrid, neighbour } from './tableLayout.ts';

/** The state after a command on a table. */
export function inTable(state: EditorState, command: CommandName): EditorState {
  const table = findField(state.session.field)!.part as TableId;
  const { field } = state.session;
  const grid = entryGrid[table];
  const to = (rows: number, columns: number) => focus(state, neighbour(table, field, rows, columns));
  switch (command) {
    case 'up':
      return to(-1, 0);
    case 'down':
      return to(1, 0);
    case 'left':
      return to(0, -1);
    case 'right':
      return to(0, 1);
    case 'line-start':
      return to(0, -grid[0]!.length);
    case 'line-end':
      return to(0, grid[0]!.length);
    case 'page-up':
      return to(-state.pageRows, 0);
    case 'page-down':
      return to(state.pageRows, 0);
    case 'enter': {
      if (table !== 'applications') return fieldBy(state, 1);
      const next = below(table, field);
      return next === null ? goToStep(state, stepBy(table, 1)) : focus(state, next);
    }
    case 'zeros':
      return { ...state, overlay: 'zeros' };
    default:
      return state;
  }
}

/** A pasted text: a block is laid out to be looked at first, anything else is typed. */
export function paste(state: EditorState, text: string): EditorState {
  const cell = findCell(state.session.field);
  if (!cell || !/[\t\n\r]/.test(text.trim())) return edit(state, { type: 'paste', text });
  const block = blockPaste(text, state.session.report, cell);
  return typeof block === 'string' ? noticed(state, `没有粘贴：${block}`) : { ...state, overlay: 'paste', block };
}

/** Takes the block that was laid out: one change, one undo. */
export function takeBlock(state: EditorState): EditorState {
  const changes = state.block?.changes ?? [];
  const taken = edit({ ...state, overlay: 'none', block: null }, { type: 'set', changes });
  return noticed(taken, `已填入 ${changes.length} 格，Ctrl+Z 撤销。`);
}
