/**
 * Runs every benchmark beside this file, one after the other, and prints all ratios in one table beside those of the last run:
 * `npm run bench [name] [-- --base FOLDER]`; FOLDER is another built copy of the program, measured by turns with this one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from './table.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { base: { type: 'string' } } });
const folder = fileURLToPath(new URL('.', import.meta.url));
const [wanted = ''] = positionals;
const work = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const figures = join(work, 'figures');
const env = { ...process.env, NIANBAO_BENCH_FIGURES: figures, NIANBAO_BENCH_BASE: values.base ?? '' };
try {
  const names = readdirSync(folder).filter((file) => /^drafts\.ts$|\.bench\.ts$/.test(file) && file.includes(wanted));
  for (const name of names) {
    process.stdout.write(`\n== ${name}\n`);
    spawnSync(process.execPath, [join(folder, name)], { stdio: 'inherit', env });
  }
  process.stdout.write('\n');
  printTable(figures);
} finally {
  rmSync(work, { recursive: true, force: true });
}
