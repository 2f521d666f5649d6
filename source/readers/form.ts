/** The rows and columns of the statutory tables as the readers look for them: the printed words, and what is met instead. */
import { applicationsColumns, applicationsRows, disputesColumns, proactiveBlocks } from '../report/tables.ts';
import type { FormRow } from './align.ts';
import { bare } from './characters.ts';
import type { Identify } from './columns.ts';

/** Wordings that no likeness would find; the statutory ones come from report/tables.ts. */
const otherWordings: Readonly<Record<string, readonly string[]>> = {
  normativeDocuments: ['规范性文件', '规范文件'],
  received: ['本年新收申请数量', '本年新收政府信息公开申请', '本年新收'],
  carriedIn: ['上年结转申请数量', '上年度结转政府信息公开申请数量', '上年结转'],
  'denied.stateSecret': ['国家秘密'],
  'denied.prohibitedByLaw': ['其他法律法规禁止公开', '法律法规禁止公开'],
  'denied.securityAndStability': ['三安全一稳定'],
  'denied.thirdPartyRights': ['第三方合法权益'],
  'unavailable.notHeld': ['本机关不掌握', '本机关不掌握信息'],
  'unavailable.mustBeCreated': ['没有现成信息', '需要另行制作'],
  'unavailable.unclear': ['补正后仍不明确'],
  'otherOutcome.correctionOverdue': ['逾期不补正', '无正当理由逾期不补正'],
  'otherOutcome.feeOverdue': ['逾期不缴费', '逾期未缴费', '逾期未缴纳费用'],
  handled: ['合计', '办理结果合计', '办理结果总计', '七总计', '七合计'],
  carriedOver: ['结转下一年度继续办理', '结转下一年度', '结转下年度', '结转下年继续办理'],
};

const formRow = ({ id, label }: { id: string; label: string }, columns: number): FormRow => ({
  id,
  wordings: [label, ...(otherWordings[id] ?? [])],
  columns,
});

export const proactiveForm: readonly FormRow[] = proactiveBlocks.flatMap((block) =>
  block.rows.map((row) => formRow(row, block.columns.length)),
);

export const applicationsForm: readonly FormRow[] = applicationsRows.map((row) =>
  formRow(row, applicationsColumns.length),
);

/** The trial edition, and reports that still follow it, have （六）其他处理 as a single row: it is read as 3.其他. */
export const singleOtherForm: readonly FormRow[] = applicationsForm
  .filter(({ id }) => id !== 'otherOutcome.correctionOverdue' && id !== 'otherOutcome.feeOverdue')
  .map((row) => (row.id === 'otherOutcome.other' ? { ...row, wordings: ['其他处理', '六其他', '其他'] } : row));

/** Column words by which a header cell is known, the most telling first. */
const applicantWords: readonly (readonly [string, RegExp])[] = [
  ['naturalPerson', /^自然人$/],
  ['business', /^商业企业$|^企业$/],
  ['research', /^科研(?:机构)?$/],
  ['publicWelfare', /^(?:社会)?公益组织$|^社会组织$|^社会公益$/],
  ['legalService', /^法律服务(?:机构)?$/],
  ['otherOrganization', /^其[他它](?:组织)?$/],
  ['total', /^(?:总计|合计)$/],
];

/** The column of table 三 that a header means: the nearest text that names one. */
export const applicantColumn: Identify = (heads) => {
  for (const head of [...heads].reverse()) {
    const text = bare(head);
    const id = applicantWords.find(([, words]) => words.test(text))?.[0];
    if (id !== undefined) return applicationsColumns.findIndex((column) => column.id === id);
  }
  return -1;
};

const resultWords: readonly (readonly [string, RegExp])[] = [
  ['upheld', /维持/],
  ['corrected', /纠正/],
  ['otherResult', /其[他它](?:结果)?$/],
  ['pending', /未审结|未结/],
  ['total', /总计|合计/],
];

/** The column of a group of table 四 that a header means. */
export const resultColumn: Identify = (heads) => {
  const text = bare(heads.at(-1) ?? '');
  const id = text.length > 8 ? undefined : resultWords.find(([, words]) => words.test(text))?.[0];
  return id === undefined ? -1 : disputesColumns.findIndex((column) => column.id === id);
};

/** The group of table 四 that a text means: -1 for none or several. */
export function disputeGroup(text: string): number {
  const tight = bare(text);
  const direct = /未经复议|直接(?:起诉|诉讼)/.test(tight);
  const after = /(?<!未经)复议后/.test(tight);
  const review = /行政复议/.test(tight) && !/诉讼/.test(tight);
  const groups = [review && !direct && !after, direct, after];
  return groups.filter(Boolean).length === 1 ? groups.indexOf(true) : -1;
}

/** The column of a row of table 二 that a header means. */
export const documentColumn: Identify = (heads) => {
  const text = bare(heads.at(-1) ?? '');
  return text.length > 20 ? -1 : [/制发/, /废止/, /有效/].findIndex((words) => words.test(text));
};
