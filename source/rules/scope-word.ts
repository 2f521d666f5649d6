import type { UnitKind } from '../form/unitKinds.ts';
import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';
import { levelOf } from './units/level.ts';

/** An area as the one that publishes, receives, issues: what only the area's own government can report. */
const speaksFor = [
  /全(省|市|县|区|州|旗)(?:各级(?:行政机关|政府部门|政府|部门)?)?(?:共|全年|累计|总计|合计)*(?:通过[^，。；]{0,20})?(?:主动公开|公开政府信息|收到|新收|受理(?!市场主体|企业|群众|个体|案件|机关|机构|部门|窗口)|收办|制发|制定|办理政府信息)/,
  /(?<=^|[，。；：]|年)全(省|市|县|区|州|旗)各级(?:各部门|行政机关|政府部门|政府|部门|机关)+[^，。；]{0,12}?(?:公开|发布|举办|开展|收到|受理)/,
  /(?<=^|[，。；：]|年)[全我](省|市|县|区|州|旗)(?:的)?(?:依申请公开|政务公开|政府信息公开|信息公开)(?:工作|水平|制度|体系|质量)[^，。；]{0,14}?(?:提升|健全|规范|推进|完善|提高|增强|成效)/,
  // 全省共追回医保基金312万元: a sum of the whole area.
  /(?<=^|[，。；：]|年)全(省|市|县|区|州|旗)(?:各级)?(?:共|累计|合计|总计)(?!同|建|享|有|商|治)[^，。；]{1,12}?\d/,
  /(?<=^|[，。；：]|年)全(省|市|县|区|州|旗)上下[^，。；]{0,12}?(?:重视|推进|落实)/,
];

/** 向市政府及市政府办公室提出的…申请: whose requests these are. */
const addressed =
  /向(省|市|县|区|州|旗)(?:人民)?(?:政府|委)(?:及其?[^，。；]{0,12}?)?(?:办公室|办公厅)?(?:提出|提交|申请)(?!行政复议|复议)[^，。；]{0,8}(?:公开|申请)/;

const wider: Readonly<Record<string, readonly string[]>> = {
  town: ['省', '市', '县', '区', '州', '旗'],
  county: ['省', '市', '州'],
  city: ['省'],
  province: [],
  state: [],
  unknown: [],
};

/** The area words that are not the unit's to use as a subject: a bureau never speaks for its whole area. */
function foreign(unit: string, kind: UnitKind): readonly string[] {
  if (kind === 'government') return wider[levelOf(unit)] ?? [];
  return ['省', '市', '县', '州', '旗', '区'];
}

/** A bureau does not report for 全县 or 全省, a town not for 全省: these are words of a parent's template. */
export const scopeWord = textRule({
  id: 'scope-word',
  title: '不替上级或整个地区说话：部门不写“全县共收到”，乡镇不写“全省主动公开”',
  severities: ['hint'],
  basis: '《政府信息公开条例》第四十九条：各机关报告本机关的情况',
  failing: { texts: { 'overview.proactiveDisclosure': '全省共主动公开政府信息86条。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '全镇共主动公开政府信息86条，在全县通报中名列前茅。' } },
  given: ({ unit, kind }) => ({ unit, kind }),
  needs: ['全向我', '省市县区州旗'],
  find: (placed, { unit, kind }): InSentence[] => {
    const { text } = placed.compact;
    const match =
      speaksFor.map((pattern) => pattern.exec(text)).find((one) => one !== null) ??
      (/(?:政府办公室|办公厅|政府办)$/.test(unit) ? null : addressed.exec(text));
    // 全区 is the zone itself in a 开发区.
    if (
      !match ||
      !foreign(unit, kind).includes(match[1] ?? '') ||
      (match[1] === '区' && /区/.test(unit) && kind === 'agency')
    )
      return [];
    const end = match.index + 2;
    return [
      {
        message: `${quoted(placed, match.index, end)}里的“${match[0].slice(0, 2)}”像是上级模板里的话，本报告写的应是${unit || '本单位'}的情况。`,
        actual: match[0].slice(0, 2),
        start: match.index,
        end,
      },
    ];
  },
});
