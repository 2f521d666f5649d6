/** The keys of the review. */
import { findField } from '../../editing/fields.ts';
import type { Finding } from '../../rules/finding.ts';
import { isWaived, keyOf, mayBeWaived } from '../../rules/waiver.ts';
import type { CommandName } from '../keys.ts';
import { partOfPlace } from '../steps.ts';
import { edit, focus, goToStep, noticed } from './moves.ts';
import { type EditorState, reviewed } from './state.ts';

/** The finding in focus on the review screen. */
function findingInFocus(state: EditorState): { finding: Finding | undefined; index: number; count: number } {
  const { open, aside } = reviewed(state);
  const all = [...open, ...aside];
  const index = Math.min(state.reviewIndex, Math.max(0, all.length - 1));
  return { finding: all[index], index, count: all.length };
}

function repair(state: EditorState, finding: Finding | undefined): EditorState {
  if (!finding?.repair) return noticed(state, '这里没有可以直接照改的办法，请自己改。');
  const repaired = edit(state, { type: 'set', changes: finding.repair.changes });
  return noticed(repaired, `已照建议改（${finding.repair.label}），Ctrl+Z 撤销。`);
}

/** Mends what a finding says of the field in focus, where the repair is certain. */
export function repairHere(state: EditorState): EditorState {
  const { open } = reviewed(state);
  return repair(
    state,
    open.find((finding) => finding.repair && finding.places.includes(state.session.field)),
  );
}

/** Sets the finding in focus aside for a reason; without a reason nothing happens. */
export function setAside(state: EditorState, reason: string): EditorState {
  const { finding } = findingInFocus(state);
  const closed: EditorState = { ...state, overlay: 'none' };
  if (!finding || reason === '') return noticed(closed, '没有写理由，没有放过。');
  return { ...closed, setAside: [...state.setAside, { finding: keyOf(finding), reason }] };
}

/** The state after a command on the review. */
export function inReview(state: EditorState, command: CommandName): EditorState {
  const { finding, index, count } = findingInFocus(state);
  const to = (by: number) => ({ ...state, reviewIndex: Math.max(0, Math.min(count - 1, index + by)) });
  switch (command) {
    case 'up':
      return to(-1);
    case 'down':
      return to(1);
    case 'page-up':
      return to(-state.pageRows);
    case 'page-down':
      return to(state.pageRows);
    case 'jump': {
      if (!finding) return goToStep(state, 'output');
      const field = [finding.place, ...finding.places].find((place) => findField(place));
      return field ? focus(state, field) : goToStep(state, partOfPlace(finding.place));
    }
    case 'repair':
      return repair(state, finding);
    case 'waive':
      if (!finding) return state;
      if (isWaived(state.setAside, finding)) {
        return { ...state, setAside: state.setAside.filter((one) => one.finding !== keyOf(finding)) };
      }
      return mayBeWaived(finding)
        ? { ...state, overlay: 'reason' }
        : noticed(state, '表里的数字对不上，只能改，不能放过。');
    default:
      return state;
  }
}
