/** How requests ended: the rows and groups of rows of table 三 that the words beside a number name. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { outcomeRows, type RequestMeaning } from '../../lexicon/requests.ts';
import { type Mention, type OutcomeSubject, outcomeSubjects, type RowSubject, type Subject } from './claim.ts';

/** Between the name of an outcome and its number, or before the name, these say nothing. */
const beside = '(?:方式|类|情形|情况|决定|结果|告知书|答复书?|（[^）]*）|[“”：·]|而|并|依法|属于?|系|作出?|按|处理)';

/** The outcomes that the words before or behind a number name: one row, one outcome, or several joined into one number. */
export function outcomeReader(lexicon: Lexicon<RequestMeaning>) {
  const filler = lexicon.any('filler');
  const ending = `(?:${beside}|${filler})*$`;
  const meanings = new Map(outcomeSubjects.map((subject) => [subject, new RegExp(`^${lexicon.any(subject)}$`)]));
  const rows = outcomeRows.map((row) => [row, new RegExp(lexicon.any(row))] as const);
  const anyRow = new RegExp(lexicon.any(...outcomeRows));
  const one = lexicon.any(...outcomeSubjects);
  const each = new RegExp(one, 'g');
  const hint = new RegExp(`公开|提供|掌握|处理|受理|不存在|${lexicon.any(...outcomeRows)}`);
  const joint = '(?:、|和|及|与|或者?|以及|[“”])+';
  const names = `((?:${one})(?:${joint}(?:${one}))*)`;
  const chain = new RegExp(`(?<![主动申请不拟])${names}${ending}`);
  const openedInPart = `(?:予以|同意|准予|全部)*(?:公开|全部)${joint}(?:予以|同意|准予)?部分(?:予以)?公开`;
  const both = new RegExp(`(?<![主动不])${openedInPart}${ending}`);
  const beginning = `^(?:，|申请|事项|被|均|为|${beside}|予以|给予|经审查|经查询?|经检索|经|因[^，。；]{0,12})*`;
  const bothBehind = new RegExp(`${beginning}${openedInPart}`);
  const chainBehind = new RegExp(`${beginning}${names}`);
  const rowEnding = new RegExp(`${lexicon.any(...outcomeRows)}(?:${beside}|${one}|${filler}|信息|、|不再)*$`);
  const bare = new RegExp(
    `(?:^|[，、；：其中])(?:答复为?|依法|决定|其中|，|：|、|经审查|为|属)*公开(?:${beside}|${filler})*$`,
  );
  const bareBehind = /^(?:为|属于?|系|作|作出|依法|答复)*公开(?:的|类|决定|答复)?$/;
  const others = new RegExp(lexicon.any('grantedInPart', 'denied', 'unavailable', 'notHeld'));
  const subjectsIn = (words: string): OutcomeSubject[] =>
    [...words.matchAll(each)].flatMap(([word]) =>
      outcomeSubjects.filter((subject) => meanings.get(subject)?.test(word)),
    );
  const behindOf = (label: string) => /^(?:其中|另有|有|对|经审查|其余)*$/.test(label.replace(/^.*[，：；、]/, ''));

  /** 涉及国家秘密不予公开4件, 4件涉及国家秘密: a row of the table by its name. */
  function row({ label, after, before }: Mention): RowSubject | undefined {
    const [words, rest] = anyRow.test(label)
      ? [label, '']
      : behindOf(label) && anyRow.test(after)
        ? [after, '']
        : ['', ''];
    if (words === '' || rest !== '' || !rowEnding.test(words)) return undefined;
    const named = rows.filter(([, pattern]) => pattern.test(words));
    const [only] = named;
    const stands = new RegExp(one).test(before + after) || /不再处理|终止|告知/.test(before + after);
    return named.length === 1 && only && stands ? `row.${only[0]}` : undefined;
  }

  return (mention: Mention, text: string): Subject | undefined => {
    const { label, before, after } = mention;
    const lead = before.slice(-40);
    if (!hint.test(lead) && !hint.test(after)) return undefined;
    // 逾期不补正、不再处理3件: the row of （六） is called so.
    if (/不再处理/.test(label) && /补正|缴/.test(lead)) {
      return /缴/.test(lead) ? 'row.otherOutcome.feeOverdue' : 'row.otherOutcome.correctionOverdue';
    }
    const ownRow = row(mention);
    if (ownRow) return ownRow;
    if (both.test(lead)) return 'granted+grantedInPart';
    // 公开20件，部分公开3件: the bare word is an outcome beside others.
    if ((bare.test(label) || (behindOf(label) && bareBehind.test(after))) && others.test(text)) return 'granted';
    // 不掌握 tells a row of its own, and why something cannot be provided.
    const words = chain.exec(lead)?.[1] ?? (behindOf(label) ? chainBehind.exec(after)?.[1] : undefined);
    if (words === undefined) return behindOf(label) && bothBehind.test(after) ? 'granted+grantedInPart' : undefined;
    const subjects = subjectsIn(words);
    if (behindOf(label) && bothBehind.test(after)) return 'granted+grantedInPart';
    return subjects.join('+') as Subject;
  };
}
