import { headingOf, sectionOf } from '../form/sections.ts';
import { readFigure } from '../report/places.ts';
import { applicantsIn } from './claims/byApplicant.ts';
import { sumOfWays } from './claims/byWays.ts';
import { type Subject, toldOf } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import { everyStatement } from './claims/everySentence.ts';
import { type Reading, readingsOf } from './claims/figures.ts';
import { quoted, spanOf } from './claims/placed.ts';
import { requestReader } from './claims/requests.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const subjects: ReadonlySet<Subject> = new Set(['received', 'receivedFromPersons', 'dealtWith', 'toDo', 'incoming']);

const counts = comparing(
  ({ what }) => subjects.has(toldOf(what)),
  (one) => claimFault(one),
);

/** By some of the ways more came than by all: the others need not be named. */
const tooMany = everyStatement(
  (placed, year) => {
    const ways = requestReader.about(placed) ? sumOfWays(placed, year) : undefined;
    return ways ? [{ placed, ...ways }] : [];
  },
  ({ placed, sum, start, end }, report) => {
    const readings = readingsOf(report, 'received');
    const [plain] = readings;
    if (!plain || readings.some(({ value }) => sum <= value)) return [];
    return [
      {
        places: [placed.place, ...plain.cells],
        message: `正文${quoted(placed, start, end)}各种方式提出的申请合计 ${sum} 件，但“${headingOf(sectionOf('applications'))}”里${plain.name}为 ${plain.value}，请核对哪一处不对。`,
        expected: plain.value,
        actual: sum,
        span: spanOf(placed, start, end),
      },
    ];
  },
  ['0123456789', '申'],
);

/** Persons and organisations are all who asked: together they make what came in or was done with. */
const allWhoAsked = everyStatement(
  (placed, year) => {
    const applicants = requestReader.about(placed) ? applicantsIn(placed, year) : undefined;
    return applicants ? [{ placed, ...applicants }] : [];
  },
  ({ placed, sum, persons, behindWhole, start, end }, report) => {
    const [all, ofPersons] = [readingsOf(report, 'dealtWith'), readingsOf(report, 'askedByPersons')];
    const [whole, one] = [all[0], ofPersons[0]];
    // A table that has all under 自然人 does not tell the applicants apart.
    const isTold = readFigure(report, { id: 'applications.received.total' }) !== one?.value;
    if (!whole || !one) return [];
    const heading = headingOf(sectionOf('applications'));
    const fault = (message: string, plain: Reading, actual: number): Fault[] => [
      {
        places: [placed.place, ...plain.cells],
        message: `正文${quoted(placed, start, end)}${message}，但“${heading}”里${plain.name}为 ${plain.value}，请核对哪一处不对。`,
        expected: plain.value,
        actual,
        span: spanOf(placed, start, end),
      },
    ];
    if (!behindWhole && !all.some(({ value }) => value === sum)) return fault(`各类申请人合计 ${sum} 件`, whole, sum);
    return !isTold || ofPersons.some(({ value }) => value === persons.value)
      ? []
      : fault(`自然人为 ${persons.value} 件`, one, persons.value);
  },
  ['0123456789', '自公个'],
);

/** 收到/新收/受理 N 件 is what table 三 received, with or without what came over from last year. */
export const textReceived: Rule = {
  id: 'text-received',
  title: '正文写的收到（受理）申请件数，与表三本年新收（或加上年结转）一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第五十条第（二）项；国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    figures: { 'applications.received.naturalPerson': 12, 'applications.granted.naturalPerson': 12 },
    texts: { 'overview.onRequest': '本年度共收到政府信息公开申请13件，均依法答复。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.carriedIn.naturalPerson': 1,
      'applications.granted.naturalPerson': 13,
    },
    texts: { 'overview.onRequest': '本年度共受理政府信息公开申请13件，均依法答复。' },
  },
  check: (report, context) => [
    ...counts(report, context),
    ...tooMany(report, context),
    ...allWhoAsked(report, context),
  ],
};
