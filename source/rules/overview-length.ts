import { headingOf } from '../form/sections.ts';
import { readText } from '../report/places.ts';
import { characters } from '../text/characters.ts';
import type { Rule } from './rule.ts';
import { levelOf } from './units/level.ts';

const most = 1000;
/** Nobody counts to the letter. */
const about = 1.2;

/** Section 一 has about a thousand characters at most. */
export const overviewLength: Rule = {
  id: 'overview-length',
  title: '总体情况一般在一千字左右',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：简明扼要；有的上级要求总体情况原则上不超过一千字',
  failing: { texts: { 'overview.proactiveDisclosure': '全年公开各类政府信息86条。'.repeat(100) } },
  passing: { texts: { 'overview.proactiveDisclosure': '全年公开各类政府信息86条。' } },
  check: (report, { form }) => {
    // A whole county or city has more to tell; the limits that are known are those of single units.
    if (report.kind === 'government' && levelOf(report.unit) !== 'town') return [];
    const places = form.texts.filter(({ section }) => section === 'overview');
    const length = places.reduce((sum, { id }) => sum + characters(readText(report, id)), 0);
    if (length <= most * about) return [];
    return [
      {
        places: ['overview'],
        message: `${headingOf(form.sectionOf('overview'))}有 ${length} 个字；有的上级要求原则上不超过一千字，可以删去与数字、做法无关的话。`,
        expected: most,
        actual: length,
      },
    ];
  },
};
