import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/documents/**'],
    setupFiles: ['test/helpers/seed.ts'],
    globalSetup: ['test/helpers/build.ts'],
    testTimeout: 30_000,
    reporters: ['default', new URL('helpers/countReporter.ts', import.meta.url).pathname],
  },
});
