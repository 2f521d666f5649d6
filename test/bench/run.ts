/** Runs every benchmark beside this file, one after the other: npm run bench [name]. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv[2] ?? '';
for (const name of readdirSync(folder).filter((file) => file !== 'run.ts' && file.includes(wanted))) {
  process.stdout.write(`\n== ${name}\n`);
  spawnSync(process.execPath, [`${folder}/${name}`], { stdio: 'inherit' });
}
