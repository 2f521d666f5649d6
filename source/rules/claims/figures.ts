/** What the tables say about the subject of a claim: every usual reading of it, the plain one first. */
import { type CellId, cellOf } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { applicationsRows, disputesColumns } from '../../report/tables.ts';
import { numberIn } from '../arithmetic/reading.ts';
import type { DisputeGroup, DisputeResult, Subject } from './claim.ts';

export interface Reading {
  /** What the tables call it: 本年新收 + 上年结转. */
  readonly name: string;
  readonly value: number;
  readonly cells: readonly CellId[];
}

const cellOfRow = (row: string): CellId => `applications.${row}.total`;
const rowsOf = (group: string): readonly CellId[] =>
  applicationsRows.filter((row) => row.id.startsWith(`${group}.`)).map((row) => cellOfRow(row.id));

/** The sum of cells under a name; undefined where one of them is blank: an unfilled cell contradicts nothing. */
function reading(
  report: Report,
  name: string,
  cells: readonly CellId[],
  minus: readonly CellId[] = [],
): Reading | undefined {
  let value = 0;
  for (const [sign, ids] of [[1, cells] as const, [-1, minus] as const]) {
    for (const id of ids) {
      const figure = numberIn(report, cellOf(id));
      if (figure === null) return undefined;
      value += sign * Number(figure);
    }
  }
  return { name, value, cells: [...cells, ...minus] };
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

function disputeReadings(report: Report, group: DisputeGroup, result: DisputeResult): (Reading | undefined)[] {
  const label = disputesColumns.find((column) => column.id === result)?.label ?? '';
  const named = (one: DisputeGroup) => reading(report, `${groupNames[one]}的${label}`, disputeCells(one, result));
  // 行政诉讼 in a text may mean only one of its two kinds where the other was named apart.
  return group === 'litigation' ? [named('litigation')] : [named(group)];
}

const received = cellOfRow('received');
const carriedIn = cellOfRow('carriedIn');
const handled = cellOfRow('handled');

/**
 * The usual readings of a subject, in the order in which a message should name them. Empty where a cell that would
 * be needed is blank.
 */
export function readingsOf(report: Report, subject: Subject): readonly Reading[] {
  const plain = (name: string, ...cells: CellId[]) => reading(report, name, cells);
  const incoming = [plain('本年新收', received), plain('本年新收加上年结转', received, carriedIn)];
  const done = plain('（七）总计', handled);
  const some = (): (Reading | undefined)[] => {
    switch (subject) {
      case 'received':
        return incoming;
      case 'dealtWith':
        return [...incoming, done];
      case 'handled':
        return [done, reading(report, '（七）总计减上年结转', [handled], [carriedIn])];
      case 'answered':
        return [
          done,
          reading(report, '（七）总计减（六）其他处理', [handled], rowsOf('otherOutcome')),
          reading(
            report,
            '（七）总计减（五）不予处理、（六）其他处理',
            [handled],
            [...rowsOf('notProcessed'), ...rowsOf('otherOutcome')],
          ),
          reading(report, '（七）总计减上年结转', [handled], [carriedIn]),
        ];
      case 'carriedIn':
        return [plain('上年结转', carriedIn)];
      case 'carriedOver':
        return [plain('结转下年度继续办理', cellOfRow('carriedOver'))];
      case 'granted':
        return [
          plain('（一）予以公开', cellOfRow('granted')),
          plain('（一）予以公开加（二）部分公开', cellOfRow('granted'), cellOfRow('grantedInPart')),
        ];
      case 'grantedInPart':
        return [plain('（二）部分公开', cellOfRow('grantedInPart'))];
      case 'denied':
        return [reading(report, '（三）不予公开各项', rowsOf('denied'))];
      case 'unavailable':
        return [reading(report, '（四）无法提供各项', rowsOf('unavailable'))];
      case 'notHeld':
        return [
          plain('1.本机关不掌握相关政府信息', cellOfRow('unavailable.notHeld')),
          reading(report, '（四）无法提供各项', rowsOf('unavailable')),
        ];
      case 'notProcessed':
        return [reading(report, '（五）不予处理各项', rowsOf('notProcessed'))];
      case 'otherOutcome':
        return [reading(report, '（六）其他处理各项', rowsOf('otherOutcome'))];
      default: {
        const [first, second] = subject.split('.') as [string, string];
        if (first in membersOf) return disputeReadings(report, first as DisputeGroup, second as DisputeResult);
        return [plain(documentNames[second] ?? '', `proactive.${first}.${second}`)];
      }
    }
  };
  const [first, ...others] = some();
  return first ? [first, ...others.filter((one) => one !== undefined)] : [];
}

const documentNames: Readonly<Record<string, string>> = {
  issued: '本年制发件数',
  repealed: '本年废止件数',
  inForce: '现行有效件数',
};
