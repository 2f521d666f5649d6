/** Claims about table 四: reviews and lawsuits over information disclosure. */
import type { DisputeGroup, DisputeResult, DisputeSubject, Mention } from './claim.ts';
import { ourselves, thisYear } from './ourselves.ts';
import type { PlacedSentence } from './placed.ts';

const counted = new Set(['件', '宗', '起', '个', '例', '项', '次']);

/** True where reviews and lawsuits in the sentence are those over information disclosure, not the unit's business. */
export const aboutDisputes = ({ compact: { text }, topic }: PlacedSentence): boolean =>
  /复议|诉讼|起诉|应诉|被诉/.test(text) &&
  (/信息公开|依申请公开|政务公开/.test(text) ||
    (topic === 'onRequest' && !reviews.test(text) && !/应诉|出庭|应诉率|培训|化解率/.test(text))) &&
  !/(?:本机关|我局|本局|市政府|县政府|区政府)?作为(?:行政)?复议机关|与(?:政府)?信息公开(?:工作)?无关|[不未]涉及?(?:政府)?信息公开|[全本我][局县市区镇]另有|其他行政复议|(?:其[他它]|非信息公开)(?:类|业务)|业务类|复议委员会|复议体制/.test(
    text,
  );

/** 受理行政复议案件56件，审结50件: a body that reviews, told without a word of what the cases are about. */
const reviews = /(?:受理|审理|审结)[^，。；]{0,8}复议(?:申请|案件?)|复议(?:申请|案件?)\d+[件宗]，(?:受理|立案|审结)/;

const ending =
  '(?:案件?|申请|事项|纠纷|情况|办件|案件数|数量|数|总数|总量|总计|共|共计|合计|计|有|为|是|达|发生|均|都|的|各类|涉及|新增|(?:政府|政务)?信息公开类?|：|，)*$';
const both = new RegExp(`(?:行政)?复议(?:案件|申请)?(?:及|和|、|与|或|以及|，)?(?:行政)?诉讼${ending}`);
const groups: readonly [RegExp, DisputeGroup][] = [
  [new RegExp(`(?:未经复议|未复议)?(?:而)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)${ending}`), 'litigationDirect'],
  [new RegExp(`(?:经)?复议后(?:再|又|仍)?(?:提起)?(?:行政)?(?:起诉|诉讼)${ending}`), 'litigationAfterReview'],
  [
    new RegExp(`(?:行政诉讼|诉讼|应诉|被诉|被起诉|被告上法庭|诉至(?:人民)?法院|向(?:人民)?法院起诉)${ending}`),
    'litigation',
  ],
  [new RegExp(`(?:行政复议|复议)${ending}`), 'review'],
  [new RegExp(`(?:信息公开|引发|引起|产生)[^，。；]{0,4}行政争议${ending}`), 'all'],
];
const after: readonly [RegExp, DisputeGroup][] = [
  [/^[^，。；、]{0,26}?复议(?:申请|案件)?(?:和|、|与|及)[^，。；、]{0,4}诉讼/, 'all'],
  [/^[^，。；、诉讼]{0,26}?(?:行政)?复议(?!后|机[关构])/, 'review'],
  [/^[^，。；、]{0,26}?(?<!复议)(?:行政)?(?:诉讼|(?<!直接)起诉)/, 'litigation'],
];
/** 复议4起，其中1起申请人随后向法院起诉: of those that were reviewed. */
const thenSued = /^[^，。；、]{0,12}?(?:随后|之后|后|又|再|继续|仍不服)[^，。；、]{0,10}?(?:起诉|诉讼)/;

const endings: readonly [string, DisputeResult][] = [
  ['(?:维持(?:原(?:答复|决定|行政行为|判))?|胜诉)', 'upheld'],
  [
    '(?:纠正|纠错|撤销(?:并)?(?:责令)?(?:重新(?:作出)?答复)?|责令[^，。；\\d]{0,6}答复|确认违法)(?:或|、|和|及)?(?:纠正|纠错|撤销|确认违法|责令重新(?:作出)?答复)?',
    'corrected',
  ],
  ['其[他它](?:结果|处理)', 'otherResult'],
  [
    '(?:尚?未审[结理](?:完)?|待审[结理]|未结案?|尚?未(?:作出|做出)(?:决定|判决)|尚在审理中?|正在审理中?|审理中|仍在审理中?)',
    'pending',
  ],
];
const who =
  '(?:复议机关|复议机构|人民法院|法院|复议|结果|决定|判决|裁定|予以|被|我[局委镇县市区]|本机关|依法|为|经审理)*';
/** 信息公开行政复议被纠正1件: what was decided upon, before how. */
const ofThem = '(?:(?:(?:因|涉及?)?(?:政府)?信息公开类?的?)?(?:行政)?(?:复议|诉讼)(?:案件|案|中)?)?';
/** 维持3件; 3件被维持: how cases ended, before their number or behind it. */
const results: readonly [RegExp, RegExp, DisputeResult][] = endings.map(([words, result]) => [
  new RegExp(
    `^[（，：、；]?(?:${thisYear}|${ourselves}|其中|涉及?|均为?|结果为?|结案)*[，：]?${ofThem}${who}(?:全部|全都?|均)?${words}(?:案件)?(?:的|数)?(?:有|为|共)?$`,
  ),
  new RegExp(`^${ofThem}${who}${words}的?$`),
  result,
]);

/** Words by which a number counts only some of the cases, or other cases. */
const partOnly =
  /本级|办公室|司法局|各(?:镇|乡|县|区|市|部门|单位)|审理|审结|审查|受理|代理|答辩|出庭|决定书|判决书|文书|意见书|建议书|司法建议|通知书|败诉|胜诉|撤诉|撤回|化解|调解|纠错|撤销|驳回|培训|以来|历年|结转|上年|其中|季度|半年|研讨|案例|办理|备案/;

const previousGroup = (before: string): DisputeGroup | undefined => {
  const at = (words: string) => before.lastIndexOf(words);
  const [review, direct, afterReview] = [at('复议'), at('直接起诉'), at('复议后')];
  const litigation = Math.max(at('诉讼'), at('应诉'), at('被诉'), at('被起诉'), at('胜诉'));
  const last = Math.max(review, direct, afterReview, litigation);
  if (last < 0) return undefined;
  if (last === direct) return 'litigationDirect';
  if (last === afterReview) return 'litigationAfterReview';
  return last === litigation ? 'litigation' : 'review';
};

const aboutUs = new RegExp(`^(?:${thisYear}|${ourselves})*$`);
const about = /信息公开|依申请公开|政务公开/;
const subset = /其中[^。]*(?:信息公开|依申请公开|政务公开)/;

/** What of table 四 a number counts (each of two groups for 各), or nothing. */
export function disputeSubjects({ compact: { text } }: PlacedSentence, mention: Mention): DisputeSubject[] {
  const { label, before, number } = mention;
  // 行政复议18件，其中信息公开类5件: the first number is of all the unit's cases.
  if (!about.test(before + mention.after) && subset.test(text.slice(number.end))) return [];
  if (!counted.has(number.unit)) return [];
  const bare = /^(?:其中|另有|还有|尚有|仍有|有|另)?$/.test(label.replace(/^.*[，：；、]/, ''));
  const result = results.find(([ahead, behind]) => ahead.test(label) || (bare && behind.test(mention.after)))?.[2];
  if (result) {
    // 1件信息公开行政复议尚未审结: what was decided upon stands behind the number.
    const named = bare ? before + mention.after : before;
    const group = previousGroup(named + (/法院|胜诉/.test(label) ? '诉讼' : ''));
    // 直接起诉2件、复议后起诉4件，维持4件: of both again.
    if (/直接起诉\d+[件起宗][、，]复议后起诉\d+[件起宗]，[^。；]*$/.test(before)) return [`litigation.${result}`];
    return group ? [`${group}.${result}`] : [];
  }
  if (/复议[^，。；]{0,8}诉讼[^，。；]{0,6}各(?:有|为)?$/.test(label)) return ['review.total', 'litigation.total'];
  const respectively = /复议[^。；]{0,10}诉讼[^。；]{0,8}分别(?:为|是|有|发生)?(\d+(?:件|起|宗)[、和，])?$/.exec(
    before,
  );
  if (thenSued.test(mention.after) && /复议[^。；]*\d[件起宗][^。；]*$/.test(before))
    return ['litigationAfterReview.total'];
  if (respectively) return [respectively[1] ? 'litigation.total' : 'review.total'];
  // 备案, 受理 … are ways to count; with 信息公开 in the sentence they count the same cases, or those of another body.
  const ofDisputes = /争议|纠纷|(?:复议|诉讼)[^，。；]{0,12}\d+[件宗起]，?$/.test(
    before.slice(0, -label.length || undefined),
  );
  const closed = /^(.*(?:复议|诉讼)(?:案件?)?)(?:已|共|均已)*(?:审结|结案|办结)(?:案件)?(?:共|了)?$/.exec(label);
  const closedOf =
    closed && !partOnly.test(closed[1] ?? '') && groups.find(([words]) => words.test(closed[1] ?? ''))?.[1];
  if (closedOf) return [`${closedOf}.closed`];
  const someOnly = partOnly.test(
    (ofDisputes ? label.replace('其中', '') : label).replace(
      /(?:依申请)?公开办理|备案|(?:受理|办理)(?=[^，。；]*(?:信息公开))/g,
      '',
    ),
  );
  if (someOnly) return [];
  const group = both.test(before.slice(-30)) ? 'all' : groups.find(([words]) => words.test(label))?.[1];
  if (group) return [`${group}.total`];
  if (
    !/^(?:[^，。；]{0,16}(?:有|共|发生|涉及|收到|新增|产生|为|引发|引起|出现|被)|[，、]|)$/.test(label) &&
    !aboutUs.test(label)
  )
    return [];
  if (partOnly.test(mention.after.replace(/审[理结](?:中)?$/, ''))) return [];
  const following = after.find(([words]) => words.test(mention.after))?.[1];
  return following ? [`${following}.total`] : [];
}
