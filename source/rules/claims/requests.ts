/** Claims about table 三: what was received, handled, carried over, and with what outcome. */
import type { Mention, OutcomeSubject, Subject } from './claim.ts';
import type { PlacedSentence } from './placed.ts';

const counted = new Set(['件', '宗', '起', '份', '条', '件次', '个', '例', '项']);

/** True where the sentence speaks of requests for information, not of other business. */
export const aboutRequests = ({ compact, topic }: PlacedSentence): boolean =>
  /信息公开申请|依申请公开|公开申请|申请公开|公开的申请|依申请(?:信息)?(?:件|办理|答复)/.test(compact.text) ||
  (topic === 'onRequest' &&
    /申请|受理|答复|办结|收到|新收|结转|转下|顺延|予以公开|部分公开|不予公开/.test(compact.text));

/** Words by which a number counts only some of the requests. */
const partOnly =
  /本级|办公室|各(?!类|种|项|式)|部门|分局|\d月|通过|信函|邮寄|来信|网络|网上|在线|邮箱|邮件|当面|现场|窗口|传真|线上|线下|转办|上级|转来|撤[回销]|补正|延期|超期|逾期|按期|按时|期限内|当场|涉及|第三方|公民|企业|自然人|法人|个人|季度|半年|月份|(?<!今年|本年|年初)以来|历年|累计三年|商请|征求|协助|会办|批次|培训|投诉|举报|信访|复议|诉讼|更正|平均|我办|首次|口头|主动公开|重复|许可/;

const request =
  /(?:政府|政务)?信息(?:依申请)?公开(?:的)?(?:有效)?申请|依申请公开(?:政府信息|信息|的)?(?:申请)?|公开申请|申请公开/;
const receive = /收到|新收|接收|收悉|接到|新增|收办|受理|收取?件/;
const process = /收办|办理|处理|承办/;
const nothingMore =
  /^(?:了|到|的|各类|各种|有效|政府|政务|信息|依申请|公开|申请人?|事项|案件|办件|件|表|数量?|总数|总量|共|共计|合计|总计|计|累计|有|为|是|达|，|：|约|近|超过?|逾|并|均|已|全部|群众|社会|公?众+|本年度?|年度|当年|新|全年)*$/;

const onlyRequest = new RegExp(
  `^(?:20\\d{2}年度?|本年度?|年度|全年|全[市县区局镇]|我[局委办镇]|本单位|共|有)*(?:${request.source})(?:件|数量?|总数|总量|共|共计|合计|总计|有|为)*$`,
);

const carriedWords = '(?:转接|结转|转入|顺延|结存|遗留|延续|跨)';
const toNext = /(?:结转|转接|转|顺延|延续|延至|留待|跨)(?:到|至|入|为|往)?(?:下一?个?|次|明|后一?)(?:年|度)/;
const fromLast = new RegExp(
  `(?:上一?年度?|去年|往年)${carriedWords}|结转(?:自)?(?:上一?年|去年)|${carriedWords}的?(?:上一?年|去年)`,
);

function carried(mention: Mention, year: number): Subject | undefined {
  for (const words of [mention.label, mention.after]) {
    const named = /(?:结转|顺延|转接|延续|转)(?:到|至|入)?(20\d{2})年/.exec(words);
    if (named) return Number(named[1]) > year ? 'carriedOver' : Number(named[1]) === year ? 'carriedIn' : undefined;
    const of = /(20\d{2})年(?:度)?(?:结转|转入|顺延)/.exec(words);
    if (of) return Number(of[1]) === year - 1 ? 'carriedIn' : undefined;
  }
  const { label, after } = mention;
  // A number belongs to the words right before it; the words after it count only when nothing stands before.
  if (toNext.test(label)) return 'carriedOver';
  // 结转上年后新收到47件 counts what is new.
  if (fromLast.test(label) && !/(?:新收|收到|受理)[^，。；]*$/.test(label)) return 'carriedIn';
  if (toNext.test(after)) return 'carriedOver';
  return fromLast.test(after) && !receive.test(label) ? 'carriedIn' : undefined;
}

const ending = '(?:答复|处理|决定|结果|申请|类|情形|情况|信息|案件|事项|的|数量?|总数|共|共计|合计|有|为|计|是|：)*$';
const outcomes: readonly [RegExp, OutcomeSubject][] = [
  [new RegExp(`(?:部分|区分处理后?)(?:予以|同意)?公开${ending}`), 'grantedInPart'],
  [new RegExp(`(?:不予|不同意|不予以)公开${ending}`), 'denied'],
  [new RegExp(`(?:无法|不能)提供${ending}`), 'unavailable'],
  [new RegExp(`(?:本机关|本单位|我局|我单位)?不掌握(?:相关)?(?:政府)?${ending}`), 'notHeld'],
  [new RegExp(`不予(?:以)?处理${ending}`), 'notProcessed'],
  [new RegExp(`(?:其他|其它)(?:方式)?处理(?:（[^）]*）)?${ending}`), 'otherOutcome'],
  [new RegExp(`(?<![不主])(?<!不同)(?:予以|同意|全部|准予)公开${ending}`), 'granted'],
];
const outcomesAfter: readonly [RegExp, OutcomeSubject][] = [
  [/^(?:申请)?(?:被|为|属于|作出|作)?(?:予以)?部分公开/, 'grantedInPart'],
  [/^(?:申请)?(?:被|为|属于|作出|作|决定)?不予公开/, 'denied'],
  [/^(?:申请)?(?:因[^，]{0,12})?(?:为|属于)?无法提供/, 'unavailable'],
  [/^(?:申请)?(?:为|属于|作出|作|决定)?不予处理/, 'notProcessed'],
  [/^(?:申请)?(?:为|属于|作)?其他处理/, 'otherOutcome'],
  [/^(?:申请)?(?:作出|依法|决定)?(?:予以|同意|全部)公开/, 'granted'],
];

function outcome({ label, after }: Mention): OutcomeSubject | undefined {
  const named = outcomes.find(([words]) => words.test(label));
  if (named) return named[1];
  return /^(?:其中|，|另有|有|、|对|经审查)*$/.test(label)
    ? outcomesAfter.find(([words]) => words.test(after))?.[1]
    : undefined;
}

const answered = /(?:答复|办结|办理完毕|办理完成|处理完毕|办理答复|完成答复|已办理|办毕|回复)(?:了)?/;

/** What of table 三 a number counts, or undefined where it is something else or only some of it. */
export function requestSubject(placed: PlacedSentence, mention: Mention, year: number): Subject | undefined {
  const { label, after, before, number } = mention;
  if (!counted.has(number.unit)) return undefined;
  const carry = carried(mention, year);
  if (carry) return partOnly.test(label.replace(/上级|按期/g, '')) ? undefined : carry;
  const result = outcome(mention);
  if (result) return /自然人|法人|企业|其中(?:涉|因|属)|理由|复议|诉讼|拟/.test(label) ? undefined : result;
  if (partOnly.test(label) || partOnly.test(after)) return undefined;
  if (/率|平均|比例|问题|意见|建议|咨询|电话|留言|热线|信箱/.test(label + after)) return undefined;
  // After 其中 only a part is counted, but for the two parts that the table itself has.
  const inside = before.lastIndexOf('其中') >= 0 || before.lastIndexOf('（') > before.lastIndexOf('）');
  if (inside && !/(?:本年度?|当年|年度)?新收(?:到)?(?:政府信息公开)?(?:申请)?$/.test(label) && !answered.test(label))
    return undefined;

  const labelEnd = (verb: RegExp): boolean => {
    const all = [...label.matchAll(new RegExp(verb.source, 'g'))];
    const last = all.at(-1);
    return last !== undefined && nothingMore.test(label.slice(last.index + last[0].length));
  };
  const thing =
    request.test(label) || request.test(after) || (placed.topic === 'onRequest' && /申请/.test(placed.compact.text));
  if (answered.test(label) && labelEnd(answered)) {
    if (inside) return undefined;
    return /办结|办理|处理|办毕/.test(label) ? 'handled' : 'answered';
  }
  if (!thing && !/信息公开申请|依申请公开/.test(before)) return undefined;
  if (labelEnd(receive)) return process.test(label) ? 'dealtWith' : 'received';
  if (labelEnd(process)) return 'dealtWith';
  // 全年依申请公开申请75件: no verb, and nothing that narrows it.
  if (after === '' && onlyRequest.test(label)) return 'received';
  return undefined;
}
