import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../source/rules/registry.ts';

const page = readFileSync(new URL('../../source/rules/readme.md', import.meta.url), 'utf8');

it('lists every rule, and nothing of the inside', () => {
  for (const { id } of rules) {
    expect(page).toContain(`[\`${id}\`](#${id})`);
    expect(page).toContain(`\n## ${id}\n`);
  }
  expect(page.match(/^## /gm)).toHaveLength(rules.length);
  expect(page).not.toMatch(/undefined|applications\.(?!received\.total)|\bproactive\.|\bdisputes\./);
});
