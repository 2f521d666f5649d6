/** Claims about the lower blocks of table 二: 行政许可, 行政处罚, 行政强制 decided in the year. */
import type { DecisionSubject, Mention } from './claim.ts';

const counted = new Set(['件', '宗', '起', '例', '个', '次', '件次']);

const kinds: readonly [RegExp, DecisionSubject][] = [
  [/行政许可/, 'licences.decisions'],
  [/行政处罚/, 'penalties.decisions'],
  [/行政强制/, 'coerciveMeasures.decisions'],
];

const ending =
  /行政(?:许可|处罚|强制)(?:措施|执行)?(?:处理)?(?:的)?(?:决定书?|案件|数量|件数|总数|总量|数|共|共计|合计|总计|累计|有|为|：)*$/;
/** Published entries, catalogues, and what was done with some of the decisions are other things. */
const elsewhere =
  /公示|公开|公布|发布|信息|录入|上传|归集|推送|事项|清单|目录|不予|撤销|注销|变更|延续|听证|复议|诉讼|评查|其中|季度|半年|本级|各(?:镇|乡|部门|单位|县|区)|分局|大队|以来|历年|网上|窗口|平均|较|比|增|减/;

/** What of table 二 a number counts, or undefined. */
export function decisionSubject({ label, stretch, after, number }: Mention): DecisionSubject | undefined {
  if (!counted.has(number.unit) || elsewhere.test(label)) return undefined;
  // 行政许可、行政处罚决定12件 counts both, and says of neither how many.
  const named = kinds.filter(([words]) => words.test(stretch));
  const [only] = named;
  if (named.length === 1 && only && ending.test(label)) return only[1];
  // 作出3件行政处罚决定
  if (named.length > 0 || !/(?:作出|做出|办理|实施|办结)(?:了)?$/.test(label) || elsewhere.test(after))
    return undefined;
  return kinds.find(([words]) => new RegExp(`^${words.source}`).test(after))?.[1];
}
