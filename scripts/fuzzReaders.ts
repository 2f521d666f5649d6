/** Reads 20,000 damaged documents (or as many as asked for): no crash, no hang, no figure in a wrong cell without a note. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeDamage } from '../test/readers/judgeDamage.ts';
import { sparseReport } from '../test/readers/tellingReport.ts';

const count = Number(process.argv[2] ?? 20_000);
const first = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'));
const original = sparseReport();
// Loading the readers takes longer than any document.
await judgeDamage(folder, original, 0);
let bad = 0;
let refused = 0;
let slowest = 0;
for (let seed = first; seed < first + count; seed += 1) {
  try {
    const damage = await judgeDamage(folder, original, seed);
    if (damage.refused) refused += 1;
    slowest = Math.max(slowest, damage.milliseconds);
    if (damage.wrong.length > 0) process.stdout.write(`seed ${seed}: ${damage.wrong.length} ${damage.wrong[0]}\n`);
    if (damage.wrong.length > 0 || damage.milliseconds > 1000) bad += 1;
  } catch (error) {
    bad += 1;
    process.stdout.write(`seed ${seed}: ${(error as Error).stack}\n`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${count} documents: ${bad} bad, ${refused} refused, slowest ${Math.round(slowest)} ms\n`);
process.exitCode = bad > 0 ? 1 : 0;
