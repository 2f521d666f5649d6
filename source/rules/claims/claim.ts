/** What a sentence says about the tables: a thing that they count, and the number that the sentence gives for it. */
import type { OutcomeSubject } from '../../lexicon/requests.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { PlacedSentence } from './placed.ts';

export type Subject =
  | 'received'
  | 'receivedFromPersons'
  | 'askedByPersons'
  | 'dealtWith'
  | 'toDo'
  | 'incoming'
  | 'handled'
  | 'answered'
  | 'answeredInAll'
  | 'answeredAll'
  | 'carriedIn'
  | 'carriedOver'
  | 'carriedEither'
  | OutcomeSubject
  | OutcomeSum
  | LooseSubject
  | WithinGroup
  | RowSubject
  | DisputeSubject
  | DocumentSubject
  | DecisionSubject;

/** Several outcomes told in one number: granted+grantedInPart. */
export type OutcomeSum = `${OutcomeSubject}+${string}`;

/** What a number is most likely told of, read loosely (loosely.ts): any usual figure of table 三 will do. */
export type LooseSubject = `loosely.${'received' | 'answered' | 'carriedEither' | OutcomeSubject}`;
/** The subject that a number is most likely told of, where it is read loosely. */
export const toldOf = (subject: Subject): Subject => subject.replace(/^loosely\./, '') as Subject;

/** Some row of a group, told by a reason of its own: within.denied. */
export type WithinGroup = `within.${OutcomeSubject}`;

/** Rows of outcomes by their printed names, several where one number counts them all: row.denied.stateSecret+denied.deliberative. */
export type RowSubject = `row.${string}`;

export type DisputeGroup = 'review' | 'litigation' | 'litigationDirect' | 'litigationAfterReview' | 'all';
export type DisputeResult = 'upheld' | 'corrected' | 'otherResult' | 'pending' | 'total' | 'closed';
export type DisputeSubject = `${DisputeGroup}.${DisputeResult}`;

export type DocumentKind = 'regulations' | 'normativeDocuments';
export type DocumentSubject = `${DocumentKind}.${'issued' | 'repealed' | 'inForce'}`;

export type DecisionSubject = `${'licences' | 'penalties' | 'coerciveMeasures'}.decisions`;

export interface Claim {
  readonly what: Subject;
  readonly number: Quantity;
  readonly placed: PlacedSentence;
}

/** A number of a sentence with the words around it that say what it counts. */
export interface Mention {
  readonly number: Quantity;
  /** From the last mark before the number; runs on through marks while there is nothing but 共, 合计, 为 after them. */
  readonly label: string;
  /** Everything in the sentence before the number. */
  readonly before: string;
  /** From the unit to the next mark or number. */
  readonly after: string;
  /** As label, but over 、 as well: 内部事务信息、过程性信息不予公开. */
  readonly stretch: string;
  /** From the unit to the next number or the end of the sentence, marks and all; and to the end whatever numbers follow. */
  readonly rest: string;
  readonly onward: string;
  /** True where the next number follows without a mark between: in 53件申请已办结48件 the words belong to 48. */
  readonly runsOn: boolean;
}

const marks = new Set('，,。；;：:（）、“”！？…');
const strongMarks = new Set('，。；：:（）！？…');
/** Where what stands behind the last strong mark before `end` begins. */
function strongTailOf(text: string, end: number): number {
  let from = end;
  while (from > 0 && !strongMarks.has(text[from - 1] ?? '')) from -= 1;
  return from;
}
const connective = /^(?:共计?|合计|总计|累计|总数|总量|数量|共有|有|为|是|达到?|计|共收到|其中)*$/;

/** Words that stand for all requests, whoever makes them and however they come: their own 、 and 法人 must not cut or narrow what is said. */
const everyone = new RegExp(
  [
    '(?:公民|自然人|个人|群众|企业)(?:、|和|及|与|或者?|以及)(?:企业、)?法人(?:(?:和|或者?|及|以及|与|、)(?:其他|其它|非法人)?(?:社会)?组织)?',
    '(?:公民|自然人|个人|群众)(?:、|和|及|与|或者?)(?:企业|单位|机构)(?:、|和|及|与|或者?|以及)(?:其他|其它|社会)(?:社会)?(?:组织|单位|机构)',
    '(?:通过|经由?|以|按)[^，。；\\d]{0,40}?(?:[、和及等]|各种|各类|多种|多个|[二两三四五]种)[^，。；\\d]{0,12}?(?:渠道|方式|途径|形式)',
    '向(?!其他|有关)[^，。；\\d]{1,24}?(?=提出|提交|递交|提起|申请)',
  ].join('|'),
  'g',
);

/** 予以公开（12件）, 网站（120条，占60%）: the brackets hold nothing but the number, and cut nothing off. */
const loneBrackets =
  /（(?=\d[^（）]*）)([\d.,万余]+[^\d（），。、；：]{1,2}(?:，?占(?:比|总数的?|全部的?)?[\d.]+%)?)）/g;

/** The text with such brackets as a mark that says nothing, every position kept. */
export const withoutLoneBrackets = (text: string): string =>
  text.includes('（') ? text.replace(loneBrackets, '·$1·') : text;

/** The text with everyone and every way masked, every position kept. */
export const withoutEveryone = (text: string): string => text.replace(everyone, (words) => '众'.repeat(words.length));

/** Where the bracket that closes before `end` begins. */
const openingOf = (text: string, end: number): number => Math.max(0, text.lastIndexOf('（', end - 1));

const memory = new WeakMap<PlacedSentence['quantities'], readonly Mention[]>();

/** Each quantity of the sentence with its label; many rules ask for them. */
export function mentionsIn(placed: PlacedSentence): readonly Mention[] {
  let known = memory.get(placed.quantities);
  if (!known) {
    known = read(placed);
    memory.set(placed.quantities, known);
  }
  return known;
}

function read(placed: PlacedSentence): Mention[] {
  const text = withoutEveryone(withoutLoneBrackets(placed.compact.text));
  return placed.quantities.map((number, index) => {
    const floor = placed.quantities[index - 1]?.end ?? 0;
    let from = number.start;
    // What is taken so far: from here on, and behind it what stands behind a bracket.
    let [end, behind] = [from, ''];
    while (from > floor) {
      const char = text[from - 1] ?? '';
      if (marks.has(char)) {
        // A bracket in between says more of what is counted, and does not cut it off: 收到（含网上）申请.
        const opening = char === '）' ? openingOf(text, from) : -1;
        if (opening >= floor) {
          behind = text.slice(from, end) + behind;
          [from, end] = [opening + 1, opening];
        } else if (char === '（' || !connective.test(text.slice(from, end) + behind)) break;
      }
      from -= 1;
    }
    let label = text.slice(from, end) + behind;
    const next = placed.quantities[index + 1]?.start ?? text.length;
    const onward = text.slice(number.end);
    const rest = text.slice(number.end, next);
    const stop = rest.search(/[，,。；;：:（）、！？]/);
    // 16件申请已办理完毕，2件…: these words belong to the number before.
    if (index > 0 && from === floor && /^[\u4e00-\u9fff]/.test(label)) {
      const own = /[，。；：、](?=[^，。；：、]*$)/.exec(label);
      if (own) label = label.slice(own.index + 1);
    }
    // “予以公开”3件: the name of an outcome may stand in quotation marks.
    label = label.replace(/[“”《》·]/g, '');
    const after = (stop < 0 ? rest : rest.slice(0, stop)).replaceAll('·', '');
    const before = text.slice(0, number.start);
    return {
      number,
      label,
      before,
      after,
      stretch: before.slice(Math.max(floor, strongTailOf(text, number.start))).replace(/[“”·]/g, ''),
      rest: rest.slice(0, rest.search(/[。！？]|$/)),
      onward: onward.slice(0, onward.search(/[。！？]|$/)),
      runsOn: stop < 0 && index + 1 < placed.quantities.length,
    };
  });
}

/** True where the number stands in quotation marks: a slogan (“办结一件申请、解决一个问题”) or a name counts nothing. */
export const inQuotes = ({ before }: Mention): boolean => before.lastIndexOf('“') > before.lastIndexOf('”');

/** True where the number tells a change (增加3件) and not an amount. */
export const tellsChange = ({ label }: Mention): boolean =>
  /(?:增加|减少|增长|下降|上升|提高|净增|增幅|降幅|多|少|增|减)(?:了|出|量|数量)?(?:约|近|共)?$/.test(label) &&
  !/至少$|(?<![较比][^，。；]{0,6})新增$/.test(label);

/** 未发生一起: not one, which is no count of one. */
export const deniesAny = ({ label, number }: Mention): boolean =>
  number.chinese && number.value === 1 && /(?:未|没有|无|不存在)[^，。；]{0,8}$/.test(label);

/** (由2023年)的41件增至: what follows is the number of the later year. */
const cameTo = /^度?的?\d[^，。；]*(?:增|升|减|降|提高|下降)[^，。；\d]{0,3}[至到为]$/;

/** The year that the words before a number say it belongs to: a number, 'last', or undefined for the report's own. */
export function yearOf(before: string): number | 'last' | undefined {
  const stretch = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  if (!stretch.includes('年')) return undefined;
  // 2021年至2025年 tells of many years.
  if (/20\d{2}年?(?:至|到|—|-)20\d{2}年(?!\d)/.test(stretch)) return 'last';
  const pattern =
    /(20\d{2})年(?!度?(?:部门)?[预决]算)|(?:上一?年度?|去年|往年|前年)(?:同期)?(?!度?结转|结转|度?未[办答完]|度?[延流接转结遗跨][续转存来入余留年]|度?(?:[留余][下留]|接续|底收到|末收到))|(今年|本年)/g;
  let year: number | 'last' | undefined;
  for (const match of stretch.matchAll(pattern)) {
    const tail = stretch.slice(match.index + match[0].length);
    // 较2023年增加、比上年 only compare; 2023年结转 belongs to this year's table.
    if (/(?:较|比|与|同|自|从|截至|截止|于)$/.test(stretch.slice(0, match.index))) continue;
    if (
      /^度?(?:未办结)?的?(?:[结接流][转余存]|转[入来结]|顺延|遗留|延续|未[办答完]|跨年|[留余][下留]|接续|[底末](?:收到|受理|提交))/.test(
        tail,
      ) ||
      /(?:结转|转|顺延|延续|承接|接续|延)(?:到|至|入|为|下)?$/.test(stretch.slice(0, match.index))
    ) {
      continue;
    }
    // 由2023年的41件增至66件 tells this year's.
    if (/[由从]$/.test(stretch.slice(0, match.index)) && cameTo.test(tail)) continue;
    year = match[1] ? Number(match[1]) : match[2] ? undefined : 'last';
  }
  return year;
}
