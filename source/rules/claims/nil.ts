/** What a sentence says there was none of: requests, reviews, lawsuits, carried over, documents. Language only. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type NilMeaning, nilLexicon } from '../../lexicon/nil.ts';
import { withoutEveryone } from './claim.ts';
import type { PlacedSentence } from './placed.ts';
import { isOfAnotherTime } from './times.ts';

export type NilThing =
  | 'received'
  | 'carriedIn'
  | 'carriedOver'
  | 'carried'
  | 'review'
  | 'litigation'
  | 'documents'
  | 'repealed';

export interface Nil {
  readonly thing: NilThing;
  readonly start: number;
  readonly end: number;
}

export type NilReader = (placed: Pick<PlacedSentence, 'compact' | 'topic'>, year: number) => Nil[];

const about = /信息公开|依申请|公开申请|申请公开|公开信息|公开政府信息|公开的申请|政务信息/;
/** What may stand behind the thing that is denied. */
const tail =
  /(?:的|件|事项|案件|案例|案|办件|信息|政府|政务|情况|情形|现象|事件|公开|业务|表|书|记录|数量|数|等|纠纷|问题|申请|行为|活动|发生|产生|出现|过|类|及|、|获取|需要?(?:办理|处理|答复)|相关|有关|(?:[我本][局镇乡县市区委厅办处院站]|[我本]?(?:机关|单位|部门|街道)))*$/;
/** Behind these a 未 or 无 begins another word, or denies an act of the unit itself. */
const notBefore =
  /^(?:经|来(?!自)|能|及时|按|予|曾|必|公开|答复|办结|审结|落实|更新|完成|结案|法|论|障碍|线|偿|理由|锡|为|缝|人(?!因|提|申|向|众|就|对)|需|须|关|一(?![件起例宗])|到)/;
/** A part of the year, of the ways, of the applicants or of the units is told before the denial: 截至6月底, 1-5月, 通过邮件方式, 所属单位, 除…外. */
export const ofSome =
  /(?:截[至止](?:20\d{2}年)?(?!12)\d{1,2}月[^。；]*|(?<!\d)\d{1,2}(?:月份?)?[-—－至到](?!12月)\d{1,2}月[^，。；]*|(?:通过|以)[^，。；、]{1,12}(?:方式|渠道|途径|形式)[^，。；]*|(?:所属|下属|直属|各)[^，。；]*|(?:^|[，。；])(?!各|所有|任何|全部)[^，。；]{1,12}(?:渠道|途径|窗口)(?:均|都)?|(?<![解消清排])除[^，。；]{1,16}外，[^，。；]*)$/;
const legalPersons = /法人|组织|企业|单位/;
const persons = /公民|个人|自然人|群众|任何|众/;
const years = /(20\d{2})年|下|次|明|上|去/;

/** 书面或者网络申请: on paper and without, which leaves no way out. */
const [onPaper, onLine] = ['(?:书面|纸质|线下|现场|当面|信函|邮寄)', '(?:网络|网上|线上|在线|电子)'];
const allWays = new RegExp(
  `(?:${onPaper}(?:、|和|及|与|或者?|以及)${onLine}|${onLine}(?:、|和|及|与|或者?|以及)${onPaper})(?:方式|形式|渠道)?`,
  'g',
);

/** 依申请公开方面，2024年为0件: without a verb. */
const noneOnRequest =
  /(?:^|[，；：）])(?:依申请公开|申请公开)(?:方面|情况|工作|件|数量|数)?[，：]?(?:20\d{2}年度?|本年度?|年度|全年|今年|我[局镇乡县市区委厅办]|共|均)*((?:为|是|：)(?:0件?|零件?|无))(?=[，。；]|$)/;

const documents =
  /(?:未|没有|无)(?:新制定的|新制发的|新出台的)?(?:(?:制发|制定|出台|新制定|新增|印发|新制发)(?:公开)?(?:[、和或，也]?(?:未|没有)?(?:修改|废止))?)?(?:公开)?(?:新的)?(?:行政)?规范性文件(?=[，。；]|$|的?(?:制发|制定|出台)?(?:情况|行为|事项)?[，。；])/;

const repealed =
  /(?:未|没有|无)(?:(?:制发|制定|出台)?[、和或]?(?:未|没有)?(?:废止|宣布失效|清理废止)的?(?:行政)?规范性文件|(?:行政)?规范性文件(?:被)?(?:废止|失效))(?=[，。；]|$)/;

const deniesSomething = /未|没有|无|零|不存在|为0|[量数计是：]0/;
const deniable = /申请|复议|诉讼|起诉|[被应]诉|结转|顺延|跨年|规范性文件|公开/;

function carried(body: string, before: string, year: number): NilThing | undefined {
  const lead = body.slice(0, 12);
  // 没有未办结的 alone is what all-handled looks at; beside 无上年结转 it denies the other end of the year.
  const isLeft =
    /^(?:一件)?(?:申请)?(?:跨年|未办[结完])/.test(body) && !/[逾超]期/.test(body) && /跨年|结转/.test(body + before);
  if (!isLeft && !/结转|转结|顺延|转接|延[至到]|转入|(?:上年|去年).{0,4}未办/.test(lead)) return undefined;
  const named = years.exec(body.slice(0, 14)) ?? /[上去]一?年度?$/.exec(before);
  if (isLeft && !named) return 'carriedOver';
  if (!named) return /^结转(?:件|申请|办理件|案件|情况|的?申请)?$/.test(body) ? 'carried' : undefined;
  if (named[1]) return Number(named[1]) > year ? 'carriedOver' : 'carriedIn';
  return /[下次明]/.test(named[0]) ? 'carriedOver' : 'carriedIn';
}

/** What a denial says with words of its own: of no list, and of no clause. */
function deniedWhole(plain: string): Nil[] {
  const found: Nil[] = [];
  const none = noneOnRequest.exec(plain);
  if (none) {
    const end = none.index + none[0].length;
    found.push({ thing: 'received', start: end - (none[1] ?? '').length, end });
  }
  const add = (match: RegExpExecArray | null, thing: NilThing | undefined): void => {
    if (!match || !thing || /[如若]$/.test(plain.slice(0, match.index))) return;
    found.push({ thing, start: match.index, end: match.index + match[0].length });
  };
  add(repealed.exec(plain), 'repealed');
  add(documents.exec(plain), 'documents');
  return found;
}

const blank = (text: string): string => text.replace(/（[^（）]*）/g, (words) => '□'.repeat(words.length));

type ClauseReader = (body: string, before: string, year: number, inContext: boolean) => NilThing[];

/** Reads what the words behind a denial, up to the next mark, say there was none of. */
function clauseReader(lexicon: Lexicon<NilMeaning>): ClauseReader {
  const noun = new RegExp(`^[^，。；]{0,40}?${lexicon.any('request', 'review', 'litigation')}`);

  /** The thing that the words of one part of a denial end in. */
  function thingOf(words: string, whole: string): NilThing | undefined {
    const core = words.replace(tail, '');
    const kept = words.slice(0, Math.min(words.length, core.length + 16));
    const last = Math.max(
      words.lastIndexOf('复议'),
      words.lastIndexOf('诉讼'),
      words.lastIndexOf('起诉'),
      words.lastIndexOf('应诉'),
      words.lastIndexOf('被诉'),
    );
    if (last >= 0 && words.slice(last + 2).replace(tail, '') === '') {
      const means = words.slice(last, last + 2);
      return lexicon.has('review', means) ? 'review' : lexicon.has('litigation', means) ? 'litigation' : undefined;
    }
    if (last >= 0 || !lexicon.has('request', kept) || /涉及(?!政府信息公开|信息公开)/.test(words)) return undefined;
    const request = [...words.matchAll(new RegExp(lexicon.any('request'), 'g'))].at(-1);
    if (!request || words.slice(request.index + request[0].length).replace(tail, '') !== '') return undefined;
    return legalPersons.test(whole) && !persons.test(whole) ? undefined : 'received';
  }

  return (body, before, year, inContext) => {
    const carry = carried(body, before, year);
    if (carry) return [carry];
    if (!noun.test(body)) return [];
    if (lexicon.has('narrow', body) || !inContext) return [];
    const parts = body.split(/、|和|(?<!涉)及|与|或者?|以及|也/).filter((part) => part !== '');
    const things = parts.flatMap((part) => thingOf(part, body) ?? []);
    // 行政复议诉讼: both in one word.
    if (/复议(?:申请)?(?:(?:行政)?诉讼|被诉)/.test(body)) things.push('review');
    // Without a thing at the end of the clause something else is denied: 未收到对申请的投诉, 无行政复议、行政诉讼被纠正.
    const last = parts.at(-1) ?? '';
    if (!thingOf(last, body) && /复议|诉讼|起诉|[被应]诉/.test(last)) return [];
    return thingOf(last, body) || things.some((thing) => thing !== 'received') ? things : [];
  };
}

/** 收到申请数为零, 行政复议、诉讼均为无: the denial behind the thing. */
function behindReader(lexicon: Lexicon<NilMeaning>): (text: string) => Nil[] {
  const behind = new RegExp(
    `(${lexicon.any('request', 'review', 'litigation')})[^，。；\\d]{0,12}(?:为零|：无|为无|为：无|零申请|零报告|(?:“零|零)(?:发生|出现|投诉)|(?:未|没有)(?:发生|出现|产生)(?=[，。；]|$)|为0(?![\\d.])|(?:总?量|总?数)(?:共?计?|是|：)0[件宗份](?=[，。；、）]|$))`,
    'g',
  );

  return (text) =>
    [...text.matchAll(behind)].flatMap((match): Nil[] => {
      const stretch = { start: match.index, end: match.index + match[0].length };
      const lead = text.slice(Math.max(0, match.index - 12), stretch.end);
      if (/复议|诉讼|起诉/.test(match[0])) {
        const [review, litigation] = [lexicon.has('review', lead), lexicon.has('litigation', lead)];
        return [
          ...(review ? [{ thing: 'review', ...stretch } as const] : []),
          ...(litigation ? [{ thing: 'litigation', ...stretch } as const] : []),
        ];
      }
      return /收到|受理|依申请|公开(?:的|类|事项)?申请|申请公开|公开请求/.test(lead)
        ? [{ thing: 'received', ...stretch }]
        : [];
    });
}

export function nilReaderOf(lexicon: Lexicon<NilMeaning>): NilReader {
  const not = new RegExp(`(?<![有如若])${lexicon.any('not')}`, 'g');
  const [denied, deniedBehind] = [clauseReader(lexicon), behindReader(lexicon)];

  return ({ compact: { text }, topic }, year) => {
    if (!deniesSomething.test(text) || !deniable.test(text)) return [];
    const plain = withoutEveryone(blank(text)).replace(allWays, (words) => '众'.repeat(words.length));
    const inContext = about.test(plain) || topic === 'onRequest' || /复议.*诉讼/.test(plain);
    const found: Nil[] = [...deniedBehind(plain)];
    for (const match of plain.matchAll(not)) {
      const from = match.index + match[0].length;
      const rest = plain.slice(from);
      const body = rest.slice(0, rest.search(/[，。；：！？]|$/)).replace(/□+/g, '');
      if (notBefore.test(body) && !/^(?:人[因提申向众就对]|曾)/.test(body)) continue;
      if (ofSome.test(plain.slice(0, match.index))) continue;
      if (lexicon.has('supposed', plain.slice(Math.max(0, match.index - 8), from))) continue;
      const end = from + Math.max(1, rest.search(/[，。；：！？]|$/));
      for (const thing of denied(body, plain.slice(0, match.index), year, inContext))
        found.push({ thing, start: match.index, end });
    }
    found.push(...deniedWhole(plain));
    return found.filter(
      ({ thing, start }, index) =>
        !isOfAnotherTime(plain.slice(0, start), year) && found.findIndex((one) => one.thing === thing) === index,
    );
  };
}

export const nilsIn = nilReaderOf(nilLexicon);
