/**
 * What can be carried to a machine without npm and without network: `npm run pack [FOLDER]` makes in packed/
 * - nianbao-VERSION.zip: nianbao.mjs and templates/, runs with `node nianbao.mjs`;
 * - nianbao-VERSION-linux-x64, nianbao-VERSION-windows-x64.exe: one executable with Node inside (Node's single executable applications).
 * Each is tried where this machine can run it, and its size is printed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import packageJson from '../package.json' with { type: 'json' };
import { bundleWhole } from './bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'packed');
const { version } = packageJson;
const work = mkdtempSync(join(tmpdir(), 'nianbao-pack-'));

const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const say = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = (file: string): string => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

/** Runs the program in an empty home: a zero report, written and checked. Throws with its output where something is wrong. */
function tryOut(file: string, args: readonly string[] = []): void {
  const home = mkdtempSync(join(work, 'home-'));
  const env = {
    PATH: '/nonexistent',
    HOME: home,
    NIANBAO_HOME: join(home, 'drafts'),
    SystemRoot: process.env.SystemRoot ?? '',
  };
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(file, [...args, ...words], { env, cwd: home, encoding: 'utf8' });
    // 1: written, but the draft has blanks left to fill.
    if (status !== 0 && !(status === 1 && words[0] === 'write'))
      throw new Error(`${file} ${words.join(' ')} -> ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  if (run('--version').trim() !== version) throw new Error('another version answers');
  const unit = '青川市档案馆';
  run('new', '--unit', unit, '--year', '2025', '--kind', 'department', '--zero', '--no-open');
  run('write', unit, '--to', 'md,html,docx', '--out', 'out', '--force');
  run('read', join('out', globSync('*.docx', { cwd: join(home, 'out') })[0]!));
  const html = readFileSync(join(home, 'out', globSync('*.html', { cwd: join(home, 'out') })[0]!), 'utf8');
  if (!html.includes('政府信息公开申请')) throw new Error('the document is not whole');
}

const templates = globSync('**/*.*', { cwd: join(root, 'templates') }).sort();
const textOf = (name: string): string => readFileSync(join(root, 'templates', name), 'utf8');

/** The archive: unpacked elsewhere, it runs. */
function packArchive(whole: string): void {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const file = join(folder, `nianbao-${version}.zip`);
  writeFileSync(
    file,
    zipSync(
      {
        nianbao: {
          'nianbao.mjs': readFileSync(whole),
          'readme.md': readFileSync(join(root, 'readme.md')),
          license: readFileSync(join(root, 'license')),
          templates: Object.fromEntries(templates.map((name) => [name, bytes(textOf(name))])),
        },
      },
      { level: 9 },
    ),
  );
  const unpacked = join(work, 'unpacked');
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(join(unpacked, name, '..'), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  tryOut(process.execPath, [join(unpacked, 'nianbao', 'nianbao.mjs')]);
  say(`${file}: ${megabytes(file)}, tried`);
}

/** What Node runs inside the executable: the bundle is an ES module, which an executable takes only from a URL. */
const main = `const sea = require('node:sea');
const vm = require('node:vm');
globalThis.nianbaoUrl = require('node:url').pathToFileURL(process.execPath).href;
globalThis.nianbaoTemplates = JSON.parse(sea.getAsset('templates.json', 'utf8'));
const load = new vm.Script('(url) => import(url)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext();
load('data:text/javascript;base64,' + Buffer.from(sea.getAsset('nianbao.mjs')).toString('base64'));
`;

/** The blob that an executable carries; made once, it serves every platform. */
function makeBlob(whole: string): string {
  const blob = join(work, 'blob');
  writeFileSync(join(work, 'main.cjs'), main);
  writeFileSync(
    join(work, 'templates.json'),
    JSON.stringify(Object.fromEntries(templates.map((name) => [name, textOf(name)]))),
  );
  writeFileSync(
    join(work, 'sea.json'),
    JSON.stringify({
      main: join(work, 'main.cjs'),
      output: blob,
      disableExperimentalSEAWarning: true,
      useCodeCache: false,
      assets: { 'nianbao.mjs': whole, 'templates.json': join(work, 'templates.json') },
    }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'sea.json')], { stdio: 'ignore' });
  return blob;
}

/** Node's own executable for a platform, from its npm package; null where the registry does not answer. */
function nodeFor(platform: 'linux' | 'win'): string | null {
  const name = platform === 'win' ? 'bin/node.exe' : 'bin/node';
  const archive = join(work, `node-${platform}-x64-${process.versions.node}.tgz`);
  const { status } = spawnSync('npm', ['pack', `node-${platform}-x64@${process.versions.node}`], {
    cwd: work,
    stdio: 'ignore',
  });
  if (status !== 0) return null;
  execFileSync('tar', ['xzf', archive, '-C', work, `package/${name}`]);
  return join(work, 'package', name);
}

function packExecutable(platform: 'linux' | 'win', blob: string): void {
  const node = nodeFor(platform);
  if (!node) {
    say(`node-${platform}-x64@${process.versions.node} cannot be fetched: no executable for it`);
    return;
  }
  const file = join(folder, `nianbao-${version}-${platform === 'win' ? 'windows-x64.exe' : 'linux-x64'}`);
  copyFileSync(node, file);
  chmodSync(file, 0o755);
  // The fuse is the mark in Node's executable that says whether it carries a program.
  execFileSync('postject', [file, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse], { stdio: 'ignore' });
  const runsHere = `${process.platform}-${process.arch}` === (platform === 'win' ? 'win32-x64' : 'linux-x64');
  if (runsHere) tryOut(file);
  say(`${file}: ${megabytes(file)}, ${runsHere ? 'tried' : 'not tried: this machine cannot run it'}`);
}

try {
  mkdirSync(folder, { recursive: true });
  const whole = join(work, 'nianbao.mjs');
  await bundleWhole(whole);
  packArchive(whole);
  if (!process.argv.includes('--archive')) {
    const blob = makeBlob(whole);
    for (const platform of ['linux', 'win'] as const) packExecutable(platform, blob);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
