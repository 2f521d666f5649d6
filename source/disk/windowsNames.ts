/**
 * Names that Windows does not have. Node makes them all the same (it asks the system below Windows), and then neither Explorer nor Word
 * can open or delete them; a colon writes into a stream that no copy takes along.
 */
import { win32 } from 'node:path';
import { Failure } from '../text/failure.ts';

/** Names of devices, with any extension. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;
const longest = 255;

export const isDeviceName = (name: string): boolean => devices.test(name);

/** Why Windows has no such name, in a few words; null where it has. */
function whyNone(name: string): string | null {
  if (/[<>:"|?*\p{Cc}]/u.test(name)) return '不能有 < > : " | ? *';
  if (isDeviceName(name)) return '它是设备的名字';
  if (/[. ]$/.test(name)) return '末尾不能是点或空格';
  if (name.length > longest) return `超过 ${longest} 个字`;
  return null;
}

/** Throws Failure where a path that is to be made or written has a part that Windows could not open again. */
export function refuseNames(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  const { root } = win32.parse(path);
  for (const name of path.slice(root.length).split(/[\\/]/)) {
    const why = name === '.' || name === '..' ? null : whyNone(name);
    if (why) throw new Failure(`“${name.slice(0, 60)}”在 Windows 上不能作名称（${why}），请换一个。`);
  }
}
