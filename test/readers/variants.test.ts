import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dose } from '../helpers/dose.ts';
import { everyVariant, touches } from './everyVariant.ts';
import { unclearVariants } from './fieldVariants.ts';
import { dresses, judge, packed } from './judge.ts';
import { judgeDamage } from './judgeDamage.ts';
import { pageVariants } from './pageVariants.ts';
import { rowVariants } from './rowVariants.ts';
import { randomFrom, sparseReport } from './tellingReport.ts';
import { arranged, variants as formVariants } from './variants.ts';

const variants = [...formVariants, ...pageVariants, ...rowVariants];

const folder = mkdtempSync(join(tmpdir(), 'nianbao-variants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Half of them in HTML; another share in each of the other formats, a thin one where the file takes long to make and to read. The
 * campaign reads all in all, and scripts/variantTable.ts does with those of the table.
 */
const all = dose(0, 1) === 1;
const shares: Readonly<Record<string, (index: number) => boolean>> = {
  html: (index) => index % 2 === 0,
  md: (index) => index % 8 === 1,
  txt: (index) => index % 8 === 3,
  docx: (index) => index % 24 === 5,
  xlsx: (index) => index % 24 === 13,
  pdf: (index) => index % 24 === 21,
};
const isChosen = (format: string, index: number): boolean => all || shares[format]!(index);
const chosenFor = (format: string) => variants.filter((_, index) => isChosen(format, index));

describe.each(dresses)('%s', (dress) => {
  test.each(chosenFor(dress))('$name: every figure right, and every text of a page', async (variant) => {
    const { wrong, reported, texts } = await judge(folder, [variant], dress);
    expect(wrong).toEqual([]);
    expect(reported).toBe(0);
    if (pageVariants.includes(variant)) expect(texts).toEqual([]);
  });

  test('variants combined: right or reported', async () => {
    const random = randomFrom(7);
    for (let round = 0; round < dose(4, 200); round += 1) {
      const chosen = arranged(
        Array.from({ length: 2 + Math.floor(random() * 4) }, () => variants[Math.floor(random() * variants.length)]!),
      );
      const { wrong } = await judge(folder, chosen, dress);
      expect(wrong, chosen.map(({ name }) => name).join(' + ')).toEqual([]);
    }
  });
});

/** The many others, each in one of the formats that it touches. */
const more = everyVariant.slice(variants.length, -unclearVariants.length).flatMap((variant, index) => {
  const own = ([...dresses, 'docx', 'xlsx'] as const).filter((format) => touches(variant, format));
  const format = own[index % own.length]!;
  const isHeavy = format === 'docx' || format === 'xlsx';
  return all || Math.floor(index / own.length) % (isHeavy ? 8 : 2) === 0
    ? [{ variant, name: variant.name, format }]
    : [];
});

test.each(more)('$name ($format): every figure and every text right', async ({ variant, format }) => {
  const { wrong, reported, texts } = await judge(folder, [variant], format);
  expect(wrong).toEqual([]);
  expect(reported).toBe(0);
  expect(texts).toEqual([]);
});

const openly = unclearVariants.flatMap((variant) =>
  [...dresses, 'docx' as const]
    .filter((format) => touches(variant, format))
    .map((format) => ({ variant, name: variant.name, format })),
);

test.each(openly)('$name ($format): nothing wrong without a note', async ({ variant, format }) => {
  expect((await judge(folder, [variant], format)).wrong).toEqual([]);
});

/** Layouts of text that has lost its tables: nobody prints them. */
const ofText = /^copied|^lines: one cell|^cells: one is missing/;

describe.each(packed)('%s', (dress) => {
  const chosen = chosenFor(dress).filter(({ name }) => !(dress === 'pdf' && ofText.test(name)));
  test.each(chosen)('$name: every figure right', async (variant) => {
    const { wrong, reported } = await judge(folder, [variant], dress);
    expect(wrong).toEqual([]);
    expect(reported).toBe(0);
  });
});

test('damaged documents: no figure in a wrong cell without a note', async () => {
  const original = sparseReport();
  for (let seed = 1; seed <= dose(40, 1000); seed += 1) {
    const { wrong } = await judgeDamage(folder, original, seed);
    expect(wrong, `seed ${seed}`).toEqual([]);
  }
});
