/** Numbers of requests that were answered or done with. Language only. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { RequestMeaning } from '../../lexicon/requests.ts';
import type { Mention, Subject } from './claim.ts';

/** A number of requests with what is known of where it stands. */
export interface RequestWords {
  /** With what says nothing taken off its label. */
  readonly mention: Mention;
  /** True behind 其中, or in a bracket. */
  readonly inside: boolean;
  /** True in the text about requests, where 申请 alone is one for information. */
  readonly onRequest: boolean;
  /** True where words count only some of them. */
  isNarrow(words: string): boolean;
  isRequest(words: string): boolean;
}

/** 年底，44件均已办结: until when. */
const byNow =
  '(?:(?:到|截至|截止|至)?(?:年底|年末|报告期末|12月31日|目前|20\\d{2}年(?:底|末|12月31日)?)|年内|当年|今年|全年|本年度?)';
const withFillers = (lexicon: Lexicon<RequestMeaning>) =>
  new RegExp(lexicon.any('filler', 'request', 'person', 'submit'), 'g');

/** True where nothing but known words stands between the last verb and the number. */
export function endingWith(lexicon: Lexicon<RequestMeaning>, ...means: RequestMeaning[]): (label: string) => boolean {
  const verb = new RegExp(`.*(${lexicon.any(...means)})`);
  const filling = withFillers(lexicon);
  return (label) => {
    const found = verb.exec(label);
    return found !== null && label.slice(found[0].length).replace(filling, '').length <= 2;
  };
}

/** What was handed to the applicant: as many as there were answers. */
const papers = /(?:答复|告知|决定)(?:告知|文|意见)?[书函](?:共|共计|合计|总计|计|有)?$/;
const handedOut = /出具|制作|发出|送达|印发|寄[出送]|开具|作出|做出|制发/;

export function finishedReader(lexicon: Lexicon<RequestMeaning>): (words: RequestWords) => Subject | undefined {
  const endsWith = endingWith(lexicon, 'finish');
  const finished = new RegExp(`^[^未无待没除不]{0,18}?${lexicon.any('finish')}(?!率|后)`);
  const numberFirst = new RegExp(
    `^(?:[^，。；]*申请中?，)?(?:${byNow}|其中|，|、|：|对|将|已|有|共|全部|到期应(?:答复|办结)的|到期的|上述|所有|这)*$`,
  );
  return ({ mention: { label, after, before, runsOn }, isNarrow }) => {
    const bracketed = before.lastIndexOf('（') > before.lastIndexOf('）');
    // 应答复53件: what was to be done.
    if (
      bracketed ||
      /(?:需要?|须|待)(?:予以|进行|依法)?(?:答复|办理|处理)/.test(after) ||
      /(?<!到期)应(?:予|当)?(?:答复|办结|办理)/.test(label) ||
      (!runsOn && isNarrow(after))
    )
      return undefined;
    if (papers.test(label) && handedOut.test(label) && !isNarrow(label))
      return /收到|新收|受理/.test(before) ? 'answered' : 'answeredInAll';
    if (!isNarrow(label) && endsWith(label) && (after === '' || runsOn || !/[，：]$/.test(label)))
      return /答复|回复|完成/.test(label) ? 'answered' : 'handled';
    if (runsOn) return undefined;
    // 121件均在规定时间内完成答复: the number first; the rest of what was carried over, or is not due, is the rest of all.
    const first = /结转|转结|顺延|除[^。；]*外/.test(before) ? label.replace(/其余|剩余|其他/, '') : label;
    return numberFirst.test(first.replace(/^.*[，；：](?=.)|；/, '')) &&
      finished.test(after) &&
      !/公开$|不予|无法/.test(after)
      ? 'answered'
      : undefined;
  };
}
