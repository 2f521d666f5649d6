/** After leaving, the command that is said is one that really starts the program again. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCommand } from '../../source/wizard/startWords.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder = '';
const program = process.argv[1];
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'dist'));
  process.argv[1] = join(folder, 'dist', 'cli.js');
  vi.stubEnv('PATH', join(folder, 'programs'));
  vi.stubEnv('npm_command', '');
});
afterEach(() => {
  process.argv[1] = program!;
  vi.unstubAllEnvs();
});

test('from npm start it is npm start, with -- before options', () => {
  vi.stubEnv('npm_command', 'run-script');
  vi.stubEnv('npm_lifecycle_event', 'start');
  expect(startCommand()).toBe('npm start');
  expect(startCommand('--plain')).toBe('npm start -- --plain');
});

test('installed it is nianbao', () => {
  mkdirSync(join(folder, 'programs'));
  writeFileSync(join(folder, 'programs', 'nianbao'), '');
  chmodSync(join(folder, 'programs', 'nianbao'), 0o755);
  expect(startCommand('--plain')).toBe('nianbao --plain');
});

test('in a clone npm start, elsewhere the file itself', () => {
  expect(startCommand('--plain')).toBe(`node ${process.argv[1]} --plain`);
  writeFileSync(join(folder, 'package.json'), '{}');
  expect(startCommand('--plain')).toBe('npm start -- --plain');
});
