/** The keys of a text. */
import { readField } from '../../editing/fields.ts';
import { columnOfCaret, lineOfCaret, moveByLines, nextBlank } from '../../editing/textBuffer.ts';
import { fillFigures } from '../../report/figures.ts';
import { wrap } from '../../text/wrap.ts';
import type { CommandName } from '../keys.ts';
import { edit, fieldBy } from './moves.ts';
import type { EditorState } from './state.ts';

/** Up and down inside a text, and out of it to the next field at its first and last line. */
function byLines(state: EditorState, by: number): EditorState {
  const { session } = state;
  const text = readField(session.report, session.field) as string;
  const shown = (part: string) => fillFigures(part, session.report);
  const lines = wrap(text, state.textColumns, shown);
  const index = lineOfCaret(lines, session.caret);
  const column = state.goalColumn ?? columnOfCaret(text, lines[index]!, session.caret, shown);
  const limited = Math.min(lines.length - 1, Math.max(0, index + by)) - index;
  if (limited === 0) return Math.abs(by) === 1 ? fieldBy(state, by as 1 | -1) : state;
  const offset = moveByLines({ text, caret: session.caret }, lines, limited, column, shown);
  return offset === null ? state : { ...edit(state, { type: 'caret', offset }), goalColumn: column };
}

/** The state after a command in a text. */
export function inText(state: EditorState, command: CommandName): EditorState {
  const { session } = state;
  const text = readField(session.report, session.field) as string;
  const shown = (part: string) => fillFigures(part, session.report);
  const lines = wrap(text, state.textColumns, shown);
  const line = lines[lineOfCaret(lines, session.caret)]!;
  switch (command) {
    case 'up':
      return byLines(state, -1);
    case 'down':
      return byLines(state, 1);
    case 'page-up':
      return byLines(state, -state.pageRows);
    case 'page-down':
      return byLines(state, state.pageRows);
    case 'line-start':
      return edit(state, { type: 'caret', offset: line.start });
    case 'line-end': {
      const wrapsOn = lines.some((other) => other.start === line.end && other !== line);
      return edit(state, {
        type: 'caret',
        offset: wrapsOn ? Math.max(line.start, line.end - 1) : line.end,
      });
    }
    case 'left':
    case 'right':
    case 'word-left':
    case 'word-right':
    case 'sentence-left':
    case 'sentence-right':
    case 'delete-word':
    case 'cut':
    case 'put':
      return edit(state, { type: command });
    case 'newline':
      return edit(state, { type: 'type', text: '\n' });
    case 'enter':
      return fieldBy(state, 1);
    default:
      return state;
  }
}

/** Tab in a text: to the next blank of a phrase while there is one, then to the next field. */
export function nextPlace(state: EditorState): EditorState {
  const { session } = state;
  const blank = nextBlank(readField(session.report, session.field) as string, session.caret);
  return blank === null ? fieldBy(state, 1) : edit(state, { type: 'caret', offset: blank });
}

/** Puts a phrase, a figure or a file's text in at the caret, which then stands at its first blank or behind it. */
export function insertText(state: EditorState, text: string): EditorState {
  const start = state.session.caret;
  const inserted = edit(state, { type: 'paste', text });
  const blank = /_{2,}/.exec((readField(inserted.session.report, inserted.session.field) as string).slice(start));
  const inside = blank !== null && start + blank.index < inserted.session.caret;
  return inside ? edit(inserted, { type: 'caret', offset: start + blank.index }) : inserted;
}
