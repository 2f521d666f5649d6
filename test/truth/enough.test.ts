/** Every rule that reads words has sentences of its own that it must raise and that it must leave alone: this counts them. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkReport } from '../../source/rules/check.ts';
import { exampleContext, exampleReport } from '../../source/rules/examples.ts';
import { rules } from '../../source/rules/registry.ts';
import { readMaterial } from './material.ts';

/** The text rules of the first edition: at least twenty right sentences and ten wrong ones each. */
const firstEdition = [
  'text-received',
  'text-handled',
  'text-carried',
  'text-outcomes',
  'text-disputes',
  'text-documents',
  'nil-claim',
  'all-handled',
  'parts-sum',
  'percentage',
  'year-left-over',
  'period',
  'damaged-text',
  'citation',
  'duplicated-text',
  'scope-word',
];
const enough = { right: 6, wrong: 4 };

const { verdicts } = readMaterial(fileURLToPath(new URL('.', import.meta.url)));
const given = (rule: string, bad: boolean): number =>
  verdicts.filter((verdict) => verdict.rule === rule && verdict.bad === bad).length;

/** How many sentences stand in the lists of a name in the rule's own test. */
function listed(rule: string, name: string): number {
  const path = fileURLToPath(new URL(`../rules/${rule}.test.ts`, import.meta.url));
  if (!existsSync(path)) return 0;
  const lists = readFileSync(path, 'utf8').matchAll(new RegExp(`\\b${name}: \\[([^\\]]*)\\]`, 'g'));
  return Array.from(lists).reduce((sum, [, list = '']) => sum + [...list.matchAll(/'[^']*'|`[^`]*`/g)].length, 0);
}

/** The rules that point at words of a text in their own example, and need no second text beside it. */
const readers = rules.filter(
  (rule) =>
    !rule.needsPrior &&
    !rule.failing.alike &&
    checkReport(exampleReport(rule.failing), exampleContext(rule.failing), [rule]).some(
      ({ span }) => span !== undefined,
    ),
);

it.each(firstEdition)('%s has twenty right sentences and ten wrong ones', (rule) => {
  expect(given(rule, false)).toBeGreaterThanOrEqual(20);
  expect(given(rule, true)).toBeGreaterThanOrEqual(10);
});

it('counts most of the rules', () => {
  expect(readers.length).toBeGreaterThan(30);
});

it.each(readers.map(({ id }) => id))('%s has six right sentences and four wrong ones', (rule) => {
  expect(given(rule, false) + listed(rule, 'silent')).toBeGreaterThanOrEqual(enough.right);
  expect(given(rule, true) + listed(rule, 'raises')).toBeGreaterThanOrEqual(enough.wrong);
});
