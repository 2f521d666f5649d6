import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Not .pathname: a folder with spaces or 汉字 in its name would be percent-encoded.
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    root: at('..'),
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/documents/**', 'test/windows/**'],
    setupFiles: ['test/helpers/surroundings.ts', 'test/helpers/seed.ts'],
    globalSetup: ['test/helpers/build.ts'],
    // Terminals are waited for more than they work: more of them than cores keep the cores busy.
    maxWorkers: 4,
    testTimeout: 180_000,
    reporters: ['default', at('helpers/countReporter.ts')],
  },
});
