/** Needs Debian's chromium, libreoffice-writer, pandoc, poppler-utils and fonts-noto-cjk, so it is no part of `npm test`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/documents/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // LibreOffice and Chromium want a core each.
    maxWorkers: 2,
  },
});
