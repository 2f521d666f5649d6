/**
 * From Enter to the first screen: `npm run bench start`. Starts each program again and again in a pseudo-terminal, in turn, and prints
 * the medians with their ratios: bare Node (until it has ended), the smallest bundled Ink program, and the home screen of nianbao with
 * 0, 100 and 1,000 drafts (until its help line is there).
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { busyReport } from '../helpers/sample.ts';
import { baseline, program, quantile, start } from './programs.ts';
import { tell } from './table.ts';

const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));

/** A home with this many drafts, as copies of one. */
function homeWith(count: number): string {
  const home = join(folder, `home-${count}`);
  process.env.NIANBAO_HOME = home;
  if (count > 0) {
    const draft = newDraft(busyReport(), new Date(2026, 0, 1));
    saveDraft(draft);
    for (let index = 1; index < count; index++) {
      copyFileSync(fileOf(draft.id), fileOf(`20251231-${String(index).padStart(6, '0')}`));
    }
  }
  return home;
}

async function timeTo(args: readonly string[], text: string | null, env: Record<string, string> = {}): Promise<number> {
  const began = performance.now();
  const running = start(args, { env });
  if (text === null) {
    await running.exited;
    return performance.now() - began;
  }
  const shown = await running.shows(text);
  // Left as a person leaves it: only then does Node write its compile cache.
  await running.quiet(20);
  running.write('\x1b');
  await running.quiet(200);
  running.kill();
  await running.exited;
  return shown - began;
}

try {
  const hello = await baseline('hello', folder);
  const homes = new Map([0, 100, 1000].map((count) => [count, homeWith(count)]));
  const cache = { NODE_COMPILE_CACHE: join(folder, 'cache') };
  const programs: Record<string, () => Promise<number>> = {
    'bare node': () => timeTo(['-e', '0'], null),
    'hello-world Ink': () => timeTo([hello], 'hello world'),
    'nianbao without compile cache': () =>
      timeTo([program], '全部动作', { NIANBAO_HOME: homes.get(0)!, NODE_DISABLE_COMPILE_CACHE: '1' }),
    ...Object.fromEntries(
      [...homes].map(([count, home]) => [
        `nianbao, ${count} drafts`,
        () => timeTo([program], '全部动作', { NIANBAO_HOME: home, ...cache }),
      ]),
    ),
  };
  const times = new Map(Object.keys(programs).map((name) => [name, [] as number[]]));
  for (const run of Object.values(programs)) await run();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(programs)) times.get(name)!.push(await run());
  }
  const middle = (name: string) => quantile(times.get(name)!, 0.5);
  const ours = middle('nianbao, 0 drafts');
  tell({ name: '首屏，与最小的 Ink 程序比', value: ours / middle('hello-world Ink'), unit: 'x', aim: 0.85 });
  tell({ name: '首屏，与空的 Node 比', value: ours / middle('bare node'), unit: 'x', aim: 3.5 });
  tell({ name: '首屏，1,000 份草稿与没有草稿比', value: middle('nianbao, 1000 drafts') / ours, unit: 'x', aim: 1.05 });
  process.stdout.write(`median of ${rounds} starts in turn, to the first whole screen\n`);
  for (const name of times.keys()) {
    process.stdout.write(
      `${name.padEnd(30)} ${middle(name).toFixed(0).padStart(4)} ms  ${(middle(name) / middle('bare node')).toFixed(2)} x bare node  ${(
        middle(name) / middle('hello-world Ink')
      ).toFixed(2)} x hello-world Ink  ${(middle(name) / middle('nianbao, 0 drafts')).toFixed(2)} x no drafts\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
