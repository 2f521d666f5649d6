import { toldOf } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import type { Rule } from './rule.ts';

/** 办结/答复 N 件 is what table 三 handled; requests that were not processed or ended otherwise may be left out. */
export const textHandled: Rule = {
  id: 'text-handled',
  title: '正文写的办结、答复件数，与表三（七）总计一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第五十条第（二）项；国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    figures: { 'applications.received.naturalPerson': 12, 'applications.granted.naturalPerson': 12 },
    texts: { 'overview.onRequest': '收到政府信息公开申请12件，办结11件。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.granted.naturalPerson': 11,
      'applications.carriedOver.naturalPerson': 1,
    },
    texts: { 'overview.onRequest': '收到政府信息公开申请12件，办结11件。' },
  },
  check: comparing(
    ({ what }) => ['handled', 'answered', 'answeredInAll', 'answeredAll'].includes(toldOf(what)),
    (one) => claimFault(one),
  ),
};
