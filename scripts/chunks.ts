/**
 * Which modules lie in one file of the bundle. Each file that is opened costs about a millisecond, so what is loaded together lies
 * together: left alone, a bundler makes a chunk for every set of commands that share something, and 47 came before the first screen.
 */
import { join } from 'node:path';
import type { CodeSplittingNameFunction, GetModuleInfo } from 'rolldown';

/** What is loaded one after the other without asking, by what it is for. What is in several of them lies in a chunk of its own. */
const loadedTogether: Readonly<Record<string, readonly string[]>> = {
  screen: ['commands/begin.ts', 'commands/wizard.ts', 'wizard/run.tsx'],
  editor: ['wizard/screens/EditorScreen.tsx', 'drafts/lost.ts'],
  check: [
    'commands/begin.ts',
    'commands/check.ts',
    'commands/checkFile.ts',
    'commands/readReport.ts',
    'readers/read.ts',
  ],
};
/** What comes before all else: compiled code is kept only of what is loaded after it. */
const first = ['cli.ts', 'commands/compileCache.ts'];

/** Everything that some modules load at once, themselves among it. Throws where one of them is gone. */
function closure(roots: readonly string[], infoOf: GetModuleInfo): ReadonlySet<string> {
  const gone = roots.find((id) => !infoOf(id));
  if (gone) throw new Error(`${gone} is not in the program: chunks.ts names it`);
  const reached = new Set(roots);
  for (const id of reached) for (const imported of infoOf(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/** Gives the name of the chunk of a module of the program, whose files lie in `source`; null leaves it to the bundler. */
export function chunksOf(source: string): CodeSplittingNameFunction {
  let sets: [string, ReadonlySet<string>][] | undefined;
  return (id, context) => {
    sets ??= Object.entries({ first, ...loadedTogether }).map(([name, files]) => [
      name,
      closure(
        files.map((file) => join(source, file)),
        (other) => context.getModuleInfo(other),
      ),
    ]);
    if (id === join(source, 'cli.ts')) return null;
    const names = sets.filter(([, set]) => set.has(id)).map(([name]) => name);
    return names[0] === 'first' ? 'first' : names.join('-') || null;
  };
}
