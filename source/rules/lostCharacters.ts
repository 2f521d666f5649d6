/** Words that lost a character: 进步加强 for 进一步加强, 不断提服务水平 for 提高. */
import type { FoundWord } from '../text/wordFinder.ts';

export interface Lost extends FoundWord {
  readonly should: string;
}

const verbs =
  '加强|加大|完善|规范|提高|提升|优化|健全|拓宽|拓展|强化|深化|细化|推进|推动|明确|落实|做好|增强|丰富|扩大|畅通|改进|压实|创新|夯实|理顺|严格|加快|营造|巩固|密切|统一';
/** 进步 is a word: it stands alone where something is told to have made it (取得进步), and before no verb. */
const further = new RegExp(
  `(?<!取得|有|大|新|小|长足|显著|明显|的|些)(?:进步|(?<![进第下头近])一步|进一(?!步))(?=${verbs})`,
  'g',
);

/** A verb of two characters that lost the second, and what it may have been. */
const halves: Readonly<Record<string, string>> = {
  提: '提高',
  完: '完善',
  推: '推进',
  优: '优化',
  规: '规范',
  健: '健全',
  拓: '拓宽',
  丰: '丰富',
  履: '履行',
  贯: '贯彻',
  畅: '畅通',
};
/** What such a verb has for its object: two words of the trade. In rows of short slogans (提质量、强服务) the object is one. */
const objects =
  '(?:政府|政务|信息|公开|工作|服务|业务|管理|办理|审核|答复|平台|网站|栏目|制度|监督|考核|解读|发布|队伍|机制)(?:水平|质量|效率|能力|机制|制度|体系|流程|渠道|形式|内容|平台|栏目|素质|力度|深度|广度|实效|建设|工作|公开|职责|规范|程序|目录|指南)';
const half = new RegExp(
  `(?<=不断|进一步|着力|持续|切实|全面|有效|逐步|努力|大力|认真|扎实|积极|深入|稳步|充分)([${Object.keys(halves).join('')}])(?=${objects})`,
  'g',
);

/** Every word of a compact sentence that seems to have lost a character. */
export const lostIn = (text: string): Lost[] => [
  ...Array.from(text.matchAll(further), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
    should: '进一步',
  })),
  ...Array.from(text.matchAll(half), ({ index, 0: word }) => ({
    start: index,
    end: index + 1,
    word,
    should: halves[word] ?? word,
  })),
];
