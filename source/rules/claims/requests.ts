/** Claims about table 三: what was received, handled, carried over, and with what outcome. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type RequestMeaning, requestLexicon } from '../../lexicon/requests.ts';
import { carriedReader, remaining } from './carried.ts';
import type { Mention, Subject } from './claim.ts';
import { ourselves, thisYear } from './ourselves.ts';
import { outcomeReader } from './outcomes.ts';
import type { PlacedSentence } from './placed.ts';

const counted = new Set(['件', '宗', '起', '份', '条', '件次', '个', '例', '项', '封', '次', '人次']);

/** Outcomes of some of the requests: of those that concern a third party, of one kind of applicant, of last year's. */
const someBefore =
  /(?:涉及|第三方)[^，。；]{0,14}\d+[件宗份](?:申请)?，[^。；]*$|(?:自然人|法人|企业)[^，。；]{0,8}\d+[件宗份]中[^。；]*$|结转\d+[件宗份]，其中[^。；]*$/;
const ofSome = ({ before }: Mention, text: string): boolean =>
  someBefore.test(before) || /另(?:有|外)?\d+件[^，。；]*公开/.test(text);

export interface RequestReader {
  /** True where a sentence speaks of requests for information, not of other business. */
  about(placed: PlacedSentence): boolean;
  /** What of table 三 a number counts, or undefined where it is something else or only some of it. */
  subject(placed: PlacedSentence, mention: Mention, year: number): Subject | undefined;
}

/** By these words a number counts the requests of one kind of applicant, or for one reason that is no row. */
const someReason =
  /自然人|法人|企业|其中(?:涉|因|属)|理由|复议|诉讼|拟|重复|信访|举报|投诉|过程性|内部|秘密|隐私|第三方|安全|案卷|现成|另行制作|不明确|补正|咨询|频次|公开出版物|其他法律/;

/** True where a clause before the number picks out some of what was counted: 其中, or a bracket that is still open. */
function isInside(before: string): boolean {
  const open = before.lastIndexOf('（') > before.lastIndexOf('）');
  const closed = before.replace(/（[^（）]*）/g, '');
  const clause = closed.slice(Math.max(closed.lastIndexOf('。'), closed.lastIndexOf('；')) + 1);
  return open || clause.includes('其中');
}

/** 年底，44件均已办结: until when. */
const byNow = '(?:(?:到|截至|截止|至)?(?:年底|年末|12月31日|目前|20\\d{2}年(?:底|末))|年内|当年)';

export function requestReaderOf(lexicon: Lexicon<RequestMeaning>): RequestReader {
  const carried = carriedReader(lexicon);
  const outcome = outcomeReader(lexicon);
  const filling = new RegExp(lexicon.any('filler', 'request', 'person', 'submit'), 'g');
  const [receive, submit, process, finish] = (['receive', 'submit', 'process', 'finish'] as const).map(
    (means) => new RegExp(`.*(${lexicon.any(means)})`),
  ) as [RegExp, RegExp, RegExp, RegExp];
  const finished = new RegExp(`^[^未无待没除不]{0,18}?${lexicon.any('finish')}(?!率|后)`);
  const narrow = new RegExp(`${lexicon.any('narrow')}|\\d月`);
  const other = new RegExp(lexicon.any('other'));
  const carrying = new RegExp(lexicon.any('carry'), 'g');
  const beginning = `^(?:[^，。；]*：)?(?:${thisYear}|${ourselves}|，|·|[在对就关于]*依申请公开(?:工作)?(?:方面|中|情况)?(?=，|共|有|$))*`;
  const request = `(?:政务|的|${lexicon.any('person', 'submit', 'filler')})*(?:${lexicon.any('request')}|申请)`;
  const filler = `(?:${lexicon.any('filler')})*`;
  const onlyRequest = new RegExp(
    `${beginning}(?:共|有|计)*(?:政府|政务|信息|的)*(?:${lexicon.any('request')})${filler}$`,
  );
  /** 共有14件政府信息公开申请, 14件申请均已受理: what is counted stands behind the number. */
  const requestBehind = new RegExp(`^${request}(?:${lexicon.any('request', 'filler')})*$`);
  const receivedBehind = new RegExp(
    `^${request}(?:${lexicon.any('request', 'filler')})*(?:[^，。；未不]{0,10}?)(?:受理|登记|接收|收悉|递交|提交|送达|报送)(?!的)[^，。；]{0,8}$`,
  );
  const onlyYear = new RegExp(`${beginning}(?:共计?|总计|合计|有|累计|发生)*$`);
  const numberFirst = new RegExp(`^(?:[^，。；]*申请中?，)?(?:${byNow}|其中|，|、|：)*$`);
  /** True where nothing but known words stands between the last verb and the number. */
  const endsWith = (verb: RegExp, label: string): boolean => {
    const found = verb.exec(label);
    return found !== null && label.slice(found[0].length).replace(filling, '').length <= 2;
  };

  /** What came in, by words that tell of all of it. */
  function cameIn({ label, after }: Mention, inside: boolean): Subject | undefined {
    if (/共|计|有|发生/.test(label) && onlyYear.test(label) && !inside && requestBehind.test(after)) return 'received';
    const person = lexicon.has('person', label);
    // 受理不动产登记申请: another business.
    const elsewhere =
      /登记/.test(label) && !lexicon.has('request', label + after) && !/(?:^|[共并均已])登记/.test(label);
    if (endsWith(receive, label) && !elsewhere) {
      if (lexicon.has('process', label.replace(/收办/g, ''))) return 'dealtWith';
      return person ? 'receivedFromPersons' : 'received';
    }
    // 医疗纠纷处理2件: the last word names a thing.
    if (/[^共已并年所度均，：]处理$/.test(label) && !lexicon.has('request', label)) return undefined;
    if (endsWith(process, label)) return lexicon.has('receive', label) || !person ? 'dealtWith' : undefined;
    if (endsWith(submit, label) && !/[补重再][次新充]?提/.test(label) && lexicon.has('request', label + after)) {
      return person ? 'receivedFromPersons' : 'received';
    }
    // 全年依申请公开申请75件: no verb, and nothing that narrows it.
    return after === '' && onlyRequest.test(label) ? 'received' : undefined;
  }

  function told(placed: PlacedSentence, mention: Mention): Subject | undefined {
    const { label, after, before } = mention;
    const plain = label.replace(/上级|书面(?=答复)|(?:今年|本年|年初)以来|(?<=收到|受理|接收|登记)有效/g, '');
    const behind = after.replace(/^有效|书面(?=答复)/, '');
    // 收到42件，其中1件撤回，计入41件: which number the table holds is not said.
    if (/剔除|扣除|计入|未予登记/.test(placed.compact.text)) return undefined;
    // 按期答复60件，延期答复13件: where some were late, the punctual are not all.
    if (/按[期时]/.test(label + after) && /延期|逾期|超期/.test(placed.compact.text)) return undefined;
    if (other.test(label + after) || /逾期|超期/.test(label)) return undefined;
    const inside = isInside(before);
    const thing =
      lexicon.has('request', label) ||
      lexicon.has('request', after) ||
      (placed.topic === 'onRequest' && /申请/.test(placed.compact.text));
    const context = thing || lexicon.has('request', before) || placed.topic === 'onRequest';
    const bracketed = before.lastIndexOf('（') > before.lastIndexOf('）');
    if (context && !bracketed && !narrow.test(behind)) {
      if (!narrow.test(plain) && endsWith(finish, label) && (after === '' || !/[，：]$/.test(label)))
        return /答复|回复|完成/.test(label) ? 'answered' : 'handled';
      // 121件均在规定时间内完成答复: the number first; the rest of what was carried over is the rest of all.
      const first = /结转|转结|顺延/.test(before) ? label.replace(/其余|剩余/, '') : label;
      if (
        numberFirst.test(first.replace(/^.*[，；：](?=.)|；/, '')) &&
        finished.test(after) &&
        !/公开$|不予|无法/.test(after)
      )
        return 'answered';
    }
    const whoever = behind.replace(/由[^，。；]{1,8}?(?=受理|登记|接收)/, '');
    const all = /分别/.test(after) || !narrow.test(whoever);
    if (all && !inside && onlyYear.test(label) && receivedBehind.test(after)) return 'received';
    if (narrow.test(plain) || (narrow.test(behind) && !/^(?:申请)?(?:均|都|全部)/.test(after))) return undefined;
    // After 其中 only a part is counted, but for the two parts that the table itself has.
    if (inside && !/(?:本年度?|当年|年度)?新(?:收|接收|增)(?:到)?(?:政府信息公开)?(?:申请)?$/.test(label))
      return undefined;
    if (!thing && !/信息公开申请|依申请公开/.test(before)) return undefined;
    return cameIn({ ...mention, label: plain, after: behind }, inside);
  }

  return {
    about: ({ compact, topic }) =>
      lexicon.has('request', compact.text) ||
      (topic === 'onRequest' &&
        (/申请|受理|收到|新收|公开|不予|办理|在办|未/.test(compact.text) ||
          lexicon.has('finish', compact.text) ||
          lexicon.has('carry', compact.text))),
    subject(placed, mention, year) {
      if (!counted.has(mention.number.unit)) return undefined;
      const { label } = mention;
      const carry = carried(mention, year);
      if (carry) {
        const rest = label.replace(carrying, '').replace(/上级|按期/g, '');
        return narrow.test(rest) || other.test(rest) ? undefined : carry;
      }
      const result = outcome(mention, placed.compact.text);
      // Attributes of documents are no outcomes, and no requests.
      if (/公文|发文|拟稿|文件属性|公开属性/.test(mention.before)) return undefined;
      if (result && ofSome(mention, placed.compact.text)) return undefined;
      if (result) return !result.startsWith('row.') && someReason.test(label) ? undefined : result;
      const left = remaining(mention);
      if (left) return left;
      return told(placed, mention);
    },
  };
}

export const requestReader = requestReaderOf(requestLexicon);
