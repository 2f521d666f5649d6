/** Numbers with what they count: 12件, 1.2万余条, 三份, 87.5%. */
import { findNumbers, type NumberInText } from './numerals.ts';

export interface Quantity extends NumberInText {
  /** '' where it was left out. */
  readonly unit: string;
  /** End of the unit; `start` is that of the number. */
  readonly end: number;
}

const unit =
  /^(?:个百分点|件次|人次|条次|场次|余?件|余?条|起|宗|封|份|篇|期|次|个|项|例|户|人|部|册|场|批|张|幅|家|名|处|种|类|则|元|%|‰|步|卷|页|块|台|所|门|套|支|组|平方米|公里|公顷|亩|天|小时|对(?=[，、；。）和]))/;

/** Words that begin like a quantity: 高效办成一件事, 一次性告知, 一张网. */
const phrase =
  /^(?:一件事|一类事|一次性|一张(?:网|图|表|清单)|一条(?:龙|心)|一个(?:口|窗口|平台|标准)|一家亲|一份表|一项项|一期一|.{1,2}(?:部署|部分|部门|起步))/;

/** 统一, 唯一, 逐一: the numeral ends a word. */
const word = /[统唯逐专单同归划之万不每]/;

/** Chinese numerals before these are seldom a count (一个, 三类, 两步). */
const vague = new Set(['步', '天', '类', '种', '门', '所']);

const dateOrNumber = /^(?:年|月|日|号|时|点|分|：|:|\/|-\d)/;

/** A number that stands right before a mark has lost its measure word, or never had one: 部分公开67，占4.61%. */
const unmeasured = /^[，、；。）]/;

/** 第1、2、3: the number at `start` goes on with what 第 began. */
function isOrdinal(text: string, start: number): boolean {
  let at = start - 1;
  while (/[\d、]/.test(text[at] ?? '')) at -= 1;
  return text[at] === '第';
}

/** The quantities of a compact text, in order; ordinals (第3期), dates and document numbers are none. */
export function quantitiesIn(text: string): Quantity[] {
  return findNumbers(text).flatMap((number): Quantity[] => {
    const rest = text.slice(number.end, number.end + 6);
    if (dateOrNumber.test(rest)) return [];
    const found = unit.exec(rest)?.[0];
    const last = text[number.start - 1] ?? '';
    if (!found && !(unmeasured.test(rest) && !number.chinese && /[\u4e00-\u9fff]/.test(last))) return [];
    // 2 3件: one number that was broken by a space.
    if (/[第〔\d.A-Za-z]/.test(last) || /\d $/.test(text.slice(0, number.start)) || isOrdinal(text, number.start))
      return [];
    if (!found) return [{ ...number, unit: '' }];
    if (
      number.chinese &&
      (vague.has(found) || phrase.test(text.slice(number.start, number.end + 3)) || word.test(last))
    )
      return [];

    const over = found.startsWith('余') ? ({ precision: 'over' } as const) : {};
    return [{ ...number, ...over, unit: found.replace('余', ''), end: number.end + found.length }];
  });
}
