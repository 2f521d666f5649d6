/** Numbers of requests that came in. Language only. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { outcomeSubjects, type RequestMeaning } from '../../lexicon/requests.ts';
import type { Subject } from './claim.ts';
import { endingWith, type RequestWords } from './finished.ts';
import { ourselves, thisYear } from './ourselves.ts';

/** What sums up the numbers before it: 线上20件，线下13件，合计33件. */
const sumsUp =
  /^(?:[，、；：]|以上|上述|全年|本年度?|年度|[两三四五]项)*(?:全年|共计?|合计|总计|总共|累计|总数)(?:有|为|共|申请|收到|受理)*$/;
const ofAllPapers = /^，(?:其中|含|包括)[^。；]*(?:信息公开|公开申请|依申请)/;
/** 居前三位的是…，合计140件 */
const someOfAll = /居|前[一二三四五六七八九十\d]|较多|主要|最多|等/;
/** 收到公民申请15件、企业申请5件: one of two kinds of applicants. */
const organisations =
  /(?:法人|企业|组织|机构|单位)(?:、|和|及|或|其[他它]|法人|企业|社会|组织|机构|单位)*(?:提出|提交)?(?:的)?(?:政府信息公开|信息公开)?(?:申请)?(?:的)?(?:有|共|为)?$/;
const citizens =
  /(?:收到|收|受理|接收)[^，。；\d]{0,6}(?:公民|自然人|个人|群众|居民|村民)[^，。；\d]{0,10}\d+[件份宗][、，和]/;
/** 今年应办申请44件, 44件申请需要答复: all there was to do. */
const toDo =
  /(?:应|需要?|须|待|共需)(?:办理?|处理)(?:的)?(?:政府信息公开|依申请公开)?(?:申请|事项|办件|件|数|总?量)*(?:共计?|合计|总计|有|为|是|计|达|：)*$/;
const toDoBehind = /^(?:政府信息公开|依申请公开)?申请(?:件|事项)?(?:需要?|须|待)(?:予以|进行|依法)?(?:办理|答复|处理)/;
/** 群众申请公开信息41次: what was asked for, without a word for a request. */
const asks =
  /(?:公民|群众|公众|市民|村民|居民|自然人|申请人|人|众)(?:依法|共|先后|向[^，。；\d]{1,8})*申请(?:公开|查阅)(?:政府|政务|相关|有关)*信息(?:共计?|合计|累计|有|达|的)*$/;
const whoAsked =
  /\d+(?:多|余)?[名位个人家][^，。；\d]*(?:\d+[名位个人家][^，。；\d]*)*(?:提交|提出|递交|提起)(?:的|了|政府|政务|信息|公开|依)*申请，(?:全年|共|总|合|累)*计?[有为]?$/;
const noOrganisation = /(?:没有|尚无|暂无|无|未有)(?:法人|企业|组织|单位)[^。；\d]*，[^，。；]*$/;
const stillToDo = /截[至止]|年[底末]|目前|尚|仍|还|未|其余|剩/;
const cameOver = '(?:上年|上一年|去年|往年|20\\d{2}年|跨年|结转)[^，。；）]{0,12}';
/** 44件（含上年结转3件）; 连同上年结转的3件，…44件: what came over is in the number. */
const withCarriedBehind = new RegExp(`^[^，。；（）\\d]{0,8}[（，](?:其中|含|包括)[^，。；（）\\d]{0,3}${cameOver}$`);
const withCarriedBefore = new RegExp(`(?:连同|加上|算上|算入|含)[^，。；\\d]{0,3}${cameOver}[^。；]*$`);
/** 职业索赔类申请人提出的10件: those of one kind. */
const ofOneKind = /(?<!各)[类型](?:的)?申请(?:人|者)?[^，。；\d]{0,6}$/;
const newBehind = /^(?:申请)?(?:均?为|是|系|属于?)(?:本年度?|当年|今年|年内|20\d{2}年度?)?新(?:收|增|接收|受理)/;

function patternsOf(lexicon: Lexicon<RequestMeaning>) {
  const beginning = `^(?:[^，。；]*：)?(?:${thisYear}|${ourselves}|，|·|[在对就关于]*依申请公开(?:工作)?(?:方面|中|情况)?(?=，|共|有|$))*`;
  const request = `(?:政务|的|${lexicon.any('person', 'submit', 'filler')})*(?:${lexicon.any('request')}|申请)`;
  const filler = `(?:${lexicon.any('filler')})*`;
  const only = (thing: string) =>
    new RegExp(
      `${beginning}(?:共|有|计)*(?:政府|政务|信息|的)*(?:${thing})(?:书|表|件|量|者|公开)*(?:工作)?(?:方面|情况|中)?，?${filler}$`,
    );
  const [onlyRequest, onlyPlainRequest] = [only(lexicon.any('request')), only(`${lexicon.any('request')}|申请`)];
  /** 共有14件政府信息公开申请, 14件申请均已受理: what is counted stands behind the number. */
  const requestBehind = new RegExp(
    `^(?:${lexicon.any('receive')}(?:到|的)*)?${request}(?:${lexicon.any('request', 'filler')})*$`,
  );
  const receivedBehind = new RegExp(
    `^${request}(?:${lexicon.any('request', 'filler')})*(?:[^，。；未不]{0,10}?)(?:受理|登记|接收|收悉|递交|提交|送达|报送)(?!的)[^，。；]{0,8}$`,
  );
  const amongBehind = new RegExp(`^${request}(?:[当之]?中|里)?$`);
  const onlyYear = new RegExp(`${beginning}(?:共计?|总计|合计|有|累计|发生)*$`);
  const pure = new RegExp(`${beginning}(?:共计?|总计|合计|有|累计|的|对|在|这|上述|以上)*$`);
  const came = new RegExp(lexicon.any('receive'));
  const carries = new RegExp(lexicon.any('carry'));
  const finishes = new RegExp(lexicon.any('finish'));
  const ended = new RegExp(lexicon.any('finish', 'other', ...outcomeSubjects));
  return {
    onlyRequest,
    onlyPlainRequest,
    requestBehind,
    receivedBehind,
    amongBehind,
    onlyYear,
    pure,
    came,
    carries,
    finishes,
    ended,
  };
}
type Patterns = ReturnType<typeof patternsOf>;
type Reader = (words: RequestWords) => Subject | undefined;

/** What came in, by words that tell of all of it. */
function cameInReader(
  lexicon: Lexicon<RequestMeaning>,
  { onlyYear, requestBehind, onlyRequest, onlyPlainRequest }: Patterns,
): Reader {
  const [receives, submits, processes] = (['receive', 'submit', 'process'] as const).map((means) =>
    endingWith(lexicon, means),
  ) as [(label: string) => boolean, (label: string) => boolean, (label: string) => boolean];

  return ({ mention: { label, after }, inside, onRequest, isRequest }) => {
    if (/共|计|有|发生/.test(label) && onlyYear.test(label) && !inside && requestBehind.test(after)) return 'received';
    const person = lexicon.has('person', label);
    // 受理不动产登记申请: another business.
    const elsewhere =
      /登记/.test(label) &&
      !lexicon.has('request', label + after) &&
      !/(?:^|[共并均已])登记|登记(?:在[册案])?的(?:依申请公开|信息公开)?申请/.test(label);
    if (receives(label) && !elsewhere) {
      if (lexicon.has('process', label.replace(/收办/g, ''))) return 'dealtWith';
      return person ? 'receivedFromPersons' : 'received';
    }
    // 医疗纠纷处理2件: the last word names a thing.
    if (/[^共已并年所度均，：]处理$/.test(label) && !isRequest(label)) return undefined;
    // 今年群众申请公开信息41次
    if (asks.test(label)) return person ? 'receivedFromPersons' : 'received';
    if (processes(label)) return lexicon.has('receive', label) || !person ? 'dealtWith' : undefined;
    if (submits(label) && !/[补重再][次新充]?提/.test(label) && isRequest(label + after)) {
      return person ? 'receivedFromPersons' : 'received';
    }
    // 全年依申请公开申请75件: no verb, and nothing that narrows it.
    return after === '' && (onRequest ? onlyPlainRequest : onlyRequest).test(label) ? 'received' : undefined;
  };
}

/** 线上申请20件、线下申请13件，合计33件: all that stands before, where nothing of it tells how requests ended. */
function isSummedUp(
  { mention: { label, before, after, rest }, isRequest, onRequest }: RequestWords,
  { came, ended }: Patterns,
): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const parts = clause.slice(0, clause.length - label.length);
  return (
    after === '' &&
    !rest.startsWith('，占') &&
    sumsUp.test(label) &&
    !someOfAll.test(parts) &&
    /\d[件宗份封]/.test(parts) &&
    (isRequest(parts) || (onRequest && came.test(parts))) &&
    !ended.test(parts)
  );
}

/** Reads what came in, without a look at what came over beside it. */
function plainReader(lexicon: Lexicon<RequestMeaning>): Reader {
  const patterns = patternsOf(lexicon);
  const { requestBehind, receivedBehind, amongBehind, onlyYear, pure, carries, finishes } = patterns;
  const cameIn = cameInReader(lexicon, patterns);
  const receives = endingWith(lexicon, 'receive');

  return (words) => {
    const { mention, inside, onRequest, isNarrow, isRequest } = words;
    const { label, after, before, runsOn } = mention;
    const whoever = after.replace(/由[^，。；]{1,8}?(?=受理|登记|接收)/, '');
    const all = /分别/.test(after) || !isNarrow(whoever) || /^(?:申请)?(?:均|都|全部)/.test(after);
    if (all && !inside && onlyYear.test(label) && receivedBehind.test(after)) return 'received';
    if (onRequest && /^(?:其中|[，、])*$/.test(label) && newBehind.test(after)) return 'received';
    if (!inside && pure.test(label) && isRequest(label + after)) {
      // 对34件新收申请全部登记编号
      const [, ahead = ''] = /^(.+?)(?:全部|均|都|逐[件一])/.exec(after) ?? [];
      if (ahead !== '' && requestBehind.test(ahead)) return 'received';
      // 53件申请已办结48件, 48件申请当中，39件提前答复: those that came in, or those that were done with.
      const whole = runsOn ? after.replace(/中?有$/, '中') : after;
      if (runsOn && !whole.endsWith('中') && /^(?:政府信息公开)?申请/.test(after)) return 'dealtWith';
      if (whole !== '' && amongBehind.test(whole)) return finishes.test(mention.rest) ? 'dealtWith' : 'received';
    }
    // 无法人申请公开，村民申请1件: all who asked were persons.
    if (noOrganisation.test(before) && lexicon.has('person', label) && /申请/.test(label) && after === '')
      return 'receivedFromPersons';
    if (isSummedUp(words, patterns)) return carries.test(before) ? 'incoming' : 'received';
    // 21名公民和2家企业提交申请，计23件
    if (whoAsked.test(before) && isRequest(before) && !inside) return 'received';
    if (organisations.test(label) && citizens.test(before.slice(-24)) && !inside) return 'receivedFromPersons';
    if (isNarrow(label) || (isNarrow(after) && !/^(?:申请)?(?:均|都|全部)/.test(after))) return undefined;
    // After 其中 only a part is counted, but for the two parts that the table itself has.
    if (inside && !/(?:本年度?|当年|年度)?新(?:收|接收|增)(?:到)?(?:政府信息公开)?(?:申请)?$/.test(label))
      return undefined;
    // 全年收件1280件，其中政府信息公开申请33件: the first number is of all that came.
    if (!isRequest(label + after) && ofAllPapers.test(mention.onward)) return undefined;
    const thing = isRequest(label) || isRequest(after) || (onRequest && receives(label));
    return thing || /信息公开申请|依申请公开/.test(before) ? cameIn(words) : undefined;
  };
}

export function receivedReader(lexicon: Lexicon<RequestMeaning>): Reader {
  const read = plainReader(lexicon);
  return (words) => {
    const { label, after, before, rest } = words.mention;
    const withCarried =
      !/新/.test(label) &&
      (withCarriedBehind.test(rest) || withCarriedBefore.test(before.slice(0, -label.length || undefined)));
    const isAll =
      (toDo.test(label) || toDoBehind.test(after)) &&
      !words.inside &&
      !stillToDo.test(label) &&
      !words.isNarrow(label) &&
      words.isRequest(label + after);
    if (isAll) return withCarried ? 'incoming' : 'toDo';
    if (ofOneKind.test(label)) return undefined;
    const subject = read(words);
    return withCarried && subject === 'received' ? 'incoming' : subject;
  };
}
