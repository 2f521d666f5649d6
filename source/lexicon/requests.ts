/** The words by which numbers about requests for information are read. */
import { type Line, lexiconOf } from './lexicon.ts';

/**
 * request: what is counted. receive, submit, process, finish: what happened to it. narrow: only some of them are counted. other: another
 * business. filler: says nothing of what is counted. The rest are rows of table 三.
 */
export type RequestMeaning =
  | 'request'
  | 'receive'
  | 'submit'
  | 'process'
  | 'finish'
  | 'narrow'
  | 'person'
  | 'other'
  | 'filler'
  | 'carry'
  | OutcomeSubject
  | OutcomeRow;

/** The groups of rows that tell how a request ended. */
export const outcomeSubjects = [
  'granted',
  'grantedInPart',
  'denied',
  'unavailable',
  'notHeld',
  'notProcessed',
  'otherOutcome',
  'elsewhere',
] as const;
export type OutcomeSubject = (typeof outcomeSubjects)[number];

/** Rows of an outcome that a text names by their printed words. */
export const outcomeRows = [
  'denied.stateSecret',
  'denied.prohibitedByLaw',
  'denied.securityAndStability',
  'denied.thirdPartyRights',
  'denied.internalAffairs',
  'denied.deliberative',
  'denied.enforcementFile',
  'denied.administrativeQuery',
  'unavailable.mustBeCreated',
  'unavailable.unclear',
  'notProcessed.petition',
  'notProcessed.repeated',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.confirmation',
  'otherOutcome.correctionOverdue',
  'otherOutcome.feeOverdue',
] as const;
export type OutcomeRow = (typeof outcomeRows)[number];

const named: readonly Line<RequestMeaning>[] = [
  ['公开申请', 'request', '收到公开申请6件。'],
  ['公开的申请', 'request', '收到关于公开的申请6件。'],
  ['公开请求', 'request', '收到信息公开请求6件。'],
  ['公开要求', 'request', '收到信息公开要求6件。'],
  ['公开诉求', 'request', '收到信息公开诉求6件。'],
  ['申请信息公开', 'request', '收到申请信息公开事项6件。'],
  ['申请政府信息公开', 'request', '收到申请政府信息公开事项6件。'],
  ['公开类申请', 'request', '收到公开类申请6件。'],
  ['公开事项申请', 'request', '收到公开事项申请6件。'],
  ['申请公开', 'request', '收到申请公开6件。'],
  ['依申请', 'request', '全年依申请6件。'],
  ['申请书', 'request', '收到申请书6份。'],
  ['申请表', 'request', '收到申请表6份。'],
  ['申请件', 'request', '收到申请件6件。'],
  ['信息的申请', 'request', '收到获取信息的申请6件。'],
  ['申请获取', 'request', '收到申请获取信息6件。'],
  ['收到', 'receive', '收到政府信息公开申请6件。'],
  ['收政府', 'receive', '全年收政府信息公开申请6件。'],
  ['收信息', 'receive', '全年收信息公开申请6件。'],
  ['收依申请', 'receive', '全年收依申请公开6件。'],
  ['新收', 'receive', '信息公开申请新收6件。'],
  ['接收', 'receive', '信息公开申请接收6件。'],
  ['收悉', 'receive', '收悉政府信息公开申请6件。'],
  ['接到', 'receive', '接到政府信息公开申请6件。'],
  ['新增', 'receive', '新增政府信息公开申请6件。'],
  ['收办', 'receive', '收办政府信息公开申请6件。'],
  ['受理', 'receive', '受理政府信息公开申请6件。'],
  ['登记', 'receive', '登记政府信息公开申请6件。'],
  ['收政务', 'receive', '全年收政务公开申请6件。'],
  ['收申请', 'receive', '全年收申请公开政府信息6件。'],
  ['收公开', 'receive', '全年收公开申请6件。'],
  ['共收', 'receive', '共收6件政府信息公开申请。'],
  ['实收', 'receive', '实收6件政府信息公开申请。'],
  ['接件', 'receive', '依申请公开接件6件。'],
  ['来件', 'receive', '依申请公开来件6件。'],
  ['共接', 'receive', '全年共接政府信息公开申请6件。'],
  ['提出', 'submit', '公民提出政府信息公开申请6件。'],
  ['提交', 'submit', '公民提交政府信息公开申请6件。'],
  ['递交', 'submit', '公民递交政府信息公开申请6件。'],
  ['提起', 'submit', '公民提起政府信息公开申请6件。'],
  ['申请获取', 'submit', '群众申请获取信息6件。'],
  ['接受', 'receive', '接受政府信息公开申请6件。'],
  ['接办', 'receive', '接办政府信息公开申请6件。'],
  ['收件', 'receive', '依申请公开收件6件。'],
  ['收取', 'receive', '收取政府信息公开申请6件。'],
  ['办理', 'process', '办理政府信息公开申请6件。'],
  ['处理', 'process', '处理政府信息公开申请6件。'],
  ['办件量', 'process', '依申请公开办件量6件。'],
  ['承办', 'process', '承办政府信息公开申请6件。'],
  ['答复', 'finish', '政府信息公开申请中已答复6件。'],
  ['回复', 'finish', '政府信息公开申请中已回复6件。'],
  ['办结', 'finish', '政府信息公开申请中已办结6件。'],
  ['结案', 'finish', '政府信息公开申请中已结案6件。'],
  ['办毕', 'finish', '政府信息公开申请中已办毕6件。'],
  ['办理完毕', 'finish', '政府信息公开申请中办理完毕6件。'],
  ['处理完毕', 'finish', '政府信息公开申请中已处理完毕6件。'],
  ['完成', 'finish', '收到政府信息公开申请9件，完成6件。'],
  ['办复', 'finish', '政府信息公开申请中已办复6件。'],
  ['完结', 'finish', '政府信息公开申请中已处理完结6件。'],
  ['已办理', 'finish', '政府信息公开申请中已办理6件。'],
  ['办理结果', 'finish', '政府信息公开申请办理结果共6件。'],
  ['移至', 'carry', '政府信息公开申请中移至下年6件。'],
  ['转结', 'carry', '政府信息公开申请中转结下年6件。'],
  ['转接', 'carry', '政府信息公开申请中转接下年6件。'],
  ['顺延', 'carry', '政府信息公开申请中顺延下年6件。'],
  ['延至', 'carry', '政府信息公开申请中延至下年6件。'],
  ['延续', 'carry', '政府信息公开申请中延续下年6件。'],
  ['延期至', 'carry', '政府信息公开申请中延期至下年6件。'],
  ['留待', 'carry', '政府信息公开申请中留待下年6件。'],
  ['遗留', 'carry', '办理上年遗留政府信息公开申请6件。'],
  ['留下', 'carry', '办理上年留下政府信息公开申请6件。'],
  ['余留', 'carry', '办理上年余留政府信息公开申请6件。'],
  ['接续', 'carry', '办理上年接续政府信息公开申请6件。'],
  ['延到', 'carry', '政府信息公开申请中延到下年6件。'],
  ['承接', 'carry', '承接上年政府信息公开申请6件。'],
  ['结存', 'carry', '办理上年结存政府信息公开申请6件。'],
  ['跨', 'carry', '政府信息公开申请中跨下年6件。'],
  ['转', 'carry', '政府信息公开申请中转下年6件。'],
  ['予以公开', 'granted', '政府信息公开申请中予以公开6件。'],
  ['同意公开', 'granted', '政府信息公开申请中同意公开6件。'],
  ['全部公开', 'granted', '政府信息公开申请中全部公开6件。'],
  ['准予公开', 'granted', '政府信息公开申请中准予公开6件。'],
  ['准许公开', 'granted', '政府信息公开申请中准许公开6件。'],
  ['给予公开', 'granted', '政府信息公开申请中给予公开6件。'],
  ['得到公开', 'granted', '收到政府信息公开申请9件，6件得到公开。'],
  ['向申请人提供', 'granted', '政府信息公开申请中向申请人提供6件。'],
  ['提供所申请', 'granted', '政府信息公开申请中提供所申请信息6件。'],
  ['可以公开', 'granted', '政府信息公开申请中可以公开6件。'],
  ['同意提供', 'granted', '政府信息公开申请中同意提供6件。'],
  ['准予提供', 'granted', '政府信息公开申请中准予提供6件。'],
  ['主动公开渠道', 'granted', '政府信息公开申请中告知主动公开渠道6件。'],
  ['获取该信息的方式', 'granted', '政府信息公开申请中告知获取该信息的方式6件。'],
  ['获取方式和途径', 'granted', '政府信息公开申请中告知获取方式和途径6件。'],
  ['予以提供', 'granted', '政府信息公开申请中予以提供6件。'],
  ['部分公开', 'grantedInPart', '政府信息公开申请中部分公开6件。'],
  ['部分予以公开', 'grantedInPart', '政府信息公开申请中部分予以公开6件。'],
  ['部分同意公开', 'grantedInPart', '政府信息公开申请中部分同意公开6件。'],
  ['区分处理后公开', 'grantedInPart', '政府信息公开申请中区分处理后公开6件。'],
  ['区分处理', 'grantedInPart', '政府信息公开申请中区分处理6件。'],
  ['部分信息公开', 'grantedInPart', '政府信息公开申请中部分信息公开6件。'],
  ['不予公开', 'denied', '政府信息公开申请中不予公开6件。'],
  ['不予以公开', 'denied', '政府信息公开申请中不予以公开6件。'],
  ['不同意公开', 'denied', '政府信息公开申请中不同意公开6件。'],
  ['不公开', 'denied', '政府信息公开申请中不公开6件。'],
  ['拒绝公开', 'denied', '政府信息公开申请中拒绝公开6件。'],
  ['未予公开', 'denied', '政府信息公开申请中未予公开6件。'],
  ['未予以公开', 'denied', '政府信息公开申请中未予以公开6件。'],
  ['不予提供', 'denied', '政府信息公开申请中不予提供6件。'],
  ['不宜公开', 'denied', '政府信息公开申请中不宜公开6件。'],
  ['未公开', 'denied', '政府信息公开申请中未公开6件。'],
  ['无法提供', 'unavailable', '政府信息公开申请中无法提供6件。'],
  ['不能提供', 'unavailable', '政府信息公开申请中不能提供6件。'],
  ['未能提供', 'unavailable', '政府信息公开申请中未能提供6件。'],
  ['不掌握', 'notHeld', '政府信息公开申请中本机关不掌握6件。'],
  ['未掌握', 'notHeld', '政府信息公开申请中本机关未掌握6件。'],
  ['查无', 'notHeld', '政府信息公开申请中查无此信息6件。'],
  ['没有该信息', 'notHeld', '政府信息公开申请中没有该信息6件。'],
  ['非本机关制作', 'notHeld', '政府信息公开申请中非本机关制作6件。'],
  ['不属本机关掌握', 'notHeld', '政府信息公开申请中不属本机关掌握6件。'],
  ['不属于本机关掌握', 'notHeld', '政府信息公开申请中不属于本机关掌握6件。'],
  ['非本机关掌握', 'notHeld', '政府信息公开申请中非本机关掌握6件。'],
  ['非本机关保存', 'notHeld', '政府信息公开申请中非我局保存6件。'],
  ['不持有', 'notHeld', '政府信息公开申请中不持有6件。'],
  ['未检索到', 'notHeld', '政府信息公开申请中未检索到6件。'],
  ['不存在', 'notHeld', '政府信息公开申请中不存在6件。'],
  ['没有相关信息', 'notHeld', '政府信息公开申请中没有相关信息6件。'],
  ['未制作', 'notHeld', '政府信息公开申请中未制作6件。'],
  ['未保存', 'notHeld', '政府信息公开申请中未保存6件。'],
  ['未获取', 'notHeld', '政府信息公开申请中未获取6件。'],
  ['未找到', 'notHeld', '政府信息公开申请中未找到6件。'],
  ['未查询到', 'notHeld', '政府信息公开申请中未查询到6件。'],
  ['未查到', 'notHeld', '政府信息公开申请中未查到6件。'],
  ['不拥有', 'notHeld', '政府信息公开申请中不拥有6件。'],
  ['不予处理', 'notProcessed', '政府信息公开申请中不予处理6件。'],
  ['不予以处理', 'notProcessed', '政府信息公开申请中不予以处理6件。'],
  ['不再处理', 'notProcessed', '政府信息公开申请中不再处理6件。'],
  ['不予受理', 'notProcessed', '政府信息公开申请中不予受理6件。'],
  ['其他处理', 'otherOutcome', '政府信息公开申请中其他处理6件。'],
  ['其它处理', 'otherOutcome', '政府信息公开申请中其它处理6件。'],
  ['其他情形处理', 'otherOutcome', '政府信息公开申请中按其他情形处理6件。'],
  ['其他方式处理', 'otherOutcome', '政府信息公开申请中其他方式处理6件。'],
  ['向其他机关申请', 'elsewhere', '政府信息公开申请中告知向其他机关申请6件。'],
  ['向其他行政机关申请', 'elsewhere', '政府信息公开申请中告知向其他行政机关申请6件。'],
  ['非本机关负责', 'elsewhere', '政府信息公开申请中非本机关负责6件。'],
  ['不属于本机关', 'elsewhere', '政府信息公开申请中不属于本机关6件。'],
  ['国家秘密', 'denied.stateSecret', '政府信息公开申请中不予公开9件，其中国家秘密6件。'],
  ['涉密', 'denied.stateSecret', '政府信息公开申请中不予公开9件，其中涉密6件。'],
  ['法律行政法规禁止', 'denied.prohibitedByLaw', '政府信息公开申请中不予公开9件，其中法律行政法规禁止6件。'],
  ['禁止公开', 'denied.prohibitedByLaw', '政府信息公开申请中不予公开9件，其中法律禁止公开6件。'],
  ['三安全一稳定', 'denied.securityAndStability', '政府信息公开申请中不予公开9件，其中三安全一稳定6件。'],
  ['国家安全', 'denied.securityAndStability', '政府信息公开申请中不予公开9件，其中国家安全6件。'],
  ['社会稳定', 'denied.securityAndStability', '政府信息公开申请中不予公开9件，其中社会稳定6件。'],
  ['第三方合法权益', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中第三方合法权益6件。'],
  ['第三方权益', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中第三方权益6件。'],
  ['第三方利益', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中第三方利益6件。'],
  ['第三方不同意', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中第三方不同意6件。'],
  ['商业秘密', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中商业秘密6件。'],
  ['个人隐私', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中个人隐私6件。'],
  ['他人隐私', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中他人隐私6件。'],
  ['第三方反对', 'denied.thirdPartyRights', '政府信息公开申请中不予公开9件，其中第三方反对6件。'],
  ['内部事务', 'denied.internalAffairs', '政府信息公开申请中不予公开9件，其中内部事务6件。'],
  ['内部管理', 'denied.internalAffairs', '政府信息公开申请中不予公开9件，其中内部管理6件。'],
  ['过程性', 'denied.deliberative', '政府信息公开申请中不予公开9件，其中过程性6件。'],
  ['执法案卷', 'denied.enforcementFile', '政府信息公开申请中不予公开9件，其中执法案卷6件。'],
  ['执法卷宗', 'denied.enforcementFile', '政府信息公开申请中不予公开9件，其中执法卷宗6件。'],
  ['行政查询', 'denied.administrativeQuery', '政府信息公开申请中不予公开9件，其中行政查询6件。'],
  ['另行制作', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中另行制作6件。'],
  ['现成信息', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中现成信息6件。'],
  ['加工分析', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中加工分析6件。'],
  ['加工制作', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中加工制作6件。'],
  ['重新制作', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中重新制作6件。'],
  ['汇总加工', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中汇总加工6件。'],
  ['需要加工', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中需要加工6件。'],
  ['需要汇总', 'unavailable.mustBeCreated', '政府信息公开申请中无法提供9件，其中需要汇总6件。'],
  ['仍不明确', 'unavailable.unclear', '政府信息公开申请中无法提供9件，其中仍不明确6件。'],
  ['内容不明确', 'unavailable.unclear', '政府信息公开申请中无法提供9件，其中内容不明确6件。'],
  ['作为信访', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中作为信访6件。'],
  ['信访类', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中信访类6件。'],
  ['信访事项', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中信访事项6件。'],
  ['信访投诉', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中信访投诉6件。'],
  ['信访举报', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中信访举报6件。'],
  ['投诉举报', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中投诉举报6件。'],
  ['举报投诉', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中举报投诉6件。'],
  ['名义进行信访', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中以公开名义进行信访6件。'],
  ['名义进行投诉', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中以公开名义进行投诉6件。'],
  ['名义进行咨询', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中以公开名义进行咨询6件。'],
  ['名义信访', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中名义信访6件。'],
  ['信访诉求', 'notProcessed.petition', '政府信息公开申请中不予处理9件，其中信访诉求6件。'],
  ['重复申请', 'notProcessed.repeated', '政府信息公开申请中不予处理9件，其中重复申请6件。'],
  ['重复提出', 'notProcessed.repeated', '政府信息公开申请中不予处理9件，其中重复提出6件。'],
  ['重复提交', 'notProcessed.repeated', '政府信息公开申请中不予处理9件，其中重复提交6件。'],
  ['内容反复提出', 'notProcessed.repeated', '政府信息公开申请中不予处理9件，其中同一内容反复提出6件。'],
  ['再次申请', 'notProcessed.repeated', '政府信息公开申请中不予处理9件，其中再次申请6件。'],
  ['公开出版物', 'notProcessed.publication', '政府信息公开申请中不予处理9件，其中公开出版物6件。'],
  ['大量反复', 'notProcessed.excessive', '政府信息公开申请中不予处理9件，其中大量反复6件。'],
  ['确认或重新出具', 'notProcessed.confirmation', '政府信息公开申请中不予处理9件，其中确认或重新出具6件。'],
  ['不补正', 'otherOutcome.correctionOverdue', '政府信息公开申请中不再处理9件，其中不补正6件。'],
  ['逾期未补正', 'otherOutcome.correctionOverdue', '政府信息公开申请中不再处理9件，其中逾期未补正6件。'],
  ['未按期补正', 'otherOutcome.correctionOverdue', '政府信息公开申请中不再处理9件，其中未按期补正6件。'],
  ['期限内补正', 'otherOutcome.correctionOverdue', '政府信息公开申请中不再处理9件，其中未在期限内补正6件。'],
  ['未作补正', 'otherOutcome.correctionOverdue', '政府信息公开申请中不再处理9件，其中未作补正6件。'],
  ['视为放弃', 'otherOutcome.correctionOverdue', '政府信息公开申请中视为放弃6件。'],
  ['未缴纳费用', 'otherOutcome.feeOverdue', '政府信息公开申请中不再处理9件，其中未缴纳费用6件。'],
  ['未缴费', 'otherOutcome.feeOverdue', '政府信息公开申请中不再处理9件，其中未缴费6件。'],
  ['不缴费', 'otherOutcome.feeOverdue', '政府信息公开申请中不再处理9件，其中不缴费6件。'],
  ['公民', 'person', '收到公民信息公开申请6件。'],
  ['自然人', 'person', '收到自然人信息公开申请6件。'],
  ['个人', 'person', '收到个人信息公开申请6件。'],
  ['群众', 'person', '收到群众信息公开申请6件。'],
  ['市民', 'person', '收到市民信息公开申请6件。'],
  ['村民', 'person', '收到村民信息公开申请6件。'],
  ['居民', 'person', '收到居民信息公开申请6件。'],
];

/** Words of one kind, each with the plainest sentence that needs it. */
const linesOf = (means: RequestMeaning, words: string, sentence: (word: string) => string): Line<RequestMeaning>[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word): Line<RequestMeaning> => [word, means, sentence(word)]);

const before = (word: string): string => `${word}收到政府信息公开申请6件。`;

/** By these a number counts only some of the requests. */
const narrowing = linesOf(
  'narrow',
  `本级 办公室 部门 分局 各镇 各乡 各县 各区 各市 各单位 各局 各街 法制科 信函 邮寄 来信 网络 网上 在线 邮箱 邮件 当面 现场 窗口
  传真 线上 线下 通过 口头 平台 书面 纸质 电子申请 转办 转来 商请 征求 协助 会办 批次 撤回 撤销 补正 延期 当场 工作日 首次 重复 企业
  法人 组织 机构 媒体 律师 第三方 涉及 季度 半年 月份 历年 更正 有效 直接 自行 政府办 代收 单日 每 联合 日均 月均 重新 复杂 疑难 加急 紧急`,
  before,
);

/** By these it counts another business. */
const otherBusiness = linesOf(
  'other',
  `培训 投诉 举报 信访 复议 诉讼 许可 主动公开 平均 率 比例 问题 意见 建议 咨询 电话 留言 热线 信箱 提案 议案 舆情 反馈 答辩 证照 来电
  来访 工单`,
  before,
);

/** These say nothing of what is counted. */
const filling = linesOf(
  'filler',
  `了 到 的 各类 各种 政府 政务 信息 依法 依规 公开 申请 事项 案件 办件 件 表 书 数 量 总数 总量 合计 总计 共 计 累计
  有 为 是 达 约 近 超过 超 逾 并 均 已 全部 社会 公众 众 本年度 本年 年度 当年 新 全年 来自 对 关于 要求 获取 相关 有关 人`,
  (word) => `收到${word.repeat(3)}信息公开申请6件。`,
);

/** Every word of requests, as the program comes with them. */
export const requestLines: readonly Line<RequestMeaning>[] = [...named, ...narrowing, ...otherBusiness, ...filling];
export const requestLexicon = lexiconOf(requestLines);
