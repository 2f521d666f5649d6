/** Kills the built program at random moments: `node scripts/killTest.ts 300`. Prints the worst loss; exit code 1 where it is too much. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KillRun, killOnce } from '../test/reliability/killRuns.ts';

const count = Number(process.argv[2] ?? 300);
const allowed = 500;

const runs: KillRun[] = [];
for (let run = 1; run <= count; run++) {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-kill-'));
  try {
    const result = await killOnce(home, Math.random);
    runs.push(result);
    if (result.wrong !== '' || result.loss > allowed)
      process.stdout.write(
        `第 ${run} 次：${result.kept}/${result.typed} 字，丢 ${result.loss.toFixed(0)} 毫秒 ${result.wrong}\n`,
      );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
const losses = runs.map((run) => run.loss).sort((one, other) => one - other);
const worst = losses.at(-1) ?? 0;
const bad = runs.filter((run) => run.wrong !== '').length;
process.stdout.write(
  `杀死 ${runs.length} 次：打不开或不是前缀 ${bad} 次；丢失的输入，中位 ${losses[Math.floor(losses.length / 2)]?.toFixed(0)} 毫秒，最多 ${worst.toFixed(0)} 毫秒\n`,
);
process.exitCode = bad > 0 || worst > allowed ? 1 : 0;
