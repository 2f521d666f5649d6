/** Claims about table 三: what was received, handled, carried over, and with what outcome. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { outcomeRows, outcomeSubjects, type RequestMeaning, requestLexicon } from '../../lexicon/requests.ts';
import { carriedReader, remaining } from './carried.ts';
import type { Mention, Subject } from './claim.ts';
import { finishedReader } from './finished.ts';
import { looseReader } from './loosely.ts';
import { classesPapers, isOfOthers } from './others.ts';
import { outcomeReader } from './outcomes.ts';
import type { PlacedSentence } from './placed.ts';
import { receivedReader } from './received.ts';

const counted = new Set(['件', '宗', '起', '份', '条', '件次', '个', '例', '项', '封', '次', '人次']);

/** 另有4件不予公开: beside others. */
const besideOthers = /另(?:有|外)?\d+件[^，。；]*公开/;

export interface RequestReader {
  /** True where a sentence speaks of requests for information, not of other business. */
  about(placed: PlacedSentence): boolean;
  /** False where the measure word of a number is none of requests: cheaper to ask than what it counts. */
  counts(mention: Mention): boolean;
  /** What of table 三 a number counts, or undefined where it is something else or only some of it. */
  subject(placed: PlacedSentence, mention: Mention, year: number): Subject | undefined;
}

/** True where a clause before the number picks out some of what was counted: 其中, or a bracket that is still open. */
function isInside(before: string): boolean {
  const open = before.lastIndexOf('（') > before.lastIndexOf('）');
  const closed = before.replace(/（[^（）]*）/g, '');
  const clause = closed.slice(Math.max(closed.lastIndexOf('。'), closed.lastIndexOf('；')) + 1);
  return open || clause.includes('其中');
}

const ofTheYear = /^(?:[，、；和及与]|而)*20\d{2}年度?(?:共|为|有|是)*$/;
const rowOfYears =
  /(?:申请|依申请公开)(?:件|总|数|量|受理|收|情况)*[^。；\d]*20\d{2}年度?(?:为|有)?\d+[件宗][、，；和][^。；]*$/;

/** 上级 and the like take nothing away from what is counted. */
const sayNothing = /上级|(?<=答复)意见|书面(?=答复)|(?:今年|本年|年初)以来|(?<=收到|受理|接收|登记)有效/g;
/** 收到42件，其中1件撤回，计入41件: which number the table holds is not said. */
const countedOtherwise = /剔除|扣除|计入(?!下|次|明|20)|未予登记/;
/** 自2019年以来，累计受理174件: of many years. */
const ofYears = /(?<!今年|本年|年初)以来，?[^，。；]*$/;
/** 无一超期, 未发生超期: none was late. */
const noneLate = /(?:无一?|零|没有|未(?:发生|出现|有)?)(?:件|申请)?(?:延期|逾期|超期)/g;

/** What a number of a row of years counts; undefined where the words do not say, null where there is no such row. */
function ofSeveralYears({ label, before }: Mention, finishes: (words: string) => boolean): Subject | undefined | null {
  // 申请量由2023年的41件增至66件: the words before both numbers say what they count.
  const risen = /[至到为]$/.test(label)
    ? /([^，。；：]*)，?[由从](?:20\d{2}年|上年|去年)[^，。；\d]*\d+[^，。；\d]{1,6}$/.exec(before)?.[1]
    : undefined;
  if (risen !== undefined) return finishes(risen) ? 'answered' : /申请/.test(risen) ? 'received' : undefined;
  // 申请量逐年回落，2022年36件、2023年28件
  if (ofTheYear.test(label) && rowOfYears.test(before)) return finishes(before) ? 'answered' : 'received';
  return null;
}

/** Tells whether the last count before a number, but for outcomes, is of some of the requests: 信函申请6件，予以公开4件；… */
function subsetReader(lexicon: Lexicon<RequestMeaning>): (mention: Mention) => boolean {
  const subset = new RegExp(
    `(?:${lexicon.any('narrow', 'carry')}|结转|自然人|公民|[村居市]民|涉及)[^，。；\\d]{0,10}$`,
  );
  const subsetBehind = /^(?:申请)?(?:涉及|是|为|属|系)?(?:自然人|公民|企业|法人|上年|结转)/;
  const [ended, reason] = [lexicon.any(...outcomeSubjects), lexicon.any(...outcomeRows)].map(
    (any) => new RegExp(any),
  ) as [RegExp, RegExp];
  const tellsEnd = (words: string) =>
    /撤[回销]|终止/.test(words) || ended.test(words) || (reason.test(words) && !words.includes('第三方'));

  return ({ before }) => {
    const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('：')) + 1;
    const stretch = before.slice(from).replace(/（[^（）]*）/g, '');
    const counts = [...stretch.matchAll(/([^，。；：、\d]*)\d+[件份宗](?!次)([^，。；：、\d]*)/g)]
      .map(([, ahead = '', behind = '']) => ({ ahead, behind }))
      .filter(({ ahead, behind }) => !tellsEnd(ahead === '' ? behind : ahead));
    const isSubset = ({ ahead, behind }: { ahead: string; behind: string }) =>
      subset.test(ahead) || subsetBehind.test(behind);
    const [last, previous] = counts.reverse();
    if (!last || !isSubset(last)) return false;
    // 线上20件、线下13件: all of them by two ways; 新收51件，结转2件 too.
    return previous === undefined || !(isSubset(previous) || /结转/.test(last.ahead));
  };
}

export function requestReaderOf(lexicon: Lexicon<RequestMeaning>): RequestReader {
  const carried = carriedReader(lexicon);
  const outcome = outcomeReader(lexicon);
  const received = receivedReader(lexicon);
  const finished = finishedReader(lexicon);
  const loosely = looseReader(lexicon);
  const narrow = new RegExp(`${lexicon.any('narrow')}|\\d月`);
  const other = new RegExp(lexicon.any('other'));
  const carrying = new RegExp(lexicon.any('carry'), 'g');
  const isOfSome = subsetReader(lexicon);
  const finishes = (words: string) => lexicon.has('finish', words);

  function told(placed: PlacedSentence, mention: Mention): Subject | undefined {
    const { label, after, before } = mention;
    const { topic, compact } = placed;
    const plain = label.replace(sayNothing, '');
    const behind = after.replace(/^有效|书面(?=答复)/, '');
    // 对3件申请收取了信息处理费: those that a fee was charged for.
    if (/(?<![未不没有无]|没有)收取|(?<!未|不)收费|计费|处理费/.test(mention.rest)) return undefined;
    if (countedOtherwise.test(compact.text) || ofYears.test(before)) return undefined;
    // 按期答复60件，延期答复13件: where some were late, the punctual are not all.
    if (/按[期时]/.test(label + after) && /延期|逾期|超期/.test(compact.text.replace(noneLate, ''))) return undefined;
    if (other.test(label + after) || /逾期|超期/.test(label)) return undefined;
    const onRequest = topic === 'onRequest';
    const words = {
      mention: { ...mention, label: plain, after: behind },
      inside: isInside(before),
      onRequest,
      isNarrow: (one: string) => narrow.test(one),
      isRequest: (one: string) => lexicon.has('request', one) || (onRequest && one.includes('申请')),
    };
    if (lexicon.has('request', label + after + before) || onRequest) {
      const done = finished(words);
      if (done) return done;
    }
    return received(words) ?? (mention.number.precision === 'exact' ? loosely(mention) : undefined);
  }

  return {
    about: ({ compact, topic }) => topic === 'onRequest' || lexicon.has('request', compact.text),
    counts: ({ number }) => counted.has(number.unit),
    subject(placed, mention, year) {
      if (!counted.has(mention.number.unit)) return undefined;
      const { label } = mention;
      const yearly = ofSeveralYears(mention, finishes);
      if (yearly !== null) return yearly;
      const carry = carried(mention, year, placed.compact.text);
      if (carry) {
        const rest = label.replace(carrying, '').replace(/上级|按期|[上下]半年(?=收到|受理)/g, '');
        return narrow.test(rest) || other.test(rest) ? undefined : carry;
      }
      // Attributes of documents are no outcomes, and no requests.
      if (classesPapers(mention) || isOfOthers(mention, placed.compact.text)) return undefined;
      const result = outcome(mention, placed.compact.text);
      if (result && (isOfSome(mention) || besideOthers.test(placed.compact.text))) return undefined;
      if (result) return result;
      const left = remaining(mention, year);
      if (left) return left;
      return told(placed, mention);
    },
  };
}

export const requestReader = requestReaderOf(requestLexicon);
