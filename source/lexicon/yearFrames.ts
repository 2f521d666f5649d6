/** How a year stands in a sentence that was left over from an older report; one line a manner, with a sentence that asked for it. */

/**
 * Which years are wrong there: other (any near year but the report's), earlier, last (the year before), known (up to the coming
 * year), own (the report's own, where what is to come is told), planned (the report's own or an earlier one).
 */
type Wrong = 'other' | 'earlier' | 'last' | 'known' | 'own' | 'planned';

/** What excuses it: compared (named as another year), named (also by what came of it), counted (that of an account). */
export type Excuse = 'compared' | 'named' | 'counted';

export interface YearFrame {
  /** With Y for the year, in digits or in Chinese numerals; N for the mark or number that a line begins with; U for the unit's own name. */
  readonly words: string;
  readonly wrong: Wrong;
  readonly unless?: Excuse;
  /** Only where the report's own year is not named. */
  readonly alone?: true;
  /** Only in section 五, or where the sentence names what is amiss. */
  readonly ofProblems?: true;
  readonly sentence: string;
}

const ownReport = '(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告';
const exactReport = '政府信息公开(?:工作)?(?:年度)?报告';
const unit = '(?:局|委|办|厅|院|镇|乡|街道|政府|办事处|中心|管委会|单位|[我全本][省市县区州旗])';
const ourselves = '(?:(?:我|本)[^，。；\\d]{1,4}?|全[镇乡街县市区局]|(?:镇|乡|县|市|区)?(?:街道|政府)|[镇乡局]里|我们)';
const works =
  '(?:我|本|全|市|县|区|镇|乡|街道|各|共|累计|通过|主动公开|公开|收到|受理|新收|办理|答复|未(?![^，。；\\d]{1,4}的)|没有(?![^，。；\\d]{1,4}的)|无|严格|认真|深入|坚持|按照|根据|在|依托|继续|进一步|政府|单位|局|行政|度(?:工作|政府信息公开))';
const willDo =
  '将(?:继续|进一步|重点(?!领域|工作|事项|任务|项目|内容|栏目|信息)|从(?!严)|以|着力|持续|坚持|不断|围绕|切实|按照|认真|严格|加大|加强|深入|大力|努力|强化|健全|完善|优化|提升|提高|推进|推动|拓展|拓宽|丰富|创新|规范(?!性)|细化|聚焦|抓好|抓实|做好|开展|建立|积极|全面|加快|更加|立足|紧紧|紧扣|针对|采取|力争|逐步|定期|探索|改进|补齐|充实|扎实|在(?!线))(?!情况|机构)';
const counts =
  '(?:开展|组织|举办|召开|开设|更新|发布|推送|接受|公开|督查|检查|督导|收到|受理|办理|答复|编发|制作|培训|张贴|接待|发放|刊登|编印|解答|回复|报送|上传|转载|推出|公布|公示|录制|印制|摆放|梳理|刊发)';

export const yearFrames: readonly YearFrame[] = [
  // The report's own name.
  {
    words: `^(?:根据|按照|依据|依照|现将|现|本报告|遵照)(?!.*\\d月份?[^，。；]{0,6}(?:公布|发布|编制|公开)).*(?:编制|公布|发布|公开|形成|撰写)[^，。；]{0,16}?Y年度?${ownReport}`,
    wrong: 'other',
    unless: 'compared',
    sentence: '根据《条例》编制云溪县柳林镇2023年政府信息公开工作年度报告。',
  },
  {
    words: `现将[^，。；《]{0,20}《?[^，。；《]{0,16}Y年度?${ownReport}》?(?:予以|向社会|公布|公开|发布|如下)`,
    wrong: 'other',
    unless: 'compared',
    sentence: '现将本单位2023年度政府信息公开工作年度报告公布如下。',
  },
  {
    words: `Y年度?${exactReport}》?，?(?:现|特)?(?:予以|全文|现予|现(?:已)?(?:将)?(?:其)?(?:全文)?(?:向社会)?(?:予以)?)(?:公布|公开|发布)`,
    wrong: 'other',
    alone: true,
    sentence: '我镇编写了《云溪县柳林镇2023年政府信息公开工作年度报告》，现向社会公布。',
  },
  {
    words: '《[^《》]{0,24}Y年度?政府信息公开工作年度报告》由[一二三四五六七]个?部分',
    wrong: 'other',
    sentence: '《2023年政府信息公开工作年度报告》由六部分组成。',
  },
  {
    words:
      '(?:现|特)[将就][^，。；]{0,24}?Y年度?(?:政府信息公开|政务公开)(?:工作)?(?:有关|开展)?情况(?:报告|公布|公开|汇报)如下',
    wrong: 'other',
    sentence: '现将2023年政府信息公开工作情况报告如下。',
  },
  {
    words: `(?:编制|形成)了?本(?:单位|机关|部门|局|委|办|厅|镇|乡|街道|级)?Y年度?${exactReport}`,
    wrong: 'other',
    sentence: '编制本机关2023年度政府信息公开工作年度报告。',
  },
  {
    // Published in the spring of its own year, before that was over.
    words:
      '(?<said>20\\d{2})年度?政府信息公开(?:工作)?年度报告[^。；]{0,12}?(?<year>\\k<said>)年[1-3]月[^。；]{0,40}(?:公布|发布|(?:予以|向社会|网站)公开)',
    wrong: 'own',
    sentence: '本镇2024年政府信息公开工作年度报告于2024年1月编制完成并公布。',
  },
  {
    words: '本报告[^，。；\\d]{0,8}(?:总结|反映|梳理|说明)了?[^，。；\\d]{0,10}Y年',
    wrong: 'other',
    sentence: '本报告总结了我镇2023年的工作。',
  },
  {
    words: `(?:编制|编写|形成|撰写)，总结[^，。；\\d]{0,24}Y年度?(?:政府信息公开|政务公开)(?:工作)?情况`,
    wrong: 'other',
    alone: true,
    sentence: '本报告根据《条例》编制，总结我镇2023年政府信息公开工作情况。',
  },
  {
    words: '^[^，。；：]{0,24}Y年度?政府信息公开工作年度报告$',
    wrong: 'other',
    alone: true,
    sentence: '2023年政府信息公开工作年度报告',
  },
  {
    words:
      '结合[^，。；\\d]{0,12}Y年[^，。；\\d]{0,24}(?:情况|实际)[^。；\\d]{0,16}(?:编制|编写|形成)[^，。；]{0,8}报告',
    wrong: 'last',
    alone: true,
    sentence: '结合2023年我镇政府信息公开工作实际，编制本报告。',
  },
  {
    // Whoever it is: a report opens with its own year.
    words:
      '^NY年(?:度)?，[\\u4e00-\\u9fff、]{2,20}?(?:坚持以|坚持|按照|紧紧围绕|围绕|认真贯彻|深入贯彻|高度重视|全面贯彻|严格按照)[^。]{6}',
    wrong: 'last',
    unless: 'compared',
    alone: true,
    sentence: '2023年，长桥街道按照区委、区政府的统一部署，扎实推进公开工作。',
  },
  // What is to come, in section 五.
  {
    words: `(?:^|[，。；：])N(?:在|进入)?Y年(?:度)?(?:的)?(?:政府信息公开|政务公开|信息公开)?(?:的?工作中)?，?${ourselves}?(?:${willDo}|(?:要|需要?|应当?)(?:进一步|继续|重点|着力|切实)|拟(?:从|进一步|重点|采取|着力|继续)|工作(?:打算|计划|安排|思路))`,
    wrong: 'own',
    ofProblems: true,
    sentence: '2024年，我镇将继续加大公开力度。',
  },
  {
    words: `(?:^|[，。；：])N在?Y年(?:度)?，?${ourselves}?将(?:继续|进一步|持续)`,
    wrong: 'own',
    unless: 'compared',
    sentence: '2024年，我镇将继续深入贯彻落实《条例》。',
  },
  {
    words: `为(?:做好|推进|抓好|搞好|推动)Y年[^，。；]{0,14}，[^，。；]{0,8}${willDo}`,
    wrong: 'own',
    ofProblems: true,
    sentence: '为做好2024年工作，我镇将进一步完善机制。',
  },
  {
    words: `(?:下一步|接下来|今后)，?在?Y年(?:度)?，?${ourselves}?(?:将?${willDo.slice(1)}|要)`,
    wrong: 'planned',
    unless: 'compared',
    sentence: '下一步，2023年我镇将加强业务培训。',
  },
  {
    words: '(?:下一步|接下来|今后)，?[^，。；]{0,8}将?在Y年(?!.{0,10}(?:基础|之上|经验))',
    wrong: 'planned',
    unless: 'compared',
    sentence: '下一步，我镇将在2024年着力抓好培训。',
  },
  // Counts, and what did not happen, in the middle of a sentence.
  {
    words: `(?:^|[，。；：])N在?Y年度?，?(?:“[^”]{2,12}”)?[^，。；\\d的]{0,16}?${counts}(?!的)[^，。；\\d的]{0,12}\\d+(?![\\d年月])`,
    wrong: 'known',
    alone: true,
    unless: 'counted',
    sentence: '将政务公开纳入考核，2023年共开展督查4次。',
  },
  {
    words:
      '(?:^|[，。；：])N在?Y年(?:度|全年)?，?[^，。；\\d的《]{0,8}?(?:均?未(?:发生|出现|收到|产生|发现)|没有(?:发生|出现|收到|产生|一起|一例|因)|无一(?:起|例|件))',
    wrong: 'earlier',
    alone: true,
    unless: 'counted',
    sentence: '健全制度，2023年未发生泄密事件。',
  },
  {
    words: '(?:全年|年内|本年度?|年度内?)（Y年度?(?:1月1日[^）]{0,12})?）',
    wrong: 'other',
    alone: true,
    sentence: '全年（2023年）共发布信息230条。',
  },
  {
    words: '截[至止]到?Y年(?:底|末|12月(?:底|末|31日))，?(?:[^，。；\\d]{0,10})(?:共|累计|主动公开|发布|公开|收到)',
    wrong: 'last',
    alone: true,
    unless: 'compared',
    sentence: '截至2023年底，共发布信息320条。',
  },
  {
    words: '^(?!.*(?:上年|去年|上一年|同期|结转)).*（截[至止]到?Y年(?:底|年底|末|12月(?:底|末|31日))）',
    wrong: 'last',
    alone: true,
    sentence: '街道共更新公开栏52期（截至2023年底）。',
  },
  // Words that speak of the year as the one that is over.
  {
    words: '^N总结Y年(?:度)?(?:的)?[^，。；\\d]{0,10}工作，',
    wrong: 'other',
    alone: true,
    sentence: '总结2023年工作，我镇信息公开取得了一些成绩。',
  },
  {
    words: '回顾(?:过去的?)?Y年',
    wrong: 'other',
    alone: true,
    sentence: '回顾2023年工作，公开水平有了提高。',
  },
  {
    words: '^N在?Y年(?:度)?(?:的)?(?:政府信息公开|政务公开|信息公开)?(?:的?工作(?:中|里)|这?一年(?:里|中|来|间))，',
    wrong: 'earlier',
    alone: true,
    unless: 'compared',
    sentence: '在2023年的工作中，我镇坚持以公开为常态。',
  },
  {
    words: '^NY年度?是[^，。；\\d]{2,24}(?:一年|之年|元年|关键年)[，。；]',
    wrong: 'earlier',
    alone: true,
    unless: 'compared',
    sentence: '2023年是我镇政务公开提质增效的一年。',
  },
  {
    words: `^NY年以来，(?!.*(?:连续|累计|逐年|至今|两年|始终|一直|历年|每年))(?:(?:我|本|全)[^，。；\\d]{1,6}?|[^，。；\\d]{1,12}?${unit})(?:先后|共|组织|开展|高度重视|认真|严格|坚持|主动公开)`,
    wrong: 'last',
    alone: true,
    sentence: '2023年以来，我镇先后组织培训3次。',
  },
  // A sentence that opens with a year and then tells work.
  {
    words: `^NY年度?，?[^，。；\\d《]{0,18}${unit}(?:认真|严格|深入|坚持|切实|积极|持续|不断|进一步|始终|高度重视|紧紧围绕|全面)`,
    wrong: 'known',
    alone: true,
    unless: 'compared',
    sentence: '2023年，云溪县教育局认真贯彻条例。',
  },
  {
    words: `^N(?:[^，。：\\d]{0,20}[。：]|(?<=^（[一二三四五六七八九十]+）)[^，。：\\d]{2,16}|(?:总体情况|(?:主动公开|依申请公开|政府信息管理|平台建设|监督保障)(?:政府信息)?(?:情况)?))?(?:在|截至|截止)?Y年(?:度|底|末|里|间|12月31日|1月(?:1日)?[至到—-]12月(?:31日)?)?[，,]?(?:${works}|U)`,
    wrong: 'known',
    alone: true,
    unless: 'named',
    sentence: '2023年，我局主动公开信息86条。',
  },
  {
    words: '(?:我|本)[^，。\\d]{1,6}Y年度?(?=(?:共|全年|累计|主动|未|没有|收到|新收|受理|办理|公开|制发))',
    wrong: 'known',
    alone: true,
    unless: 'named',
    sentence: '我局2023年共收到申请12件。',
  },
];

const compared = '今年|本年|上一?年度?|去年|同比|相比|相较|较(?![好为快强大高多全])|比20|以来|同期';

/** Words by which another year is named as another year. */
export const excuses: Readonly<Record<Excuse, string>> = {
  compared,
  named: `${compared}|(?<!截)至20|到20|决算|预算|规划|计划|工作要点|印发|出台|《[^》]*20|发布的|制定的|结转|部署|针对|整改|反映|指出|反馈|存在的问题|发现|考核结果|评估结果|评议结果|通报|获|荣获|被评|评为|授予|表彰|入选|将(?![^，。；]{1,18}(?:纳入|作为|列入|融入|摆上|摆在|放在|置于|贯穿|列为|抓))|拟|力争|[\\d年]版|起(?:，|施行|实施)|修订|机构改革|成立|年报|年度报告|届`,
  counted: `今年|本年|同比|相比|相较|较(?![好为快强大高多全])|比20|上一?年|去年|同期|决算|预算|结转|转(?:至|到|入)|统计公报|连续|累计至|目前`,
};
