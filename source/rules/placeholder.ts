import { formOf } from '../form/forms.ts';
import { lostNumbers, type Unfinished, unfinishedForms } from '../lexicon/unfinished.ts';
import type { Quantity } from '../text/quantities.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import type { Severity } from './finding.ts';
import { type InSentence, textRule } from './textRule.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** The cell that a reference names, or would name. */
  readonly reference?: string;
}

interface Form extends Unfinished {
  readonly pattern: RegExp;
  readonly excuse: RegExp | undefined;
}

const forms: readonly Form[] = unfinishedForms.map((form) => ({
  ...form,
  pattern: new RegExp(form.words, 'gi'),
  excuse: form.unless === undefined ? undefined : new RegExp(form.unless),
}));
const numberLost: readonly RegExp[] = lostNumbers.map(({ words }) => new RegExp(words));
/** Most sentences have none of either: asked once before each is looked for. */
const anyLost = new RegExp(lostNumbers.map(({ words }) => words).join('|'));
const anyForm = new RegExp(unfinishedForms.map(({ words }) => `(?:${words})`).join('|'), 'i');

/** Without one of these nothing is unfinished. */
const anyMark = /[_＿{【〈待TtFfXxＸN?？×✕〇○*某]|[（[〔][请此需补具网链略填插单机部]|此处|(?<=[：为由])[[〔]/;

/** What is unfinished in a compact sentence. */
function left(text: string): readonly Found[] {
  if (!anyMark.test(text) || !anyForm.test(text)) return [];
  const found: Found[] = [];
  for (const { pattern, certain, excuse } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (excuse?.test(text) || found.some((one) => start < one.end && end > one.start)) continue;
      const reference = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(match[0])?.[1];
      found.push({ start, end, severity: certain ? 'error' : 'warning', ...(reference ? { reference } : {}) });
    }
  }
  found.sort((one, other) => one.start - other.start);
  return found;
}

/** 制度15，公告21条，履职23条: the one item of a list whose measure word was left out. */
const item = /[\u4e00-\u9fff]{2,14}(\d{1,5})(条|件|篇|个|期|次)?(?=[，、；。])/g;
const fewestItems = 4;
/** One between two that have it. */
const fewestAround = 3;

/** Behind these a number needs no measure word. */
const needsNone = /(?:第|得分|评分|排名|位列|达|率|指数|版|编号|代码|邮编|电话|热线)$/;
/** 政策文件89条，解读22，公开信息915条: right between two that have the same one. */
function isBareBetween(
  one: RegExpExecArray,
  previous: RegExpExecArray | undefined,
  next: RegExpExecArray | undefined,
  text: string,
): boolean {
  if (!previous?.[2] || one[2] !== undefined || previous[2] !== next?.[2]) return false;
  if (/^(?:19|20)\d{2}$/.test(one[1] ?? '') || needsNone.test(one[0].replace(/\d+$/, ''))) return false;
  const end = one.index + one[0].length;
  return one.index === previous.index + previous[0].length + 1 && !/[。]/.test(text.slice(end, next.index));
}

function measureLost(text: string): { readonly start: number; readonly end: number } | undefined {
  const items = [...text.matchAll(item)];
  const bare = items.filter((one) => one[2] === undefined && !/^(?:19|20)\d{2}$/.test(one[1] ?? ''));
  const units = new Set(items.flatMap((one) => one[2] ?? []));
  const beside = items.findIndex((one, at) => isBareBetween(one, items[at - 1], items[at + 1], text));
  const between = items[beside];
  if (between) return { start: between.index, end: between.index + between[0].length };
  const [only] = bare;
  if (!only || bare.length > 1 || items.length < fewestItems || units.size !== 1 || items.at(-1) === only)
    return undefined;
  return { start: only.index, end: only.index + only[0].length };
}

/** 未收到申请件 needs no number; a line that breaks off inside a bracket is another fault. */
function isMeant(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  );
  // 在首页设置信息条: a bar of a page.
  if (/未|没有|无|零|(?:设置|增设|添加|滚动|悬浮|飘窗)[^，。；]{0,4}$/.test(clause)) return true;
  const atEnd = match.index + match[0].length === text.length;
  return atEnd && before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** 其中2撤销、1件维持, 受理4申请: a number stands at its verb, or right before what it counts. */
const bareAtVerb =
  /(?:收到|受理|办结|答复|办理)(?!20\d{2})\d{1,4}(?=(?:政府信息公开|依)?申请)|其中[^，。；、\d]{0,8}\d{1,4}(?=予以公开|部分公开|不予公开|无法提供|不予处理|撤销|维持|驳回|纠正|已(?:办结|答复|审结)|正在)/;

/** 发布政策解读信息52。: what was published, and how much of it without a measure word. */
const bareAtEnd =
  /(?:发布|公开|推送|编发|转发|刊登|刊发|报送|制作|收到|受理|办结|答复|召开|举办|开展)[^，。；、：（）“”\d]{0,14}(?:信息|文件|解读|材料|稿件|动态|公告|公示|情况|新闻|申请|培训|会议|活动)[1-9]\d{0,4}(?=[，。；]|$)/;

interface Lost {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** 名录  份: room was left for a number. */
const room = /(?<=[\u4e00-\u9fff])[ \u3000]{2,}(?=[条件次份篇个期场人名元册批家%％])/;

function roomIn({ compact, sentence }: PlacedSentence): Lost | undefined {
  const match = /[ \u3000]{2}/.test(sentence.text) ? room.exec(sentence.text) : null;
  if (!match) return undefined;
  const behind = match.index + match[0].length;
  for (let end = 1; end < compact.text.length; end += 1) {
    if (compact.at(end) === behind) return { start: end - 1, end: end + 1, says: '少了数字' };
  }
  return undefined;
}

/** What lost its number or its measure word. */
function lostIn(text: string, quantities: readonly Quantity[]): readonly Lost[] {
  const number = anyLost.test(text)
    ? numberLost.map((pattern) => pattern.exec(text)).find((match) => match !== null)
    : undefined;
  if (number && !isMeant(text, number)) {
    const end = number.index + number[0].length + (text[number.index + number[0].length] === '%' ? 1 : 0);
    return [{ start: number.index, end, says: /[：:]$/.test(number[0]) ? '后面是空的' : '少了数字' }];
  }
  const atEnd = bareAtEnd.exec(text);
  const bare =
    (/其中|\d[政依申]/.test(text) ? bareAtVerb.exec(text) : null) ??
    (atEnd && !/(?:19|20)\d{2}$/.test(atEnd[0]) ? atEnd : null);
  const measure = bare
    ? { start: bare.index, end: bare.index + bare[0].length }
    : quantities.length < fewestAround
      ? undefined
      : measureLost(text);
  return measure ? [{ ...measure, says: '少了量词' }] : [];
}

/** The same with the room that was left for a number; where that stands at words that lost theirs, it is one thing. */
function lost(placed: PlacedSentence): readonly Lost[] {
  const found = lostIn(placed.compact.text, placed.quantities);
  const empty = roomIn(placed);
  return !empty || found.some(({ start, end }) => empty.start < end && start < empty.end) ? found : [...found, empty];
}

/** Nothing unfinished is left: ____, {{…}} that names no figure, （待补充）, TODO; XX, ××, 某某, (具体网址). */
export const placeholder = textRule({
  id: 'placeholder',
  title: '没有未填完的空：下划线、（待补充）、XX、某某、（具体网址），没有漏掉的数字和量词',
  severities: ['error', 'warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：内容完整、表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '全年公开信息____条。' } },
  passing: { texts: { 'overview.onRequest': '全年收到申请{{applications.received.total}}件。' } },
  given: (report) => ({ form: formOf(report) }),
  find: (placed, { form }) => [
    ...left(placed.compact.text)
      .filter(({ reference = '' }) => !form.findCell(reference))
      .map(
        ({ start, end, severity }): InSentence => ({
          severity,
          message: `${quoted(placed, start, end)}里的“${placed.compact.text.slice(start, end)}”${severity === 'error' ? '还没有填' : '像是模板里没有换掉的字'}。`,
          actual: placed.compact.text.slice(start, end),
          start,
          end,
        }),
      ),
    ...lost(placed).map(
      ({ start, end, says }): InSentence => ({
        start,
        end,
        severity: 'warning',
        message: `${quoted(placed, start, end)}里的“${placed.compact.text.slice(start, end)}”${says}，请补上。`,
        actual: placed.compact.text.slice(start, end),
      }),
    ),
  ],
});
