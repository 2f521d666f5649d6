/** Many files on several threads: the built program, and threads that die. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Context } from '../../source/commands/many/tasks.ts';
import { inThreads } from '../../source/commands/many/threads.ts';
import sum from '../../source/commands/sum.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import { variant } from '../bench/corpus.ts';
import { foldersForFile } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { runProgram } from '../helpers/program.ts';
import { runCommand } from '../helpers/streams.ts';

const folder = foldersForFile();
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** As many as go round among two threads, and more, for what is stopped in the middle. */
const units = join(folder, '收到');
const long = join(folder, '很多');
/** A letter takes longer than a check. */
const short = join(folder, '几份');

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

const environment = (threads: number) => ({
  ...process.env,
  NIANBAO_THREADS: String(threads),
  NIANBAO_HOME: join(folder, 'home'),
});

/** Runs the built program in the process that other runs share. */
const runHere = (line: string, threads: number) =>
  runProgram(line.split(' '), { env: environment(threads), cwd: folder });

/** Runs the built program in a process of its own; `interruptAfter` sends Ctrl+C once so much has come out, `stdin` is what is piped into it. */
function run(
  args: readonly string[],
  threads: number,
  { interruptAfter = Number.POSITIVE_INFINITY, stdin = '' } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { env: environment(threads), cwd: folder });
  child.stdin.end(stdin);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
      if (written.stdout.length > interruptAfter && !child.killed) child.kill('SIGINT');
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...written, code })));
}

beforeAll(() => {
  mkdirSync(units);
  mkdirSync(long);
  mkdirSync(short);
  for (let index = 0; index < 72; index += 1) {
    const report = variant(index);
    const wrong = index % 7 === 0 ? withFigure(report, cellOf('disputes.review.total'), 99) : report;
    const text = index % 30 === 3 ? '{"format": ' : formatReport(wrong);
    for (const to of index < 5 ? [short, units, long] : index < 18 ? [units, long] : [long])
      writeFileSync(join(to, `${String(index).padStart(3, '0')}.json`), text);
  }
  // Two of one title: the second one's name is taken, whichever thread is faster.
  for (const to of [short, units, long]) writeFileSync(join(to, '999.json'), formatReport(variant(0)));
});

describe('the same on one thread and on several', () => {
  it.each([
    ['check 收到', [3]],
    ['check 收到 --format json', [1]],
    ['check 几份 --letter --out 退回 --force', [2]],
    ['write 收到 --to html --out 网页 --force', [2]],
    ['sum 收到 --unit 青川市人民政府 --year 2025 --format json', [2]],
  ])('%s', async (line, threads) => {
    const here = await runHere(line, 0);
    expect(here.status).toBe(2);
    expect(here.stdout.split('\n').length).toBeGreaterThan(3);
    for (const count of threads) expect(await runHere(line, count)).toEqual(here);
  });
});

/** What the program says, stdout and stderr as they come on one screen. */
async function onOneScreen(args: readonly string[], threads: number): Promise<string> {
  const path = join(folder, 'screen.txt');
  const screen = openSync(path, 'w');
  const child = spawn(process.execPath, [program, ...args], {
    env: environment(threads),
    cwd: folder,
    stdio: ['ignore', screen, screen],
  });
  await new Promise((resolve) => child.on('close', resolve));
  closeSync(screen);
  return readFileSync(path, 'utf8');
}

it('says why a file cannot be read where its turn is, between what it says of the others', async () => {
  const here = await onOneScreen(['check', '收到'], 0);
  const [before, unread, after] = ['002.json', '003.json', '004.json'].map((name) => here.indexOf(name));
  expect(before).toBeGreaterThanOrEqual(0);
  expect(unread).toBeGreaterThan(before!);
  expect(after).toBeGreaterThan(unread!);
  expect(await onOneScreen(['check', '收到'], 2)).toBe(here);
});

it('reads what is piped into it among the files', async () => {
  const stdin = formatReport(variant(80));
  const here = await run(['check', '收到', '-'], 0, { stdin });
  expect(here.stdout).toContain(`共核对 ${18 - 1 + 1 + 1} 份`);
  expect(await run(['check', '收到', '-'], 2, { stdin })).toEqual(here);
});

it.each([0, 2])('ends where a letter cannot be written, on %i other threads', async (threads) => {
  const { status, stderr } = await runHere('check 几份 --letter --out 几份/000.json', threads);
  expect(status).toBe(2);
  expect(stderr).toContain('几份/000.json');
});

describe('Ctrl+C', () => {
  it.each([0, 2])('shows what is done so far and how much is left, on %i other threads', async (threads) => {
    const { stdout, stderr, code } = await run(['check', '很多', '--format', 'json'], threads, { interruptAfter: 100 });
    expect(code).toBe(130);
    const { files } = JSON.parse(stdout);
    const [, done, left] = /已停止：做了 (\d+) 份，还有 (\d+) 份没有做/.exec(stderr)!.map(Number);
    expect(done! + left!).toBe(73);
    expect(left).toBeGreaterThan(0);
    // The unreadable ones among them are told on stderr.
    expect(files.length + (stderr.match(/\.json/g)?.length ?? 0)).toBe(done);
  });

  it.each([0, 2])('leaves whole files, and no more than it says, when writing on %i other threads', async (threads) => {
    const line = ['write', '很多', '--to', 'md', '--out', `停下${threads}`];
    const { stdout, stderr, code } = await run(line, threads, { interruptAfter: 1 });
    expect(code).toBe(130);
    const [, done, left] = /已停止：做了 (\d+) 份，还有 (\d+) 份没有做/.exec(stderr)!.map(Number);
    expect(done! + left!).toBe(73);
    expect(left).toBeGreaterThan(0);
    const paths = stdout.trim().split('\n');
    expect(paths.length + (stderr.match(/\.json 不是|\.json 里/g)?.length ?? 0)).toBe(done);
    for (const path of paths) expect(readFileSync(join(folder, path), 'utf8').trimEnd()).toMatch(/。$|\|$/);
  });

  it('shows the sum of what was read so far on other threads', async () => {
    vi.stubEnv('NIANBAO_THREADS', '2');
    vi.stubGlobal('nianbaoProgram', program);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      vi.unstubAllGlobals();
    });
    // The progress line is drawn with the first report: that is when Ctrl+C comes.
    const write = vi.spyOn(Date, 'now').mockImplementation(() => {
      process.emit('SIGINT');
      return 1e12;
    });
    onTestFinished(() => write.mockRestore());
    const ended = await runCommand(sum, [long], { unit: '青川市人民政府', year: '2025' }, true);
    expect(ended.exitCode).toBe(130);
    expect(ended.stderr).toMatch(/已停止：做了 \d+ 份，还有 [1-9]\d* 份没有做/);
    expect(ended.stdout).toContain('青川市人民政府');
  });
});

describe('a thread that dies', () => {
  /** A program whose threads fall over some files, as worker.ts would of too little memory. */
  const falling = join(folder, 'falling.mjs');
  writeFileSync(
    falling,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ first, files }) => {
       if (files.some((file) => file.startsWith('deadly'))) process.exit(1);
       parentPort.postMessage({ first, outcomes: files.map((file) => ({ file, result: file })) });
     });`,
  );
  const context = new Date() as Context<'receive'>;

  it('is replaced: the file it fell over is named, in its place, and no other is lost', async () => {
    const files = Array.from({ length: 60 }, (_, index) => (index % 20 === 5 ? `deadly${index}` : `${index}`));
    const came: string[] = [];
    for await (const outcome of inThreads(pathToFileURL(falling).href, { task: 'receive', context }, files, 2)) {
      came.push('failure' in outcome ? `${outcome.failure}` : outcome.file);
    }
    expect(came).toHaveLength(60);
    for (const [index, said] of came.entries()) {
      if (index % 20 === 5) expect(said).toMatch(new RegExp(`^deadly${index} 没有读成：`));
      else expect(said).toBe(`${index}`);
    }
  });

  /** What comes of files on one thread of a program that does this with each run of them. */
  async function cameOf(name: string, files: readonly string[], work: string): Promise<string[]> {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(
      path,
      `import { appendFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ first, files }) => {
         ${work}
         parentPort.postMessage({ first, outcomes: files.map((file) => ({ file, result: file })) });
       });`,
    );
    const came: string[] = [];
    for await (const outcome of inThreads(pathToFileURL(path).href, { task: 'receive', context }, files, 1)) {
      came.push('failure' in outcome ? outcome.failure : outcome.file);
    }
    return came;
  }
  const six = ['a', 'b', 'bad', 'c', 'd', 'e'];

  it('of too little memory is followed by one that has more', async () => {
    const hungry = `if (files.includes('bad')) {
      const kept = [];
      for (let part = 0; part < 200; part += 1) kept.push(new Array(100_000).fill(part + 0.5));
    }`;
    expect(await cameOf('hungry', six, hungry)).toEqual(six);
  });

  it('of too little memory twice is told in plain words', async () => {
    const said = 'Worker terminated due to reaching memory limit: JS heap out of memory';
    const starving = `if (files.includes('bad'))
      throw Object.assign(new Error('${said}'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });`;
    const came = await cameOf('starving', six, starving);
    expect(came[2]).toBe('bad 没有读成：读了 3 分钟还没有读完，或者要的内存太多。');
    expect(came.toSpliced(2, 1, 'bad')).toEqual(six);
  });

  it('of a fault is told with the fault', async () => {
    const came = await cameOf('faulty', six, `if (files.includes('bad')) throw new Error('没想到');`);
    expect(came[2]).toBe('bad 没有读成：程序出了意外的错误（没想到）。');
  });

  it('because it never ends is given up after three minutes, twice, and the others go on', async () => {
    const begun = join(folder, 'begun.txt');
    writeFileSync(begun, '');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let given = 0;
    const watching = setInterval(() => {
      if (statSync(begun).size <= given) return;
      given += 1;
      vi.advanceTimersByTime(180_000);
    }, 20);
    onTestFinished(() => {
      clearInterval(watching);
      vi.useRealTimers();
    });
    const endless = `if (files.includes('bad')) {
      appendFileSync(${JSON.stringify(begun)}, '.');
      for (;;);
    }`;
    const came = await cameOf('endless', six, endless);
    expect(given).toBe(2);
    expect(came[2]).toMatch(/^bad 没有读成：读了 3 分钟/);
    expect(came.toSpliced(2, 1, 'bad')).toEqual(six);
  });
});
