/** Many files on several threads, those of the built program; and threads that die. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import check from '../../source/commands/check.ts';
import type { Command, Values } from '../../source/commands/command.ts';
import type { Context } from '../../source/commands/many/tasks.ts';
import { inThreads } from '../../source/commands/many/threads.ts';
import sum from '../../source/commands/sum.ts';
import write from '../../source/commands/write.ts';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import { foldersForFile } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

const folder = foldersForFile();
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const count = 30;
const units = join(folder, '收到');
const out = join(folder, '写出');
const nameOf = (index: number): string => `${String(index).padStart(3, '0')}.json`;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

beforeAll(() => {
  mkdirSync(units);
  for (let index = 0; index < count; index += 1) {
    // Two of one title: the second one's name is taken, whichever thread is faster.
    const unit = `云溪县第${index === 20 ? 5 : index}镇人民政府`;
    const report = { ...zeroReport(), unit, title: standardTitle(unit, 2025) };
    const wrong = index % 10 === 0 ? withFigure(report, cellOf('disputes.review.total'), 99) : report;
    const text = index === 3 ? '{"format": ' : formatReport(wrong);
    writeFileSync(join(units, nameOf(index)), text);
  }
});

/** Runs a command here with so many threads beside it. */
function run(command: Command, args: readonly string[], values: Values, threads: number, isTTY = false) {
  vi.stubEnv('NIANBAO_THREADS', String(threads));
  vi.stubEnv('NIANBAO_TODAY', '2026-01-20');
  vi.stubGlobal('nianbaoProgram', program);
  return runCommand(command, args, values, isTTY);
}

const parent = { unit: '云溪县人民政府', year: '2025' };

it.each<[string, Command, Values, number]>([
  ['check', check, {}, 3],
  ['check --format json', check, { format: 'json' }, 1],
  ['check --letter', check, { letter: true, out, force: true }, 2],
  ['write', write, { to: 'html', out, force: true }, 2],
  ['sum', sum, { ...parent, format: 'json' }, 2],
])('%s says the same with other threads as without', async (_, command, values, threads) => {
  // Letters take long to write: few of them, of both threads.
  const files = values.letter ? [0, 1, 2, 3, 4, 10, 20].map((index) => join(units, nameOf(index))) : [units];
  const here = await run(command, files, values, 0);
  expect(here.exitCode).toBe(2);
  expect(here.stdout.split('\n').length).toBeGreaterThan(8);
  expect(await run(command, files, values, threads)).toEqual(here);
});

/** Starts the built program with two threads; what it says goes to `stdio`. */
const start = (args: readonly string[], stdio: 'pipe' | ['ignore', number, number]) =>
  spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NIANBAO_THREADS: '2', NIANBAO_HOME: join(folder, 'home') },
    cwd: folder,
    stdio,
  });

it('says why a file cannot be read where its turn is, between what it says of the others', async () => {
  const path = join(folder, 'screen.txt');
  const screen = openSync(path, 'w');
  const child = start(['check', '收到'], ['ignore', screen, screen]);
  await new Promise((resolve) => child.on('close', resolve));
  closeSync(screen);
  const said = readFileSync(path, 'utf8');
  const [before, unread, after] = ['002.json', '003.json', '004.json'].map((name) => said.indexOf(name));
  expect(before).toBeGreaterThanOrEqual(0);
  expect(unread).toBeGreaterThan(before!);
  expect(after).toBeGreaterThan(unread!);
});

it('reads what is piped into it among the files', async () => {
  const child = start(['check', '收到', '-'], 'pipe');
  child.stdin!.end(formatReport(zeroReport()));
  let stdout = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(stdout).toContain(`共核对 ${count - 1 + 1} 份`);
});

it.each([0, 2])('ends where a letter cannot be written, on %i other threads', async (threads) => {
  const taken = join(units, '000.json');
  const ended = run(check, [units], { letter: true, out: taken }, threads);
  await expect(ended).rejects.toThrow(taken);
});

describe('Ctrl+C', () => {
  /** What is said to be done and to be left. */
  const stopped = (stderr: string) => {
    const [, done, left] = /已停止：做了 (\d+) 份，还有 (\d+) 份没有做/.exec(stderr)!.map(Number);
    expect(left).toBeGreaterThan(0);
    return [done!, left!];
  };
  const unreadIn = (stderr: string) => stderr.match(/\.json 不是|\.json 里/g)?.length ?? 0;

  /** Runs a command on a terminal; Ctrl+C comes when the progress line is drawn, with the first report. */
  const interrupted = (command: Command, values: Values, threads: number) => {
    vi.spyOn(Date, 'now').mockImplementation(() => {
      process.emit('SIGINT');
      return 1e12;
    });
    return run(command, [units], values, threads, true);
  };

  it('in the program itself: what is done so far, how much is left', async () => {
    const child = start(['check', '收到', '--format', 'json'], 'pipe');
    const written = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]!.setEncoding('utf8').on('data', (text: string) => {
        written[name] += text;
        if (written.stdout.length > 100 && !child.killed) child.kill('SIGINT');
      });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    const [done, left] = stopped(written.stderr);
    expect(done! + left!).toBe(count);
    const { files } = JSON.parse(written.stdout);
    expect(files.length + unreadIn(written.stderr)).toBe(done);
  });

  it.each(['check', 'write', 'sum'])('ends %s at once while folders are looked through', async (name) => {
    // Looking at the second folder, the program gets the signal; a third one it would tell of.
    const watched = join(folder, `${name}.mjs`);
    writeFileSync(
      watched,
      `import fs from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       const { readdirSync } = fs;
       let seen = 0;
       fs.readdirSync = (path, ...more) => {
         if (String(path).startsWith('收到')) seen += 1;
         if (seen === 2) process.kill(process.pid, 'SIGINT');
         if (seen === 3) process.stdout.write('went on');
         return readdirSync(path, ...more);
       };
       syncBuiltinESMExports();`,
    );
    for (const below of ['甲', '乙', '丙']) mkdirSync(join(units, below), { recursive: true });
    onTestFinished(() => {
      for (const below of ['甲', '乙', '丙']) rmSync(join(units, below), { recursive: true });
    });
    const more = {
      check: [],
      write: ['--to', 'md', '--out', '写出'],
      sum: ['--unit', '云溪县人民政府', '--year', '2025'],
    };
    const child = spawn(
      process.execPath,
      ['--import', pathToFileURL(watched).href, program, name, '收到', ...more[name as 'check']],
      { env: { ...process.env, NIANBAO_HOME: join(folder, 'home') }, cwd: folder },
    );
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    expect(await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))).toBe('SIGINT');
    expect(stdout).toBe('');
  });

  it.each([0, 2])('whole files, and no more than it says, when writing on %i other threads', async (threads) => {
    const { stdout, stderr, exitCode } = await interrupted(write, { to: 'md', out: `${out}${threads}` }, threads);
    expect(exitCode).toBe(130);
    const [done, left] = stopped(stderr);
    expect(done! + left!).toBe(count);
    const paths = stdout.trim().split('\n');
    expect(paths.length + unreadIn(stderr)).toBe(done);
    for (const path of paths) expect(readFileSync(path, 'utf8').trimEnd()).toMatch(/。$|\|$/);
  });

  it.each([0, 2])('the sum of what was read so far on %i other threads', async (threads) => {
    const { stdout, stderr, exitCode } = await interrupted(sum, parent, threads);
    expect(exitCode).toBe(130);
    expect(stopped(stderr)[0]).toBeGreaterThan(0);
    expect(stdout).toContain('云溪县人民政府');
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

  it('or is ended on Ctrl+C while its answer is on the way leaves no clock behind that the program would wait for', async () => {
    const answered = join(folder, 'answered.txt');
    const path = join(folder, 'answering.mjs');
    writeFileSync(
      path,
      `import { writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ first, files }) => {
         parentPort.postMessage({ first, outcomes: files.map((file) => ({ file, result: file })) });
         if (first > 0) writeFileSync(${JSON.stringify(answered)}, 'second');
       });`,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const files = Array.from({ length: 12 }, (_, index) => `${index}`);
    const outcomes = inThreads(pathToFileURL(path).href, { task: 'receive', context }, files, 1);
    expect((await outcomes.next()).value).toMatchObject({ file: '0' });
    // Nothing is taken in here meanwhile: the second answer is on the way when the thread is ended.
    while (!existsSync(answered));
    await outcomes.return(undefined);
    await new Promise(setImmediate);
    expect(vi.getTimerCount()).toBe(0);
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
