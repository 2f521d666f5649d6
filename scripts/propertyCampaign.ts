/** Runs the property tests with new examples, again and again: npm run test:campaign -- [TIMES]. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const times = Number(process.argv[2] ?? 5);
const files = globSync('test/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

let failed = 0;
for (let run = 1; run <= times; run += 1) {
  const { status } = spawnSync(
    'vitest',
    ['run', '--config', 'test/vitest.config.ts', '--testTimeout=300000', ...files],
    {
      stdio: 'inherit',
      env: { ...process.env, NIANBAO_SEED: 'random' },
    },
  );
  if (status !== 0) failed += 1;
}
console.log(`${times} runs of ${files.length} files, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
