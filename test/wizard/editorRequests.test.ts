import { expect, test, vi } from 'vitest';
import { answers } from '../../source/wizard/editor/answers.ts';
import type { EditorState } from '../../source/wizard/editor/state.ts';
import { performRequest, type Reach } from '../../source/wizard/screens/editorRequests.ts';
import { busyReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

/** The editor over a full disk, of which a copy was put elsewhere. */
function copiedElsewhere() {
  let state = open(busyReport(), 'problems').state;
  const onHome = vi.fn();
  const change: Reach['change'] = (by) => {
    state = by(state);
  };
  const never = () => Promise.reject(new Error('not asked for'));
  const reach: Reach = {
    props: { onHome, onLeave: () => {}, onTally: never, onReadBlock: never, onReadPasted: never },
    change,
    saved: false,
    copyTo: (folder) => `${folder}/甲.json`,
    copied: { current: null },
    editOutside: () => {},
  };
  const perform = (request: Parameters<typeof performRequest>[0]) => performRequest(request, state, reach);
  perform({ kind: 'copy', folder: '/u' });
  return { onHome, change, goHome: () => perform({ kind: 'home' }), notice: () => state.session.notice };
}

test('what is copied elsewhere may be left for the home screen', () => {
  const { onHome, goHome } = copiedElsewhere();
  goHome();
  expect(onHome).toHaveBeenCalledOnce();
});

test.each<[string, (state: EditorState) => EditorState]>([
  ['a text', (state) => answers.replace(state, '又写了一句。')],
  [
    'a reason for which a finding is set aside',
    (state) => ({ ...state, session: { ...state.session, waivers: [{ finding: 'a', reason: '已核实' }] } }),
  ],
])('after the copy %s was added that is nowhere else: the editor is not left', (_, by) => {
  const { onHome, change, goHome, notice } = copiedElsewhere();
  change(by);
  goHome();
  expect(onHome).not.toHaveBeenCalled();
  expect(notice()).toContain('先留在这里');
});
