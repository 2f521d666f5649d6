/** After a file has got its name, the name itself must reach the disk: a power cut would take it away again. */
import { close, closeSync, fsync, fsyncSync, open, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { codeOf } from './fileFailure.ts';

/** Systems and file systems on which a folder cannot be synced, or needs no syncing. */
const isUnable = (error: unknown): boolean =>
  ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EROFS'].includes(codeOf(error));

/** Puts the names in a folder on the disk. Throws the system's error where the disk itself fails. */
export function syncFolder(folder: string): void {
  // Windows opens no folder as a file; NTFS keeps a journal of names by itself.
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!isUnable(error)) throw error;
  }
}

const [opened, synced, closed] = [promisify(open), promisify(fsync), promisify(close)];

async function syncOnce(folder: string): Promise<void> {
  try {
    const handle = await opened(folder, 'r');
    await synced(handle).finally(() => closed(handle));
  } catch (error) {
    if (!isUnable(error)) throw error;
  }
}

/** By folder: the round that runs, and the one that begins after it. */
const rounds = new Map<string, { readonly running: Promise<void>; next?: Promise<void> }>();

/** The same without waiting for the disk in between; whoever asks while a round runs shares the next one. */
export function syncFolderSoon(folder: string): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve();
  const round = rounds.get(folder);
  if (round) {
    // What was renamed after a round began may not be in it.
    round.next ??= round.running.catch(() => {}).then(() => begin(folder));
    return round.next;
  }
  return begin(folder);
}

function begin(folder: string): Promise<void> {
  const running = syncOnce(folder);
  const round = { running };
  rounds.set(folder, round);
  const end = () => {
    if (rounds.get(folder) === round && !('next' in round)) rounds.delete(folder);
  };
  running.then(end, end);
  return running;
}
