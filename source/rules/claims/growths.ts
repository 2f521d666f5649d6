/** What a sentence says of last year beside a figure of the tables: 较上年增加6件, 同比增长15%, 上年为40件. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import type { Claim } from './claim.ts';
import { claimsIn } from './claims.ts';
import type { PlacedSentence } from './placed.ts';

export interface Growth {
  readonly placed: PlacedSentence;
  readonly what: Claim['what'];
  /** By how much, by what share, or what it was. */
  readonly number: Quantity;
  /** True where it is so of these two figures. */
  holds(now: number, before: number): boolean;
}

const lastYear = '(?:上一?年度?|去年|20\\d{2}年度?)';
/** The words between a figure and what is said of last year; another thing that is counted ends them. */
const compared = new RegExp(`(?:同比|[较比与](?:${lastYear})|${lastYear})[^。；]*$`);
const grows = /(?:增加|增长|增多|上升|多|增幅(?:为|达)?|提高)(?:了)?(?:约|为)?$/;
const shrinks = /(?:减少|下降|降低|少|降幅(?:为|达)?)(?:了)?(?:约|为)?$/;
const was = new RegExp(`(?<![自从])${lastYear}(?:同期)?(?:的|为|是|有|共|收到|办结|受理|新收)*$`);
/** Another time than the year before, or some of what was counted. */
const elsewhere = /其中|季度|半年|[1-9]月|近[两三五]年|前年|历年|环比|分别|倍/;

/** True where every year named is the one before. */
const isOfLastYear = (words: string, year: number): boolean =>
  [...words.matchAll(/20\d{2}(?=年)/g)].every(([named]) => Number(named) === year - 1);

const rounds = ({ value, decimals }: Quantity, percent: number): boolean =>
  Math.abs(percent - value) <= 0.5 * 10 ** -decimals + 1e-9;

function growthOf(claim: Claim, number: Quantity, words: string, year: number): Growth | undefined {
  if (!compared.test(words) || elsewhere.test(words) || !isOfLastYear(words, year) || number.precision !== 'exact')
    return undefined;
  const { placed, what } = claim;
  const sign = grows.test(words) ? 1 : shrinks.test(words) ? -1 : 0;
  if (sign !== 0 && number.unit === '%')
    return {
      placed,
      what,
      number,
      holds: (now, before) => before === 0 || rounds(number, (sign * (now - before) * 100) / before),
    };
  if (number.unit !== claim.number.unit) return undefined;
  if (sign !== 0) return { placed, what, number, holds: (now, before) => now - before === sign * number.value };
  return was.test(words) ? { placed, what, number, holds: (_, before) => before === number.value } : undefined;
}

/** What follows each figure up to the next one. */
export function growthsIn(placed: PlacedSentence, year: number): Growth[] {
  const { compact, quantities } = placed;
  if (!/上一?年|去年|同比|20\d{2}年/.test(compact.text)) return [];
  const claims = claimsIn(placed, year);
  return claims.flatMap((claim, at) => {
    const to = claims[at + 1]?.number.start ?? compact.text.length;
    return quantities
      .filter(({ start }) => start >= claim.number.end && start < to)
      .flatMap((number) => growthOf(claim, number, compact.text.slice(claim.number.end, number.start), year) ?? []);
  });
}
