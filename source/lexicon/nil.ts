/** The words by which a sentence denies that something happened. */
import { type Line, lexiconOf } from './lexicon.ts';

/**
 * not: denies. request, review, litigation, document: the thing denied. narrow: only some
 * of them, or something about them, is denied. supposed: nothing is told.
 */
export type NilMeaning = 'not' | 'request' | 'review' | 'litigation' | 'narrow' | 'supposed';

export const nilLines: readonly Line<NilMeaning>[] = [
  ['未', 'not', '本年度未收到政府信息公开申请。'],
  ['没有', 'not', '本年度没有收到政府信息公开申请。'],
  ['无', 'not', '本年度无政府信息公开申请。'],
  ['不存在', 'not', '本年度不存在行政复议、行政诉讼。'],
  ['零', 'not', '本年度零行政复议、零行政诉讼。'],
  ['申请', 'request', '本年度未收到任何人提出的公开信息的申请。'],
  ['公开请求', 'request', '本年度未收到政府信息公开请求。'],
  ['公开要求', 'request', '本年度未收到政府信息公开要求。'],
  ['公开诉求', 'request', '本年度未收到政府信息公开诉求。'],
  ['复议', 'review', '本年度未发生信息公开行政复议。'],
  ['诉讼', 'litigation', '本年度未发生信息公开行政诉讼。'],
  ['起诉', 'litigation', '本年度无人因信息公开向法院起诉，没有被起诉。'],
  ['被诉', 'litigation', '本年度信息公开无被诉案件。'],
  ['应诉', 'litigation', '本年度信息公开无应诉案件。'],
  ['逾期', 'narrow', '没有发生逾期的信息公开申请。'],
  ['超期', 'narrow', '没有发生超期的信息公开申请。'],
  ['重复', 'narrow', '没有发生重复的信息公开申请。'],
  ['补正', 'narrow', '没有发生需补正的信息公开申请。'],
  ['更正', 'narrow', '没有收到更正信息公开申请。'],
  ['不予', 'narrow', '没有发生不予公开的信息公开申请。'],
  ['积压', 'narrow', '没有发生积压的信息公开申请。'],
  ['结转', 'narrow', '没有发生结转的信息公开申请。'],
  ['遗留', 'narrow', '没有发生遗留的信息公开申请。'],
  ['信函', 'narrow', '没有收到信函的信息公开申请。'],
  ['网络', 'narrow', '没有收到网络的信息公开申请。'],
  ['网上', 'narrow', '没有收到网上的信息公开申请。'],
  ['当面', 'narrow', '没有收到当面的信息公开申请。'],
  ['传真', 'narrow', '没有收到传真的信息公开申请。'],
  ['转办', 'narrow', '没有收到转办的信息公开申请。'],
  ['涉密', 'narrow', '没有收到涉密的信息公开申请。'],
  ['第三方', 'narrow', '没有收到第三方的信息公开申请。'],
  ['敏感', 'narrow', '没有收到敏感的信息公开申请。'],
  ['不同意', 'narrow', '没有收到不同意的信息公开申请。'],
  ['商业秘密', 'narrow', '没有收到商业秘密的信息公开申请。'],
  ['个人隐私', 'narrow', '没有收到个人隐私的信息公开申请。'],
  ['不属于', 'narrow', '没有收到不属于的信息公开申请。'],
  ['大量', 'narrow', '没有收到大量的信息公开申请。'],
  ['反复', 'narrow', '没有收到反复的信息公开申请。'],
  ['频繁', 'narrow', '没有收到频繁的信息公开申请。'],
  ['撤回', 'narrow', '没有收到撤回的信息公开申请。'],
  ['新增', 'narrow', '没有新增信息公开行政诉讼。'],
  ['复议后', 'narrow', '没有发生复议后又起诉的信息公开诉讼。'],
  ['未经复议', 'narrow', '没有发生未经复议直接起诉的信息公开诉讼。'],
  ['防止', 'supposed', '防止无信息公开行政复议。'],
  ['避免', 'supposed', '避免无信息公开行政复议。'],
  ['杜绝', 'supposed', '杜绝无信息公开行政复议。'],
  ['力争', 'supposed', '力争没有信息公开行政复议。'],
  ['确保', 'supposed', '确保没有信息公开行政复议。'],
  ['努力', 'supposed', '努力做到没有信息公开行政复议。'],
  ['月份', 'supposed', '五月份没有信息公开行政复议。'],
  ['连续', 'supposed', '连续三年没有信息公开行政复议。'],
  ['曾', 'supposed', '曾未收到信息公开申请。'],
];

export const nilLexicon = lexiconOf(nilLines);
