/**
 * What is read of sentences, before any rule judges them: numbers, what they count, lists with their wholes. A word of a reader that no
 * verdict rests on still changes a line here. `vitest -u` writes read.txt anew; each line that changed is to be read.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultOf, partsOf } from '../../../source/rules/claims/balance.ts';
import { claimsIn } from '../../../source/rules/claims/claims.ts';
import { enumerationsIn } from '../../../source/rules/claims/enumerations.ts';
import { growthsIn } from '../../../source/rules/claims/growths.ts';
import { type Item, type Level, sentenceStartOf } from '../../../source/rules/claims/items.ts';
import { listsIn } from '../../../source/rules/claims/lists.ts';
import { nilsIn } from '../../../source/rules/claims/nil.ts';
import { periodsIn } from '../../../source/rules/claims/periods.ts';
import { type PlacedSentence, placesOf } from '../../../source/rules/claims/placed.ts';
import { listedItemsIn, listedPartsIn } from '../../../source/rules/claims/reportParts.ts';
import { totalsIn } from '../../../source/rules/claims/totals.ts';
import { compact } from '../../../source/text/compact.ts';
import { type Quantity, quantitiesIn } from '../../../source/text/quantities.ts';
import { readMaterial, type Verdict, verdictReport } from '../../truth/material.ts';

const { verdicts } = readMaterial(fileURLToPath(new URL('../../truth', import.meta.url)));

const precisions = { exact: '', over: '余', under: '不足', about: '约' };
const number = ({ value, unit, precision, decimals }: Quantity): string =>
  `${precisions[precision]}${decimals > 0 ? value.toFixed(decimals) : value}${unit}`;
const levels: Readonly<Record<Level, string>> = { 0: '', 1: '、', 2: '，', 3: '；', 4: '。' };
const item = ({ quantity, label, after, level, nested, leads, andMore, beyond }: Item): string =>
  `${levels[level]}${label}<${number(quantity)}>${after}${nested ? '（里）' : ''}${leads ? '（领）' : ''}${andMore ? '等' : ''}${beyond ? '（外）' : ''}`;

/** One line for each kind of thing that is found in a sentence. */
function readOf(placed: PlacedSentence, year: number): string[] {
  const { compact, quantities } = placed;
  const { text } = compact;
  const of = (name: string, found: readonly string[]) => (found.length > 0 ? [`    ${name} ${found.join(' | ')}`] : []);
  return [
    ...of('数', quantities.map(number)),
    ...of(
      '指',
      claimsIn(placed, year).map((claim) => `${claim.what} ${number(claim.number)}`),
    ),
    ...of(
      '比',
      growthsIn(placed, year).map((growth) => {
        const holding = [-growth.number.value, 0, growth.number.value].filter((by) => growth.holds(100 + by, 100));
        return `${growth.what} ${number(growth.number)} ${holding.join()}`;
      }),
    ),
    ...of(
      '无',
      nilsIn(placed, year).map(({ thing, start, end }) => `${thing} ${text.slice(start, end)}`),
    ),
    ...of(
      '期',
      periodsIn(placed).map((range) => JSON.stringify(range)),
    ),
    ...of(
      '表列',
      listsIn(placed).map((list) => {
        const { opener, wholes, items, together, joined, earlier, open } = list;
        const own = partsOf(list);
        const fault = faultOf(list);
        return [
          `${opener}${open ? '（不全）' : ''}${joined ? '（并）' : ''}`,
          `${wholes.map(item).join('/')} = ${items.map(item).join(' ')}`,
          ...(own.length === items.length ? [] : [`自有 ${own.map(({ quantity }) => number(quantity)).join(' ')}`]),
          ...(together.length > 1 ? [`合 ${together}`] : []),
          ...(earlier.join() === wholes.map(({ quantity }) => quantity.value).join() ? [] : [`前 ${earlier}`]),
          ...(fault ? [`错 ${fault.sum}≠${fault.wholeValue}${fault.larger ? '，大过' : ''}`] : []),
        ].join(' ');
      }),
    ),
    ...of(
      '总数',
      totalsIn(placed).map(
        ({ whole, parts, isStrict, isCounted }) =>
          `${number(whole.quantity)}${isStrict ? '!' : ''}${isCounted ? '#' : ''} = ${parts.map(item).join(' ')}`,
      ),
    ),
    ...of(
      '部分',
      listedPartsIn(text).map(({ announced, named }) => `${announced}：${named}`),
    ),
    ...of(
      '几项',
      listedItemsIn(text).map(({ announced, named }) => `${announced}：${named}`),
    ),
    ...of(
      '分条',
      enumerationsIn(text).map((list) => list.map((one) => `${one.start} ${one.text.slice(0, 4)}`).join('、')),
    ),
  ];
}

/** Those that tell of something other than a wrong word, each once. */
const telling = (all: readonly Verdict[]): Verdict[] =>
  [...new Map(all.map((one) => [one.text, one])).values()].filter(({ text }) =>
    /\d|[一二三四五六七八九十]是|无|未/.test(text),
  );

test('what is read of sentences', async () => {
  const lines = telling(verdicts).flatMap((verdict) => {
    const report = verdictReport(verdict);
    const all = placesOf(report).flatMap(({ text, paragraphs }) =>
      text.includes(verdict.text) ? paragraphs.map(({ paragraph }) => paragraph) : [],
    );
    const read = all.flatMap(({ sentences, whole }) => {
      const each = sentences.map((placed) => readOf(placed, report.year));
      return sentences.length > 1
        ? [
            ...each.flat(),
            ...readOf(whole, report.year)
              .filter((line) => !each.flat().includes(line))
              .map((line) => `  ＋${line.trim()}`),
          ]
        : each.flat();
    });
    return read.length > 0 ? [`${report.year} ${verdict.text}`, ...read] : [];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./read.txt');
});

test('a sentence begins behind the full stop before it', () => {
  expect(['甲。乙丙', '甲乙'].map((text) => sentenceStartOf(text, 2))).toEqual([2, 0]);
});

test.each([
  ['全年公开信息21条：政策10条，其中解读3条、图解7条；公告10条。', [10, 10]],
  ['全年公开信息21条：政策10条，其中解读10条；公告10条。', [10, 10]],
  ['全年公开信息21条：政策10条，其中解读3条、图解2条；公告10条。', [10, 10]],
])('what belongs to a part is no part of the whole: %s', (text, own) => {
  const read = compact(text);
  const faults = listsIn({ compact: read, quantities: quantitiesIn(read.text) }).map((list) => faultOf(list));
  expect(faults.find((fault) => fault?.wholeValue === 21)?.parts.map(({ quantity }) => quantity.value)).toEqual(own);
});
