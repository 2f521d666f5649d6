/** Claims about table 四: reviews and lawsuits over information disclosure. */
import type { DisputeGroup, DisputeResult, DisputeSubject, Mention } from './claim.ts';
import type { PlacedSentence } from './placed.ts';

const counted = new Set(['件', '宗', '起', '个', '例', '项', '次']);

/** True where reviews and lawsuits in the sentence are those over information disclosure, not the unit's business. */
export const aboutDisputes = ({ compact: { text }, topic }: PlacedSentence): boolean =>
  /复议|诉讼/.test(text) &&
  (/信息公开|依申请公开|政务公开/.test(text) || (topic === 'onRequest' && !/出庭|应诉率|培训|化解率/.test(text))) &&
  !/(?:本机关|我局|本局|市政府|县政府|区政府)?作为(?:行政)?复议机关|复议委员会|复议体制/.test(text);

const ending =
  '(?:案件?|申请|事项|纠纷|情况|办件|案件数|数量|数|总数|总量|总计|共|共计|合计|计|有|为|是|达|发生|均|都|的|各类|涉及|新增|：|，)*$';
const both = new RegExp(`(?:行政)?复议(?:案件|申请)?(?:及|和|、|与|或|以及|，)?(?:行政)?诉讼${ending}`);
const groups: readonly [RegExp, DisputeGroup][] = [
  [new RegExp(`(?:未经复议|未复议)?(?:而)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)${ending}`), 'litigationDirect'],
  [new RegExp(`(?:经)?复议后(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)${ending}`), 'litigationAfterReview'],
  [new RegExp(`(?:行政诉讼|诉讼)${ending}`), 'litigation'],
  [new RegExp(`(?:行政复议|复议)${ending}`), 'review'],
];
const after: readonly [RegExp, DisputeGroup][] = [
  [/^(?:因|涉及|关于|有关|被|由)?[^，。；、]{0,22}复议(?:和|、|与|及)[^，。；、]{0,4}诉讼/, 'all'],
  [/^(?:因|涉及|关于|有关|被|由)?[^，。；、复议诉讼]{0,22}(?:申请)?行政复议/, 'review'],
  [/^(?:因|涉及|关于|有关|被|由)?[^，。；、复议诉讼]{0,22}(?:提起)?行政诉讼/, 'litigation'],
];

const results: readonly [RegExp, DisputeResult][] = [
  [/^[（，：、]?(?:其中)?[，：]?(?:结果)?(?:予以)?维持(?:的|数)?(?:有|为|共)?$/, 'upheld'],
  [/^[（，：、]?(?:其中)?[，：]?(?:结果)?(?:纠正|被纠正|纠错|被纠错)(?:的|数)?(?:有|为|共)?$/, 'corrected'],
  [/^[（，：、]?(?:其中)?[，：]?其[他它]结果(?:的|数)?(?:有|为|共)?$/, 'otherResult'],
  [/^[（，：、]?(?:其中)?[，：]?(?:尚?未审结|尚在审理中?|正在审理|审理中)(?:的|数)?(?:有|为|共)?$/, 'pending'],
];

/** Words by which a number counts only some of the cases, or other cases. */
const partOnly =
  /本级|办公室|各(?:镇|乡|县|区|市|部门|单位)|审理|审结|审查|受理|代理|答辩|出庭|决定书|判决书|文书|意见书|建议书|司法建议|通知书|败诉|胜诉|撤诉|撤回|化解|调解|纠错|撤销|驳回|培训|以来|历年|结转|上年|其中|季度|半年|研讨|案例|办理|备案/;

const previousGroup = (before: string): DisputeGroup | undefined => {
  const at = (words: string) => before.lastIndexOf(words);
  const [review, direct, afterReview, litigation] = [at('复议'), at('直接起诉'), at('复议后'), at('诉讼')];
  const last = Math.max(review, direct, afterReview, litigation);
  if (last < 0) return undefined;
  if (last === direct) return 'litigationDirect';
  if (last === afterReview) return 'litigationAfterReview';
  return last === litigation ? 'litigation' : 'review';
};

const about = /信息公开|依申请公开|政务公开/;
const subset = /其中[^。]*(?:信息公开|依申请公开|政务公开)/;

/** What of table 四 a number counts (each of two groups for 各), or nothing. */
export function disputeSubjects({ compact: { text } }: PlacedSentence, mention: Mention): DisputeSubject[] {
  const { label, before, number } = mention;
  // 行政复议18件，其中信息公开类5件: the first number is of all the unit's cases.
  if (!about.test(before + mention.after) && subset.test(text.slice(number.end))) return [];
  if (!counted.has(number.unit)) return [];
  const result = results.find(([words]) => words.test(label))?.[1];
  if (result) {
    const group = previousGroup(before);
    return group ? [`${group}.${result}`] : [];
  }
  if (/复议[^，。；]{0,8}诉讼[^，。；]{0,6}各(?:有|为)?$/.test(label)) return ['review.total', 'litigation.total'];
  const respectively = /复议[^。；]{0,10}诉讼[^。；]{0,8}分别(?:为|是|有|发生)?(\d+(?:件|起|宗)[、和，])?$/.exec(
    before,
  );
  if (respectively) return [respectively[1] ? 'litigation.total' : 'review.total'];
  // 备案, 受理 … are ways to count; with 信息公开 in the sentence they count the same cases, or those of another body.
  const ofDisputes = /争议|纠纷|(?:复议|诉讼)[^，。；]{0,12}\d+[件宗起]，?$/.test(
    before.slice(0, -label.length || undefined),
  );
  const someOnly = partOnly.test(
    (ofDisputes ? label.replace('其中', '') : label).replace(
      /(?:依申请)?公开办理|备案|受理(?=[^，。；]*(?:信息公开))/g,
      '',
    ),
  );
  if (someOnly) return [];
  const group = both.test(before.slice(-30)) ? 'all' : groups.find(([words]) => words.test(label))?.[1];
  if (group) return [`${group}.total`];
  if (!/^(?:[^，。；]{0,16}(?:有|共|发生|涉及|收到|新增|产生|为)|，|、|)$/.test(label)) return [];
  if (partOnly.test(mention.after.replace(/审[理结](?:中)?$/, ''))) return [];
  const following = after.find(([words]) => words.test(mention.after))?.[1];
  return following ? [`${following}.total`] : [];
}
