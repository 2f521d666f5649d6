/**
 * Hard handling of the built program, with figures: `npm run test:reliability -- [together|kills|typing|power|powerTyping|cuts|memory|apart]
 * [count]`. A small dose of each is in the tests. Exit code 1 where something was lost.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondsThatWrite } from '../test/reliability/apart.ts';
import { bomb } from '../test/reliability/bomb.ts';
import { type KillRun, killOnce } from '../test/reliability/killRuns.ts';
import { killCommand, prepare, writingCommands } from '../test/reliability/kills.ts';
import { canCutPower, disk } from '../test/reliability/powerCut.ts';
import { program, start } from '../test/reliability/program.ts';
import { importAtOnce, newAtOnce, removeAtOnce, type Wrong, writeAtOnce } from '../test/reliability/together.ts';

const [wanted = 'all', given = ''] = process.argv.slice(2);
let lost = 0;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a task in a home of its own and tells what was wrong. */
async function inHome<T>(task: (home: string) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'nianbao-campaign-'));
  try {
    return await task(join(base, 'home'));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function together(count: number): Promise<void> {
  const tasks: Readonly<Record<string, (home: string, count: number) => Promise<Wrong>>> = {
    new: newAtOnce,
    import: importAtOnce,
    write: writeAtOnce,
    'rm/restore': removeAtOnce,
  };
  for (const [name, task] of Object.entries(tasks)) {
    let bad = 0;
    const rounds = 3;
    for (let round = 0; round < rounds; round++) {
      const wrong = await inHome((home) => task(home, count));
      if (wrong.length > 0) say(`  ${wrong.slice(0, 3).join('\n  ')}`);
      bad += wrong.length;
    }
    lost += bad;
    say(`${name} × ${count} 同时，${rounds} 轮：不对 ${bad} 处`);
  }
}

async function kills(count: number): Promise<void> {
  for (const name of Object.keys(writingCommands)) {
    let bad = 0;
    let done = 0;
    for (let round = 0; round < count; round++) {
      const { wrong, ended } = await inHome((home) => killCommand(home, name, 60 + Math.random() * 500));
      if (wrong.length > 0) say(`  ${wrong.join('；')}`);
      bad += wrong.length;
      done += ended ? 1 : 0;
    }
    lost += bad;
    say(`${name} 杀死 ${count} 次（其中 ${done} 次已先结束）：不对 ${bad} 处`);
  }
}

/** A command that has said it is done, and then no power. */
async function cutAfter(kind: 'ext4' | 'ext2', name: string): Promise<string> {
  const drive = disk(kind);
  try {
    const home = join(drive.folder, 'home');
    const { id, deleted } = await prepare(home);
    spawnSync('sync');
    const args = writingCommands[name]!.map((part) => (part === '%' ? id : part === '@' ? deleted : part));
    const { code, stdout, stderr } = await start(home, args).ended;
    const left = join(drive.cut(), 'home');
    if (code !== 0 && code !== 1) return `exit ${code}: ${stderr}`;
    const files = (folder: string) => (existsSync(join(left, folder)) ? readdirSync(join(left, folder)) : []);
    const isThere: Readonly<Record<string, () => boolean>> = {
      new: () => files('drafts').includes(`${stdout.trim()}.json`),
      write: () => files('out').filter((file) => !file.startsWith('.')).length === 4,
      export: () => JSON.parse(readFileSync(join(left, 'backup-2.json'), 'utf8')).drafts.length === 3,
      import: () => files('drafts').includes(`${stdout.trim()}.json`),
      rm: () => files('deleted').includes(`${id}.json`) && !files('drafts').includes(`${id}.json`),
      restore: () => files('drafts').includes(`${deleted}.json`),
      empty: () => files('drafts').length === 2,
    };
    try {
      return isThere[name]!() ? '' : `gone: ${stdout.trim()}`;
    } catch (error) {
      return (error as Error).message;
    }
  } finally {
    drive.end();
  }
}

async function power(count: number): Promise<void> {
  if (!canCutPower()) return say('断电：这里不能挂载循环设备，没有做');
  for (const kind of ['ext4', 'ext2'] as const) {
    for (const name of Object.keys(writingCommands)) {
      const wrong: string[] = [];
      for (let round = 0; round < count; round++) {
        const gone = await cutAfter(kind, name);
        if (gone !== '') wrong.push(gone);
      }
      lost += wrong.length;
      say(`${kind}：${name} 说完成后断电 ${count} 次：丢 ${wrong.length} 次 ${wrong[0] ?? ''}`);
    }
  }
}

/** Milliseconds of typing that an end in the middle of it may cost. */
const allowed = 500;

/** An end in the middle of typing, in a home of its own each time: what is found is the beginning of what was typed. */
async function endTyping(what: string, count: number, once: () => Promise<KillRun>): Promise<void> {
  const losses: number[] = [];
  let bad = 0;
  for (let round = 0; round < count; round++) {
    try {
      const { loss, wrong } = await once();
      losses.push(loss);
      if (wrong !== '' || loss > allowed) say(`  ${loss.toFixed(0)} 毫秒 ${wrong}`);
      bad += wrong === '' && loss <= allowed ? 0 : 1;
    } catch (error) {
      bad += 1;
      say(`  ${(error as Error).message.split('\n')[0]}`);
    }
  }
  losses.sort((one, other) => one - other);
  lost += bad;
  say(
    `${what} ${count} 次：打不开、不是前缀或丢得太多 ${bad} 次；丢失的输入，中位 ${losses[losses.length >> 1]?.toFixed(0)} 毫秒，最多 ${losses.at(-1)?.toFixed(0)} 毫秒`,
  );
}

const typing = (count: number): Promise<void> =>
  endTyping('打字时杀死', count, () => inHome((home) => killOnce(home, Math.random)));

async function powerTyping(count: number): Promise<void> {
  if (!canCutPower()) return say('打字时断电：这里不能挂载循环设备，没有做');
  for (const kind of ['ext4', 'ext2'] as const)
    await endTyping(`${kind}：打字时断电`, count, async () => {
      const drive = disk(kind);
      try {
        return await killOnce(join(drive.folder, 'home'), Math.random, () => join(drive.cut(), 'home'));
      } finally {
        drive.end();
      }
    });
}

/** A draft with a version, cut at every length: everything in front of the cut is shown. */
async function cuts(step: number): Promise<void> {
  await inHome(async (home) => {
    process.env.NIANBAO_HOME = home;
    const { newDraft, saveDraft } = await import('../source/drafts/drafts.ts');
    const { keepVersion, newestGoodVersion } = await import('../source/drafts/history.ts');
    const { salvage } = await import('../source/drafts/salvage.ts');
    const { busyReport } = await import('../test/helpers/sample.ts');
    const draft = newDraft({ ...busyReport(), problems: '问题与改进。'.repeat(60) });
    saveDraft(draft);
    keepVersion({ ...draft, report: { ...busyReport(), problems: '早先。', preamble: '早先的引言。' } }, 'begun');
    const whole = readFileSync(join(home, 'drafts', `${draft.id}.json`));
    const version = newestGoodVersion(draft.id)?.draft;
    const fields = ['preamble', 'problems', 'other'] as const;
    let readable = 0;
    let shown = 0;
    for (let end = 0; end <= whole.length; end += step) {
      const text = whole.subarray(0, end).toString('utf8');
      const opened = (salvage(draft.id, text, version) ?? version)!.report;
      for (const field of fields) {
        const at = text.indexOf(`"${field}": "`);
        if (at < 0) continue;
        const rest = text.slice(at + field.length + 5).replace(/\ufffd$/, '');
        const there = rest.includes('"') ? rest.slice(0, rest.indexOf('"')) : rest;
        readable += there.length;
        shown += opened[field].startsWith(there) ? there.length : Math.min(opened[field].length, there.length);
      }
    }
    lost += readable - shown;
    say(`草稿（有版本）在每第 ${step} 个字节处截断：能读的 ${readable} 字，显示 ${shown} 字`);
  });
}

/** The most memory a run takes, how long it takes and what it says. */
function peakOf(home: string, args: readonly string[]): string {
  const started = performance.now();
  const result = spawnSync(
    '/usr/bin/env',
    ['sh', '-c', 'ulimit -v unlimited; exec "$@"', 'sh', process.execPath, program, ...args],
    {
      env: {
        ...process.env,
        NIANBAO_HOME: home,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent("process.on('exit',()=>process._rawDebug('peak '+Math.round(process.resourceUsage().maxRSS/1024)))")}`,
      },
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  const peak = /peak (\d+)/.exec(result.stderr)?.[1] ?? '?';
  return `${peak} MB，${((performance.now() - started) / 1000).toFixed(1)} 秒，退出码 ${result.status}：${result.stderr
    .replace(/peak.*/s, '')
    .trim()
    .slice(0, 90)}`;
}

async function memory(): Promise<void> {
  await inHome(async (home) => {
    mkdirSync(join(home, 'drafts'), { recursive: true });
    const id = '20260112-093015';
    const file = join(home, 'drafts', `${id}.json`);
    writeFileSync(file, '{"format":"nianbao.draft/1","report":{"unit":"甲局","year":2025,"problems":"');
    truncateSync(file, 300 * 1024 * 1024);
    say(`300 MB 的草稿，drafts：${peakOf(home, ['drafts'])}`);
    say(`300 MB 的草稿，check：${peakOf(home, ['check', id])}`);
    writeFileSync(file, `{"format":"nianbao.draft/2","report":${'['.repeat(60_000)}`);
    say(`6 万个括号，drafts：${peakOf(home, ['drafts'])}`);
    for (const name of ['word/document.xml', 'main.bin', 'word/media/a.png']) {
      for (const size of [4_000_000_000, 1000]) {
        const path = join(home, 'bomb.docx');
        writeFileSync(path, bomb(name, size));
        say(`Word 文件里 ${name} 有 1.9 GB，自称 ${size} 字节，read：${peakOf(home, ['read', path])}`);
      }
    }
    say(`drafts import /dev/zero：${peakOf(home, ['drafts', 'import', '/dev/zero'])}`);
  });
}

/** Two programs on one folder: the second only reads, whatever its host is called and whatever its clock says. */
async function apart(): Promise<void> {
  for (const [name, wrong] of await inHome(secondsThatWrite)) {
    lost += wrong === '' ? 0 : 1;
    say(`两个程序一份草稿，${name}：${wrong || '第二个只读，存不进去'}`);
  }
}

const numberOr = (otherwise: number): number => Number(given) || otherwise;
const tasks: Readonly<Record<string, () => void | Promise<void>>> = {
  together: () => together(numberOr(20)),
  kills: () => kills(numberOr(25)),
  typing: () => typing(numberOr(20)),
  power: () => power(numberOr(10)),
  powerTyping: () => powerTyping(numberOr(20)),
  cuts: () => cuts(numberOr(1)),
  memory,
  apart,
};
for (const [name, task] of Object.entries(tasks)) if (wanted === 'all' || wanted === name) await task();
process.exitCode = lost > 0 ? 1 : 0;
