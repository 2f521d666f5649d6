/** The format in force for report years from 2021 on: labels byte for byte as the format prints them. */
import type { Block, Column, Edition, Row } from './form.ts';
import { aspects, sections } from './sections.ts';

/** The head of the first column of every block of table 二. */
const contentLabel = '信息内容';

const decisions: readonly Column[] = [{ id: 'decisions', label: '本年处理决定数量' }];

/** Table 二: four blocks, each with its own header row. */
const proactiveBlocks: readonly Block[] = [
  {
    heading: '第二十条第（一）项',
    columns: [
      { id: 'issued', label: '本年制发件数' },
      { id: 'repealed', label: '本年废止件数' },
      { id: 'inForce', label: '现行有效件数' },
    ],
    rows: [
      {
        id: 'regulations',
        label: '规章',
        help: '国务院部门、省级和设区的市级政府才能制定规章，其他单位填 0',
      },
      { id: 'normativeDocuments', label: '行政规范性文件', help: '现行有效件数是到年底仍有效的累计数' },
    ],
  },
  {
    heading: '第二十条第（五）项',
    columns: decisions,
    rows: [{ id: 'licences', label: '行政许可', help: '本年作出的行政许可决定（含不予许可）' }],
  },
  {
    heading: '第二十条第（六）项',
    columns: decisions,
    rows: [
      { id: 'penalties', label: '行政处罚', help: '本年作出的行政处罚决定' },
      { id: 'coerciveMeasures', label: '行政强制', help: '本年作出的行政强制措施和强制执行决定' },
    ],
  },
  {
    heading: '第二十条第（八）项',
    columns: [{ id: 'amount', label: '本年收费金额（单位：万元）' }],
    rows: [
      {
        id: 'fees',
        label: '行政事业性收费',
        help: '单位是万元，可以有小数；与第六部分的信息处理费不是一回事',
      },
    ],
  },
];

const totalLabel = '总计';

/** The header cells of table 三 that span several columns or rows. */
const applicationsHead = {
  note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organizations: '法人或其他组织',
} as const;

/** Columns of table 三: one kind of natural person, five of organisations, the total. */
const applicationsColumns: readonly Column[] = [
  { id: 'naturalPerson', label: '自然人' },
  { id: 'business', label: '商业企业', shortLabel: '企业' },
  { id: 'research', label: '科研机构', shortLabel: '科研' },
  { id: 'publicWelfare', label: '社会公益组织', shortLabel: '公益' },
  { id: 'legalService', label: '法律服务机构', shortLabel: '法律' },
  { id: 'otherOrganization', label: '其他' },
  { id: 'total', label: totalLabel, role: 'total' },
];

/** The label that spans all outcome rows of table 三 and their total. */
const outcomesLabel = '三、本年度办理结果';

const denied = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const otherOutcome = '（六）其他处理';

/** The 25 rows of table 三 in printed order; what each does in the sums is its role. */
const applicationsRows: readonly Row[] = [
  {
    id: 'received',
    role: 'received',
    label: '一、本年新收政府信息公开申请数量',
    shortLabel: '一、本年新收',
    help: '1 月 1 日至 12 月 31 日新收到的申请',
  },
  {
    id: 'carriedIn',
    role: 'carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    shortLabel: '二、上年结转',
    help: '等于上一年报告的“结转下年度继续办理”',
  },
  { id: 'granted', role: 'outcome', label: '（一）予以公开', help: '全部内容都提供给申请人' },
  {
    id: 'grantedInPart',
    role: 'outcome',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    shortLabel: '（二）部分公开',
    help: '能区分的部分公开、其余不公开，只在此计一次（条例第三十七条）',
  },
  {
    id: 'denied.stateSecret',
    role: 'outcome',
    group: denied,
    label: '1.属于国家秘密',
    shortLabel: '1.国家秘密',
    help: '依法确定为国家秘密（条例第十四条）',
  },
  {
    id: 'denied.prohibitedByLaw',
    role: 'outcome',
    group: denied,
    label: '2.其他法律行政法规禁止公开',
    shortLabel: '2.法律行政法规禁止',
    help: '法律、行政法规明文禁止公开（条例第十四条）',
  },
  {
    id: 'denied.securityAndStability',
    role: 'outcome',
    group: denied,
    label: '3.危及“三安全一稳定”',
    shortLabel: '3.三安全一稳定',
    help: '国家安全、公共安全、经济安全、社会稳定（条例第十四条）',
  },
  {
    id: 'denied.thirdPartyRights',
    role: 'outcome',
    group: denied,
    label: '4.保护第三方合法权益',
    shortLabel: '4.第三方合法权益',
    help: '商业秘密、个人隐私，第三方不同意公开（条例第十五条）',
  },
  {
    id: 'denied.internalAffairs',
    role: 'outcome',
    group: denied,
    label: '5.属于三类内部事务信息',
    shortLabel: '5.三类内部事务信息',
    help: '人事管理、后勤管理、内部工作流程（条例第十六条）',
  },
  {
    id: 'denied.deliberative',
    role: 'outcome',
    group: denied,
    label: '6.属于四类过程性信息',
    shortLabel: '6.四类过程性信息',
    help: '讨论记录、过程稿、磋商信函、请示报告（条例第十六条）',
  },
  {
    id: 'denied.enforcementFile',
    role: 'outcome',
    group: denied,
    label: '7.属于行政执法案卷',
    shortLabel: '7.行政执法案卷',
    help: '行政执法案卷信息（条例第十六条）',
  },
  {
    id: 'denied.administrativeQuery',
    role: 'outcome',
    group: denied,
    label: '8.属于行政查询事项',
    shortLabel: '8.行政查询事项',
    help: '工商登记、不动产登记等另有查询规定的信息（条例第三十六条）',
  },
  {
    id: 'unavailable.notHeld',
    role: 'outcome',
    group: unavailable,
    label: '1.本机关不掌握相关政府信息',
    shortLabel: '1.本机关不掌握',
    help: '经检索没有，或不属于本机关负责公开（条例第三十六条）',
  },
  {
    id: 'unavailable.mustBeCreated',
    role: 'outcome',
    group: unavailable,
    label: '2.没有现成信息需要另行制作',
    shortLabel: '2.没有现成信息',
    help: '需要对现有信息加工、分析才能提供（条例第三十八条）',
  },
  {
    id: 'unavailable.unclear',
    role: 'outcome',
    group: unavailable,
    label: '3.补正后申请内容仍不明确',
    shortLabel: '3.补正后仍不明确',
    help: '已告知补正，补正后仍无法确定要什么（条例第三十条）',
  },
  {
    id: 'notProcessed.petition',
    role: 'outcome',
    group: notProcessed,
    label: '1.信访举报投诉类申请',
    shortLabel: '1.信访举报投诉',
    help: '以申请公开的形式信访、投诉、举报（条例第三十九条）',
  },
  {
    id: 'notProcessed.repeated',
    role: 'outcome',
    group: notProcessed,
    label: '2.重复申请',
    help: '已经答复又申请同样内容（条例第三十六条）',
  },
  {
    id: 'notProcessed.publication',
    role: 'outcome',
    group: notProcessed,
    label: '3.要求提供公开出版物',
    shortLabel: '3.公开出版物',
    help: '政府公报、报刊、书籍等公开出版物（条例第三十九条）',
  },
  {
    id: 'notProcessed.excessive',
    role: 'outcome',
    group: notProcessed,
    label: '4.无正当理由大量反复申请',
    shortLabel: '4.大量反复申请',
    help: '数量、频次明显超过合理范围且说不出合理理由（条例第三十五条）',
  },
  {
    id: 'notProcessed.confirmation',
    role: 'outcome',
    group: notProcessed,
    label: '5.要求行政机关确认或重新出具已获取信息',
    shortLabel: '5.确认或重新出具',
    help: '申请人已经取得该信息，要求再确认或再出具一次',
  },
  {
    id: 'otherOutcome.correctionOverdue',
    role: 'outcome',
    group: otherOutcome,
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    shortLabel: '1.逾期不补正',
    help: '逾期不补正视为放弃申请（条例第三十条）',
  },
  {
    id: 'otherOutcome.feeOverdue',
    role: 'outcome',
    group: otherOutcome,
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    shortLabel: '2.逾期未缴费',
    help: '已发信息处理费收费通知而逾期未缴（条例第四十二条）',
  },
  {
    id: 'otherOutcome.other',
    role: 'outcome',
    group: otherOutcome,
    label: '3.其他',
    help: '申请人主动撤回等以上没有列出的情形',
  },
  { id: 'handled', role: 'total', label: '（七）总计', help: '自动相加：（一）至（六）各项之和' },
  {
    id: 'carriedOver',
    role: 'carriedOver',
    label: '四、结转下年度继续办理',
    shortLabel: '四、结转下年度',
    help: '到 12 月 31 日还没有办结的申请，明年的“上年结转”',
  },
];

/** The header cells of table 四 that span several columns. */
const disputesHead = { review: '行政复议', litigation: '行政诉讼' } as const;

/** Columns of each group of table 四. */
const disputesColumns: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: totalLabel, role: 'total' },
];

/** The three groups of table 四; the printed table lays them side by side. */
const disputesRows: readonly Row[] = [
  { id: 'review', label: disputesHead.review, help: '因政府信息公开被申请行政复议的案件，按结果分' },
  {
    id: 'litigationDirect',
    group: disputesHead.litigation,
    label: '未经复议直接起诉',
    help: '没有申请复议、直接向法院起诉的案件',
  },
  {
    id: 'litigationAfterReview',
    group: disputesHead.litigation,
    label: '复议后起诉',
    help: '对复议决定不服再向法院起诉的案件',
  },
];

/** 国办公开办函〔2021〕30号. */
export const edition2021: Edition = {
  edition: 2021,
  document: '国办公开办函〔2021〕30号',
  since: 2021,
  isWritten: true,
  sections,
  aspects,
  contentLabel,
  totalLabel,
  proactiveBlocks,
  applicationsHead,
  applicationsColumns,
  outcomesLabel,
  applicationsRows,
  disputesHead,
  disputesColumns,
  disputesRows,
};
