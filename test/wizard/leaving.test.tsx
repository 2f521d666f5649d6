/** Ctrl+C: said once, done the second time; where nothing could be saved anywhere, not before the third. */
import { render } from 'ink-testing-library';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useLeaving } from '../../source/wizard/hooks/useLeaving.ts';

type Leaving = Parameters<typeof useLeaving>[0];
type Leave = ReturnType<typeof useLeaving>;

/** A screen that one can leave, and nothing else. */
function Screen({ leaving, onReady }: { leaving: Leaving; onReady: (leave: Leave) => void }) {
  onReady(useLeaving(leaving));
  return null;
}

/** What the presses of Ctrl+C came to, one after the other: the sentence that was said, or 离开. */
function pressed(presses: readonly { saved: boolean; canCopy?: boolean; later?: number }[], canSave: boolean) {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const came: string[] = [];
  let leave: Leave = () => {};
  const leaving = {
    onLastSave: () => canSave,
    onQuit: () => void came.push('离开'),
    onNotice: (sentence: string) => void came.push(sentence),
  };
  const onReady = (ready: Leave) => {
    leave = ready;
  };
  const { unmount } = render(<Screen leaving={leaving} onReady={onReady} />);
  onTestFinished(unmount);
  for (const { saved, canCopy, later = 100 } of presses) {
    vi.setSystemTime(Date.now() + later);
    leave(saved, canCopy);
  }
  return came;
}
const saved = { saved: true };
const unsaved = { saved: false };

test('what is saved is left with the second press, if it comes soon', () => {
  expect(pressed([saved, saved], false)).toEqual(['已保存。再按一次 Ctrl+C 离开。', '离开']);
  const late = pressed([saved, { ...saved, later: 3000 }], false);
  expect(late).toEqual(['已保存。再按一次 Ctrl+C 离开。', '已保存。再按一次 Ctrl+C 离开。']);
});

test('what is not saved is put somewhere with the second press', () => {
  expect(pressed([unsaved, unsaved], true)).toEqual([expect.stringContaining('没有保存成功'), '离开']);
});

test.each([true, false])(
  'what could be put nowhere is left with the third press only (Ctrl+S is a key: %s)',
  (canCopy) => {
    const press = { ...unsaved, canCopy };
    const came = pressed([press, press, press], false);
    expect(came).toEqual([expect.stringContaining('没有保存成功'), expect.stringContaining('哪里都没能保存'), '离开']);
    for (const sentence of came.slice(0, 2)) expect(sentence.includes('Ctrl+S')).toBe(canCopy);
  },
);
