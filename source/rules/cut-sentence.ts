import { readText } from '../report/places.ts';
import { remembering } from '../text/memory.ts';
import type { Fault } from './finding.ts';
import { around, faultInText, paragraphsIn } from './inText.ts';
import type { Rule } from './rule.ts';

const longest = 30;
const endMarks = '。！？；：…”’）》」』〉】.!?;:)';
/** As much of a paragraph's end as a conjunction takes. */
const lastWords = 4;
/** What ends in these goes on: a conjunction, a comma, a half of a pair. */
const goesOn =
  /(?:[，、,]|和|及|与|以及|并且?|或者?|通过|按照|根据|对于|关于|为了|的|达到|做到|各类|各项|有关|相关|进一步|(?<![作行认成较称分])为|(?<![存所内外潜现正])在)\s*$/;
/** A line that begins so is a heading or an item of a list; one that ends in a date or a name is a signature. */
const numbered =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]|[一二三四五六七八九十]是|附件|注[：:])/;
/** A heading may be long, and has no end mark; （二）依申请公开。全年… is one with a paragraph behind it. */
const heading = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[^。]*$/;
/** A line that does not go on with the one before it. */
const beginsAnew = /^\s*(?:全年|20\d{2}年|截至|本年|我[局镇县市区委办]|累计|共)/;
/** 根据…和…制度。 names grounds and does nothing on them. */
const groundsOnly =
  /^(?:本(?:年度)?报告)?(?:是)?(?:根据|依据|按照)[^，。；,;]{12,}(?:制度|要求|规定|办法|通知|精神|条例》)。$/;

/** Why a paragraph is not whole; `last` where nothing follows it in its text, `next` is what follows. */
function broken(paragraph: string, next: string | undefined): string | undefined {
  const text = paragraph.trim();
  if (text === '' || endMarks.includes(text.at(-1) ?? '')) return undefined;
  // A line broken by a page goes on in the next one.
  const isLast = next === undefined || next.trim() === '' || numbered.test(next);
  if (
    !isLast &&
    !(beginsAnew.test(next) && /等$|日常$/.test(text)) &&
    !(beginsAnew.test(next) && goesOn.test(text.slice(-lastWords)))
  )
    return undefined;
  if (!isLast) return text.length > 6 ? '没有写完' : undefined;
  if (goesOn.test(text.slice(-lastWords)) && text.length > 6) return '没有写完';
  return text.length > longest && !heading.test(text) && /[，；。,;]/.test(text) && !/https?:|[\w.]+@/.test(text)
    ? '末尾没有句号'
    : undefined;
}

const groundsIn = remembering((paragraph: string): { readonly start: number; readonly end: number } | null => {
  const first = /^[^。]*。/.exec(paragraph)?.[0] ?? '';
  return groundsOnly.test(first.replace(/\s/g, '')) ? { start: 0, end: first.length } : null;
});

/** A paragraph ends with an end mark; no sentence breaks off or lacks what it should say. */
export const cutSentence: Rule = {
  id: 'cut-sentence',
  title: '每段以句号等结束，没有写了一半的句子',
  severities: ['warning'],
  basis: 'GB/T 15834《标点符号用法》；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: {
    texts: { 'overview.management': '信息发布前由经办站所、分管领导逐级审核，并作保密审查，公开后每季度核对，并' },
  },
  passing: {
    texts: { 'overview.management': '信息发布前由经办站所、分管领导逐级审核，并作保密审查，公开后每季度核对。' },
  },
  check: (report, { form }) =>
    form.prose.flatMap((id): Fault[] => {
      const paragraphs = paragraphsIn(readText(report, id));
      return paragraphs.flatMap(({ text, start }, index): Fault[] => {
        const says = broken(text, paragraphs[index + 1]?.text);
        const end = text.trimEnd().length;
        if (says) {
          const from = Math.max(0, end - 2);
          const message = `${around(text, from, end, 24)}这一段${says}。`;
          return [faultInText(report, id, { start: start + from, end: start + end }, { message })];
        }
        const grounds = /^\s*(?:本|是|根据|依据|按照)/.test(text) ? groundsIn(text) : null;
        if (!grounds) return [];
        const message = `${around(text, grounds.start, grounds.end, 0)}只写了依据，没有写依据它做什么（例如“编制本报告”）。`;
        return [faultInText(report, id, { start: start + grounds.start, end: start + grounds.end }, { message })];
      });
    }),
};
