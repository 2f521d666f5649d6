/** Many files on several threads: the built program, and threads that die. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../source/commands/many/tasks.ts';
import { inThreads } from '../../source/commands/many/threads.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import { variant } from '../bench/corpus.ts';
import { foldersForFile } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';

const folder = foldersForFile();
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const units = join(folder, '收到');

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs the built program; `interruptAfter` sends Ctrl+C once so much has come out. */
function run(args: readonly string[], threads: number, interruptAfter = Number.POSITIVE_INFINITY): Promise<Ended> {
  const env = { ...process.env, NIANBAO_THREADS: String(threads), NIANBAO_HOME: join(folder, 'home') };
  const child = spawn(process.execPath, [program, ...args], { env, cwd: folder });
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
  for (let index = 0; index < 72; index += 1) {
    const report = variant(index);
    const wrong = index % 7 === 0 ? withFigure(report, cellOf('disputes.review.total'), 99) : report;
    const text = index % 30 === 3 ? '{"format": ' : formatReport(wrong);
    writeFileSync(join(units, `${String(index).padStart(3, '0')}.json`), text);
  }
  // Two of one title: the second one's name is taken, whichever thread is faster.
  writeFileSync(join(units, '999.json'), formatReport(variant(20)));
});

describe('the same on one thread and on several', () => {
  it.each([
    ['check 收到', [1, 3]],
    ['check 收到 --format json', [2]],
    ['check 收到 --letter --out 退回 --force', [2]],
    ['write 收到 --to html --out 网页 --force', [2]],
    ['sum 收到 --unit 青川市人民政府 --year 2025 --format json', [2]],
  ])('%s', async (line, threads) => {
    const here = await run(line.split(' '), 0);
    expect(here.code).toBe(2);
    expect(here.stdout.length).toBeGreaterThan(1000);
    for (const count of threads) expect(await run(line.split(' '), count)).toEqual(here);
  });
});

describe('Ctrl+C', () => {
  it.each([0, 2])('shows what is done so far and how much is left, on %i other threads', async (threads) => {
    const { stdout, stderr, code } = await run(['check', '收到', '--format', 'json'], threads, 100);
    expect(code).toBe(130);
    const { files } = JSON.parse(stdout);
    const [, done, left] = /已停止：做了 (\d+) 份，还有 (\d+) 份没有做/.exec(stderr)!.map(Number);
    expect(done! + left!).toBe(73);
    expect(left).toBeGreaterThan(0);
    // The unreadable ones among them are told on stderr.
    expect(files.length + (stderr.match(/\.json/g)?.length ?? 0)).toBe(done);
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
});
