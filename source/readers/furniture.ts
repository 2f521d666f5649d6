/** What a website prints around and inside a report: buttons, counters, links; none of it is the report. */
import type { Block } from '../document/document.ts';
import type { Note } from '../report/report.ts';
import { bare, plainCharacters } from './characters.ts';
import { isUnit } from './title.ts';

/** What a website prints after the report: short lines, no sentences. */
const footer =
  /^(?:[【[(（]?\s*(?:打印|关闭)|分享|收藏|扫一扫|扫描|二维码|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|附件|文章|稿件|信息|新闻|文档|内容)|附件(?:下载)?\s*[：:【]|(?:主办|承办|协办|技术支持|运维|开发)(?:单位)?[：:]|版权|Copyright|©|网站(?:地图|声明|首页|导航|标识码)|关于我们|联系我们|隐私|使用帮助|建议使用|无障碍|返回|回到|责任编辑|编辑[：:]|审核[：:]|信息来源|文章来源|来源[：:]|浏览(?:次数|量)|访问(?:次数|量)|点击(?:次数|量)|阅读(?:次数|量)|政府网站|.{0,6}ICP备|.{0,6}公网安备|(?:历年|往年|历史|更多)[^。]{0,12}(?:报告|年报)|您?可能[^。]{0,8}(?:感兴趣|喜欢))/i;

/** What it prints between its lines, wherever that is. */
const between =
  /^(?:【?\s*字\s*[体号]|[（(【[]?\s*[大中小](?:\s*[大中小]){2}|保护视力|视力保护|背景色|语音播报|(?:点击)?(?:朗读|播放|收听)|发布(?:时间|日期|机构)[：:]|发文日期[：:]|公开方式[：:]|公开时限[：:]|索\s*引\s*号[：:]|生成日期[：:]|浏览次数[：:]|分享到|[【[（(]?(?:打印本?页?|收藏本?页?|关闭(?:窗口|本页)?)[】\])）]?$|微信扫一扫|(?:发件人|收件人|抄送|发送时间|主\s*题)[：:]|(?:保存|提交|提交审核|保存提交审核|暂存)$|A[+-]|T[+-]?\||[-—–－]\s*\d{1,3}\s*[-—–－]$)/i;

const isShort = (line: string): boolean => line.length <= 80 && !line.includes('。');
const isFooter = (line: string): boolean => isShort(line) && footer.test(line);
const isBetween = (line: string): boolean => isShort(line) && between.test(line);

/** A list of reports of other years, or of this one in another dress. */
const listed =
  /^(?:[·•*>\-–—\d.、\s]*)?[^。；]{0,40}(?:19|20)\d{2}\s*年?[^。；]{0,30}(?:信息|政务)公开[^。；]{0,14}(?:报告|年报)(?:[（(].{0,20}[)）])?(?:\s*[[（(]?\d{4}-\d{1,2}-\d{1,2}[\])）]?)?$/;

/** The end of a paragraph that a page has put its buttons behind. */
const tail =
  /(?<=[。）)”])\s*(?:[【[（(]?\s*(?:字体[：:]\s*)?[大中小](?:\s*[大中小]){2}\s*[】\])）]?|【?字体[：:]?[】]?|分享到?[：:]?|【?\s*(?:我要)?(?:打印|收藏|关闭|纠错)(?:本页|页面|窗口)?\s*】?|扫一扫在手机[^。]{0,8}|微信|微博|QQ空间|\s)+$/;

export interface Cleaned {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

const excerpt = (lines: readonly string[]): string => {
  const text = lines.join(' / ').replace(/\s+/g, ' ');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

const date =
  /^(?:(?:19|20)\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** The name of a person alone on a line: a family name of the hundred most, and one or two characters more. */
const name =
  /^(?:王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗|梁|宋|郑|谢|韩|唐|冯|于|董|萧|程|曹|袁|邓|许|傅|沈|曾|彭|吕|苏|卢|蒋|蔡|贾|丁|魏|薛|叶|阎|余|潘|杜|戴|夏|钟|汪|田|任|姜|范|方|石|姚|谭|廖|邹|熊|金|陆|郝|孔|白|崔|康|毛|邱|秦|江|史|顾|侯|邵|孟|龙|万|段|雷|钱|汤|尹|黎|易|常|武|乔|贺|赖|龚|文)\p{Script=Han}{1,2}$/u;

/** Where the unit and the day stand that a report is signed with, or a name that a mail is; behind all blocks where it is not. */
function signatureAt(blocks: readonly Block[]): number {
  const lineAt = (at: number): string => {
    const block = blocks[at];
    return block?.kind === 'text' ? bare(block.text) : '';
  };
  const last = blocks.findLastIndex((block) => block.kind !== 'text' || block.text.trim() !== '');
  if (last > 0 && name.test(lineAt(last)) && /[。）)”]$/.test(lineAt(last - 1))) return last;
  if (!date.test(lineAt(last))) return blocks.length;
  const before = lineAt(last - 1);
  return before !== '' && before.length <= 60 && !/[。,;:]/.test(before) && isUnit.test(before) ? last - 1 : last;
}

/**
 * The blocks of a text without what is the page's, with a note on what that was. `place` is where they stand; behind the last section
 * everything after the first line of a page's foot is the page's.
 */
export function withoutFurniture(given: readonly Block[], place: string, isLast: boolean): Cleaned {
  const left: string[] = [];
  const blocks: Block[] = [];
  let ended: string | undefined;
  const sentences: string[] = [];
  for (const block of given) {
    const line = block.kind === 'text' ? plainCharacters(block.text).trim() : '';
    if (block.kind !== 'text') blocks.push(block);
    else if (ended !== undefined) {
      if (line.length > 20 && line.includes('。')) sentences.push(line);
    } else if (isLast && (isFooter(line) || (blocks.length > 0 && isShort(line) && listed.test(line)))) ended = line;
    else if (isBetween(line)) left.push(line);
    else if (block.linked && isShort(line) && block.level === undefined) left.push(line);
    else if (tail.test(line) && line.replace(tail, '') !== line) {
      const text = line.replace(tail, '');
      left.push(line.slice(text.length).trim());
      blocks.push({ ...block, text });
    } else blocks.push(block);
  }
  const signature = (isLast ? blocks.splice(signatureAt(blocks)) : []).flatMap((block) =>
    block.kind === 'text' && block.text.trim() !== '' ? [block.text.trim()] : [],
  );
  const notes: Note[] = [];
  if (signature.length > 0)
    notes.push({ place, state: 'doubt', reason: `像是落款，没有读入：“${excerpt(signature)}”` });
  const told = left.filter((text) => text !== '');
  if (told.length > 0)
    notes.push({ place, state: 'doubt', reason: `像是网页上的按钮和链接，没有读入：“${excerpt(told)}”` });
  if (sentences.length > 0) {
    const reason = `“${ended}”以下像是网站的文字，没有读入：“${sentences.join('\n').slice(0, 200)}”`;
    notes.push({ place, state: 'doubt', reason });
  }
  return { blocks, notes };
}
