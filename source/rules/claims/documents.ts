/** Claims about the first block of table 二: 规章 and 行政规范性文件 issued, repealed, in force. */
import type { DocumentKind, DocumentSubject, Mention } from './claim.ts';

const counted = new Set(['件', '份', '个', '部', '项']);

const partOnly =
  /(?<!我[局委办镇乡厅]|本机关|本单位)名义|本级|办公室|政府办|牵头|代拟|代为|联合|各(?:镇|乡|县|区|市|部门|单位)|涉企|涉及|审查|审核|备案|起草|征求|解读|修订|修改|报送|评估|以来|历年|公平竞争|合法性|季度|党|拟|计划|清理|梳理|其中|转发|政策|等/;

const kindOf = (words: string): DocumentKind | undefined =>
  /规范性文件/.test(words) ? 'normativeDocuments' : /规章(?!制度)/.test(words) ? 'regulations' : undefined;

/** The kind that the last clause before which names one speaks of; none where it tells of looking documents through. */
function kindBefore(before: string): DocumentKind | undefined {
  const clause = before.split(/[，、。；：]/).findLast((words) => kindOf(words) !== undefined);
  return clause && !/清理|梳理|审查|修改|修订|等/.test(clause) ? kindOf(clause) : undefined;
}

const nouns =
  '(?:了|本年度?|全年|新|政府|地方|行政|地方政府|地方性|规范性文件|规章|共|共计|合计|有|为|计|数量?|的|：)*$';
const issue = new RegExp(`(?:制发|制定|出台|印发|制订|颁布|发布)(?:并?(?:公开|发布|实施))?${nouns}`);
const repeal = new RegExp(`(?:废止|宣布失效|失效)(?:和宣布失效|或者?失效)?${nouns}`);
const inForce = new RegExp(`现行有效(?:的|件数|文件)*${nouns}`);

/** What of table 二 a number counts, or undefined. */
export function documentSubject(mention: Mention): DocumentSubject | undefined {
  const { label, after, before, number } = mention;
  if (!counted.has(number.unit)) return undefined;
  const here =
    kindOf(label) ?? (/^(?:现行有效)?(?:政府|地方|行政)?(?:规范性文件|规章)/.test(after) ? kindOf(after) : undefined);
  // 制发行政规范性文件3件，废止1件: the second number speaks of the documents named before it.
  const follows =
    /^[，、]?(?:并|同时|其中|目前|现有)?(?:制发|废止|宣布失效|现行有效)(?:了|的|件数|文件|数量?)*(?:有|共|为|：)*$/.test(
      label,
    ) ||
    (/^(?:其中|，|、)*$/.test(label) && /^(?:现行有效|废止|宣布失效)/.test(after));
  const kind = here ?? (follows ? kindBefore(before) : undefined);
  if (!kind || partOnly.test(label) || /规章制度/.test(label)) return undefined;
  if (/规范性文件[^，。；]*规章|规章[^，。；]*规范性文件/.test(label)) return undefined;
  // 3件行政规范性文件印发实施
  if (label === '' && /^(?:行政)?规范性文件(?:均|已|经)*(?:印发|出台|制定|制发|发布)/.test(after))
    return `${kind}.issued`;
  if (inForce.test(label) || /^现行有效/.test(after)) return `${kind}.inForce`;
  if (repeal.test(label)) return `${kind}.repealed`;
  return issue.test(label) && !/(?:不再|未|没有)/.test(label) ? `${kind}.issued` : undefined;
}
