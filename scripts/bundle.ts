/** How programs are bundled: production React, ES modules in chunks, for Node. */
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Files that packages load, by what stands in for them: each of these loads the original itself. */
const standIns: readonly (readonly [loaded: RegExp, importer: RegExp, standIn: string])[] = [
  [/^string-width$/, /node_modules/, 'text/stringWidth.ts'],
  [/\/output\.js$/, /node_modules\/ink\/build/, 'terminal/output.ts'],
  [/\/squash-text-nodes\.js$/, /node_modules\/ink\/build/, 'terminal/squashTextNodes.ts'],
  [/\/line-update\.js$/, /node_modules\/ink\/build/, 'terminal/lineUpdate.ts'],
];

/**
 * What packages do that nianbao never needs. At the start it costs a third of the time to the first screen: yoga-layout would load all
 * of Node's HTTP client to fetch itself from a data URL, several packages make an Intl.Segmenter, string-width looks for emoji. With
 * each key it costs more than half: Ink cuts all lines into cells and looks through all texts again.
 */
const lean: BuildOptions = {
  define: { fetch: 'undefined', 'Intl.Segmenter': 'Segmenter' },
  inject: ['source/text/segmenter.ts'],
  plugins: [
    {
      name: 'stand-ins',
      setup({ onResolve }) {
        for (const [loaded, by, standIn] of standIns) {
          onResolve({ filter: loaded }, ({ importer }) =>
            by.test(importer) ? { path: `${root}source/${standIn}` } : null,
          );
        }
      },
    },
  ],
};

interface Bundle {
  /** A path from the project's folder. */
  readonly entry: string;
  readonly folder: string;
  readonly quiet?: boolean;
  /** Leaves the packages as they are. */
  readonly plain?: boolean;
}

/** Bundles an entry into a folder. */
export async function bundle({ entry, folder, quiet = true, plain = false }: Bundle): Promise<void> {
  await build({
    ...(plain ? {} : lean),
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    // Templates are found relative to a module two folders deep, in source/ and in dist/ alike.
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    jsx: 'automatic',
    define: { ...(plain ? {} : lean.define), 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    external: ['react-devtools-core'],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: quiet ? 'error' : 'info',
  });
}
