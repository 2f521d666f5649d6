import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../../source/rules/registry.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('source/rules/readme.md', root), 'utf8');

it('lists every rule, and nothing of the inside', () => {
  for (const { id } of rules) {
    expect(page).toContain(`[\`${id}\`](#${id})`);
    expect(page).toContain(`\n## ${id}\n`);
  }
  expect(page.match(/^## /gm)).toHaveLength(rules.length);
  expect(page).not.toMatch(/undefined|applications\.(?!received\.total)|\bproactive\.|\bdisputes\./);
});

it('is what the rules say today', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/documentRules.ts', '--check'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('不一致');
  expect(status).toBe(0);
});
