/**
 * A power cut: a file system on a loop device, of which a copy is taken the moment a command has ended. What is in the copy had reached
 * the disk; what the system still held back is gone. Needs the right to mount.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const canCutPower = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', 'command -v mkfs.ext4 && losetup -f']).status === 0;

export interface Disk {
  /** Where the file system is mounted. */
  readonly folder: string;
  /** Takes the power away, and gives the folder with what is left. */
  cut(): string;
  end(): void;
}

/** A disk of 48 MB. Throws where it cannot be mounted. */
export function disk(kind: 'ext4' | 'ext2'): Disk {
  const base = mkdtempSync(join(tmpdir(), 'nianbao-disk-'));
  const [image, after, folder, left] = ['disk', 'after', 'mounted', 'left'].map((name) => join(base, name)) as [
    string,
    string,
    string,
    string,
  ];
  execFileSync('dd', ['if=/dev/zero', `of=${image}`, 'bs=1M', 'count=48', 'status=none']);
  execFileSync(`mkfs.${kind}`, ['-q', '-F', image]);
  for (const path of [folder, left]) mkdirSync(path);
  execFileSync('mount', ['-o', 'loop', image, folder]);
  const mounted = [folder];
  return {
    folder,
    cut() {
      copyFileSync(image, after);
      // What a system does when it starts again: ext4 plays its journal, ext2 is repaired.
      spawnSync('fsck', ['-y', after], { stdio: 'ignore' });
      execFileSync('mount', ['-o', 'loop', after, left]);
      mounted.push(left);
      return left;
    },
    end() {
      for (const path of mounted) spawnSync('umount', ['-l', path]);
      rmSync(base, { recursive: true, force: true });
    },
  };
}
