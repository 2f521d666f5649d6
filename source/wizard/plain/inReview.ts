/** Everything that is wrong, numbered: to be gone to, repaired, or waived with a reason; behind it what was waived. */
import type { Finding } from '../../rules/finding.ts';
import { keyOf, mayBeWaived, waiverOf } from '../../rules/waiver.ts';
import { waive } from '../editor/inReview.ts';
import { fieldOfFinding, repair } from '../editor/walking.ts';
import { isPending } from '../pending.ts';
import { countWords } from '../standing.ts';
import { partOfPlace } from '../steps.ts';
import { findingWords } from './inReport.ts';
import { editorAt, findingsOf, inWords } from './onReducers.ts';
import { placeIndex, placesHere } from './places.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

export function askReview(state: PlainState): string[] {
  const { open, waived } = findingsOf(state);
  const { report, waivers } = state.session!;
  const listed = open.map((finding, index) => {
    const { repair: mended } = finding;
    const can = mended ? `可以照改（F${index + 1}）：${mended.label}。` : '';
    return `${index + 1} ${findingWords(state, finding)}${can}`;
  });
  const out = waived.map(
    (finding, index) =>
      `${open.length + index + 1} 已放过，理由是“${waiverOf(waivers, finding)!.reason}”：${findingWords(state, finding)}`,
  );
  if (open.length + waived.length === 0) return ['审核：没有发现问题。回车去输出，< 返回：'];
  return [
    `审核：${countWords(report, open, waived.length)}。`,
    ...listed,
    ...out,
    '审核，输入编号去改，F 加编号照建议改，S 加编号写理由放过或改理由，< 返回，回车去输出：',
  ];
}

/** Where a finding can be mended: its own place, or the first one of its part. */
function placeOf(state: PlainState, finding: Finding): number {
  const field = fieldOfFinding(editorAt(state, 'review'), finding);
  if (field !== undefined) return placeIndex(state.session!.report, field);
  const there = partOfPlace(finding.place);
  return Math.max(
    0,
    placesHere(state).findIndex(({ part }) => part === there),
  );
}

/** Why a finding cannot be waived. */
const notWaived = (state: PlainState, finding: Finding, number: string): string =>
  isPending(state.session!.report, finding)
    ? `第 ${number} 条是还没有填，填上就没有了，不能放过。`
    : `第 ${number} 条是算出来的，不能放过，请改。`;

export function answerReview(state: PlainState, line: string): Answer {
  if (line === '') return go(state, { kind: 'formats' });
  const [, command = '', number = ''] = /^([fs]?)\s*(\d+)$/i.exec(line) ?? [];
  const { open, waived } = findingsOf(state);
  const finding = [...open, ...waived][Number(number) - 1];
  if (!finding) return say(state, `审核里没有“${line.slice(0, 8)}”这一条：请输入列出的编号，或回车去输出。`);
  if (command === '') return go(state, { kind: 'place', at: placeOf(state, finding) });
  if (state.readOnly) return say(state, state.readOnly);
  if (command.toLowerCase() === 's')
    return mayBeWaived(finding)
      ? go(state, { kind: 'reason', finding })
      : say(state, notWaived(state, finding, number));
  if (!finding.repair) return say(state, `第 ${number} 条没有可以直接照改的办法，请输入编号 ${number} 去改。`);
  const { session } = repair(editorAt(state, 'review'), finding, 'review');
  return request(go({ ...state, session }, { kind: 'review' }, ...inWords(session.notice)), { kind: 'save' });
}

export function askReason(state: PlainState, finding: Finding): string[] {
  const waiver = waiverOf(state.session!.waivers, finding);
  const words = findingWords(state, finding);
  return waiver
    ? [`这一条已经放过，理由是“${waiver.reason}”：${words}请写新的理由，输入 - 不再放过，回车照旧：`]
    : [`放过这一条：${words}请写理由，空着不放过：`];
}

export function answerReason(state: PlainState, finding: Finding, line: string): Answer {
  const { open, waived } = findingsOf(state);
  const key = keyOf(finding);
  const reviewIndex = [...open, ...waived].findIndex((one) => keyOf(one) === key);
  const isWaived = reviewIndex >= open.length;
  if (line === '' && isWaived) return go(state, { kind: 'review' });
  const reason = isWaived && /^[-－]$/.test(line) ? '' : line;
  const { session } = waive({ ...editorAt(state, 'review'), reviewIndex }, reason);
  return request(go({ ...state, session }, { kind: 'review' }, ...inWords(session.notice)), { kind: 'save' });
}
