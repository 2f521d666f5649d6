import { toldOf } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import type { Rule } from './rule.ts';

/** 上年结转 N 件 and 结转下年度 N 件 are those of table 三. */
export const textCarried: Rule = {
  id: 'text-carried',
  title: '正文写的上年结转、结转下年度件数，与表三一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第五十条第（二）项；国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    figures: { 'applications.carriedIn.business': 2, 'applications.granted.business': 2 },
    texts: { 'overview.onRequest': '上年结转政府信息公开申请3件，已全部答复。' },
  },
  passing: {
    figures: { 'applications.carriedIn.business': 2, 'applications.granted.business': 2 },
    texts: { 'overview.onRequest': '上年结转政府信息公开申请2件，已全部答复。' },
  },
  check: comparing(
    ({ what }) => ['carriedIn', 'carriedOver', 'carriedEither'].includes(toldOf(what)),
    (one) => claimFault(one),
  ),
};
