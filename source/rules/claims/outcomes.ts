/** How requests ended: the rows and groups of rows of table 三 that the words beside a number name. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type OutcomeSubject, outcomeRows, outcomeSubjects, type RequestMeaning } from '../../lexicon/requests.ts';
import type { Mention, Subject } from './claim.ts';
import { ourselves, plainly } from './ourselves.ts';
import { rowNames } from './rowNames.ts';

/** Between the name of an outcome and its number, or before the name, these say nothing. */
const beside =
  '(?:(?:公开|职责|职权|管辖|掌握)?范围|方式|类|情形|情况|决定|结果|告知书|答复书?|（[^）]*）|[“”：·]|而|并|依法|此|该|所需|已?提供|视为|撤回|放弃|终止|理由|(?:或者?)?(?:保存|获取)|占(?=$)|占(?:大多数|多数)，?为?|属于?|系|作出?|按|处理|占(?:比|近|约)?[一二三四五六七八九]成(?:多|半|以上)?，?)';

/** The words by which the sentence tells how those ended that a row of some group counts. */
const groupWords: Readonly<Partial<Record<string, RegExp>>> = {
  denied: /[不未]予以?公开|[不未]公开|拒绝公开|不同意公开|不宜公开|[不未]予提供/,
  unavailable: /(?:无法|不能)提供|不掌握|不存在/,
  notProcessed: /不予以?处理|不再(?:重复)?处理|不重复处理|不予受理|不再办理|信访(?:渠道|途径)|不作为|告知/,
  otherOutcome: /./,
};

/** Reasons that can mean nothing but their row: 需另行制作的2件. */
const speaksForItself: ReadonlySet<string> = new Set([
  'unavailable.notHeld',
  'unavailable.mustBeCreated',
  'unavailable.unclear',
]);

/** Where other outcomes are counted, a reason with a number is the row of that name. */
const tellsOutcomes =
  /(?:(?:予以|同意|准予|部分|不予)公开|无法提供|不掌握)(?!信息)[^，。；\d]{0,6}\d+[件份宗]|\d+[件份宗](?:予以|部分|不予)公开/;

/** By these words a number counts the requests of one kind of applicant, or for one reason that is no row. */
const someReason =
  /自然人|法人|企业|其中(?:涉|因|属)|理由|复议|诉讼|拟|重复|信访|举报|投诉|过程性|内部|秘密|隐私|第三方|安全|案卷|现成|另行制作|不明确|补正|咨询|频次|公开出版物|其他法律/;

const wholeGroups: ReadonlySet<Subject> = new Set(['denied', 'unavailable', 'notProcessed']);
/** One reason is told, and how it ended. */
const reasoned = /^(?:其中|，|、)*(?:因|由于|涉及?|属于?|经|以)[^，。；]*(?:不予|无法|不能|不再)/;

/** 因第三方不同意公开而不予公开: why, before how it ended. */
const why = /^(?:申请|事项|信息|均|中|里|有|：)*(?:因|由于|涉及|属于?|系|为(?=[^，。；]{3,}(?:不|无))|被认定为)/;

function patternsOf(lexicon: Lexicon<RequestMeaning>) {
  const filler = lexicon.any('filler');
  const ending = `(?:${beside}|${filler})*$`;
  const meanings = new Map(outcomeSubjects.map((subject) => [subject, new RegExp(`^${lexicon.any(subject)}$`)]));
  const one = lexicon.any(...outcomeSubjects);
  const each = new RegExp(one, 'g');
  const joint = '(?:、|和|及|与|或者?|以及|[“”])+';
  const names = `((?:${one})(?:${joint}(?:${one}))*)`;
  const chain = new RegExp(`(?<![主动不拟]|(?<![按依])申请|申)${names}${ending}`);
  const openedInPart = `(?:予以|同意|准予|全部)*(?:公开|全部)${joint}(?:予以|同意|准予)?部分(?:予以)?公开`;
  const both = new RegExp(`(?<![主动不])${openedInPart}${ending}`);
  const beginning = `^(?:，|申请|事项|的?信息|内容|答复|告知|${ourselves}|被|均|为|${beside}|予以|给予|经审查|经查询?|经检索|经|因[^，。；]{0,12})*`;
  const bothBehind = new RegExp(`${beginning}${openedInPart}`);
  const chainBehind = new RegExp(`${beginning}${names}`);
  const bare = new RegExp(
    `(?:^|[，、；：其中])(?:答复为?|已|依法|决定|其中|，|：|、|经审查|为|属)*公开(?:${beside}|${filler})*$`,
  );
  const decided = new RegExp(`(?:决定|答复|依法)(?:予以)?公开(?:${beside}|${filler})*$`);
  const bareBehind = /^(?:均|都|全部|为|属于?|系|作|作出|依法|答复)*公开(?:的|类|决定|答复)?$/;
  const others = new RegExp(
    lexicon.any('grantedInPart', 'denied', 'unavailable', 'notHeld', 'notProcessed', 'otherOutcome'),
  );
  const hint = new RegExp(`公开|${one}|${lexicon.any(...outcomeRows)}`);
  const subjectsIn = (words: string): OutcomeSubject[] =>
    [...words.matchAll(each)].flatMap(([word]) =>
      outcomeSubjects.filter((subject) => meanings.get(subject)?.test(word)),
    );
  return { chain, both, bothBehind, chainBehind, bare, decided, bareBehind, others, hint, subjectsIn };
}

const behindOf = (label: string) => {
  const own = label.replace(/^.*[，：；、]/, '');
  // 反复申请的4件作重复申请不予处理: what kind of request, before its number.
  return /^(?:其中|另|有|对|将|经审查|其余|申请中|申请当中)*$/.test(own) || /申请的$/.test(own);
};

type Reader = (mention: Mention, text: string) => Subject | undefined;

/** 涉及国家秘密不予公开4件, 4件涉及国家秘密, 内部事务信息、过程性信息不予公开合计7件: rows of the table by their names. */
function rowReader(lexicon: Lexicon<RequestMeaning>): Reader {
  const filler = lexicon.any('filler');
  const one = lexicon.any(...outcomeSubjects);
  const reasons = rowNames(lexicon);
  const rowEnding = new RegExp(`^(?:${beside}|${one}|${filler}|信息|、|不再|重复|[等，]|情形|申请人?|书面|告知)*$`);

  return ({ label, stretch, after, before, onward }, text) => {
    const behind = reasons.behind(stretch);
    const ahead = behind !== undefined && rowEnding.test(behind);
    const first = behindOf(label) ? reasons.at(after) : -1;
    if (!ahead && (first < 0 || first > 12)) return undefined;
    const named = reasons.named(ahead ? stretch : after);
    const groups = [...new Set(named?.rows.map((row) => row.slice(0, row.indexOf('.'))))];
    if (
      !named ||
      (!named.rows.every((row) => speaksForItself.has(row)) &&
        !groups.every((group) => groupWords[group]?.test(text)) &&
        !tellsOutcomes.test(text))
    )
      return undefined;
    // 涉及商业秘密的5件，3件予以公开，2件不予公开: of these it is told later how they ended.
    const told = `${before}${after}${/^[^；。\d]*/.exec(onward)?.[0] ?? ''}`;
    if (named.rows.includes('denied.thirdPartyRights') && !groupWords.denied?.test(told)) return undefined;
    // 不掌握相关信息、需另行制作等无法提供: the whole of their group.
    if (named.andMore) return groups.length === 1 ? (groups[0] as OutcomeSubject) : undefined;
    return `row.${named.rows.join('+')}`;
  };
}

/** 1件档案已移交，本机关不掌握；1件…: the numbers that each begin what is told of them. */
const begins = /(?:^|[；：。])\d+[件份宗]/g;

/** What a later clause about a number that begins its stretch names: one row, where the stretch counts nothing else. */
const laterReader =
  (lexicon: Lexicon<RequestMeaning>, rows: Reader): Reader =>
  ({ label, before, onward, ...told }, text) => {
    const isFirst = /(?:^|[；：])$/.test(label) && /(?:^|[；：。])$/.test(before);
    if (!isFirst || (text.match(begins)?.length ?? 0) < 2) return undefined;
    const [stretch = ''] = /^[^；。]*/.exec(onward) ?? [];
    if (/\d/.test(stretch)) return undefined;
    const found = stretch
      .split('，')
      .slice(1)
      .map(
        (after) =>
          rows({ ...told, label: '', before: '', stretch: '', onward: '', after }, text) ??
          (lexicon.has('notHeld', after) ? 'notHeld' : undefined),
      );
    const all = [...new Set(found.filter((one) => one !== undefined))];
    return all.length === 1 ? all[0] : undefined;
  };

/** The rows and groups that the words before or behind a number name, each with nothing but words that say nothing between. */
export function outcomeReader(lexicon: Lexicon<RequestMeaning>): Reader {
  const { chain, both, bothBehind, chainBehind, bare, decided, bareBehind, others, hint, subjectsIn } =
    patternsOf(lexicon);
  const rows = rowReader(lexicon);
  const later = laterReader(lexicon, rows);

  return (told, sentence) => {
    const text = plainly(sentence);
    const mention = {
      ...told,
      label: plainly(told.label),
      before: plainly(told.before),
      after: plainly(told.after),
      stretch: plainly(told.stretch),
    };
    const { label, before, after } = mention;
    const lead = before.slice(-40);
    if (!hint.test(lead) && !hint.test(after)) return later(mention, text);
    // 逾期不补正、不再处理3件: the row of （六） is called so.
    if (/不再处理/.test(label) && /补正|缴/.test(lead)) {
      return /缴/.test(lead) ? 'row.otherOutcome.feeOverdue' : 'row.otherOutcome.correctionOverdue';
    }
    const ownRows = rows(mention, text);
    const named = ownRows ?? later(mention, text);
    if (named) return named;
    if (both.test(lead)) return 'granted+grantedInPart';
    // 公开20件，部分公开3件: the bare word is an outcome beside others.
    const isBare = bare.test(label) || (behindOf(label) && bareBehind.test(after));
    if (isBare && (others.test(text) || /不再|不予/.test(text) || decided.test(label))) return 'granted';
    // 不掌握 tells a row of its own, and why something cannot be provided.
    const ahead = chain.exec(lead)?.[1];
    if (ahead === undefined && !behindOf(label)) return undefined;
    // 3件因涉密不予公开: one reason of several, and no row by its name.
    if (ahead === undefined && why.test(after)) return lexicon.has('notHeld', after) ? 'notHeld' : undefined;
    if (ahead === undefined && bothBehind.test(after)) return 'granted+grantedInPart';
    const words = ahead ?? chainBehind.exec(after)?.[1];
    if (words === undefined) return undefined;
    const subjects = subjectsIn(words);
    // 未制作、未保存而无法提供: why, and how it ended.
    if (subjects.join() === 'unavailable' && ahead !== undefined && lexicon.has('notHeld', mention.stretch))
      return 'notHeld';
    const subject = [...new Set(subjects)].join('+') as OutcomeSubject;
    // 因经补正仍无法确定而无法提供1件: one of the rows of the group, or all of it.
    if (someReason.test(label))
      return wholeGroups.has(subject) && reasoned.test(label) ? `within.${subject}` : undefined;
    return subject;
  };
}
