/**
 * Numbers of requests beside which every word is one of this business, in an order that no other reader knows: the tables
 * should hold such a number somewhere. Language only.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { outcomeRows, outcomeSubjects, type RequestMeaning } from '../../lexicon/requests.ts';
import type { LooseSubject, Mention } from './claim.ts';
import { ourselves, thisYear } from './ourselves.ts';

/** They take nothing away from what is counted, and add nothing. */
const sayingNothing =
  '上一?年度?|下一?年度?|20\\d{2}年度?|其中|其余|剩余|以及|及时|期限|法定|规定|给予|作出|继续|结果|情况|总量|公开|信息|告知|申请人|书面|[，、和及与或由将中内在按时期予以进行为是属于因均还尚仍未另]';
/** What is left over is no word of its own. */
const sideOf = /复议|诉讼|撤[回销]|自然人|公民|个人|群众|企业|法人|组织|机构|单位|第三方/;

export function looseReader(lexicon: Lexicon<RequestMeaning>): (mention: Mention) => LooseSubject | undefined {
  const means = [
    ...outcomeSubjects.map((subject) => [subject, new RegExp(lexicon.any(subject), 'g')] as const),
    ['carriedEither', new RegExp(`${lexicon.any('carry')}|结转`, 'g')] as const,
    ['answered', new RegExp(lexicon.any('finish'), 'g')] as const,
    ['received', new RegExp(lexicon.any('receive', 'submit', 'process', 'request'), 'g')] as const,
  ] as const;
  const other = new RegExp(lexicon.any('narrow', 'other', ...outcomeRows));
  const nothing = new RegExp(`${thisYear}|${ourselves}|${lexicon.any('filler')}|${sayingNothing}`, 'g');

  return ({ label, after }) => {
    const words = label + after;
    if (other.test(words) || sideOf.test(words)) return undefined;
    let rest = words;
    let [subject, last]: [(typeof means)[number][0] | undefined, number] = [undefined, -1];
    for (const [meaning, pattern] of means) {
      for (const { index } of words.matchAll(pattern)) if (index > last) [subject, last] = [meaning, index];
      rest = rest.replace(pattern, '·');
    }
    return subject && /^·*$/.test(rest.replace(nothing, '')) ? `loosely.${subject}` : undefined;
  };
}
