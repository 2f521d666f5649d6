import { type OutcomeSubject, outcomeSubjects } from '../lexicon/requests.ts';
import { type Claim, toldOf } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import { everyStatement } from './claims/everySentence.ts';
import { readingsOf } from './claims/figures.ts';
import { ofSome } from './claims/nil.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import { requestReader } from './claims/requests.ts';
import { isOfAnotherTime } from './claims/times.ts';
import type { Rule } from './rule.ts';

const outcomes: ReadonlySet<string> = new Set(outcomeSubjects);

const counts = comparing(
  ({ what }: Claim) => /^(?:row|within)\./.test(what) || outcomes.has(toldOf(what).split('+')[0] ?? ''),
  (one) => claimFault(one),
);

/** 未作出不予公开的答复, 没有无法提供的情形: what is denied with more words is some of it. */
const denied =
  /(?:(?<![如若])(?:未|没有)|(?<![如若有毫])无)(?:曾|有)?(?:作出|做出|出现|发生|产生|存在)?(?:任何|过)?(?:予以|答复)?(不予公开|不予处理|无法提供|部分公开)(?:的|类)?(?:政府信息公开|信息公开|依申请公开|政府信息|信息|公开)?的?(?:情形|情况|决定|申请|件|事项|答复|告知|处理|案件|案例)*(?=[，。；、]|$)/g;
const subjectOf: Readonly<Record<string, OutcomeSubject>> = {
  不予公开: 'denied',
  不予处理: 'notProcessed',
  无法提供: 'unavailable',
  部分公开: 'grantedInPart',
};

interface Denial {
  readonly placed: PlacedSentence;
  readonly subject: OutcomeSubject;
  readonly start: number;
  readonly end: number;
}

/** 全年无不予公开情形: what the sentence says never was the outcome. */
const denialsIn = (placed: PlacedSentence, year: number): Denial[] =>
  requestReader.about(placed)
    ? [...placed.compact.text.matchAll(denied)].flatMap((match): Denial[] => {
        const subject = subjectOf[match[1] ?? ''];
        const isOurs =
          !isOfAnotherTime(placed.compact.text.slice(0, match.index), year) &&
          !ofSome.test(placed.compact.text.slice(0, match.index)) &&
          !/季度|半年|[县市区镇]级|部门/.test(placed.compact.text);
        return subject && isOurs ? [{ placed, subject, start: match.index, end: match.index + match[0].length }] : [];
      })
    : [];

const denials = everyStatement(
  denialsIn,
  ({ placed, subject, start, end }, report) => {
    const [plain] = readingsOf(report, subject);
    if (!plain || plain.value === 0) return [];
    return [
      {
        places: [placed.place, ...plain.cells],
        message: `正文${quoted(placed, start, end)}写的是没有，但表三${plain.name}为 ${plain.value}。`,
        expected: plain.value,
        actual: 0,
        span: spanOf(placed, start, end),
      },
    ];
  },
  ['未没无', '公处提'],
);

/** 予以公开 N 件, 部分公开 N 件, 不予公开 N 件 … are the rows of table 三, or the sums of their groups. */
export const textOutcomes: Rule = {
  id: 'text-outcomes',
  title: '正文写的予以公开、部分公开、不予公开等件数，与表三办理结果一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第三十六条、第三十七条、第五十条第（二）项；国办公开办函〔2021〕30号 表三',
  failing: {
    figures: {
      'applications.received.naturalPerson': 6,
      'applications.granted.naturalPerson': 4,
      'applications.denied.internalAffairs.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '收到政府信息公开申请6件，其中予以公开4件、不予公开1件。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 6,
      'applications.granted.naturalPerson': 4,
      'applications.denied.internalAffairs.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '收到政府信息公开申请6件，其中予以公开4件、不予公开2件。' },
  },
  check: (report, context) => [...counts(report, context), ...denials(report, context)],
};
