/** The rows and columns of the statutory tables as the readers look for them: the printed words, and what is met instead. */
import type { Form, TableId } from '../form/form.ts';
import { bare } from './characters.ts';
import { matchLabel } from './label.ts';
import { remembered } from './remembered.ts';
import type { FormRow, Identify, TableShape } from './wanted.ts';

/** Wordings that no likeness would find; the statutory ones come with the form. */
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

/** The three tables of a form as rows to be found; the rows of one form are always the same objects. */
export interface Wanted {
  readonly proactive: readonly FormRow[];
  readonly applications: readonly FormRow[];
  /** Table 三 with （六）其他处理 as a single row, as the trial edition has it: it is read as 3.其他. */
  readonly singleOther: readonly FormRow[];
}

const wanted = new WeakMap<Form, Wanted>();

/** What is looked for in the tables of a form. */
export function wantedIn(form: Form): Wanted {
  const known = wanted.get(form);
  if (known) return known;
  const applications = form.applicationsRows.map((row) => formRow(row, form.applicationsColumns.length));
  const found: Wanted = {
    proactive: form.proactiveBlocks.flatMap((block) => block.rows.map((row) => formRow(row, block.columns.length))),
    applications,
    singleOther: applications
      .filter(({ id }) => id !== 'otherOutcome.correctionOverdue' && id !== 'otherOutcome.feeOverdue')
      .map((row) => (row.id === 'otherOutcome.other' ? { ...row, wordings: ['其他处理', '六其他', '其他'] } : row)),
  };
  wanted.set(form, found);
  return found;
}

/** Column words by which a header cell is known, the most telling first. */
const applicantWords: readonly (readonly [string, RegExp])[] = [
  ['naturalPerson', /^自然人$|^公民$|^个人$/],
  ['business', /^商业企业$|^企业$/],
  ['research', /^科研(?:机构)?$/],
  ['publicWelfare', /^(?:社会)?公益组织$|^社会组织$|^社会公益$/],
  ['legalService', /^法律服务(?:机构)?$/],
  ['otherOrganization', /^其[他它](?:组织)?$/],
  ['total', /^(?:总计|合计|小计|总数|合计数)$/],
];

const applicantOf = remembered((head) => applicantWords.find(([, words]) => words.test(bare(head)))?.[0]);

/** The column of table 三 that a header means: the nearest text that names one. */
export const applicantColumn =
  (form: Form): Identify =>
  (heads) => {
    for (const head of [...heads].reverse()) {
      const id = applicantOf(head) ?? form.applicationsColumns.find(({ label }) => bare(label) === bare(head))?.id;
      if (id !== undefined) return form.applicationsColumns.findIndex((column) => column.id === id);
    }
    return -1;
  };

const resultWords: readonly (readonly [string, RegExp])[] = [
  ['upheld', /维持/],
  ['corrected', /纠正/],
  ['otherResult', /其[他它](?:结果)?$/],
  ['pending', /未审结|未结/],
  ['total', /总计|合计|小计/],
];

/** The column of a group of table 四 that a header means. */
export const resultColumn =
  (form: Form): Identify =>
  (heads) => {
    const text = bare(heads.at(-1) ?? '');
    const id = text === '' || text.length > 8 ? undefined : resultWords.find(([, words]) => words.test(text))?.[0];
    return id === undefined ? -1 : form.disputesColumns.findIndex((column) => column.id === id);
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

/** The groups of table 四 that a text names, in its order. */
export function disputeGroupsIn(text: string): number[] {
  const names = bare(text).matchAll(/未经复议|直接起诉|直接诉讼|(?<!未经)复议后|行政复议(?!后)/g);
  return [...new Set(Array.from(names, ([name]) => (/^未经|^直接/.test(name) ? 1 : name === '复议后' ? 2 : 0)))];
}

/** The column of a row of table 二 that a header means. */
export const documentColumn: Identify = (heads) => {
  const text = bare(heads.at(-1) ?? '');
  return text.length > 20 ? -1 : [/制发/, /废止/, /有效/].findIndex((words) => words.test(text));
};

/** True for numbers that only grow, then once more from the start, and so on, as often as there are groups. */
function isRuns(columns: readonly number[], groups: number): boolean {
  const falls = columns.filter((column, index) => index > 0 && column <= columns[index - 1]!).length;
  return columns.length > 0 && falls < groups;
}

/** Heads of table 三 row by row: the two that stand beside 法人或其他组织 come before the five under it. */
function isApplicantsOrder(columns: readonly number[], total: number): boolean {
  const at = columns.indexOf(total);
  const others = columns.filter((_, index) => index !== at);
  return (
    columns.length >= 3 &&
    new Set(columns).size === columns.length &&
    isRuns(others, 1) &&
    (at < 0 || at <= 1 || at === columns.length - 1)
  );
}

const single = /^(?:六)?其[他它](?:处理)?$/;

/** The shape of a table in a form. */
export function shapeOf(form: Form, table: TableId): TableShape {
  const rows = table === 'disputes' ? [] : wantedIn(form)[table];
  const column = table === 'applications' ? applicantColumn(form) : resultColumn(form);
  return {
    isLabel: (text) =>
      table === 'disputes'
        ? disputeGroup(text) >= 0 && bare(text).length <= 20
        : matchLabel(text, rows) !== undefined ||
          (table === 'applications' && single.test(bare(text).replace(/[()]/g, ''))),
    isColumn: (text) =>
      table === 'proactive' ? /本年(?:制发|废止|处理决定|收费)|现行有效/.test(bare(text)) : column([text]) >= 0,
    isPrintedOrder: (heads) => {
      const columns = heads.map((head) => column([head])).filter((index) => index >= 0);
      if (table === 'applications') return isApplicantsOrder(columns, form.applicationsColumns.length - 1);
      return table === 'disputes' && isRuns(columns, form.disputesRows.length);
    },
  };
}
