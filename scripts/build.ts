/** Bundles source/ into dist/, one chunk a command, so that only what is called is loaded. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { licencesOf } from './licences.ts';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
// --keep leaves the chunks of earlier builds to programs that still run on them.
if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
const metafile = await bundle({
  entry: 'source/cli.ts',
  folder,
  quiet: process.argv.includes('--quiet'),
  // Ink as its authors ship it: the terminal stories must tell the same without source/terminal.
  plain: process.env.NIANBAO_PLAIN === '1',
});
writeFileSync(`${folder}/licences.txt`, licencesOf(metafile));
