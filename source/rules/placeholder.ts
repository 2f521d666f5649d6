import { findCell } from '../report/places.ts';
import { remembering } from '../text/memory.ts';
import { quoted } from './claims/placed.ts';
import type { Severity } from './finding.ts';
import { type InSentence, textRule } from './textRule.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

const unfinished =
  /_{2,}|＿{2,}|\{\{[^{}]*\}\}|（(?:待[^（）]{0,6}|请(?:填写|补充)[^（）]*|此处[^（）]*|需?补充)）|【(?:待[^】]*|请[^】]*|此处[^】]*|填写[^】]*)?】|待补充|待填写?|待核实后|TODO|TBD|FIXME|XXX+|\?{3,}|？{3,}/gi;
const suspicious =
  /(?<![A-Za-z])[XＸ]{2}(?![A-Za-z])|(?<![A-Za-z])x{2}(?![A-Za-z])|[×✕]{2,}|(?<![一二三四五六七八九])[〇○]{2,}(?![一二三四五六七八九])|\*{2,}|某某|（具体[^（）]{1,10}）|（网址）|（链接）|某(?:县|市|镇|局|单位)(?!些)/g;

/** What is unfinished in a compact sentence; the same sentence is looked at once. */
const left = remembering((text: string): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(unfinished)) {
    const reference = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(match[0])?.[1];
    if (reference && findCell(reference)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, severity: 'error' });
  }
  for (const match of text.matchAll(suspicious)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((one) => start < one.end && end > one.start)) continue;
    found.push({ start, end, severity: 'warning' });
  }
  return found;
});

/** Nothing unfinished is left: ____, {{…}} that names no figure, （待补充）, TODO; XX, ××, 某某, (具体网址). */
export const placeholder = textRule({
  id: 'placeholder',
  title: '没有未填完的空：下划线、（待补充）、XX、某某、（具体网址）',
  severities: ['error', 'warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：内容完整、表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '全年公开信息____条。' } },
  passing: { texts: { 'overview.onRequest': '全年收到申请{{applications.received.total}}件。' } },
  find: (placed) =>
    left(placed.compact.text).map(
      ({ start, end, severity }): InSentence => ({
        severity,
        message: `${quoted(placed, start, end)}里的“${placed.compact.text.slice(start, end)}”${severity === 'error' ? '还没有填' : '像是模板里没有换掉的字'}。`,
        actual: placed.compact.text.slice(start, end),
        start,
        end,
      }),
    ),
});
