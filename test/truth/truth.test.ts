/** The material of this folder: every wrong sentence is found, every right one left alone, nearly every changed number seen. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMaterial } from './material.ts';
import { measure } from './measure.ts';
import { listMutations, tableMutations } from './mutations.ts';

const material = readMaterial(fileURLToPath(new URL('.', import.meta.url)));
/** Of a hundred changed figures or numbers this many must be seen. */
const aim = { tables: 0.92, lists: 0.8 };

describe('sentences with a verdict', () => {
  it('are found where they are wrong, and left alone where they are right', () => {
    const amiss = measure(material).filter(({ result }) => result === 'missed' || result === 'false');
    expect(amiss.map(({ rule, result, text, says }) => `${result} ${rule}: ${text} ${says}`)).toEqual([]);
  });
});

describe('one changed number', () => {
  it('is seen beside nearly every sentence that states it', () => {
    const all = tableMutations(material);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(all.filter(({ seen }) => seen).length / all.length).toBeGreaterThanOrEqual(aim.tables);
  });

  it('is seen in nearly every list', () => {
    const all = listMutations(material);
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(all.filter(({ seen }) => seen).length / all.length).toBeGreaterThanOrEqual(aim.lists);
  });
});
