import { readText } from '../report/places.ts';
import type { Rule } from './rule.ts';

const counted = /\d[\d,.]*(?:余|多)?(?:万)?[条篇件次期个项]/;
const platform = /网站|平台|公众号|微信|微博|新媒体|客户端|公报|公开栏|公示栏|广播|报刊|专栏/;

/** （一）主动公开 gives how many were published, and where. */
export const proactiveCounts: Rule = {
  id: 'proactive-counts',
  title: '主动公开写明全年公开多少条、通过哪些平台',
  severities: ['hint'],
  basis: '《政府信息公开条例》第五十条第（一）项；各地编制要求：写明总数和各平台的数量',
  failing: {
    texts: { 'overview.proactiveDisclosure': '我镇通过县政府网站及时公开各类信息，内容包括通知公告和财政信息。' },
  },
  passing: { texts: { 'overview.proactiveDisclosure': '我镇通过县政府网站公开各类信息86条，微信公众号推送141篇。' } },
  check: (report) => {
    const place = 'overview.proactiveDisclosure' as const;
    const text = readText(report, place).replace(/\s/g, '');
    if (text.trim() === '') return [];
    const missing = [counted.test(text) ? '' : '公开的总数', platform.test(text) ? '' : '通过哪些平台公开'].filter(
      Boolean,
    );
    if (missing.length === 0) return [];
    return [{ places: [place] as const, message: `（一）主动公开没有写${missing.join('，也没有写')}。` }];
  },
};
