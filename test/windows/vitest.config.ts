/** Needs Debian's wine and wine64, and Node for Windows from the registry, so it is no part of `npm test`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/windows/**/*.test.ts'],
    globalSetup: ['test/windows/machine.ts'],
    reporters: ['default', fileURLToPath(new URL('../helpers/countReporter.ts', import.meta.url))],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
