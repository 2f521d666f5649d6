/** A folder in which one may not be looked into (Windows' `My Music` below Documents): one line for it, the others as usual. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { foldersForFile, temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
let node = process.execPath;
/** Root may look into every folder: then it is done as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let folder = '';

const place = foldersForFile();

/** Nobody may not reach a project that lies below a folder of root's own. */
function placeForAll(): void {
  chmodSync(place, 0o755);
  const project = dirname(dirname(program));
  for (const part of ['dist', 'templates', 'package.json'])
    cpSync(join(project, part), join(place, part), { recursive: true });
  const nodeForAll = join(place, 'node');
  try {
    linkSync(node, nodeForAll);
  } catch {
    copyFileSync(node, nodeForAll);
  }
  [program, node] = [join(place, 'dist/cli.js'), nodeForAll];
}

beforeAll(() => {
  if (nobody.uid) placeForAll();
});

beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['a', 'closed 一', 'closed 二', 'z']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'x.json'), formatReport(zeroReport()));
  }
  chmodSync(folder, 0o777);
  for (const name of ['closed 一', 'closed 二']) chmodSync(join(folder, name), 0);
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid);
  onTestFinished(() => {
    for (const name of ['closed 一', 'closed 二']) chmodSync(join(folder, name), 0o700);
  });
});

const run = (...args: string[]) =>
  spawnSync(node, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_HOME: join(folder, '.home'), HOME: folder },
    ...nobody,
  });

describe.skipIf(process.platform === 'win32')('a closed folder below', () => {
  const closed = (name: string) => `closed ${name} 未读：没有权限，请换一个位置或请管理员放开权限。`;

  test('check: one line each, the others are checked', () => {
    const { status, stdout, stderr } = run('check', '.');
    expect(stderr.trim().split('\n').sort()).toEqual([closed('一'), closed('二')].sort());
    expect(stdout).toContain('共核对 2 份');
    expect(status).toBe(2);
  });

  test('write: the others are written', () => {
    const { status, stderr } = run('write', '.', '--to', 'json', '--out', 'out', '--force');
    expect(stderr).toContain(closed('一'));
    // Two reports of one unit have one name.
    expect(readdirSync(join(folder, 'out'))).toHaveLength(1);
    expect(status).toBe(2);
  });

  test('sum: it is among what could not be read, the others are counted', () => {
    const { status, stdout } = run('sum', '.', '--unit', '甲县', '--year', '2025', '--format', 'json');
    const { unreadable, received } = JSON.parse(stdout);
    expect(unreadable.map(({ file }: { file: string }) => file)).toEqual(['closed 一', 'closed 二']);
    expect(unreadable[0].reason).toMatch(/^未读：没有权限/);
    expect(received).toBe(1);
    expect(status).toBe(2);
  });
});
