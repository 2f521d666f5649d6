import { useRef } from 'react';

/** Milliseconds within which a second Ctrl+C leaves. */
const secondPress = 3000;

interface Leaving {
  /** Saves what is open, or puts a copy somewhere; tells whether it is anywhere. */
  readonly onLastSave: () => boolean;
  readonly onQuit: () => void;
  readonly onNotice: (sentence: string) => void;
}

/** What Ctrl+C does: said the first time, done the second; a third time where nothing could be saved anywhere. `canCopy` where Ctrl+S is a key. */
export function useLeaving({ onLastSave, onQuit, onNotice }: Leaving): (saved: boolean, canCopy?: boolean) => void {
  const pressed = useRef(0);
  const isWarned = useRef(false);
  return (saved, canCopy = true) => {
    const now = Date.now();
    const isSecond = now - pressed.current < secondPress;
    if (isSecond && (saved || isWarned.current || onLastSave())) return onQuit();
    pressed.current = now;
    isWarned.current = isSecond;
    if (isSecond)
      return onNotice(
        `哪里都没能保存！腾出磁盘空间${canCopy ? '，或按 Ctrl+S 存到别处（如 U 盘）' : ''}；再按一次 Ctrl+C 离开，文字会打印在屏幕上。`,
      );
    onNotice(
      saved
        ? '已保存。再按一次 Ctrl+C 离开。'
        : `没有保存成功！${canCopy ? '按 Ctrl+S 存到别处；' : ''}再按一次 Ctrl+C 离开，改动另存到你的主文件夹。`,
    );
  };
}
