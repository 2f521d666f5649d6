/** Requests that go from one year to the next: carried in, carried over, not done yet. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { RequestMeaning } from '../../lexicon/requests.ts';
import type { Mention, Subject } from './claim.ts';

const nextYear = '(?:下一?个?|次|明|后一?)(?:年|度)|下年';
const lastYear = '(?:上一?年度?|去年|往年|前一?年)';

/** The years that carrying over goes from and to. */
export function carriedReader(lexicon: Lexicon<RequestMeaning>) {
  const carry = lexicon.any('carry');
  const between = '[^，。；\\d]{0,6}';
  const into = new RegExp(
    `${carry}(?:到|至|入|为|往|办理至)?(20\\d{2})年|(20\\d{2})年${between}${carry}(?:至|到)?(?:今年|本年)`,
  );
  const left = '未(?:办结|办完|办理|答复|办毕|完成)|转来|延续(?:办理)?|流转|结余';
  const outOf = new RegExp(`(20\\d{2})年(?:度)?${between}(?:${carry}|${left}|[底末](?:收到|受理|提交))`);
  const toNext = new RegExp(
    `(?:${carry}|转入|转到)(?:到|至|入|为|往)?(?:${nextYear})|(?:${nextYear})[^，。；\\d]{0,6}(?:继续)?办理|(?:期末|年[末底])(?:累计)?(?:${carry}|结转|结余|留存)`,
  );
  const fromLast = new RegExp(
    `(?:${lastYear})[^，。；\\d]{0,8}?(?:${carry}|${left}|[底末](?:收到|受理|提交))|(?:${carry}|${left})(?:自|的)*(?:${lastYear})`,
  );
  const newer = new RegExp(`${lexicon.any('receive')}[^，。；和及与]*$`);
  const hint = new RegExp(lexicon.any('carry'));
  /** 新收51件、结转2件: from last year, beside what is new; without it, from or into another year. */
  const bareCarry = new RegExp(
    `^(?:其中|含|包括|连同|加上|[，、和及]|并|另)*(?:${carry}|结转)(?:年度?)?(?:的|有|了|申请|办?件)*$`,
  );
  /** 无上年度结转件，1件结转至下一年度: what there was none of is told before the mark. */
  const none = /^.*(?:无|没有|未有)[^，。；\d]*，/;
  /** 新收33件，上年结转3件，办结34件，结转2件: what came in is told already. */
  const saysIn = new RegExp(`${lastYear}[^，。；\\d]{0,8}(?:${carry}|结转)[^，。；\\d]{0,6}\\d+[件宗份][^。；]*[，；]`);
  return ({ label: told, after, before }: Mention, year: number, text: string): Subject | undefined => {
    const label = told.replace(none, '');
    // 上年遗留的诉讼1件: another thing that was carried over.
    if (/诉讼|复议|审结/.test(before + after) && !/申请/.test(label)) return undefined;
    if (
      !hint.test(label) &&
      !hint.test(after) &&
      !/[下次明后]|未[办答完]|[延流结][续转余]|[底末](?:收到|受理|提交)/.test(label + after)
    )
      return undefined;
    for (const words of [label, after]) {
      const named = into.exec(words);
      if (named?.[2]) return Number(named[2]) === year - 1 ? 'carriedIn' : undefined;
      if (named?.[1]) {
        const to = Number(named[1]);
        return to > year ? 'carriedOver' : to === year ? 'carriedIn' : undefined;
      }
      const of = outOf.exec(words);
      if (of) return Number(of[1]) === year - 1 ? 'carriedIn' : undefined;
    }
    // A number belongs to the words right before it; the words after it count only when nothing stands before.
    if (toNext.test(label)) return 'carriedOver';
    // 结转上年后新收到47件 counts what is new.
    if (fromLast.test(label)) return newer.test(label) ? undefined : 'carriedIn';
    if (toNext.test(after)) return 'carriedOver';
    if (fromLast.test(after) && !newer.test(label)) return 'carriedIn';
    return bareCarry.test(label) && after === ''
      ? saysIn.test(before)
        ? 'carriedOver'
        : /新收|新增|新受理|[需应须]要?办/.test(text)
          ? 'carriedIn'
          : 'carriedEither'
      : undefined;
  };
}

const notDone =
  '(?:尚未|未|仍未|还未)(?:到|满)?(?:法定|规定)?(?:的)?(?:答复|办理)?(?:期限|时限|期)|(?:尚未|未|仍未|还未)(?:办?结|答复|办理完毕|办毕|完成)|(?:没有|暂未)(?:办结|答复)|(?:正在|(?<!补)正|尚在|仍在|还在|处[于在])[^，。；]{0,8}(?:办理|处理|审查|办|期限内|时限内|期内|征求)|在(?:法定|规定|答复|办理|的)*(?:期限|时限|期)内|在办|待办理?|待答复|跨年(?:度)?(?:办理|答复)';
const notDoneBefore = new RegExp(`(?:${notDone})(?:中|的|申请|政府信息公开|件|共|有|为)*$`);
const notDoneBehind = new RegExp(`^(?:政府信息公开)?(?:申请)?(?:，)?(?:因[^，。；]{0,12})?(?:${notDone})`);
/** 跨年度办理, 列入下年度统计, 拟于2025年答复: what will be done with it next year; behind another clause too. */
const later = (year: number) =>
  new RegExp(
    `^(?:[^。；\\d]|\\d{1,2}[月日]){0,28}?(?:跨年度?(?:办理|答复)|(?:顺延|延期|延[至到]|转[至到]|推迟|留)(?:[到至在])?(?:${nextYear}|${year + 1}年)|(?:于|在)(?:${nextYear}|${year + 1}年)[^，。；]{0,6}(?:办结|答复|办理)|(?:列入|计入|转入|纳入|留待|结转)(?:到|至)?(?:${nextYear}|${year + 1}年)|(?:拟|将|计划|预计|需)(?:于|在)?(?:${nextYear}|${year + 1}年)[^，。；]{0,8}(?:答复|办理|办结))`,
  );
const laterKnown = new Map<number, RegExp>();

function isForNextYear(rest: string, year: number): boolean {
  let known = laterKnown.get(year);
  if (!known) {
    known = later(year);
    laterKnown.set(year, known);
  }
  return known.test(rest);
}

/** 除5件未到期外，其余均已答复: all but these. */
const allButThese = new RegExp(
  `^(?:申请)?(?:因)?(?:${notDone}|结转|转入|需|拟|[^，。；\\d]{0,6}征求)[^，。；\\d]{0,16}(?:外|之外)?，[^。；]*?(?:其余|其他|剩余|均|全部|都)[^。；]{0,24}(?:答复|办结|办毕|完成|完毕)`,
);

/** 除按规定延期的2件外，其余均已办理完毕: the same, with why before the number. */
const notYetBefore = new RegExp(`除(?:因)?[^，。；\\d]{0,10}(?:延期|顺延|结转|转入|跨年|${notDone})[^，。；\\d]{0,8}$`);
const allTheRest =
  /^(?:申请)?(?:之)?外，[^。；]*?(?:其余|其他|剩余|均|全部|都)[^。；]{0,24}(?:答复|办结|办毕|完成|完毕)/;

/** 尚有6件未到答复期限, 未办结1件: what is carried over, in words of its own. */
export function remaining({ label, after, before, rest, onward }: Mention, year: number): Subject | undefined {
  if (/^，?(?:剩余|尚余|还剩)$/.test(label) && after === '' && /(?:办结|答复)\d+件，?(?:剩余|尚余|还剩)$/.test(before))
    return 'carriedOver';
  if (/除$/.test(label)) return allButThese.test(onward) ? 'carriedOver' : undefined;
  if (label.includes('除') && notYetBefore.test(label)) return allTheRest.test(onward) ? 'carriedOver' : undefined;
  if (
    /逾期|超期|部门|各[县区市镇乡单]|其中$|季度|半年|(?<!1)[1-9]月|10月/.test(label) ||
    /[外，]?除[^，。；]*$/.test(before.slice(-12))
  )
    return undefined;
  if (notDoneBefore.test(label) && !/外/.test(after)) return 'carriedOver';
  const left =
    /^(?:，|、|其中|另|仍|尚|还)*$|有$|(?:其余|剩余|剩|余下?|余)(?:的)?$/.test(label) ||
    /(?:年[底末]|1[12]月[^，。；\d]{0,3})(?:新)?(?:收到|受理|接收|提交|递交|登记)的?$/.test(label);
  return left &&
    (notDoneBehind.test(after) ||
      (isForNextYear(rest, year) && !/(?<!征求[^，。；]{0,6})意见|问题|事项|项目/.test(after)))
    ? 'carriedOver'
    : undefined;
}
