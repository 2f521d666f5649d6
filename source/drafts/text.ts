/** The text of a draft's file, and how large it may be. */
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';

/** A report is a hundredth of it. What is larger could not be read back within a second. */
export const largestDraft = 20 * 1024 * 1024;

/** The text of bytes: UTF-8 even where a byte is broken (what is whole stays readable), UTF-16 where Notepad or PowerShell made it that. */
export const draftText = (bytes: Uint8Array): string =>
  bytes[0] === 0xff || bytes[0] === 0xfe ? decodeText(bytes) : new TextDecoder().decode(bytes);

/** The text in which a value is stored, one value a line. Throws Failure where it is too large to be read back. */
export function storedText(value: object): string {
  const text = `${JSON.stringify(value, null, '\t')}\n`;
  if (text.length > largestDraft / 3 && new TextEncoder().encode(text).length > largestDraft) {
    throw new Failure('这份草稿超过 20 MB，不能保存；请删去贴进来的大段文字，或按 Ctrl+Z 撤销。');
  }
  return text;
}
