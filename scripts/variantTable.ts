/** Prints variant x format -> right / reported / wrong for the readers; exits with 1 where a figure is silently wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dresses, judge } from '../test/readers/judge.ts';
import { pageVariants } from '../test/readers/pageVariants.ts';
import { variants } from '../test/readers/variants.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-variants-'));
let wrong = 0;
for (const variant of [...variants, ...pageVariants]) {
  const results: string[] = [];
  for (const dress of dresses) {
    const judgement = await judge(folder, [variant], dress);
    wrong += judgement.wrong.length;
    results.push(`${dress} ${judgement.right}/${judgement.reported}/${judgement.wrong.length}`);
    for (const line of judgement.wrong.slice(0, 3)) process.stdout.write(`      ${line}\n`);
  }
  process.stdout.write(`${variant.name.padEnd(44)} ${results.join('   ')}\n`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${variants.length + pageVariants.length} variants, ${wrong} wrong\n`);
process.exitCode = wrong > 0 ? 1 : 0;
