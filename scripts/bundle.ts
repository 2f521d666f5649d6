/** How programs are bundled: production React, ES modules in chunks, for Node. */
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputOptions, type Plugin, type RolldownOptions, rolldown } from 'rolldown';
import { builtins } from './builtins.ts';
import { chunksOf } from './chunks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Files that packages load, by what stands in for them: each of these loads the original itself. */
const standIns: readonly (readonly [loaded: RegExp, importer: RegExp, standIn: string])[] = [
  [/^string-width$/, /node_modules/, 'text/stringWidth.ts'],
  [/^string-width$/, /text.stringWidth\.ts$/, 'terminal/wholeStringWidth.ts'],
  [/\/output\.js$/, /node_modules\/ink\/build/, 'terminal/output.ts'],
  [/\/squash-text-nodes\.js$/, /node_modules\/ink\/build/, 'terminal/squashTextNodes.ts'],
  [/\/line-update\.js$/, /node_modules\/ink\/build/, 'terminal/lineUpdate.ts'],
];

/** Ink's tool for its developers. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  resolveId: (path) => (path === 'react-devtools-core' ? '\0empty' : null),
  load: (id) => (id === '\0empty' ? 'export default {}' : null),
};

/**
 * What packages do that nianbao never needs. At the start it costs a third of the time to the first screen: yoga-layout would load all
 * of Node's HTTP client to fetch itself from a data URL, several packages make an Intl.Segmenter, string-width looks for emoji. With
 * each key it costs more than half: Ink cuts all lines into cells and looks through all texts again.
 */
const lean = (without: readonly string[]): Plugin => ({
  name: 'stand-ins',
  resolveId(path, importer = '') {
    const by = importer.replaceAll('\\', '/');
    const standIn = standIns.find(([loaded, importers]) => loaded.test(path) && importers.test(by))?.[2];
    return standIn && !without.includes(basename(standIn, '.ts')) ? `${root}source/${standIn}` : null;
  },
  load: (id) =>
    basename(id) === 'compact.ts' && without.includes('compact')
      ? 'export const compactStream = (stream) => stream;'
      : null,
});

/** What stands for global names. */
const instead: Readonly<Record<string, [file: string, name: string]>> = {
  'Intl.Segmenter': [`${root}source/text/segmenter.ts`, 'Segmenter'],
  performance: [`${root}source/terminal/performance.ts`, 'performance'],
};

interface Bundle {
  /** A path from the project's folder, or a package. */
  readonly entry: string;
  readonly quiet?: boolean;
  /** Leaves the packages as they are. */
  readonly plain?: boolean;
  /** Files of source/terminal, without ending, that are left out: what each is good for is measured so. */
  readonly without?: readonly string[];
}

type Options = Required<Pick<RolldownOptions, 'plugins' | 'transform'>>;

/** How a bundle is made, and how it is laid down; gives the files that went into it. */
async function write(
  { entry, quiet = true, plain = false, without = [] }: Bundle,
  { plugins, transform }: Options,
  output: OutputOptions,
): Promise<string[]> {
  const bundled = await rolldown({
    cwd: root,
    input: entry,
    platform: 'node',
    plugins: [withoutDevtools, plain ? [] : [lean(without), builtins], plugins],
    transform: {
      target: 'node22',
      jsx: { runtime: 'automatic', development: false },
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.DEV': '"false"',
        ...(plain ? {} : { fetch: 'undefined' }),
        ...transform.define,
      },
      ...(plain ? {} : { inject: instead }),
    },
    // For Node it comes with threads of its own, which nothing here asks for.
    resolve: { alias: { fflate: 'fflate/browser' } },
    // What begins a program exports nothing; what is required does.
    preserveEntrySignatures: output.format === 'cjs' ? 'strict' : false,
    // What two commands load at different times is meant so.
    checks: { ineffectiveDynamicImport: false },
    logLevel: quiet ? 'silent' : 'info',
  });
  const written = await bundled.write({ format: 'esm', minify: true, comments: false, ...output });
  await bundled.close();
  return written.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
}

/** The package that saves drafts is not looked at before something is saved, and then must come at once: a file for `require`. */
const store = 'conf';
const requiredStore: Plugin = {
  name: 'required-store',
  resolveId: (path) => (path === store ? { id: `./${store}.cjs`, external: true } : null),
};

/** Bundles an entry into a folder, in chunks that are loaded when they are called; gives the files that went into it. */
export async function bundle(parts: Bundle & { readonly folder: string }): Promise<string[]> {
  const { entry, folder } = parts;
  const isProgram = entry === 'source/cli.ts';
  const groups = isProgram ? [{ name: chunksOf(join(root, 'source')), debugName: 'loaded together' }] : [];
  const program = await write(
    parts,
    { plugins: [requiredStore], transform: {} },
    {
      dir: folder,
      // Templates are found relative to a module two folders deep, in source/ and in dist/ alike.
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: { includeDependenciesRecursively: false, groups },
    },
  );
  if (!isProgram) return program;
  const stored = await write(
    { ...parts, entry: store },
    { plugins: [], transform: {} },
    { file: `${folder}/chunks/${store}.cjs`, format: 'cjs', exports: 'named', codeSplitting: false },
  );
  return [...program, ...stored];
}

/**
 * Bundles all of nianbao into one file that has its templates beside it. What is loaded from a data URL says where it is in
 * `globalThis.nianbaoUrl`.
 */
export function bundleWhole(file: string): Promise<string[]> {
  return write(
    { entry: 'source/cli.ts' },
    { plugins: [], transform: { define: { 'import.meta.url': '__url' } } },
    {
      file,
      codeSplitting: false,
      polyfillRequire: false,
      banner: [
        "import{createRequire as __createRequire}from'node:module';",
        // As deep as the chunks are.
        "const __url=new URL('one/two/file.mjs',globalThis.nianbaoUrl??import.meta.url).href;",
        'const require=__createRequire(__url);',
      ].join(''),
    },
  );
}
