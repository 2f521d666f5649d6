/** The words and marks that open a list of parts, as data: how they look, and what they say of the list. */

/**
 * among: some or all parts. including: all or some of what stands right before. respectively, madeOf, bySide: all of them.
 * `bare`: nothing but its place behind a number.
 */
export type Opener = 'among' | 'including' | 'respectively' | 'madeOf' | 'bySide' | 'colon' | 'brackets' | 'bare';

/** The openers that present all parts. */
export const presentsAll: ReadonlySet<Opener> = new Set<Opener>(['respectively', 'brackets', 'madeOf', 'bySide']);

/** Each with its pattern and a list that it opens. */
const forms: readonly (readonly [opener: Opener, pattern: string, example: string])[] = [
  [
    'respectively',
    '(?:其中|当中)，?(?:主要|重点)?(?:包括|包含|有)?分别(?:为|是|有)?[：，]?',
    '60条，其中分别为网站35条、微信25条',
  ],
  [
    'among',
    '(?:其中|当中)，?(?:主要|重点(?=包括|包含|有|是|为|公开|发布|：))?(?:包括|包含|有)?[：，]?',
    '60条，其中网站35条、微信25条',
  ],
  ['among', '(?<=\\d[条件份篇个期项次场宗起][^，。；：、\\d]{0,14})中，', '60条信息中，网站35条、微信25条'],
  [
    'among',
    '(?<=[，；。])(?:新增|上述|这些|已公开的?|所有|全部|已?(?:答复|办结|办理))(?:的)?[^，。；：、\\d]{0,4}中，?(?=[^，。；\\d]{1,12}\\d)',
    '60条；上述信息中网站35条、微信25条',
  ],
  ['colon', '(?<=\\d[^，。；\\d]{0,2}，)[^，。；：、\\d]{1,4}分级为', '60条，预警分级为蓝色35条、黄色25条'],
  [
    'colon',
    '(?<=\\d[^，。；\\d]{0,2}，)按(?:季度?|月|批次?)(?:依次|分别)?[是为]',
    '60条，按季度为12条、15条、13条、20条',
  ],
  ['madeOf', '由(?=[^。]{6,120}?(?:组成|构成))', '60条，由网站35条、微信25条构成'],
  [
    'bySide',
    '(?:按照?|从|依据?(?!申请)|根据)[^，。；：、\\d]{2,12}?(?:分为?|划分|区分|分类|统计|上?来?看|而言)(?:的话)?[，：]?(?=[^，。；：]{0,12}\\d|[^，。；：\\d]{1,12}（?\\d)',
    '60条，按渠道分，网站35条、微信25条',
  ],
  ['including', '(?<=，)含(?!20\\d{2}|上|去|往|结转|义|有)', '60条，含网站35条、微信20条、微博5条'],
  ['including', '(?:包括|包含|内含|内有|涵盖)了?[：，]?', '60条，包括网站35条、微信25条'],
  [
    'respectively',
    '(?<=[，、：；](?:[一二三四五六七八九十两][种类个项][^，。；\\d]{1,6})?)分别(?:为|是|有|公开|发布)?[：，]?',
    '60条，分别为网站35条、微信25条',
  ],
  [
    'colon',
    '(?:具体(?:为|如下|包括|是|情况(?:如下|为)?)?|如下|分为|(?<=，)即)[：，]?',
    '60条，具体为：网站35条、微信25条',
  ],
  ['colon', '：', '60条：网站35条、微信25条'],
  ['brackets', '（(?!以下简称|同比|较|比|不含)', '60条（网站35条、微信25条）'],
];

const anyForm = new RegExp(forms.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

export interface Opening {
  readonly opener: Opener;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Every opener of a compact text, in order. */
export const openingsIn = (text: string): Opening[] =>
  [...text.matchAll(anyForm)].map((match) => {
    const form = forms[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
    return {
      opener: form?.[0] ?? 'among',
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    };
  });

/** The examples of the table: a test reads each. */
export const openerExamples: readonly (readonly [Opener, string])[] = forms.map(([opener, , example]) => [
  opener,
  example,
]);
