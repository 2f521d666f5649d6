/** Claims about the first block of table 二: 规章 and 行政规范性文件 issued, repealed, in force. */
import type { DocumentKind, DocumentSubject, Mention } from './claim.ts';
import { ourselves, thisYear } from './ourselves.ts';

const counted = new Set(['件', '份', '个', '部', '项']);

const partOnly =
  /年初|(?<!我[局委办镇乡厅]|本机关|本单位|[镇乡]政府|办事处)名义|本级|办公室|政府办|牵头|代拟|代为|联合|各(?:镇|乡|县|区|市|部门|单位)|涉企|涉及|审查|审核|备案|起草|征求|解读|修订|修改|报送|评估|以来|历年|公平竞争|合法性|季度|党|拟|计划|清理(?!废止|失效|后)|梳理|其中|转发|政策|等/;

const kindOf = (words: string): DocumentKind | undefined =>
  /规范性文件/.test(words) ? 'normativeDocuments' : /规章(?!制度)/.test(words) ? 'regulations' : undefined;

/** The kind that the last clause before which names one speaks of; none where it tells of looking documents through. */
function kindBefore(before: string): DocumentKind | undefined {
  const clause = before.split(/[，、。；：]/).findLast((words) => kindOf(words) !== undefined);
  return clause && !/梳理|审查|修改|修订|等/.test(clause) ? kindOf(clause) : undefined;
}

type State = 'issued' | 'repealed' | 'inForce';

const issue = '(?:制发|制定|制订|出台|印发|颁布|发布|公布|下发|制作|实施)';
const repeal = '(?:宣布|清理|依法|予以)*(?:废止|失效)(?:和|并|或者?|、)?(?:宣布)?(?:废止|失效)?';
const force =
  '(?:目前|累计|共有|现|继续|仍|保留|仍然|尚)*(?:现行)?(?:有效|保留)|现行|继续执行|在用|在?有效期内?|(?:目前|现)仍?(?:执行|实施)';
const nouns =
  '(?:了|本年度?|当年|全年|新|政府|地方|行政|地方政府|地方性|规范性文件|规章|文件|共|共计|合计|有|为|计|件数|数量?|的|：)*$';
/** What happened to the documents, by the words right before their number; the last word decides. */
const states: readonly [State, RegExp][] = [
  ['repealed', new RegExp(`${repeal}${nouns}`)],
  ['inForce', new RegExp(`(?:${force})${nouns}`)],
  ['issued', new RegExp(`${issue}(?:(?:并|和)?(?:公开|${issue}))*${nouns}`)],
];
/** Nothing but what happened, without the documents: they were named before. */
const onlyState = new RegExp(
  `^[，、；]?(?:并|同时|另|其中|目前|现|年[末底]|截[至止](?:目前|年[底末])|清理后)*(?:共|新)?(?:${issue}|${repeal}|${force})+${nouns}`,
);
const noLabel = new RegExp(`^(?:${thisYear}|${ourselves}|其中|，|、|；|共|有|对|将)*$`);
const behind: readonly [State, RegExp][] = [
  ['inForce', /^(?:目前|仍|继续|均)*(?:(?:现行)?有效|继续执行|执行中|保留)/],
  ['repealed', /^(?:被|予以|已|宣布|依法)*(?:废止|宣布失效|失效)/],
];
const repealedBehind = /^(?:行政)?规范性文件[^，。；未拟]{0,8}(?:废止|失效)/;
const inForceBehind = /^(?:行政)?规范性文件(?:目前|现|仍|均|继续|现行)*(?:有效|执行|保留)/;
const issuedBehind = new RegExp(`^(?:行政)?规范性文件[^，。；未拟]{0,8}${issue}`);

/** What of table 二 a number counts, or undefined. */
export function documentSubject(mention: Mention): DocumentSubject | undefined {
  const { label, after, before, number } = mention;
  if (!counted.has(number.unit) || partOnly.test(label) || /规章制度|不再|未|没有/.test(label)) return undefined;
  const here =
    kindOf(label) ??
    (/^(?:现行有效的?)?(?:政府|地方|行政)?(?:规范性文件|规章)/.test(after) ? kindOf(after) : undefined);
  if (/规范性文件[^，。；]*规章|规章[^，。；]*规范性文件/.test(label)) return undefined;
  const bare = noLabel.test(label);
  // 3件行政规范性文件印发实施
  if (here && bare && issuedBehind.test(after)) return `${here}.issued`;
  if (here && bare && inForceBehind.test(after)) return `${here}.inForce`;
  if (here && bare && repealedBehind.test(after)) return `${here}.repealed`;
  // 制发行政规范性文件3件，废止1件: the second number speaks of the documents named before it.
  const follows = bare ? behind.some(([, words]) => words.test(after)) : onlyState.test(label);
  const kind = here ?? (follows ? kindBefore(before) : undefined);
  if (!kind) return undefined;
  const state = bare
    ? behind.find(([, words]) => words.test(after))?.[0]
    : (states.find(([, words]) => words.test(label))?.[0] ?? behind.find(([, words]) => words.test(after))?.[0]);
  return state && `${kind}.${state}`;
}
