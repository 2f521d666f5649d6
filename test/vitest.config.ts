import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Not .pathname: a folder with spaces or 汉字 in its name would be percent-encoded.
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Rooms that run the built program. */
const program = ['commands', 'reliability', 'terminal'].map((room) => `test/${room}/**/*.test.{ts,tsx}`);
/** These put a module in another's place: each has its modules for itself. All others share what is loaded, which takes longer than most tests. */
const alone = [
  ...['hold', 'lockRace', 'meanwhile', 'mending', 'noLinks', 'synced'].map((name) => `test/drafts/${name}.test.ts`),
  'test/form/nextEdition.test.ts',
];
/** It starts and ends threads by the dozen: should one of them take its process along, no other file goes with it. */
const threads = ['test/commands/many.test.ts'];
/** They need programs that must be installed, and configurations of their own. */
const elsewhere = ['test/documents/**', 'test/windows/**'];

/**
 * With NIANBAO_TEST_EDITION set, every test runs beside an edition of the form that is newer than all reports in it: nothing that
 * reads, checks, writes or stores a report of an earlier year may take the newest form for that of the report.
 */
const laterEdition = {
  name: 'later-edition',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('/source/form/editions.ts') ? `export { editions } from '${at('helpers/laterEdition.ts')}';` : null,
};

export default defineConfig({
  plugins: process.env.NIANBAO_TEST_EDITION ? [laterEdition] : [],
  test: {
    root: at('..'),
    // Terminals are waited for more than they work: more of them than cores keep the cores busy.
    maxWorkers: 4,
    testTimeout: 180_000,
    setupFiles: ['test/helpers/surroundings.ts', 'test/helpers/seed.ts'],
    reporters: ['default', at('helpers/countReporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'sharing',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...program, ...alone, ...elsewhere],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: program,
          exclude: threads,
          isolate: false,
          globalSetup: ['test/helpers/build.ts'],
        },
      },
      { extends: true, test: { name: 'threads', include: threads, globalSetup: ['test/helpers/build.ts'] } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
