import { type Breakdown, breakdownsIn, type Part, totalsIn } from './claims/parts.ts';
import { inQuotesAt, type PlacedSentence, quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

const add = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.quantity.value, 0);

/**
 * True where the parts fall into runs that each make the whole: one list by applicant, the next by outcome. The last
 * run may be short (a list of some).
 */
function fallsIntoRuns(parts: readonly Part[], whole: number): boolean {
  let sum = 0;
  let runs = 0;
  for (const part of parts) {
    sum += part.quantity.value;
    if (sum === whole) {
      runs += 1;
      sum = 0;
    } else if (sum > whole) return false;
  }
  return runs > 0;
}

/** How far a list that may be a choice can fall short before it is taken for one: a slip is small, a choice is not. */
const several = 3;
const slip = (parts: number, whole: number): number => Math.max(2, whole * (parts >= several ? 0.2 : 0.1));

function fault({ whole, opener, parts, open }: Breakdown): { sum: number; says: string } | undefined {
  if (parts.length === 0) return undefined;
  const larger = parts.find((part) => part.quantity.value > whole.value);
  if (
    larger &&
    opener !== 'total' &&
    whole.precision === 'exact' &&
    !/增|减|同比|较|比|上年|累计|共计|合计|总计|点击|阅读/.test(larger.label)
  ) {
    return { sum: larger.quantity.value, says: `其中的一项 ${larger.quantity.value} 比总数 ${whole.value} 还多` };
  }
  if (open || whole.precision !== 'exact' || parts.length < 2) return undefined;
  const sum = add(parts);
  if (sum === whole.value || fallsIntoRuns(parts, whole.value)) return undefined;
  const off = Math.abs(sum - whole.value);
  // A slip is small; in brackets or before a total a large gap means that something else is counted.
  const near = opener === 'brackets' || opener === 'total';
  const full = opener === 'respectively' || near;
  if (sum < whole.value && !full && off > slip(parts.length, whole.value)) return undefined;
  if (near && off > slip(several, whole.value)) return undefined;
  const shown = parts.map((part) => part.quantity.value).join(' + ');
  return {
    sum,
    says: `各项 ${shown} = ${sum}，与总数 ${whole.value} 不等，${sum > whole.value ? '多' : '少'} ${off}；如只列举一部分，可加“等”`,
  };
}

/** The faults of a sentence; a fault in a list that another list of the sentence explains is said once. */
function faults(placed: PlacedSentence): InSentence[] {
  return [...breakdownsIn(placed), ...totalsIn(placed)].flatMap((breakdown): InSentence[] => {
    const { whole, start, end } = breakdown;
    const wrong = inQuotesAt(placed, start) ? undefined : fault(breakdown);
    if (!wrong) return [];
    return [
      {
        message: `正文${quoted(placed, start, end)}：${wrong.says}。`,
        expected: whole.value,
        actual: wrong.sum,
        start,
        end,
      },
    ];
  });
}

/** Parts that are presented as a full breakdown sum to the whole; no part is larger than the whole. */
export const partsSum = textRule({
  id: 'parts-sum',
  title: '“N 条，其中 a 条、b 条”的各项之和等于总数，任何一项不超过总数',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    texts: { 'overview.proactiveDisclosure': '全年公开信息60条，其中通知公告35条、财政信息20条、机构职能6条。' },
  },
  passing: {
    texts: { 'overview.proactiveDisclosure': '全年公开信息60条，其中通知公告35条、财政信息20条、机构职能5条。' },
  },
  find: faults,
});
