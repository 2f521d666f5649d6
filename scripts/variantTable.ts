/**
 * Prints variant x format -> right / reported / wrong for the readers; exits with 1 where a figure is silently wrong, or where more are
 * only reported than before.
 * Formats may be named (html md txt docx xlsx pdf doc); doc is made from the documents of Word by LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyVariant, touches } from '../test/readers/everyVariant.ts';
import { dresses, type Judgement, judge, judgeFile, packed, write } from '../test/readers/judge.ts';
import type { Variant } from '../test/readers/variants.ts';

/** About as many figures are rightly left open: those of the unclear variants, and what a format cannot keep. */
const mostReported = { html: 2000, md: 900, txt: 900, docx: 1200, xlsx: 750, pdf: 1900, doc: 4800 };
/** LibreOffice writes a cell as if it were not deleted. */
const lostInDoc = 'word: cells deleted by a change';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-variants-'));
const named = process.argv.slice(2);
const formats = [...dresses, ...packed, 'doc' as const].filter(
  (format) => named.length === 0 || named.includes(format),
);

interface Old {
  readonly path: string;
  readonly gone: ReadonlySet<string>;
}

const isIn = (variant: Variant, format: string): boolean =>
  touches(variant, format) && !(format === 'doc' && variant.name === lostInDoc);

/** Old Word documents of all variants at once: LibreOffice takes longer to start than to write. */
function asDoc(): ReadonlyMap<Variant, Old> {
  const files = everyVariant
    .filter((variant) => isIn(variant, 'doc'))
    .map((variant, index) => ({ variant, ...write(folder, `old-${index}`, [variant], 'docx') }));
  for (let from = 0; from < files.length; from += 100) {
    const paths = files.slice(from, from + 100).map(({ path }) => path);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, ...paths], {
      stdio: 'ignore',
    });
  }
  return new Map(files.map(({ variant, path, gone }) => [variant, { path: path.replace(/x$/, ''), gone }]));
}

const old = formats.includes('doc') ? asDoc() : new Map<Variant, Old>();
const sums = new Map(formats.map((format) => [format, { variants: 0, right: 0, reported: 0, wrong: 0 }]));
for (const variant of everyVariant) {
  const results: string[] = [];
  const lines: string[] = [];
  for (const format of formats) {
    if (!isIn(variant, format)) {
      results.push(`${format} -`);
      continue;
    }
    const made = old.get(variant);
    const judgement: Judgement =
      format === 'doc' ? await judgeFile(made!.path, made!.gone) : await judge(folder, [variant], format);
    const sum = sums.get(format)!;
    sum.variants += 1;
    sum.right += judgement.right;
    sum.reported += judgement.reported;
    sum.wrong += judgement.wrong.length;
    results.push(`${format} ${judgement.right}/${judgement.reported}/${judgement.wrong.length}`);
    lines.push(...judgement.wrong.slice(0, 3).map((line) => `      ${format} ${line}\n`));
  }
  process.stdout.write(`${variant.name.padEnd(44)} ${results.join('   ')}\n${lines.join('')}`);
}
rmSync(folder, { recursive: true, force: true });
for (const [format, { variants, right, reported, wrong }] of sums)
  process.stdout.write(`${format}: ${variants} variants, ${right} right, ${reported} reported, ${wrong} wrong\n`);
const wrong = [...sums.values()].reduce((sum, one) => sum + one.wrong, 0);
const worse = [...sums].filter(([format, { reported }]) => reported > mostReported[format]);
for (const [format] of worse) process.stdout.write(`${format}: ${mostReported[format]} reported before\n`);
process.stdout.write(`${everyVariant.length} variants, ${wrong} wrong\n`);
process.exitCode = wrong + worse.length > 0 ? 1 : 0;
