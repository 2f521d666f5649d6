/** Claims about table 三: what was received, handled, carried over, and with what outcome. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type RequestMeaning, requestLexicon } from '../../lexicon/requests.ts';
import { type Mention, type OutcomeSubject, outcomeSubjects, type Subject } from './claim.ts';
import type { PlacedSentence } from './placed.ts';

const counted = new Set(['件', '宗', '起', '份', '条', '件次', '个', '例', '项', '封', '次', '人次']);

const toNextYear = '(?:下一?个?|次|明|后一?)(?:年|度)|下年';
const lastYear = '(?:上一?年度?|去年|往年|前一?年)';

export interface RequestReader {
  /** True where a sentence speaks of requests for information, not of other business. */
  about(placed: PlacedSentence): boolean;
  /** What of table 三 a number counts, or undefined where it is something else or only some of it. */
  subject(placed: PlacedSentence, mention: Mention, year: number): Subject | undefined;
}

/** By these words a number counts one row of an outcome, or the requests of one kind of applicant. */
const someReason =
  /自然人|法人|企业|其中(?:涉|因|属)|理由|复议|诉讼|拟|重复|信访|举报|投诉|过程性|内部|秘密|隐私|第三方|安全|案卷|现成|另行制作|不明确|补正|咨询|频次|公开出版物|其他法律/;

const notDone =
  '(?:尚未|未|仍未|还未)(?:到|满)?(?:法定|规定)?(?:的)?(?:答复|办理)?(?:期限|时限|期)|(?:尚未|未|仍未|还未)(?:办结|答复|办理完毕|办毕)|(?:正在|正|尚在|仍在|还在)[^，。；]{0,8}(?:办理|处理|审查|办|期限内|时限内)|在办|待办理?|待答复|跨年(?:度)?(?:办理|答复)';
const notDoneBefore = new RegExp(`(?:${notDone})(?:中|的|申请|政府信息公开|件|共|有|为)*$`);
const notDoneBehind = new RegExp(`^(?:政府信息公开)?(?:申请)?(?:，)?(?:因[^，。；]{0,12})?(?:${notDone})`);

/** 尚有6件未到答复期限, 未办结1件: what is carried over, in words of its own. */
function remaining({ label, after, before }: Mention): Subject | undefined {
  if (
    /逾期|超期|部门|各[县区市镇乡单]|除$|其中$|季度|半年|\d月/.test(label) ||
    /[外，]?除[^，。；]*$/.test(before.slice(-12))
  )
    return undefined;
  if (notDoneBefore.test(label) && !/外/.test(after)) return 'carriedOver';
  const left = /^(?:，|、|其中|另)*$|(?:尚|还|仍|另)有$|(?:其余|剩余|剩|余下?|余)(?:的)?$/.test(label);
  return left && notDoneBehind.test(after) ? 'carriedOver' : undefined;
}

/** True where a clause before the number picks out some of what was counted: 其中, or a bracket that is still open. */
function isInside(before: string): boolean {
  const open = before.lastIndexOf('（') > before.lastIndexOf('）');
  const closed = before.replace(/（[^（）]*）/g, '');
  const clause = closed.slice(Math.max(closed.lastIndexOf('。'), closed.lastIndexOf('；')) + 1);
  return open || clause.includes('其中');
}

/** The years that carrying over goes from and to. */
function carriedReader(lexicon: Lexicon<RequestMeaning>) {
  const carry = lexicon.any('carry');
  const between = '[^，。；\\d]{0,6}';
  const into = new RegExp(
    `${carry}(?:到|至|入|为|往|办理至)?(20\\d{2})年|(20\\d{2})年${between}${carry}(?:至|到)?(?:今年|本年)`,
  );
  const outOf = new RegExp(`(20\\d{2})年(?:度)?${between}${carry}`);
  const toNext = new RegExp(
    `${carry}(?:到|至|入|为|往)?(?:${toNextYear})|(?:${toNextYear})[^，。；\\d]{0,6}(?:继续)?办理`,
  );
  const fromLast = new RegExp(`${lastYear}[^，。；\\d]{0,8}?${carry}|${carry}(?:自|的)*(?:${lastYear})`);
  const newer = new RegExp(`${lexicon.any('receive')}[^，。；]*$`);
  const hint = new RegExp(lexicon.any('carry'));
  return ({ label, after }: Mention, year: number): Subject | undefined => {
    if (!hint.test(label) && !hint.test(after) && !/[下次明后]/.test(label + after)) return undefined;
    for (const words of [label, after]) {
      const named = into.exec(words);
      if (named?.[2]) return Number(named[2]) === year - 1 ? 'carriedIn' : undefined;
      if (named?.[1]) {
        const to = Number(named[1]);
        return to > year ? 'carriedOver' : to === year ? 'carriedIn' : undefined;
      }
      const of = outOf.exec(words);
      if (of) return Number(of[1]) === year - 1 ? 'carriedIn' : undefined;
    }
    // A number belongs to the words right before it; the words after it count only when nothing stands before.
    if (toNext.test(label)) return 'carriedOver';
    // 结转上年后新收到47件 counts what is new.
    if (fromLast.test(label)) return newer.test(label) ? undefined : 'carriedIn';
    if (toNext.test(after)) return 'carriedOver';
    return fromLast.test(after) && !newer.test(label) ? 'carriedIn' : undefined;
  };
}

/** The outcomes that the words before or behind a number name: one, or several joined into one number. */
function outcomeReader(lexicon: Lexicon<RequestMeaning>) {
  const filler = lexicon.any('filler');
  const ending = `(?:方式|类|情形|情况|决定|结果|（[^）]*）|[“”：]|${filler})*$`;
  const named = outcomeSubjects.map((subject) => [subject, new RegExp(lexicon.any(subject))] as const);
  const one = lexicon.any(...outcomeSubjects);
  const hint = /公开|提供|掌握|处理/;
  const joint = '(?:、|和|及|与|或者?|以及|[“”])+';
  const chain = new RegExp(`(?<![主])((?:${one})(?:${joint}(?:${one}))*)(?:答复|处理|决定)?${ending}`);
  const openedInPart = `(?:予以|同意|准予|全部)*(?:公开|全部)${joint}(?:予以|同意|准予)?部分(?:予以)?公开`;
  const both = new RegExp(`(?<![主动不])${openedInPart}${ending}`);
  const beginning =
    '^(?:，|申请|事项|被|均|为|属于|作出|作|决定|依法|予以|给予|经审查|经查询?|经检索|经|因[^，。；]{0,12})*';
  const bothBehind = new RegExp(`${beginning}${openedInPart}`);
  const chainBehind = new RegExp(`${beginning}((?:${one})(?:${joint}(?:${one}))*)`);
  const subjectsIn = (words: string): OutcomeSubject[] =>
    named.flatMap(([subject, pattern]) => (pattern.test(words) ? [subject] : []));
  const behindOf = (label: string) => /^(?:其中|，|另有|有|、|对|经审查|其余)*$/.test(label);
  return ({ label, before, after }: Mention): Subject | undefined => {
    const lead = before.slice(-40);
    if (!hint.test(lead) && !hint.test(after)) return undefined;
    if (both.test(lead)) return 'granted+grantedInPart';
    // 不掌握 tells a row of its own, and why something cannot be provided.
    const words = chain.exec(lead)?.[1] ?? (behindOf(label) ? chainBehind.exec(after)?.[1] : undefined);
    if (words === undefined) return behindOf(label) && bothBehind.test(after) ? 'granted+grantedInPart' : undefined;
    const subjects = subjectsIn(words);
    if (behindOf(label) && bothBehind.test(after)) return 'granted+grantedInPart';
    return subjects.join('+') as Subject;
  };
}

export function requestReaderOf(lexicon: Lexicon<RequestMeaning>): RequestReader {
  const carried = carriedReader(lexicon);
  const outcome = outcomeReader(lexicon);
  const filling = new RegExp(lexicon.any('filler', 'request', 'person'), 'g');
  const [receive, process, finish] = (['receive', 'process', 'finish'] as const).map(
    (means) => new RegExp(`.*(${lexicon.any(means)})`),
  ) as [RegExp, RegExp, RegExp];
  const finished = new RegExp(
    `^(?:，|均|已|都|全部|按|期|时|在|规定|法定|时限|时间|期限|要求|内|依法|依规|及时|经|申请|${lexicon.any('filler')})*${lexicon.any('finish')}`,
  );
  const narrow = new RegExp(`${lexicon.any('narrow')}|\\d月`);
  const other = new RegExp(lexicon.any('other'));
  const carrying = new RegExp(lexicon.any('carry'), 'g');
  const onlyRequest = new RegExp(
    `^(?:20\\d{2}年度?|本年度?|年度|全年|全[市县区局镇]|我[局委办镇]|本单位|共|有)*(?:政府|政务|信息|的)*(?:${lexicon.any('request')})(?:${lexicon.any('filler')})*$`,
  );
  /** 共有14件政府信息公开申请, 14件申请均已受理: what is counted stands behind the number. */
  const requestBehind = new RegExp(`^(?:政府|政务|信息|的)*(?:${lexicon.any('request')})$`);
  const receivedBehind = new RegExp(
    `^(?:政府|政务|信息|的)*(?:${lexicon.any('request')})(?:均|都|全部|已|依法|依规|按时|及时|经|予以)*(?:受理|登记|接收|收悉)$`,
  );
  const onlyYear =
    /^(?:[^，。；]*：)?(?:20\d{2}年度?|本年度?|全年|我[局委办镇乡厅县市区]|本[局机单][关位]?|，)*(?:共计?|总计|合计|有|累计)*$/;
  /** True where nothing but known words stands between the last verb and the number. */
  const endsWith = (verb: RegExp, label: string): boolean => {
    const found = verb.exec(label);
    return found !== null && label.slice(found[0].length).replace(filling, '').length <= 2;
  };

  function told(placed: PlacedSentence, mention: Mention): Subject | undefined {
    const { label, after, before } = mention;
    const plain = label.replace(/上级|(?:今年|本年|年初)以来|(?<=收到|受理|接收|登记)有效/g, '');
    // 收到42件，其中1件撤回，计入41件: which number the table holds is not said.
    if (/剔除|扣除|计入|未予登记/.test(placed.compact.text)) return undefined;
    // 按期答复60件，延期答复13件: where some were late, the punctual are not all.
    if (/按[期时]/.test(label + after) && /延期|逾期|超期/.test(placed.compact.text)) return undefined;
    if (other.test(label + after) || /逾期|超期/.test(label)) return undefined;
    const inside = isInside(before);
    const thing =
      lexicon.has('request', label) ||
      lexicon.has('request', after) ||
      (placed.topic === 'onRequest' && /申请/.test(placed.compact.text));
    const context = thing || lexicon.has('request', before) || placed.topic === 'onRequest';
    const bracketed = before.lastIndexOf('（') > before.lastIndexOf('）');
    if (!narrow.test(plain) && !narrow.test(after) && context && !bracketed && endsWith(finish, label)) {
      return /答复|回复|完成/.test(label) ? 'answered' : 'handled';
    }
    // 121件均在规定时间内完成答复: the number first.
    const rest = /结转|转结|顺延/.test(before)
      ? /^(?:其中|其余|剩余|，|、|：)*$/
      : /^(?:[^，。；]*申请中?，)?(?:(?:到|截至|截止|至)?(?:年底|年末|12月31日|目前|20\d{2}年(?:底|末))|其中|，|、|：)*$/;
    if (context && !bracketed && rest.test(label) && finished.test(after) && !narrow.test(after)) return 'answered';
    if (narrow.test(plain) || (narrow.test(after) && !/^(?:申请)?(?:均|都|全部)/.test(after))) return undefined;
    // After 其中 only a part is counted, but for the two parts that the table itself has.
    if (inside && !/(?:本年度?|当年|年度)?新(?:收|接收|增)(?:到)?(?:政府信息公开)?(?:申请)?$/.test(label))
      return undefined;
    if (!thing && !/信息公开申请|依申请公开/.test(before)) return undefined;
    if (onlyYear.test(label) && !inside) {
      if (receivedBehind.test(after)) return 'received';
      if (label !== '' && /共|计|有/.test(label) && requestBehind.test(after)) return 'received';
    }
    const person = lexicon.has('person', label);
    if (endsWith(receive, label)) {
      if (lexicon.has('process', label.replace(/收办/g, ''))) return 'dealtWith';
      return person ? 'receivedFromPersons' : 'received';
    }
    if (endsWith(process, label) && !person) return 'dealtWith';
    // 全年依申请公开申请75件: no verb, and nothing that narrows it.
    return after === '' && onlyRequest.test(label) ? 'received' : undefined;
  }

  return {
    about: ({ compact, topic }) =>
      lexicon.has('request', compact.text) ||
      (topic === 'onRequest' && /申请|受理|答复|办结|收到|新收|予以公开|部分公开|不予公开/.test(compact.text)) ||
      (topic === 'onRequest' && lexicon.has('carry', compact.text)),
    subject(placed, mention, year) {
      if (!counted.has(mention.number.unit)) return undefined;
      const { label } = mention;
      const carry = carried(mention, year);
      if (carry) {
        const rest = label.replace(carrying, '').replace(/上级|按期/g, '');
        return narrow.test(rest) || other.test(rest) ? undefined : carry;
      }
      const result = outcome(mention);
      if (result && /公文|发文|拟稿/.test(mention.before)) return undefined;
      if (result) return someReason.test(label) ? undefined : result;
      const left = remaining(mention);
      if (left) return left;
      return told(placed, mention);
    },
  };
}

export const requestReader = requestReaderOf(requestLexicon);
