/** Disks that are full, folders that may not be written to, names that are too long: nothing half-written stays behind. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../source/disk/writeFiles.ts';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { withText } from '../../source/report/places.ts';
import { Failure } from '../../source/text/failure.ts';
import { formats } from '../../source/writers/formats.ts';
import type { Document } from '../../source/writers/renderDocument.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

let folder = '';
let older: readonly Document[];
let newer: readonly Document[];

beforeAll(async () => {
  const written = (problems: string) =>
    Promise.all(formats.map(({ id }) => renderDocument(withText(busyReport(), 'problems', problems), id)));
  older = await written('去年的问题。');
  newer = await written('今年的问题。'.repeat(2000));
});
beforeEach(() => {
  folder = temporaryFolder();
});

const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

/** What a write fails with, in one sentence. */
async function failureOf(documents: readonly Document[], into = folder, options = {}): Promise<string> {
  const error = await writeFiles(documents, into, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).message;
}

const isRoot = process.getuid?.() === 0;
const canMount = process.platform === 'linux' && isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;

/** Mounts a file system of its own over the folder; gone after the test. */
function mounted(options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'nianbao-test', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
}

describe.runIf(canMount)('file systems (needs the right to mount)', () => {
  test.each([false, true])('a disk with ever more room, overwriting %s: all files or none', async (force) => {
    mounted('size=512k');
    const filler = join(folder, 'filler');
    if (force) await writeFiles(older, folder);
    const before = contents();
    let refused = 0;
    for (let kilobytes = 500; kilobytes > 0; kilobytes -= 12) {
      try {
        writeFileSync(filler, Buffer.alloc(kilobytes * 1024));
      } catch {
        // Full is what is wanted.
      }
      const result = await writeFiles(newer, folder, { force }).catch((error: Error) => error);
      rmSync(filler, { force: true });
      if (!(result instanceof Error)) break;
      refused += 1;
      expect(result).toBeInstanceOf(Failure);
      expect(result.message).toContain('磁盘已满');
      expect(contents()).toEqual(before);
    }
    expect(refused).toBeGreaterThan(3);
    const written = Object.fromEntries(
      newer.map(({ name, content }) => [name, Buffer.from(content).toString('base64')]),
    );
    expect(contents()).toEqual(written);
  });

  test('no room for another file name', async () => {
    mounted('size=1m,nr_inodes=4');
    expect(await failureOf(newer)).toContain('磁盘已满');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a disk that is read-only, also where a folder would have to be made', async () => {
    mounted('size=1m');
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(await failureOf(newer)).toContain('只读');
    expect(await failureOf(newer, join(folder, '新'))).toContain('只读');
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Runs a script as somebody without rights; whoever runs as root may write anywhere. */
const asNobody = (script: string) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { uid: 65534, gid: 65534, encoding: 'utf8' });

test.runIf(isRoot && asNobody('').status === 0)('a folder that somebody else owns', () => {
  const closed = join(folder, '别人的');
  mkdirSync(closed);
  chmodSync(folder, 0o755);
  chmodSync(closed, 0o755);
  const module = new URL('../../source/disk/writeFiles.ts', import.meta.url).href;
  const { stdout } = asNobody(`
    const { writeFiles } = await import(${JSON.stringify(module)});
    for (const target of [${JSON.stringify(closed)}, ${JSON.stringify(join(closed, '新'))}])
      await writeFiles([{ name: 'a.docx', content: 'x' }], target).catch((error) => console.log(error.name, error.message));
  `);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^Failure 无法.+别人的.+没有权限/);
  expect(readdirSync(closed)).toEqual([]);
});

describe('long names', () => {
  test('a unit of 300 characters has its files', async () => {
    const unit = '云溪县人民政府派出机构'.repeat(28).slice(0, 300);
    const report = { ...busyReport(), unit, title: standardTitle(unit, 2025) };
    const documents = await Promise.all(formats.map(({ id }) => renderDocument(report, id)));
    const paths = await writeFiles(documents, folder);
    expect(paths).toHaveLength(formats.length);
    for (const path of paths) expect(statSync(path).size).toBeGreaterThan(100);
    expect(readdirSync(folder)).toHaveLength(formats.length);
  });

  test('a folder whose name is too long: no folder above it stays behind', async () => {
    expect(await failureOf(newer, join(folder, '新', '长'.repeat(300)))).toContain('名称太长');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that was made only for files that could not be written goes away', async () => {
    const broken = [newer[0]!, { name: `${'长'.repeat(300)}.md`, content: 'x' }];
    expect(await failureOf(broken, join(folder, '新', '的'))).toContain('名称太长');
    expect(readdirSync(folder)).toEqual([]);
  });
});
