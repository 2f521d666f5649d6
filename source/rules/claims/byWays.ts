/** Requests told by the ways on which they came, and nowhere in sum: 通过网站提交的申请9件，来信申请10件. Language only. */
import { deniesAny, inQuotes, type Mention, mentionsIn, tellsChange } from './claim.ts';
import type { PlacedSentence } from './placed.ts';
import { isOfAnotherTime } from './times.ts';

const ways: readonly RegExp[] = [
  /网站|网上|网络|在线|线上|平台|系统|电子(?!邮)/,
  /来信|信函|邮寄|信件|邮政/,
  /当面|窗口|现场|来人|来访|线下/,
  /邮箱|邮件/,
  /传真/,
  /纸质|书面/,
];
const request = /申请|依申请/;
/** How requests ended, or whose they are, is told by other numbers. */
const another = /答复|办结|公开(?!的?申请|申请)|不予|复议|诉讼|咨询|留言|投诉|其中|上年|结转|部门|补正|撤回|同比|增|减/;

/** What the ways make together, with the numbers that count them; undefined where a sum is told, or anything else. */
export function sumOfWays(
  placed: PlacedSentence,
  year: number,
): { readonly sum: number; readonly start: number; readonly end: number } | undefined {
  const { text } = placed.compact;
  if (placed.quantities.length < 2 || !request.test(text) || /其中|合计|共计|总计|全年共|累计/.test(text))
    return undefined;
  const seen = new Set<number>();
  const counted: Mention[] = [];
  for (const mention of mentionsIn(placed)) {
    const { number, label, before } = mention;
    if (!/^[件份宗封]$/.test(number.unit) || number.precision !== 'exact') return undefined;
    const own = ways.flatMap((words, way) => (words.test(label) ? [way] : []));
    const [way] = own;
    if (way === undefined || own.length > 1 || seen.has(way) || another.test(label)) return undefined;
    if (isOfAnotherTime(before, year) || inQuotes(mention) || tellsChange(mention) || deniesAny(mention))
      return undefined;
    seen.add(way);
    counted.push(mention);
  }
  const [first, last] = [counted[0]?.number, counted.at(-1)?.number];
  if (!first || !last || !counted.some(({ label }) => request.test(label))) return undefined;
  return { sum: counted.reduce((sum, { number }) => sum + number.value, 0), start: first.start, end: last.end };
}
