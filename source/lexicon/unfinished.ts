/** What is left of a template or of a draft, and numbers that were left out; one line a form, with a sentence that asked for it. */

export interface Unfinished {
  readonly words: string;
  readonly sentence: string;
  /** It cannot stand in anything that is finished. */
  readonly certain?: true;
  /** A word of these in the sentence excuses it. */
  readonly unless?: string;
}

/** What somebody is told to write, in brackets. */
const toWrite =
  '(?:[^（）【】]{0,4}待(?:核实|核对|补充|确认|填写?|定)[^（）【】]{0,6}|待[^（）【】]{0,6}|请[^（）【】]{0,12}?(?:填写|补充|填入|修改|写明|插入)[^（）【】]*|此处[^（）【】]*|需?补充|填写[^（）【】]*|插入[^（）【】]*)';
const openers = '[【[〔{〈]';
const closers = '[】\\]〕}〉]';
/** 王某某 is a person whose name is kept back. */
const surnames = '张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾';

export const unfinishedForms: readonly Unfinished[] = [
  { words: '(?<![\\w./?=-])_{2,}|_{2,}(?![\\w./?=-])|＿{2,}', certain: true, sentence: '全年公开信息____条。' },
  { words: '\\{\\{[^{}]*\\}\\}', certain: true, sentence: '收到申请{{applications.nothing.total}}件。' },
  { words: `（${toWrite}）`, certain: true, sentence: '培训情况（请根据实际情况填写）。' },
  {
    words: `${openers}(?:待[^】\\]〕}〉]*|请[^】\\]〕}〉]*|此处[^】\\]〕}〉]*|填写[^】\\]〕}〉]*|插入[^】\\]〕}〉]*)${closers}|【】`,
    certain: true,
    sentence: '〔此处插入图表〕',
  },
  {
    words: `${openers}(?:单位|机关|部门)(?:全称|名称)${closers}`,
    certain: true,
    sentence: '{单位名称}高度重视政务公开工作。',
  },
  {
    words: `(?<=[：为由])${openers}(?:姓名|名称|联系电话|电话|地址|日期|年份|数字|数量|网址|邮箱)${closers}(?=[，。；、）]|$)`,
    certain: true,
    sentence: '联系人：【姓名】，电话：【联系电话】。',
  },
  { words: '待补充|待填写?|待核实后|此处(?:省略|略|从略)', certain: true, sentence: '考核结果待填。' },
  { words: '(?<![A-Za-z])(?:TODO|TBD|FIXME|XXX+)(?![A-Za-z])', certain: true, sentence: 'TODO 补充数据。' },
  { words: '\\?{3,}|？{3,}', certain: true, sentence: '公开信息？？？条。' },
  { words: '(?<![A-Za-z])[XＸ]{2}(?![A-Za-z])|(?<![A-Za-z])x{2}(?![A-Za-z])', sentence: '公开信息XX条。' },
  { words: '[×✕]{2,}|(?<=[\\u4e00-\\u9fff])[×✕](?=[次条件个场篇年月日县镇局])', sentence: '××镇公开信息86条。' },
  {
    words: '(?<![一二三四五六七八九])[〇○]{2,}(?![一二三四五六七八九])',
    sentence: '〇〇〇局负责解释。',
  },
  { words: '(?<![\\dA-Za-z*])\\*{2,}(?![\\dA-Za-z*])', sentence: '收到申请***件。' },
  { words: `(?<![${surnames}])某某(?![^《》]{0,16}》[类等])`, unless: '“[^”]*某某[^”]*”', sentence: '联系人某某。' },
  { words: '（具体[^（）]{1,10}）|（网址）|（链接）|（略）', sentence: '详见（具体网址）。' },
  {
    words: '某(?:县|市|镇|局|单位)(?!些)',
    unless: '曝光|案例|案件|查处|处罚|典型|举报|投诉|反映',
    sentence: '参见某局网站。',
  },
  {
    words: '(?<![A-Za-z\\d])[XN](?=[条件篇次%])|(?<=\\d年|\\d月)[XN](?=[月日])',
    sentence: '2024年X月，组织培训1次。',
  },
];

/** A number that was left out: only where nothing like it stands rightly without a number. */
export const lostNumbers: readonly Unfinished[] = [
  {
    words: '(?:收到|受理|办结|答复)[^，。；\\d件条]{0,14}(?:公开申请|复议|诉讼)(?:共计?|合计|总计)?件(?=[，。；])',
    sentence: '收到政府信息公开申请件，均已答复。',
  },
  {
    words: '(?:共计|合计|总计|累计)(?:有|为)?[件条篇次期份](?=[，。；、）])',
    sentence: '收到申请书共计件，均已答复。',
  },
  { words: '(?:共|累计|全年)收到申请件(?=[，。；])', sentence: '全年收到申请件，均已答复。' },
  {
    words:
      '(?:举办|组织|开展|召开|参加)[^，。；\\d一二两三四五六七八九十多数几各]{0,8}(?:培训班?|发布会|座谈会|会议)(?:期|场|场次|次)(?=[，。；])',
    sentence: '举办培训班期，参训45人。',
  },
  { words: '培训人次(?=[，。；])', sentence: '全年培训人次，效果良好。' },
  {
    words: '(?:发布|制作|公开)[^，。；\\d]{0,4}解读(?:材料|信息)?篇(?=[，。；])',
    sentence: '发布解读材料篇，图解2篇。',
  },
  { words: '(?:回复|答复|办理)(?:群众|网民)?留言[条件](?=[，。；])', sentence: '回复网民留言条，均已办结。' },
  {
    words:
      '(?:信息|动态|公告|公示|通知|文件|新闻|解读|建议|提案|资讯|稿件|推文|视频|简报|数据|政策|办理|发布|推送|转载|更新|意见|内容|类)[条篇](?=[，。；、）])',
    sentence: '通过微信公众号推送信息条。',
  },
  {
    words: '(?:予以公开|准予公开|部分公开|不予公开|无法提供|不予处理)件(?=[，。；、）])',
    sentence: '准予公开件，均已送达。',
  },
  { words: '(?:政府信息|政务信息|处罚|提案|文件)件(?=[，。；、）])', sentence: '制发规范性文件件。' },
  { words: '(?:在线访谈|政府公报|公报|简报)期(?=[，。；、）])', sentence: '开展在线访谈期，效果良好。' },
  { words: '(?:热线|访谈|检查|督查|活动|宣讲)次(?=[，。；、）])', sentence: '参加阳光热线次，回应热点24次。' },
  {
    words:
      '[\\u4e00-\\u9fff]?(?![一二三四五六七八九十百千万几数多余以用按])[\\u4e00-\\u9fff](?=[%％])|\\d[.．](?=[%％])',
    sentence: '网上信箱回复率%。',
  },
  { words: '(?:网址|地址|邮箱)[：:](?=[，。；）])', sentence: '电子版见门户网站（网址：）。' },
  {
    words: '(?:联系电话|咨询电话|电话|传真|邮政编码|邮编|电子邮箱)[：:](?=[，。；）]|$)',
    sentence: '请联系（联系电话：，邮编：215000）。',
  },
];
