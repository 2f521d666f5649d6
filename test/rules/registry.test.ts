import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sections } from '../../source/form/sections.ts';
import { checkReport } from '../../source/rules/check.ts';
import { exampleContext, exampleLines, exampleReport } from '../../source/rules/examples.ts';
import { findRule, rules } from '../../source/rules/registry.ts';
import { cells, texts } from '../helpers/form.ts';

const places = new Set<string>([
  '',
  ...cells.map(({ id }) => id),
  ...texts.map(({ id }) => id),
  ...sections.map(({ id }) => id),
]);

describe('the registry', () => {
  it('holds every rule once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(findRule(id)?.id).toBe(id);
    expect(findRule('no-such-rule')).toBeUndefined();
  });

  it('knows which findings no reason can make right: those of arithmetic, and blanks', () => {
    const certain = rules.filter((rule) => rule.certain).map(({ id }) => id);
    expect(certain.sort()).toEqual(
      ['balance', 'blank-cell', 'dispute-total', 'handled-sum', 'row-total', 'whole-number'].sort(),
    );
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    it('has a file, a test, a title and a basis of its own', () => {
      expect(existsSync(new URL(`../../source/rules/${id}.ts`, import.meta.url))).toBe(true);
      expect(existsSync(new URL(`./${id}.test.ts`, import.meta.url))).toBe(true);
      expect(rule.title).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(rule.basis).toMatch(/[\u4e00-\u9fff]{2}/);
    });

    it('raises its failing example, in words and places of the printed form', () => {
      const findings = checkReport(exampleReport(rule.failing), exampleContext(rule.failing), [rule]);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(finding.rule).toBe(id);
        expect(rule.severities).toContain(finding.severity);
        expect(finding.places[0]).toBe(finding.place);
        for (const place of finding.places) expect(places).toContain(place);
        expect(finding.message).toMatch(/。$/);
        expect(finding.message).not.toMatch(/undefined|NaN|\[object|applications\.|proactive\.|disputes\.|overview\./);
        for (const change of finding.repair?.changes ?? []) expect(places).toContain(change.place);
      }
    });

    it('leaves its passing example alone', () => {
      expect(checkReport(exampleReport(rule.passing), exampleContext(rule.passing), [rule])).toEqual([]);
    });

    it('can show both examples in words', () => {
      for (const example of [rule.failing, rule.passing]) {
        const lines = exampleLines(example);
        expect(lines.length + (example === rule.passing ? 1 : 0)).toBeGreaterThan(0);
        // What a clerk types between braces is a reference by design.
        expect(lines.join('\n').replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/undefined|applications\.received\./);
      }
    });
  });
});
