/** The six sections of the statutory format and the five aspects of the first, in printed order; all editions so far have the same. */

export type SectionId = 'overview' | 'proactive' | 'applications' | 'disputes' | 'problems' | 'other';

export interface Section {
  readonly id: SectionId;
  /** 一 … 六, as printed before the heading. */
  readonly numeral: string;
  /** The heading without its numeral. */
  readonly name: string;
  /** Two or three characters for narrow places such as the step bar. */
  readonly shortName: string;
  readonly kind: 'text' | 'form' | 'grid';
}

export const sections: readonly Section[] = [
  { id: 'overview', numeral: '一', name: '总体情况', shortName: '总体', kind: 'text' },
  { id: 'proactive', numeral: '二', name: '主动公开政府信息情况', shortName: '主动', kind: 'form' },
  { id: 'applications', numeral: '三', name: '收到和处理政府信息公开申请情况', shortName: '申请', kind: 'grid' },
  { id: 'disputes', numeral: '四', name: '政府信息公开行政复议、行政诉讼情况', shortName: '复议', kind: 'form' },
  { id: 'problems', numeral: '五', name: '存在的主要问题及改进情况', shortName: '问题', kind: 'text' },
  { id: 'other', numeral: '六', name: '其他需要报告的事项', shortName: '其他', kind: 'text' },
];

/** The printed heading, for example 一、总体情况. */
export const headingOf = (section: Section): string => `${section.numeral}、${section.name}`;

/** The section with this id; every SectionId has one. */
export const sectionOf = (id: SectionId): Section => sections.find((section) => section.id === id)!;

export type AspectId = 'proactiveDisclosure' | 'onRequest' | 'management' | 'platform' | 'oversight';

export interface Aspect {
  readonly id: AspectId;
  readonly heading: string;
  /** What usually stands there: shown beside the empty field. */
  readonly hint: string;
}

/** The five aspects of section 一, each under a heading of its own. */
export const aspects: readonly Aspect[] = [
  {
    id: 'proactiveDisclosure',
    heading: '（一）主动公开',
    hint: '全年公开多少条、通过哪些平台、其中各类各多少条；政务微博、微信公众号各发布多少条',
  },
  {
    id: 'onRequest',
    heading: '（二）依申请公开',
    hint: '收到、答复、结转多少件，结果如何；没有收到申请也要写明',
  },
  {
    id: 'management',
    heading: '（三）政府信息管理',
    hint: '发布前的审核（三审三校、保密审查）、更新维护、规范性文件清理',
  },
  {
    id: 'platform',
    heading: '（四）政府信息公开平台建设',
    hint: '网站栏目、政务新媒体、线下查阅点的建设和维护',
  },
  {
    id: 'oversight',
    heading: '（五）监督保障',
    hint: '工作考核、业务培训、社会评议、责任追究；一级政府必须写明考核、评议和追责结果',
  },
];
