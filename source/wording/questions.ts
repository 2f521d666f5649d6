/** What a unit without requests is asked, in this order; templates/express.md and express.ts make a report of the answers. */

/** An answer as it was given: words or figures as text, of a list the ids that were chosen. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The whole text that the choice stands for. */
  readonly text: string;
}

export interface Question {
  readonly id: string;
  readonly question: string;
  /** confirm: 是 or 不是; counts: several numbers, named in `names`; choices: any of a list; the others one value. */
  readonly kind: 'line' | 'year' | 'confirm' | 'count' | 'counts' | 'amount' | 'choices';
  /** What an empty answer means; '' where one has to answer. */
  readonly empty: string;
  /** What most answer: stands in the line already, to be taken or changed. */
  readonly usual?: string;
  /** Why it is asked, or what belongs there. */
  readonly hint: string;
  readonly names?: readonly string[];
  readonly choices?: readonly Choice[];
}

/** The answer of the list of problems that leads to a question of its own. */
export const ownProblem = 'own';

const oversight: readonly Choice[] = [
  { id: 'assessed', label: '列入年度工作考核', text: '政府信息公开工作已列入年度工作考核。' },
  { id: 'public', label: '接受社会评议', text: '公布监督电话和邮箱，接受社会评议。' },
  { id: 'noBlame', label: '没有责任追究', text: '全年没有因政府信息公开工作被追究责任的情形。' },
];

const first = (year: number): readonly Question[] => [
  { id: 'unit', question: '单位全称', kind: 'line', empty: '', hint: '与公章一致，不写简称。' },
  { id: 'year', question: '报告年度', kind: 'year', empty: String(year), hint: '报告哪一年的工作，四位数字。' },
];

const before: readonly Question[] = [
  {
    id: 'none',
    question: '全年没有收到申请、没有上年结转、没有复议和诉讼，是这样吗',
    kind: 'confirm',
    empty: '',
    hint: '有一件也请选“不是”，改用“新建报告”。',
  },
  {
    id: 'website',
    question: '全年在政府网站公开多少条信息',
    kind: 'count',
    empty: '不写网站',
    hint: '只算本年发布的。',
  },
  {
    id: 'wechat',
    question: '政务微信公众号发布多少条',
    kind: 'count',
    empty: '没有公众号',
    hint: '有几个就合起来算。',
  },
  { id: 'weibo', question: '政务微博发布多少条', kind: 'count', empty: '没有微博', hint: '有几个就合起来算。' },
  {
    id: 'licences',
    question: '作出行政许可决定多少件',
    kind: 'count',
    empty: '0 件',
    hint: '含不予许可，填入第二部分。',
  },
  { id: 'penalties', question: '作出行政处罚决定多少件', kind: 'count', empty: '0 件', hint: '填入第二部分。' },
  {
    id: 'coercion',
    question: '作出行政强制决定多少件',
    kind: 'count',
    empty: '0 件',
    hint: '强制措施和强制执行都算，填入第二部分。',
  },
  {
    id: 'normative',
    question: '行政规范性文件本年制发、本年废止、现行有效各多少件',
    kind: 'counts',
    empty: '都是 0',
    hint: '三个数用空格隔开，例如 2 0 9；现行有效是到年底仍有效的累计数。',
    names: ['制发', '废止', '现行有效'],
  },
  {
    id: 'reviewer',
    question: '信息发布前由谁审核',
    kind: 'line',
    empty: '不写审核',
    usual: '经办人员、科室负责人、分管领导',
    hint: '写审核的人，几级就写几级，与实际不同的请改。',
  },
  {
    id: 'training',
    question: '全年组织或参加业务培训多少次',
    kind: 'count',
    empty: '不写培训',
    hint: '与政府信息公开有关的。',
  },
  {
    id: 'oversight',
    question: '监督保障：下面哪些属实',
    kind: 'choices',
    empty: '一条也不写',
    hint: '一级人民政府三条都要写明；不属实的不要选。',
    choices: oversight,
  },
];

const own: readonly Question[] = [
  { id: 'ownProblem', question: '自己写的问题', kind: 'line', empty: '', hint: '一句话，例如 部分栏目更新不及时。' },
  { id: 'ownImprovement', question: '这个问题怎样改进', kind: 'line', empty: '', hint: '已经做了什么、下一步做什么。' },
];

const fee: Question = {
  id: 'fee',
  question: '收了多少元政府信息公开信息处理费',
  kind: 'amount',
  empty: '没有收取',
  hint: '填入第六部分，单位是元。',
};

/** The questions that these answers lead to; `problems` may be chosen, `year` is what an empty year means. */
export function questionsFor(answers: Answers, problems: readonly Choice[], year: number): readonly Question[] {
  const chosen = answers.problems;
  return [
    ...first(year),
    ...before,
    {
      id: 'problems',
      question: '存在的主要问题',
      kind: 'choices',
      empty: '',
      hint: '可以选几条，改进情况跟着写好。',
      choices: [...problems, { id: ownProblem, label: '自己写一条', text: '接着问问题和改进情况。' }],
    },
    ...(Array.isArray(chosen) && chosen.includes(ownProblem) ? own : []),
    fee,
  ];
}
