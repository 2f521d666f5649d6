/** Numbers that count what is no request of this unit, though the words right beside them do not say so. Language only. */
import type { Mention } from './claim.ts';

const business =
  /诉求|来信|信件|信访|热线|信箱|工单|留言|投诉|举报|咨询|建议|提案|议案|来电|来访|复议|诉讼|许可|处罚|调解|救助|监督件|督办件|警情/;
const request = /申请|依申请|公开(?:请求|要求|诉求)|办件/;

/** 12345热线受理诉求560件，办结558件: what was counted last before is other business, and so is what was done with it. */
export function followsOtherBusiness({ label, after, before, number }: Mention): boolean {
  if (request.test(label) || /^[^，。；]*(?:申请|公开)/.test(after)) return false;
  const clause = before
    .slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
    .replace(/（[^（）]*）/g, '');
  const counts = [...clause.matchAll(/([^，。；、：\d]*)\d+([件宗起份项封条次个例])([^，。；、：\d]*)/g)].reverse();
  for (const [, ahead = '', unit, behind = ''] of counts) {
    const name = ahead.replace(/[（）“”]/g, '') + behind;
    if (request.test(name) && !/复议|诉讼/.test(name)) return false;
    if (business.test(name)) return unit === number.unit;
  }
  return false;
}

/** 办理信访事项21件: business of its own, no outcome of a request. */
const ownBusiness =
  /(?:办理|受理|收到|接收|接待|处理|化解|处置|调处|排查|登记)(?:了|各类|群众|来信|初次|涉|网上)*(?:信访|投诉|举报|矛盾|纠纷)(?:事项|件|问题|案件|投诉|举报)*(?:共|共计|累计|合计)?$/;
/** 评查答复书20份, 合并答复内容相同的6件: looked at again, or some that are alike. */
const lookedAt =
  /(?!.*[反重]复)(?:印制|编印|印发|摆放|修订|抽查|评查|抽取|抽检|复查|评析|汇编|收集|讲解|剖析|选编|回访|同一|相同|类似|合并)[^，。；\d]*$/;
const someAlike = /^(?:内容|诉求|事项|性质)?(?:相同|类似|相近|一致|雷同)|合并/;
/** 原国土所收到7件，已移交县自然资源局; that files were handed to an archive says nothing of requests. */
const handedOn = /(?<!(?:档案|资料|材料|卷宗)[已均都早经]*)移交|划转|并入|(?:机构改革|合并|撤销|撤并|改制|调整)之?前/;
/** 征求意见4件，其中2件第三方不同意公开: what somebody thinks of it, and not how it ended. */
const opinionOfOthers = /第三方[^，。；\d]{0,6}(?:同意|反对|拒绝)(?:公开)?(?:的|有|共|为)*$/;
/** 县教育局12件、县自然资源局9件: several bodies. */
const body = '[^，。；、：\\d我本全各]{1,8}(?:[局委镇乡厅院]|街道|办事处|政府办)';
const count =
  '(?:共|各)?(?:收到|受理|新收|办理|办结|答复|接收)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请)?(?:量)?(?:最多|较多)?(?:，)?(?:为|有)?\\d+[件宗份]';
const severalBodies = new RegExp(`${body}${count}[^。\\d]{0,6}[、，；和及]${body}${count}`);

/** True where a number counts what is no request of this unit, or only some that were picked out. */
export const isOfOthers = (mention: Mention, text: string): boolean =>
  ownBusiness.test(mention.label) ||
  lookedAt.test(mention.label) ||
  someAlike.test(mention.after) ||
  (/征求|征询|意见/.test(mention.before) &&
    (opinionOfOthers.test(mention.label) || opinionOfOthers.test(mention.after))) ||
  handedOn.test(text) ||
  // 印制流程图500份，申请表1000份: forms that were printed.
  (/申请[表书]$/.test(mention.label) && /(?:印制|编印|发放|摆放)[^。；]*$/.test(mention.before)) ||
  (severalBodies.test(text) && !/[我本]/.test(mention.label)) ||
  followsOtherBusiness(mention);

/** 主动公开60件、依申请公开90件、不予公开60件: how documents and matters are classed. */
const classes = (text: string): boolean =>
  /公文|发文|拟稿|(?:文件|公开)属性/.test(text) ||
  /(?:主动|应当?|可以|宜)公开(?:的|类|事项|内容|信息)*(?:有|为|共)?\d+[件条项份个][^。]{0,20}?(?:依申请|不予?|免予?|暂不|可以)公开/.test(
    text,
  );

export function classesPapers({ before, label, onward }: Mention): boolean {
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  return classes(`${before.slice(from)}0件${onward.slice(0, onward.search(/；|$/))}`) || /属性/.test(label);
}
