/** What the frame says of the saving: 已保存 only while all that is on the screen is on the disk. */
import type { Draft } from '../drafts/drafts.ts';
import type { Part } from './view.ts';

/** What of a draft the clerk changes; where the cursor stands is no change. */
export type Content = Pick<Draft, 'report' | 'setAside'>;

export interface SaveStatus {
  /** Local time of the last save, 14:03:22; null before the first. */
  readonly savedAt: string | null;
  /** What was on the disk then. */
  readonly saved: Content;
  /** Why the last try failed, in one sentence. */
  readonly failure: string | null;
  /** What the clerk must know of the last saves: another program had changed the file. Gone after a while. */
  readonly notice: string | null;
}

/** Why a draft that cannot be saved is not left for the home screen. */
export const notLeft =
  '没有保存成功，先留在这里：腾出空间会再试，Ctrl+S 可存到别处；要走按两次 Ctrl+C，改动另存到你的主文件夹。';

export const isSame = (one: Content, other: Content): boolean =>
  one.report === other.report &&
  (one.setAside === other.setAside || (!one.setAside?.length && !other.setAside?.length));

/** The words for the corner of the frame. */
export function saveWords({ savedAt, saved, failure }: SaveStatus, now: Content, isReadOnly: boolean): Part {
  if (isReadOnly) return { text: '只读', look: 'warning' };
  if (failure) return { text: '没有保存', look: 'error' };
  if (!isSame(saved, now)) return { text: '正在保存', look: 'quiet' };
  return { text: savedAt ? `已保存 ${savedAt}` : '没有改动', look: 'quiet' };
}
