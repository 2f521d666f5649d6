import type { Report } from '../report/report.ts';
import { inQuotes, mentionsIn, tellsChange, yearOf } from './claims/claim.ts';
import { everySentence } from './claims/everySentence.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Words that say that a number is that of the whole year and the whole unit, and nothing of what is counted. */
const whole =
  /(?:20\d{2}年度?|本年度?|全年度?|年度|今年以来|今年|截至|底|末|12月31日|我[局镇乡县区市委厅办街道]{1,2}|本[局镇乡县区市委厅办街道机关单位]{1,2}|全[局镇乡县区市街道]{1,2}|共计|共|累计|合计|总计|总共|各类|各项|了|数量|总数|总量|数|达到?|有|为|是|：)/g;
/** The sums that a report gives once: what was published, the trainings held, the press conferences. */
const countedOnce =
  /^(?:主动)?(?:公开|发布)(?:政府|政务)?信息$|^(?:开展|组织|举办|召开)?(?:政府信息公开|政务公开)(?:工作)?(?:专题|业务)?(?:培训|会议?)班?$/;

interface Told {
  readonly key: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The sums of a sentence that stand for the whole year: each thing with its number. */
function toldIn(placed: PlacedSentence, year: number): Told[] {
  const { text } = placed.compact;
  if (placed.quantities.length === 0 || !/信息|培训/.test(text)) return [];
  return mentionsIn(placed).flatMap((mention): Told[] => {
    const { label, before, number } = mention;
    const yearly = /全年|年度|20\d{2}年|累计|共/.test(label);
    if (number.precision !== 'exact' || !/公开|发布/.test(label) || inQuotes(mention) || tellsChange(mention))
      return [];
    const said = yearOf(before);
    if ((said !== undefined && said !== year) || /其中|（[^）]*$/.test(before)) return [];
    const thing = label.replace(whole, '');
    if ((!yearly && said !== year) || !countedOnce.test(thing)) return [];
    const key = thing.replace(/^主动|政府|政务/g, '').replace(/^发布/, '公开');
    return [{ key: `${key} ${number.unit}`, value: number.value, start: number.start, end: number.end }];
  });
}

const tolds = everySentence(
  ({ year }) => ({ year }),
  (placed, { year }) => toldIn(placed, year),
  { needs: '息训', inWords: true },
);

/** One quantity has one number wherever it is told. */
function twice(report: Report, context: RuleContext): Fault[] {
  const first = new Map<string, { value: number; shown: string }>();
  return tolds(report, context).flatMap(({ picked: { key, value, start, end }, placed, offset }): Fault[] => {
    const known = first.get(key);
    const shown = quoted(placed, start, end);
    if (!known) {
      first.set(key, { value, shown });
      return [];
    }
    if (known.value === value) return [];
    return [
      {
        places: [placed.place],
        message: `同一个数前后不一：${shown}是 ${value}，前面${known.shown}是 ${known.value}，请核对。`,
        expected: known.value,
        actual: value,
        span: spanOf(placed, start, end, offset),
        beside: { name: '前面写的', text: known.shown },
      },
    ];
  });
}

/** One thing counted over the whole year has one number in the whole report. */
export const sameQuantity: Rule = {
  id: 'same-quantity',
  title: '同一个全年的数，前后写的一样',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    texts: {
      'overview.proactiveDisclosure': '2024年，我镇共主动公开政府信息225条。',
      problems: '存在的问题是解读较少：全年共公开政府信息252条，其中解读3条。下一步增加图解。',
    },
  },
  passing: {
    texts: {
      'overview.proactiveDisclosure': '2024年，我镇共主动公开政府信息225条，通过微信公众号公开政府信息86条。',
      problems: '存在的问题是解读较少：全年共公开政府信息225条，其中解读3条。下一步增加图解。',
    },
  },
  check: twice,
};
