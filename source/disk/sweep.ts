/** What programs that were killed left behind: files in the making that nobody will finish. */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { partial } from './writeFile.ts';

/** Older files in the making belong to nobody: writing one takes seconds. */
const abandonedAfter = 60 * 60 * 1000;

const isPartial = (name: string): boolean =>
  (name.startsWith(partial.begin) && name.endsWith(partial.end)) || /\.\d+\.part$/.test(name);

const swept = new Set<string>();

/** Takes old files in the making out of a folder, once in a process; `isLitter` names others than our own. Throws nothing. */
export function sweepFolder(folder: string, isLitter: (name: string) => boolean = () => false, now = Date.now()): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      if (!isPartial(name) && !isLitter(name)) continue;
      const path = join(folder, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats && !stats.isDirectory() && now - stats.mtimeMs > abandonedAfter) rmSync(path, { force: true });
    }
  } catch {
    // What cannot be looked at cannot be swept either.
  }
}
