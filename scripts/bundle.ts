/** How programs are bundled: production React, ES modules in chunks, for Node. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Files that packages load, by what stands in for them: each of these loads the original itself. */
const standIns: readonly (readonly [loaded: RegExp, importer: RegExp, standIn: string])[] = [
  [/^string-width$/, /node_modules/, 'text/stringWidth.ts'],
  [/^string-width$/, /text.stringWidth\.ts$/, 'terminal/wholeStringWidth.ts'],
  [/\/output\.js$/, /node_modules\/ink\/build/, 'terminal/output.ts'],
  [/\/squash-text-nodes\.js$/, /node_modules\/ink\/build/, 'terminal/squashTextNodes.ts'],
  [/\/line-update\.js$/, /node_modules\/ink\/build/, 'terminal/lineUpdate.ts'],
];

/**
 * What packages do that nianbao never needs. At the start it costs a third of the time to the first screen: yoga-layout would load all
 * of Node's HTTP client to fetch itself from a data URL, several packages make an Intl.Segmenter, string-width looks for emoji. With
 * each key it costs more than half: Ink cuts all lines into cells and looks through all texts again.
 */
const lean = (without: readonly string[] = []): BuildOptions => ({
  define: { fetch: 'undefined', 'Intl.Segmenter': 'Segmenter' },
  inject: ['source/text/segmenter.ts'],
  plugins: [
    {
      name: 'stand-ins',
      setup({ onResolve, onLoad }) {
        // Ink's tool for its developers.
        onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
        onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
        for (const [loaded, by, standIn] of standIns.filter(([, , file]) => !without.includes(basename(file, '.ts')))) {
          onResolve({ filter: loaded }, ({ importer }) =>
            by.test(importer) ? { path: `${root}source/${standIn}` } : null,
          );
        }
        if (without.includes('compact')) {
          onResolve({ filter: /\/terminal\/compact\.ts$/ }, ({ path }) => ({ path, namespace: 'as-it-is' }));
          onLoad({ filter: /./, namespace: 'as-it-is' }, () => ({
            contents: 'export const compactStream = (stream) => stream;',
          }));
        }
      },
    },
  ],
});

/** What every bundle begins with; `url` stands for the place of the file itself, as an expression. */
const banner = (url: string): string =>
  `import{createRequire as __createRequire}from'node:module';const __url=${url};const require=__createRequire(__url);`;

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['react-devtools-core'],
  legalComments: 'none',
};

interface Bundle {
  /** A path from the project's folder. */
  readonly entry: string;
  readonly folder: string;
  readonly quiet?: boolean;
  /** Leaves the packages as they are. */
  readonly plain?: boolean;
  /** Files of source/terminal, without ending, that are left out: what each is good for is measured so. */
  readonly without?: readonly string[];
}

/** Bundles an entry into a folder, in chunks that are loaded when they are called; gives what went into it. */
export async function bundle({ entry, folder, quiet = true, plain = false, without = [] }: Bundle): Promise<Metafile> {
  const { metafile } = await build({
    metafile: true,
    ...common,
    ...(plain ? {} : lean(without)),
    define: { ...common.define, ...(plain ? {} : lean().define) },
    entryPoints: [entry],
    outdir: folder,
    // Templates are found relative to a module two folders deep, in source/ and in dist/ alike.
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    banner: { js: banner('import.meta.url') },
    logLevel: quiet ? 'error' : 'info',
  });
  return metafile!;
}

/**
 * Bundles all of nianbao into one file that has its templates beside it. What is loaded from a data URL says where it is in
 * `globalThis.nianbaoUrl`.
 */
export async function bundleWhole(file: string): Promise<Metafile> {
  const { metafile } = await build({
    metafile: true,
    ...common,
    ...lean(),
    define: { ...common.define, ...lean().define, 'import.meta.url': '__url' },
    entryPoints: ['source/cli.ts'],
    outfile: file,
    // As deep as the chunks are.
    banner: { js: banner("new URL('one/two/file.mjs',globalThis.nianbaoUrl??import.meta.url).href") },
    logLevel: 'error',
  });
  return metafile!;
}
