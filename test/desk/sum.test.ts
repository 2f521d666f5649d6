import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import command from '../../source/commands/sum.ts';
import { formatReport, reportFromJson, reportToJson } from '../../source/report/interchange.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { foldersForFile } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { runCommand } from '../helpers/streams.ts';
import { type County, inOwnScope, listText, parent, units, writeCounty, year } from './county.ts';

const folder = foldersForFile();
let county: County;
/** The same in the format that is read fastest. */
const quick = join(folder, '收到的数据');
// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives, as a script sees it
let answer: Record<string, any> = {};

/** Adds two decimals as one does on paper: digit under digit. */
function added(one: string, other: string): string {
  const [a = '', b = ''] = one.split('.');
  const [c = '', d = ''] = other.split('.');
  const places = Math.max(b.length, d.length);
  const left = [...`${a}${b.padEnd(places, '0')}`].reverse().map(Number);
  const right = [...`${c}${d.padEnd(places, '0')}`].reverse().map(Number);
  let carry = 0;
  let digits = '';
  for (let index = 0; index < Math.max(left.length, right.length) || carry > 0; index += 1) {
    const sum = (left[index] ?? 0) + (right[index] ?? 0) + carry;
    digits = `${sum % 10}${digits}`;
    carry = Math.floor(sum / 10);
  }
  digits = digits.padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The three tables of the interchange JSON added up, value by value, however they are nested. */
function sumOfTrees(trees: readonly unknown[]): unknown {
  const [first] = trees;
  if (Array.isArray(first)) return first.map((_, index) => sumOfTrees(trees.map((tree) => (tree as unknown[])[index])));
  if (typeof first === 'object' && first !== null) {
    const keys = Object.keys(first);
    return Object.fromEntries(
      keys.map((key) => [key, sumOfTrees(trees.map((tree) => (tree as Record<string, unknown>)[key]))]),
    );
  }
  return trees.reduce<string>((sum, value) => added(sum, String(value)), '0').replace(/^0+(?=\d)/, '');
}

const asText = (tree: unknown): unknown =>
  Array.isArray(tree)
    ? tree.map(asText)
    : typeof tree === 'object' && tree !== null
      ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, asText(value)]))
      : Number(tree);

function independent(reports: readonly Report[]): Record<string, unknown> {
  const trees = reports.map((report) => {
    const { proactive, applications, disputes } = reportToJson(report) as Record<string, unknown>;
    return { proactive, applications, disputes };
  });
  return sumOfTrees(trees) as Record<string, unknown>;
}

beforeAll(async () => {
  county = await writeCounty(join(folder, '收到'));
  await writeCounty(quick, ['json']);
  writeFileSync(join(folder, '名单.txt'), listText);
  const { stdout } = await runCommand(command, [county.folder], {
    unit: parent,
    year: String(year),
    units: join(folder, '名单.txt'),
    format: 'json',
  });
  answer = JSON.parse(stdout);
}, 120_000);

describe('a county of 47 units', () => {
  it('names who is missing, unreadable, twice, of a wrong year', () => {
    expect(units).toHaveLength(47);
    expect(answer.listed).toBe(47);
    expect(answer.received).toBe(county.counted.size);
    expect(answer.missing).toEqual(county.missing);
    expect(answer.unreadable.map(({ unit }: { unit: string }) => unit)).toEqual([county.unreadable]);
    expect(answer.twice.map(({ unit }: { unit: string }) => unit)).toEqual(county.twice);
    expect(answer.wrongYear).toMatchObject([{ unit: county.wrongYear, year: year - 1 }]);
    expect(answer.unlisted).toEqual([]);
    expect(answer.gaps).toEqual([]);
  });

  it('proposes the newer of two versions and names both', () => {
    for (const { unit, files, counted, proposed } of answer.twice) {
      expect(files).toHaveLength(2);
      expect(counted).not.toContain('第一稿');
      expect(proposed, unit).toBe(true);
    }
  });

  it('finds the units with errors, and the pair that shares its words', () => {
    const wrong = answer.units.filter(({ errors }: { errors: number }) => errors > 0);
    expect(wrong.map(({ unit }: { unit: string }) => unit)).toEqual(county.withErrors);
    expect(answer.alike.map((pair: { units: string[] }) => pair.units)).toEqual([county.copies]);
    expect(answer.alike[0].sentences.length).toBeGreaterThan(3);
  });

  it('adds up every cell of both sums to the digit', () => {
    const all = [...county.counted];
    const own = independent(all.filter(([unit]) => inOwnScope(unit)).map(([, report]) => report));
    const area = independent(all.map(([, report]) => report));
    expect(asText(answer.sums.own)).toEqual(asText(own));
    expect(asText(answer.sums.area)).toEqual(asText(area));
    // The one decimal, digit by digit and not as a binary fraction.
    const fees = (area.proactive as Record<string, Record<string, string>>).fees!.amount!;
    expect(String(answer.sums.area.proactive.fees.amount)).toBe(fees.replace(/\.?0+$/, ''));
  });
});

/** The parent's own report: the tables of the 行政区域 sum, with some cells changed. */
function ownReport(change: (report: Report) => Report): string {
  const base = [...county.counted.values()][0]!;
  const report = reportFromJson({
    ...reportToJson(base),
    ...answer.sums.area,
    unit: parent,
    kind: 'government',
    title: '',
  });
  const path = join(folder, 'own.json');
  writeFileSync(path, formatReport(change(report)));
  return path;
}

const compare = async (own: string) => {
  const { stdout, exitCode } = await runCommand(command, [quick], {
    unit: parent,
    year: String(year),
    units: join(folder, '名单.txt'),
    own,
    format: 'json',
  });
  return { exitCode, differences: JSON.parse(stdout).differences };
};

describe("the parent's own report", () => {
  it('differs nowhere where it is the sum', async () => {
    expect((await compare(ownReport((report) => report))).differences).toEqual([]);
  });

  it('names the unit that was left out, in every cell that it explains', async () => {
    const [unit, left] = [...county.counted][20]!;
    const own = ownReport((report) => {
      const figures = ['granted.naturalPerson', 'granted.business'].map((id) => cellOf(`applications.${id}`));
      let made = report;
      for (const cell of figures) {
        const figure = Number(report.figures[cell.id] ?? 0) - Number(left.figures[cell.id] ?? 0);
        made = withFigure(made, cell, figure);
      }
      const licences = cellOf('proactive.licences.decisions');
      return withFigure(
        made,
        licences,
        Number(report.figures['proactive.licences.decisions']) - Number(left.figures['proactive.licences.decisions']),
      );
    });
    const { differences, exitCode } = await compare(own);
    expect(exitCode).toBe(2);
    expect(differences.length).toBeGreaterThan(0);
    for (const difference of differences)
      expect(difference).toMatchObject({ of: 'area', explainedBy: unit, how: 'leftOut' });
  });

  it('names the unit whose first version was used', async () => {
    const own = ownReport((report) => {
      const unit = county.counted.get(county.twice[0]!)!;
      const licences = cellOf('proactive.licences.decisions');
      const more = 77 + units.indexOf(county.twice[0]!) - Number(unit.figures['proactive.licences.decisions']);
      return withFigure(report, licences, Number(report.figures['proactive.licences.decisions']) + more);
    });
    const { differences } = await compare(own);
    expect(differences).toMatchObject([{ row: 'licences', explainedBy: county.twice[0], how: 'otherVersion' }]);
  });

  it('blames nobody where nobody explains it', async () => {
    const own = ownReport((report) =>
      withFigure(
        report,
        cellOf('disputes.review.upheld'),
        1000 + Number(report.figures['disputes.review.upheld'] ?? 0),
      ),
    );
    const { differences } = await compare(own);
    expect(differences).toMatchObject([{ row: 'review', column: 'upheld', explainedBy: null, how: null }]);
  });
});
