import { formOf } from '../form/forms.ts';
import type { Quantity } from '../text/quantities.ts';
import { quoted } from './claims/placed.ts';
import type { Severity } from './finding.ts';
import { type InSentence, textRule } from './textRule.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** The cell that a reference names, or would name. */
  readonly reference?: string;
}

const unfinished =
  /_{2,}|＿{2,}|\{\{[^{}]*\}\}|（(?:[^（）]{0,4}待(?:核实|核对|补充|确认|填写?|定)[^（）]{0,6}|待[^（）]{0,6}|请(?:填写|补充)[^（）]*|此处[^（）]*|需?补充)）|【(?:待[^】]*|请[^】]*|此处[^】]*|填写[^】]*)?】|待补充|待填写?|待核实后|TODO|TBD|FIXME|XXX+|\?{3,}|？{3,}/gi;
const suspicious =
  /(?<![A-Za-z])[XＸ]{2}(?![A-Za-z])|(?<![A-Za-z])x{2}(?![A-Za-z])|[×✕]{2,}|(?<=[\u4e00-\u9fff])[×✕](?=[次条件个场篇年月日县镇局])|[？?]{2,}(?=[次条件个场篇%])|(?<![一二三四五六七八九])[〇○]{2,}(?![一二三四五六七八九])|(?<![\dA-Za-z*])\*{2,}(?![\dA-Za-z*])|(?<![张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾])某某|（具体[^（）]{1,10}）|（网址）|（链接）|某(?:县|市|镇|局|单位)(?!些)|(?<![A-Za-z\d])[XN](?=[条件篇次%])/g;

/** Without one of these nothing is unfinished. */
const anyMark = /[_＿{【待TtFfXxＸN?？×✕〇○*某]|（[请此需补具网链]/;

/** What is unfinished in a compact sentence. */
function left(text: string): readonly Found[] {
  if (!anyMark.test(text)) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(unfinished)) {
    const reference = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(match[0])?.[1];
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      severity: 'error',
      ...(reference ? { reference } : {}),
    });
  }
  for (const match of text.matchAll(suspicious)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((one) => start < one.end && end > one.start)) continue;
    found.push({ start, end, severity: 'warning' });
  }
  return found;
}

/** A number that was left out: 增长%, 收到申请件, 电话：. Only where nothing like it stands rightly without a number. */
const numberLost: readonly RegExp[] = [
  /(?:增长|下降|提高|增加|减少|占比?|达到?|为)(?=%)/,
  /(?:收到|受理|办结|答复)[^，。；\d件条]{0,14}(?:公开申请|复议|诉讼)(?:共计?|合计|总计)?件(?=[，。；])/,
  /(?:共|累计|全年)收到申请件(?=[，。；])/,
  /(?:举办|组织|开展|召开|参加)[^，。；\d一二两三四五六七八九十多数几各]{0,8}(?:培训班?|发布会|座谈会|会议)(?:期|场|场次|次)(?=[，。；])/,
  /培训人次(?=[，。；])/,
  /(?:发布|制作|公开)[^，。；\d]{0,4}解读(?:材料|信息)?篇(?=[，。；])/,
  /(?:回复|答复|办理)(?:群众|网民)?留言[条件](?=[，。；])/,
  /(?:网址|地址|邮箱)[：:](?=[，。；）])/,
  /(?:联系电话|咨询电话|电话|传真|邮政编码|邮编|电子邮箱)[：:](?=[，。；）]|$)/,
];

/** 制度15，公告21条，履职23条: the one item of a list whose measure word was left out. */
const item = /[\u4e00-\u9fff]{2,14}(\d{1,5})(条|件|篇|个|期|次)?(?=[，、；。])/g;
const fewestItems = 4;

function measureLost(text: string): { readonly start: number; readonly end: number } | undefined {
  const items = [...text.matchAll(item)];
  const bare = items.filter((one) => one[2] === undefined && !/^(?:19|20)\d{2}$/.test(one[1] ?? ''));
  const units = new Set(items.flatMap((one) => one[2] ?? []));
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
  if (/未|没有|无|零/.test(clause)) return true;
  const atEnd = match.index + match[0].length === text.length;
  return atEnd && before.lastIndexOf('（') > before.lastIndexOf('）');
}

interface Lost {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** What lost its number or its measure word. */
function lost(text: string, quantities: readonly Quantity[]): readonly Lost[] {
  const mayLack = /[%件条篇期场次：:]/.test(text);
  const number = mayLack ? numberLost.map((pattern) => pattern.exec(text)).find((match) => match !== null) : undefined;
  if (number && !isMeant(text, number)) {
    const end = number.index + number[0].length + (text[number.index + number[0].length] === '%' ? 1 : 0);
    return [{ start: number.index, end, says: /[：:]$/.test(number[0]) ? '后面是空的' : '少了数字' }];
  }
  const measure = quantities.length < fewestItems ? undefined : measureLost(text);
  return measure ? [{ ...measure, says: '少了量词' }] : [];
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
    ...lost(placed.compact.text, placed.quantities).map(
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
