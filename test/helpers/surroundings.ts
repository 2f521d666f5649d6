/**
 * The same surroundings for every test, whoever runs it, wherever and whenever: a home of its own (the real one may be read-only, and is
 * nobody's business), and a fixed today.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'nianbao-home-'));
mkdirSync(join(home, 'drafts-home'));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

process.env.HOME = home;
process.env.USERPROFILE = home;
process.env.NIANBAO_HOME = join(home, 'drafts-home');
// The tests' reports are for 2025; NIANBAO_TODAY from outside tries another day.
process.env.NIANBAO_TODAY ??= '2026-11-24';
// Compiled once for all tests: a program that compiles itself anew each time is too slow to be typed into.
process.env.XDG_CACHE_HOME = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'NIANBAO_DEBUG']) delete process.env[name];
