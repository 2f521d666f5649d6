import { type Aspect, type AspectId, aspects, headingOf, sectionOf } from '../form/sections.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { isWithoutHeading } from './sections.ts';
import { isUnread } from './unread.ts';

/** What a text must speak of to cover an aspect where the five are not set apart. */
const speaksOf: Readonly<Record<AspectId, RegExp>> = {
  proactiveDisclosure: /主动公开|公开(?:各类)?(?:政府|政务)?信息|发布.{0,8}信息/,
  onRequest: /依申请|申请公开|公开申请/,
  management: /信息(?:资源)?管理|审[查核]|三审|规范性文件|动态调整|保密|清理/,
  platform: /平台|网站|新媒体|公众号|专栏|查阅/,
  oversight: /监督|考核|培训|评议|责任追究|追责|督[查导促]|检查/,
};

const heading = headingOf(sectionOf('overview'));

const placeOf = ({ id }: Aspect): string => `overview.${id}`;
const missingFault = (missing: readonly Aspect[], says: string, places: Fault['places']): Fault => ({
  places,
  message: `${heading}：${says}${missing.map((aspect) => aspect.heading).join('、')}。`,
});

/** The five aspects of section 一 are each covered. */
export const overviewAspects: Rule = {
  id: 'overview-aspects',
  title: '总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 一、总体情况',
  inGrading: true,
  failing: {
    texts: {
      'overview.proactiveDisclosure': '全年公开信息86条。',
      'overview.onRequest': '未收到政府信息公开申请。',
      'overview.management': '信息发布前逐级审核。',
      'overview.platform': '专人维护网站专栏。',
    },
  },
  passing: {
    texts: {
      'overview.proactiveDisclosure': '全年公开信息86条。',
      'overview.onRequest': '未收到政府信息公开申请。',
      'overview.management': '信息发布前逐级审核。',
      'overview.platform': '专人维护网站专栏。',
      'overview.oversight': '列入年度工作考核，组织培训2次。',
    },
  },
  check: (report) => {
    const { overview } = report;
    const whole = overview.whole ?? '';
    const written = aspects.filter((aspect) => overview[aspect.id].trim() !== '');
    if (written.length > 0 || whole.trim() === '') {
      // What was not read, or lacks its heading, is said as that.
      const isLost = isUnread(report, 'overview') || isWithoutHeading(report, 'overview');
      if (written.length === 0 && isLost) return [];
      const empty = aspects.filter((aspect) => !written.includes(aspect) && !speaksOf[aspect.id].test(whole));
      const [first, ...more] = empty.map(placeOf);
      return first ? [missingFault(empty, '还没有写', [first, ...more])] : [];
    }
    const missing = aspects.filter((aspect) => !speaksOf[aspect.id].test(whole));
    return missing.length ? [missingFault(missing, '没有写到', ['overview.whole', ...missing.map(placeOf)])] : [];
  },
};
