import type { Report } from '../report/report.ts';
import { Segmenter } from '../text/segmenter.ts';
import { everySentence } from './claims/everySentence.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { textRule } from './textRule.ts';

const shortestSentence = 20;

/** Words that rightly stand twice: 政务公开|公开栏, 政务服务|服务中心, 一个一个. */
const rightlyTwice =
  /^(?:公开|服务|信息|公众|中心|管理|工作|一一|发展|一个|一项|逐[条项级件]|研究|讨论|政策|监督|咨询|[〇零一二三四五六七八九十百千万]+|社会|文化|农业|教育|安全|保障|建设|指导|督查|审查|应急|行政|.年)$/;

/** Of words that rightly meet (政务公开|公开栏), the second still has to go on to something: 工作工作。 and 信息信息86条 do not. */
const nouns = /^(?:公开|服务|信息|管理|工作|发展|政策|监督|社会|文化|农业|教育|安全|保障|建设|指导|应急|行政)$/;
const nothingBehind = /^(?:[，。；：、）\d]|$)/;

function isTypedTwice(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length * 2);
  const published = word === '公开' && /(?:主动|依法)$/.test(text.slice(0, at)) && /^(?:政府|各类|信息)/.test(behind);
  return published || (nouns.test(word) && nothingBehind.test(behind));
}

/** Behind a mark, 负责|负责人约谈, 各社区|社区工作者: the second begins a longer name. */
const nameGoesOn =
  /^(?:人|者|员|会|结果|工作|内容|方案|办法|机制|制度|指标|体系|程序|意见|名单|清单|对象|标准|记录|台账|事项|要求|干部|居民)/;
function isCompound(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return (
    word.length === 2 && /(?:^|[，。；：、（是]|各)$/.test(before) && nameGoesOn.test(text.slice(at + word.length * 2))
  );
}

/** A word seen from within: 务服|务服 is 服务|服务. */
const isRight = (word: string): boolean =>
  [...word].some((_, index) => rightlyTwice.test(word.slice(index) + word.slice(0, index)));

const doubledWord = /([\u4e00-\u9fff]{2,6})\1/g;
/** 乡人民政府|政府信息公开: the name of a government before what belongs to a government. */
const afterGovernment = /^政府(?:信息|网站|门户|采购|公报|购买|规章|工作|办公|服务|数据)/;
const doubledParticle = /(?<!目|有|标|中)的的(?!确|士)|(?<!为|除|明|罢)了了(?!解|然)|。。|，，/;

const twice = /([\u4e00-\u9fff])\1/g;
/** Words of one character, and characters that end a name: 青川市|市场, 工作组|组织. */
const wordAlone =
  /[习省市县区镇乡村州旗街人会大小是有不个的了一好多和年月日中下上各每以为在对到于就应可能新再最更很非某又越边带亮想看说试走问查天组站员长任周队部处所科股室局委办厅院司馆场厂园校库点线路网栏册表单书报刊法规案件项条款类期次章量数率额价费税性化度力感]/;
/** 我局局严格: a unit's own short name typed twice. */
const selfTwice =
  /[我本](局|委|办|厅|院|所|站|处|镇|乡|县|市|区)\1(?![局委办厅院所站处镇乡县市区]?(?:长|机关|党|属|直|级|域|场|民|政|委|内|办|务|领导|班子))/;

const segmenter = new Segmenter('zh', { granularity: 'word' });

/**
 * A character typed twice (我单位建建立了): cut into words, one of the two is left over beside a word that has it. Where each belongs
 * to a word (公开|开展), or both make one (紧紧), it is right.
 */
function doubledCharacter(text: string): { start: number; end: number; word: string } | undefined {
  const self = selfTwice.exec(text);
  if (self) return { start: self.index + 1, end: self.index + 3, word: self[1] ?? '' };
  for (const match of text.matchAll(twice)) {
    const [, char = ''] = match;
    const at = match.index;
    const from = Math.max(0, at - 8);
    const neighbours = text[at + 2] === char || text[at - 1] === char;
    // 实实在在, 方方面面
    const doubles = text[at + 2] === text[at + 3] || (at > 1 && text[at - 1] === text[at - 2]);
    if (wordAlone.test(char) || neighbours || doubles) continue;
    const words = [...segmenter.segment(text.slice(from, at + 10))];
    const first = words.find(({ index, segment }) => index + segment.length === at + 1 - from)?.segment;
    const second = words.find(({ index }) => index === at + 1 - from)?.segment;
    if (!first || !second || first.length + second.length < 3) continue;
    if (first === char || second === char) return { start: at, end: at + 2, word: char };
  }
  return undefined;
}

/** Whether some characters of a text stand twice in a row, one alone, or two to six at once: cheaper to ask than to find. */
function repeatsIn(text: string): { readonly one: boolean; readonly word: boolean } {
  let [one, word] = [false, false];
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
  let [two, three, four, five, six] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length && !(one && word); at += 1) {
    const here = text.charCodeAt(at);
    if (here === a) one = true;
    two = here === b ? two + 1 : 0;
    three = here === c ? three + 1 : 0;
    four = here === d ? four + 1 : 0;
    five = here === e ? five + 1 : 0;
    six = here === f ? six + 1 : 0;
    if (two === 2 || three === 3 || four === 4 || five === 5 || six === 6) word = true;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = here;
  }
  return { one, word };
}

/** The first word of a compact sentence that stands twice by accident. */
function doubled(text: string): { start: number; end: number; word: string } | null {
  const repeats = repeatsIn(text);
  if (!repeats.one && !repeats.word) return null;
  for (const match of repeats.word ? text.matchAll(doubledWord) : []) {
    const word = match[1] ?? '';
    if (isTypedTwice(text, match.index, word)) return { start: match.index, end: match.index + match[0].length, word };
    if (isCompound(text, match.index, word) || isRight(word) || /^(.)\1+$/.test(word)) continue;
    if (word === '政府' && afterGovernment.test(text.slice(match.index + 2))) continue;
    return { start: match.index, end: match.index + match[0].length, word };
  }
  if (!repeats.one) return null;
  const character = doubledCharacter(text);
  if (character) return character;
  const particle = doubledParticle.exec(text);
  return particle && /[\u4e00-\u9fff]/.test(particle[0])
    ? { start: particle.index, end: particle.index + 2, word: particle[0].slice(0, 1) }
    : null;
}

/** The sentence without the number before it, where it is long enough to be remembered. */
function keysOf({ compact: { text } }: PlacedSentence): string[] {
  const key = text.replace(/^(?:（[^）]{1,3}）|[一二三四五六七八九十]+是|\d+[.、])/, '');
  return key.length >= shortestSentence ? [key] : [];
}

const keys = everySentence(() => ({}), keysOf, { inWords: true });

/** The sentences that stood before, in any text; their number is not part of them. */
function sentencesTwice(report: Report, context: RuleContext): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const { picked: key, placed, offset } of keys(report, context)) {
    const { text } = placed.compact;
    if (seen.has(key)) {
      faults.push({
        places: [placed.place],
        message: `这一句在前面已经写过：${quoted(placed, 0, text.length)}。`,
        span: spanOf(placed, 0, text.length, offset),
      });
    } else seen.add(key);
  }
  return faults;
}

/** No paragraph or long sentence stands twice, and no word is doubled by accident (资金资金). */
const wordsTwice = textRule({
  id: 'duplicated-text',
  title: '没有重复的段落、句子，没有误写两遍的词',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '公开了科研项目资金资金的分配结果。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '更新政务公开公开栏，公开了科研项目资金的分配结果。' } },
  find: (placed) => {
    const word = doubled(placed.compact.text);
    if (!word) return [];
    const { start, end } = word;
    return [{ start, end, message: `${quoted(placed, start, end)}里的“${word.word}”写了两遍。` }];
  },
});

export const duplicatedText: Rule = {
  ...wordsTwice,
  check: (report, context) => [...wordsTwice.check(report, context), ...sentencesTwice(report, context)],
};
