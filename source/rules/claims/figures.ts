/** What the tables say about the subject of a claim: every usual reading of it, the plain one first. */
import type { CellId, Form } from '../../form/form.ts';
import type { OutcomeSubject } from '../../lexicon/requests.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { ofForm } from '../engine/ofForm.ts';
import { type DisputeGroup, type DisputeResult, type Subject, toldOf } from './claim.ts';

export interface Reading {
  /** What the tables call it: 本年新收 + 上年结转. */
  readonly name: string;
  readonly value: number;
  readonly cells: readonly CellId[];
}

/** A reading before it is looked up: the cells that count, and those that are taken off. */
interface Sum {
  readonly name: string;
  readonly cells: readonly CellId[];
  readonly minus?: readonly CellId[];
}

const totalOf = (row: string): CellId => `applications.${row}.total`;
const rowsOf = (form: Form, group: string): readonly CellId[] =>
  form.outcomes.filter(({ id }) => id === group || id.startsWith(`${group}.`)).map(({ id }) => totalOf(id));

/** The value of a sum; undefined where one of its cells is blank: an unfilled cell contradicts nothing. */
function lookedUp(report: Report, { name, cells, minus = [] }: Sum): Reading | undefined {
  let value = 0;
  for (const [sign, ids] of [[1, cells] as const, [-1, minus] as const]) {
    for (const id of ids) {
      const figure = readFigure(report, { id });
      if (figure === null || Number.isNaN(Number(figure))) return undefined;
      value += sign * Number(figure);
    }
  }
  return cells.length > 0 ? { name, value, cells: [...cells, ...minus] } : undefined;
}

const groupNames: Readonly<Record<DisputeGroup, string>> = {
  review: '行政复议',
  litigation: '行政诉讼两项',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReview: '复议后起诉',
  all: '行政复议、行政诉讼三项',
};

const membersOf: Readonly<Record<DisputeGroup, readonly string[]>> = {
  review: ['review'],
  litigation: ['litigationDirect', 'litigationAfterReview'],
  litigationDirect: ['litigationDirect'],
  litigationAfterReview: ['litigationAfterReview'],
  all: ['review', 'litigationDirect', 'litigationAfterReview'],
};

/** The cells of one result in the groups that a word stands for. */
export const disputeCells = (group: DisputeGroup, result: DisputeResult): readonly CellId[] =>
  membersOf[group].map((row) => `disputes.${row}.${result}`);

const outcomeNames: Readonly<Record<Exclude<OutcomeSubject, 'notHeld' | 'elsewhere'>, string>> = {
  granted: '（一）予以公开',
  grantedInPart: '（二）部分公开',
  denied: '（三）不予公开各项',
  unavailable: '（四）无法提供各项',
  notProcessed: '（五）不予处理各项',
  otherOutcome: '（六）其他处理各项',
};

/** The usual readings of one outcome. */
function outcomeSums(form: Form, outcome: OutcomeSubject): Sum[] {
  if (outcome === 'notHeld') {
    return [
      { name: '1.本机关不掌握相关政府信息', cells: [totalOf('unavailable.notHeld')] },
      ...outcomeSums(form, 'unavailable'),
    ];
  }
  // 告知向其他机关申请: not held, or another outcome; the law does not say which row.
  if (outcome === 'elsewhere') {
    return [
      ...outcomeSums(form, 'notHeld'),
      { name: '（六）3.其他', cells: [totalOf('otherOutcome.other')] },
      ...outcomeSums(form, 'otherOutcome'),
    ];
  }
  const own: Sum = { name: outcomeNames[outcome], cells: rowsOf(form, outcome) };
  if (outcome !== 'granted') return [own];
  const both = [...own.cells, ...rowsOf(form, 'grantedInPart')];
  return [own, { name: `${own.name}加${outcomeNames.grantedInPart}`, cells: both }];
}

/** 予以公开及部分公开 in one number: the rows of both, and no other reading. */
function joinedOutcomes(form: Form, outcomes: readonly OutcomeSubject[]): Sum[] {
  const plain = [...new Set(outcomes)].flatMap((outcome) => outcomeSums(form, outcome).slice(0, 1));
  const rows = [...new Set(plain.flatMap(({ cells }) => cells))];
  return [{ name: plain.map(({ name }) => name).join('加'), cells: rows }];
}

/** Rows by their printed names; some count under them all that ended so. */
function rowSums(form: Form, rows: readonly string[]): Sum[] {
  const labels = rows.map((row) => form.outcomes.find(({ id }) => id === row)?.label ?? '');
  const groups = [...new Set(rows.map((row) => row.slice(0, row.indexOf('.')) as OutcomeSubject))];
  return [
    { name: labels.join('加'), cells: rows.map(totalOf) },
    ...groups.flatMap((group) => outcomeSums(form, group).slice(0, 1)),
  ];
}

const received = totalOf('received');
const carriedIn = totalOf('carriedIn');
const handled = totalOf('handled');
const incoming: readonly Sum[] = [
  { name: '本年新收', cells: [received] },
  { name: '本年新收加上年结转', cells: [received, carriedIn] },
];
const done: Sum = { name: '（七）总计', cells: [handled] };
const ofThisYear: Sum = { name: '（七）总计减上年结转', cells: [handled], minus: [carriedIn] };

const carried: Sum = { name: '上年结转', cells: [carriedIn] };
const over: Sum = { name: '结转下年度继续办理', cells: [totalOf('carriedOver')] };

/** Requests that were not processed or ended otherwise may be left out. */
const answered = (form: Form): readonly Sum[] => [
  done,
  { name: '（七）总计减（六）其他处理', cells: [handled], minus: rowsOf(form, 'otherOutcome') },
  {
    name: '（七）总计减（五）不予处理、（六）其他处理',
    cells: [handled],
    minus: [...rowsOf(form, 'notProcessed'), ...rowsOf(form, 'otherOutcome')],
  },
];

const requestSums: Readonly<Record<string, (form: Form) => readonly Sum[]>> = {
  received: () => incoming,
  receivedFromPersons: () => [
    ...incoming,
    { name: '自然人的本年新收', cells: ['applications.received.naturalPerson'] },
  ],
  askedByPersons: () => [
    { name: '自然人的本年新收', cells: ['applications.received.naturalPerson'] },
    {
      name: '自然人的本年新收加上年结转',
      cells: ['applications.received.naturalPerson', 'applications.carriedIn.naturalPerson'],
    },
    { name: '自然人的（七）总计', cells: ['applications.handled.naturalPerson'] },
  ],
  dealtWith: () => [...incoming, done],
  toDo: () => [...incoming].reverse(),
  incoming: () => incoming.slice(1),
  handled: () => [done, ofThisYear],
  answered: (form) => [...answered(form), ofThisYear],
  answeredInAll: answered,
  // What was not due yet may be meant as well.
  answeredAll: (form) => [
    ...answered(form),
    ofThisYear,
    { name: '（七）总计加结转下年度', cells: [handled, totalOf('carriedOver')] },
    {
      name: '（七）总计加结转下年度减上年结转',
      cells: [handled, totalOf('carriedOver')],
      minus: [carriedIn],
    },
  ],
  carriedIn: () => [carried],
  carriedOver: () => [over],
  carriedEither: () => [over, carried],
};

const columnNames: Readonly<Record<string, string>> = {
  issued: '本年制发件数',
  repealed: '本年废止件数',
  inForce: '现行有效件数',
  decisions: '本年处理决定数量',
};

/** Every number of table 三 that a text may well tell: its rows, their groups, what two groups make, what is left of the whole. */
function usualSums(form: Form): readonly Sum[] {
  const outcomes = (Object.keys(outcomeNames) as OutcomeSubject[]).flatMap((one) => outcomeSums(form, one).slice(0, 1));
  const rows = form.outcomes.map(({ id, label }): Sum => ({ name: label, cells: [totalOf(id)] }));
  const pairs = outcomes.flatMap((one, at) =>
    outcomes
      .slice(at + 1)
      .map((other): Sum => ({ name: one.name + other.name, cells: [...one.cells, ...other.cells] })),
  );
  const rest = outcomes.map(({ name, cells }): Sum => ({ name, cells: [handled], minus: cells }));
  return [...incoming, done, ofThisYear, ...answered(form), carried, over, ...outcomes, ...rows, ...pairs, ...rest];
}

function sumsOf(form: Form, subject: Subject): readonly Sum[] {
  if (subject.startsWith('loosely.')) return [...sumsOf(form, toldOf(subject)).slice(0, 1), ...usualSums(form)];
  const known = requestSums[subject];
  if (known) return known(form);
  if (subject.startsWith('row.')) return rowSums(form, subject.slice('row.'.length).split('+'));
  if (subject.includes('+')) return joinedOutcomes(form, subject.split('+') as OutcomeSubject[]);
  const [first = '', second] = subject.split('.');
  if (first === 'within') {
    const whole = outcomeSums(form, second as OutcomeSubject).slice(0, 1);
    const rows = whole.flatMap(({ cells }) => cells);
    const pairs = rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other]));
    return [...whole, ...[...rows.map((one) => [one]), ...pairs].map((cells): Sum => ({ name: '', cells }))];
  }
  if (second === undefined) return outcomeSums(form, subject as OutcomeSubject);
  if (first in membersOf) {
    const group = first as DisputeGroup;
    if (second === 'closed') {
      const [total, pending] = [disputeCells(group, 'total'), disputeCells(group, 'pending')];
      return [
        { name: `${groupNames[group]}的总计减尚未审结`, cells: total, minus: pending },
        { name: `${groupNames[group]}的总计`, cells: total },
      ];
    }
    const label = form.disputesColumns.find((column) => column.id === second)?.label ?? '';
    return [{ name: `${groupNames[group]}的${label}`, cells: disputeCells(group, second as DisputeResult) }];
  }
  return [{ name: columnNames[second] ?? '', cells: [`proactive.${first}.${second}`] }];
}

/** The sums of a form that were asked for: the same subjects are asked for again and again. */
const sumsKnown = ofForm((form) => ({ form, known: new Map<Subject, readonly Sum[]>() }));

/**
 * The usual readings of a subject, in the order in which a message should name them. Empty where a cell that the plain
 * one needs is blank.
 */
export function readingsOf(report: Report, subject: Subject): readonly Reading[] {
  const { known, form } = sumsKnown(report);
  let sums = known.get(subject);
  if (!sums) {
    sums = sumsOf(form, subject);
    known.set(subject, sums);
  }
  const [plain, ...others] = sums;
  const first = plain && lookedUp(report, plain);
  return first ? [first, ...others.flatMap((sum) => lookedUp(report, sum) ?? [])] : [];
}
