import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a derived file; with --check only says that it is stale (exit code 1), by its name, where it does not hold this text. */
export function derivedFile(path: URL, text: string, name: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    return;
  }
  let current = '';
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // No file yet is a stale one.
  }
  if (current === text) return;
  process.stderr.write(`${name}，请运行 npm run derive。\n`);
  process.exitCode = 1;
}
