/** Bundles source/ into dist/: production React, one chunk a command, so that only what is called is loaded. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// --keep leaves the chunks of earlier builds to programs that still run on them.
if (!process.argv.includes('--keep')) rmSync(`${root}/dist`, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: ['source/cli.ts'],
  outdir: 'dist',
  // Templates are found relative to a module two folders deep, in source/ and in dist/ alike.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['react-devtools-core'],
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: process.argv.includes('--quiet') ? 'error' : 'info',
});
