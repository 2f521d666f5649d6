/** What the words beside a number say of its part in a list. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type ListMeaning, listLexicon } from '../../lexicon/lists.ts';
import { plainly } from './ourselves.ts';

export interface ListWords {
  /** No part and no whole: a change, other years. */
  isAside(label: string, after: string): boolean;
  /** Counts readers: no part of what was published. */
  isVisits(label: string, after: string): boolean;
  /** A total of the parts before it. */
  isTotal(label: string): boolean;
  /** 其他, 其余: the list is complete. */
  isClosing(label: string): boolean;
  /** What is left of a whole: 其余, 未采纳, 正在整改. */
  isRest(label: string): boolean;
  /** A matter of its own behind the list. */
  isNewAction(label: string): boolean;
  /** The thing whose parts such words name (outcomes, channels …), if any. */
  classOf(words: string): ListMeaning | undefined;
  /** 政务新媒体, 账号: what its own sides are called together. */
  isCollective(label: string): boolean;
  /** True where some such word stands in the text. */
  hasClass(words: string): boolean;
}

const classes: readonly ListMeaning[] = [
  'outcome',
  'channel',
  'applicant',
  'result',
  'answer',
  'adopted',
  'opinion',
  'origin',
  'level',
  'state',
  'deed',
  'matter',
  'body',
  'size',
];

export function listWordsOf(lexicon: Lexicon<ListMeaning>): ListWords {
  const aside = new RegExp(lexicon.any('change', 'past'));
  const visits = new RegExp(lexicon.any('visits'));
  const total = new RegExp(`${lexicon.any('total')}(?:了|公开|发布|各类|政府|政务|信息|有|为)*$`);
  const closing = new RegExp(`${lexicon.any('closing')}(?!部门|单位|组织|机关)`);
  const rest = new RegExp(
    `^(?:[，、；]|其中|另|还|仍|尚|有|的)*${lexicon.any('closing', 'rest')}(?!部门|单位|组织|机关)`,
  );
  const action = new RegExp(
    `^(?:20\\d{2}年度?|并|全年|共|累计|还|已|依法|按时|及时)*${lexicon.any('action')}(?!不|率|量)`,
  );
  const anyClass = new RegExp(lexicon.any(...classes));
  return {
    isAside: (label, after) => aside.test(label) || aside.test(after.slice(0, 4)),
    isVisits: (label, after) => visits.test(label) || visits.test(after.slice(0, 4)),
    isTotal: (label) => total.test(label),
    isClosing: (label) => closing.test(label),
    isRest: (label) => rest.test(label),
    isNewAction: (label) => action.test(label),
    isCollective: (label) =>
      /(?:新媒体|账号|渠道|平台|载体|矩阵)(?:共|有|总计|合计|发稿|发布|推送|推文|信息|稿件)*$/.test(label),
    hasClass: (words) => anyClass.test(words),
    classOf(told) {
      const words = plainly(told);
      return classes.find((means) => lexicon.has(means, words));
    },
  };
}

export const listWords = listWordsOf(listLexicon);
