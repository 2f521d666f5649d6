import { wordsOfTrade } from '../lexicon/trade.ts';
import type { Report } from '../report/report.ts';
import { words as segmenter } from '../text/segmenter.ts';
import { everySentence } from './claims/everySentence.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import { clauseTwice } from './clausesTwice.ts';
import { isDoubledInPhrase } from './doubledInPhrase.ts';
import type { Fault } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { textRule } from './textRule.ts';

const shortestSentence = 20;

/** Words that rightly stand twice: 政务公开|公开栏, 政务服务|服务中心, 一个一个. */
const rightlyTwice =
  /^(?:公开|服务|信息|公众|中心|管理|工作|一一|发展|一个|一项|逐[条项级件]|研究|讨论|政策|监督|咨询|[〇零一二三四五六七八九十百千万]+|社会|文化|农业|教育|安全|保障|建设|指导|督查|审查|应急|行政|[^全]年)$/;

/** Of words that rightly meet (政务公开|公开栏), the second still has to go on to something: 工作工作。 and 信息信息86条 do not. */
const nouns = /^(?:公开|服务|信息|管理|工作|发展|政策|监督|社会|文化|农业|教育|安全|保障|建设|指导|应急|行政)$/;
const nothingBehind = /^(?:[，。；：、）\d]|$)/;
/**
 * What these words may begin where they stand twice: a name that goes on (政务公开|公开栏, 政务服务|服务中心). With anything else
 * behind, or with no name before, they were typed twice: 公开工作|工作实际.
 */
const beginsNameOf: Readonly<Record<string, { readonly behind: RegExp; readonly before?: RegExp }>> = {
  公开: {
    before: /(?:政务|党务|村务|财务|校务|院务|厂务|信息|申请|主动|事务|居务|[，。；、：是“]|^)$/,
    behind:
      /^(?:再|栏|目录|指南|平台|专栏|专区|日|办|网|事项|窗口|申请|渠道|制度|标准|属性|清单|点|墙|屏|方式|内容|范围|载体)/,
  },
  信息: { behind: /^(?:化|中心|员|系统|资源|技术|产业|港|网|科|处|局|库|安全|平台|管理)/ },
  工作: {
    behind:
      /^(?:人员|机制|要点|方案|制度|总结|报告|组|台账|规则|规范|流程|手册|动态|简报|专班|群|站|室|计划|安排|任务|思路|目标|职责|经验|会议|例会|清单|指引|委员会|小组|部|局|考核)/,
  },
  政策: {
    behind: /^(?:解读|文件|库|法规|措施|咨询|宣讲|宣传|兑现|落实|研究)/,
    before: /[惠优财税产业补贴扶持助企金融]$/,
  },
  社会: { behind: /^(?!监督|公开|公布|舆论|关切)/ },
  教育: {
    behind:
      /^(?:局|厅|部|委|系统|科|股|办|中心|园|集团|基地|工委|督导|管理|行政|机构|资源|技术|体育|教学|惠民|资助|基金)/,
  },
  公众: { before: /(?:关注|面向|服务|社会)$/, behind: /./ },
  监督: { behind: /^(?:管理|局|员|电话|渠道|站|所|机制|机构|部门|小组|执法|抽查)/ },
};

function isTypedTwice(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length * 2);
  const before = text.slice(0, at);
  const published = word === '公开' && /(?:主动|依法)$/.test(before) && /^(?:政府|各类|信息)/.test(behind);
  // 政府|政府信息 is right behind the name of a place alone.
  const nobodys = word === '政府' && !/(?:人民|[省市县区镇乡州盟旗级])$/.test(before);
  const name = beginsNameOf[word];
  const isNoName = name !== undefined && !(name.behind.test(behind) && (name.before?.test(before) ?? true));
  return published || nobodys || isNoName || (nouns.test(word) && nothingBehind.test(behind));
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

/** Wherever one begins: the last characters of a word seen from within (务服|务服) may begin the next. */
const doubledWord = /(?=([\u4e00-\u9fff]{2,6})\1)/g;
/** 乡人民政府|政府信息公开: the name of a government before what belongs to a government. */
const afterGovernment = /^政府(?:信息|网站|门户|采购|公报|购买|规章|工作|办公|服务|数据)/;
const doubledParticle = /(?<!决|莫)不不|(?<!目|有|标|中)的的(?!确|士)|(?<!为|除|明|罢)了了(?!解|然|之)|。。|，，/;

const twice = /([\u4e00-\u9fff])\1/g;
/** Words of one character, numerals, and characters that end a name: 青川市|市场, 工作组|组织, 十五五. */
const wordAlone =
  /[零一二三四五六七八九十百千万亿两习省市县区镇乡村州旗街人会大小是有不个的了由好多年月日中下上各每为到于就应可能新再最更很非某又越边带亮想看说试走问查天组站员长任周队部处所科股室局委办厅院司馆场厂园校库点线路网栏册表单书报刊法规案件项条款类期次章量数率额价费税性化度力感水电地房林田河湖海山土药品物户科]/;
/** Words of one character that only join others: two of them in a row are one too many. */
const joining = /[在对并以将共和未与由]/;
/** With what follows they begin a word that no dictionary may have: 对|对口帮扶. */
const joiningBegins =
  /^(?:对[口外接照象策话应标比方公内台症]|在[线建职岗册编校途场案库]|共[同享建治用计有青]|以[及上下来内外后前案人为]|未[来成能必]|由[于此]|将[来要]|和[谐平解睦]|并[且联网列入]|与[会时否])/;
/** Words that end in one of them: 公共|共享, 存在|在. */
const joiningEnds =
  /(?:[存现正内潜所外旨实好自健]在|[面针应校绝相核成派]对|[合兼归一]并|[可所足予加得难给用何借]以|即将|[公总一]共|[从尚]未|[理自事缘案经]由|[总饱温共求]和|[参授]与)$/;
/** Behind these a word is surely over. */
const wordOver = /^(?:[的了和与及、，。；：）“《（\d多各全每已均都]|$)/;
/** What ends words and hardly begins any: 办理|理. */
const endsAlone =
  /^(?:理(?![赔财])|布(?![控点防展])|续(?![保费建聘签航])|固(?![废投定])|照[^护]|托(?![育幼老管])|拓(?!面)|复(?![垦耕绿工产学核查测议])|[善彻握织绕究据障])/;
/** What is doubled wherever it stands: the unit's own short name, a year, a measure word before a mark, what ends a verb or a noun there. */
const alwaysTwice =
  /[我本](局|委|办|厅|院|所|站|处|镇|乡|县|市|区)\1(?![局委办厅院所站处镇乡县市区]?(?:长|机关|党|属|直|级|域|场|民|政|委|内|办|务|领导|班子))|(20\d{2}年度?)\2|(?<=20\d{2})(年)\3(?=[，我本全共])|(?<=\d)([条件篇次个期份])\4(?=[，。；、）]|$)|([结复理布善续织障绕进展施督促况题求训升果议核改告务护众息台盖益效序])\5(?=[，。；、）]|$)|([局委办厅镇乡])\6(?=认真|严格|高度重视|积极|按照|坚持|始终|深入|全面|主动|切实|进一步|持续|不断|共?收到|未|通过|将)/;

/** True where some characters are one word of the language or of the trade: 栏目, which no dictionary may have. */
const isWord = (text: string): boolean =>
  text.length > 1 && (wordsOfTrade().has(text) || [...segmenter.segment(text)].length === 1);

interface Neighbours {
  readonly previous: string;
  readonly first: string;
  readonly second: string;
  /** The word behind the second. */
  readonly next: string;
}

/** The words that the two equal characters at `at` belong to, the word behind them too. */
function neighboursOf(text: string, at: number): Neighbours | undefined {
  const from = Math.max(0, at - 8);
  const words = [...segmenter.segment(text.slice(from, at + 12))];
  const index = words.findIndex((word) => word.index === at + 1 - from);
  const [previous = '', first, second, next = ''] = [-2, -1, 0, 1].map((by) => words[index + by]?.segment);
  if (first && second) return { previous, first, second, next };
  // 在在 taken for one word.
  const [char = ''] = text.slice(at);
  return words.some(({ segment, index: begins }) => begins === at - from && segment === char + char)
    ? { previous, first: char, second: char, next }
    : undefined;
}

/** True where one of two equal characters is left over beside a word that has it, and belongs to no other word. */
function isLeftOver(text: string, at: number, { previous, first, second, next }: Neighbours): boolean {
  const char = text[at] ?? '';
  if (joining.test(char))
    return !joiningEnds.test(text.slice(0, at + 1)) && !joiningBegins.test(text.slice(at + 1, at + 3));
  if (first.length + second.length < 3) return false;
  // 单位|建|建立; but 农民|工|工资, 录|入|入学, 二|审|审理.
  if (first === char)
    return (
      !/[一二三四五六七八九十\d]$/.test(previous) &&
      (previous.length !== 1 || /[^\u4e00-\u9fff]/.test(previous) || wordAlone.test(previous)) &&
      !isWord(text.slice(Math.max(0, at - 1), at + 1))
    );
  // 网站|站|公开; but 公开|开标, which no dictionary has: what is one character again may be a word with it.
  const isOver = next.length > 1 || wordOver.test(text.slice(at + 2));
  return second === char && (isOver || (endsAlone.test(text.slice(at + 1)) && !isWord(text.slice(at + 1, at + 3))));
}

/** 高高山镇、石石沟村: the name of a place begins with a character twice. */
const nameOfPlace = /^([\u4e00-\u9fff])\1[\u4e00-\u9fff]?(?:镇(?!村)|乡(?![镇村])|村(?![级民居务干])|[山河沟坪岭湾寨])/;
const beginsName = /(?:^|[，。；：、（《“]|[市县区旗镇乡]|我|本|在|赴|到)$/;

/** A character typed twice (我单位建建立了). Where each belongs to a word (公开|开展), or both make one (紧紧), it is right. */
function doubledCharacter(text: string): { start: number; end: number; word: string } | undefined {
  for (const match of text.matchAll(twice)) {
    const [, char = ''] = match;
    const at = match.index;
    const again = text[at + 2] === char || text[at - 1] === char;
    // 实实在在, 方方面面
    const doubles = text[at + 2] === text[at + 3] || (at > 1 && text[at - 1] === text[at - 2]);
    // Known without asking for the words around it, the first of which costs more than all else here.
    const isAlone = wordAlone.test(char) && !joining.test(char);
    if (again || doubles) continue;
    if (isDoubledInPhrase(text, at)) return { start: at, end: at + 2, word: char };
    if (isAlone) continue;
    if (nameOfPlace.test(text.slice(at, at + 6)) && beginsName.test(text.slice(0, at))) continue;
    const neighbours = neighboursOf(text, at);
    if (neighbours && isLeftOver(text, at, neighbours)) return { start: at, end: at + 2, word: char };
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
  const clause = clauseTwice(text);
  if (clause) return clause;
  const repeats = repeatsIn(text);
  if (!repeats.one && !repeats.word) return null;
  const always = alwaysTwice.exec(text);
  if (always) {
    const word = always[1] ?? always[2] ?? always[3] ?? always[4] ?? always[5] ?? always[6] ?? '';
    const end = always.index + always[0].length;
    return { start: end - word.length * 2, end, word };
  }
  for (const match of repeats.word ? text.matchAll(doubledWord) : []) {
    const word = match[1] ?? '';
    const found = { start: match.index, end: match.index + word.length * 2, word };
    if (isTypedTwice(text, match.index, word)) return found;
    if (isCompound(text, match.index, word) || isRight(word) || /^(.)\1+$/.test(word)) continue;
    if (word === '政府' && afterGovernment.test(text.slice(match.index + 2))) continue;
    return found;
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
    // 民政为民 民政爱民: a space stands between the two.
    const { compact } = placed;
    if (word.word.length === 1 && compact.at(end - 1) - compact.at(start) > 1) return [];
    return [{ start, end, message: `${quoted(placed, start, end)}里的“${word.word}”写了两遍。` }];
  },
});

export const duplicatedText: Rule = {
  ...wordsTwice,
  check: (report, context) => [...wordsTwice.check(report, context), ...sentencesTwice(report, context)],
};
