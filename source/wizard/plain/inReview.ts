/** Everything that is wrong, numbered: to be gone to, repaired, or waived with a reason. */

import { reduceSession } from '../../editing/session.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf, mayBeWaived } from '../../rules/waiver.ts';
import { isPending } from '../pending.ts';
import { countWords } from '../standing.ts';
import { findingsNow, findingWords } from './inReport.ts';
import { placeIndex, placesHere } from './places.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

export function askReview(state: PlainState): string[] {
  const findings = findingsNow(state);
  if (findings.length === 0) return ['审核：没有发现问题。回车去输出：'];
  return [
    `审核：${countWords(state.session!.report, findings)}。`,
    ...findings.map((finding, index) => {
      const { repair } = finding;
      const can = repair ? `可以照改（F${index + 1}）：${repair.label}。` : '';
      return `${index + 1} ${findingWords(state, finding)}${can}`;
    }),
    '输入编号去改，F 加编号照建议改，S 加编号写理由放过，回车去输出：',
  ];
}

/** Where a finding can be mended: its own place, or the first one of its part. */
function placeOf(state: PlainState, finding: Finding): number {
  const own = finding.places.map((id) => placeIndex(state.session!.report, id)).find((index) => index >= 0);
  if (own !== undefined) return own;
  return Math.max(
    0,
    placesHere(state).findIndex(({ part }) => part === finding.place.split('.')[0]),
  );
}

export function answerReview(state: PlainState, line: string): Answer {
  if (line === '') return go(state, { kind: 'formats' });
  const [, command = '', number = ''] = /^([fs]?)\s*(\d+)$/i.exec(line) ?? [];
  const finding = findingsNow(state)[Number(number) - 1];
  if (!finding) return say(state, `审核里没有“${line.slice(0, 8)}”这一条：请输入列出的编号，或回车去输出。`);
  if (command === '') return go(state, { kind: 'place', at: placeOf(state, finding) });
  if (state.readOnly) return say(state, state.readOnly);
  if (command.toLowerCase() === 's') {
    return mayBeWaived(finding)
      ? go(state, { kind: 'reason', finding })
      : say(
          state,
          isPending(state.session!.report, finding)
            ? `第 ${number} 条是还没有填，填上就没有了，不能放过。`
            : `第 ${number} 条是算出来的，不能放过，请改。`,
        );
  }
  if (!finding.repair) return say(state, `第 ${number} 条没有可以直接照改的办法，请输入编号 ${number} 去改。`);
  const session = reduceSession(state.session!, { type: 'set', changes: finding.repair.changes });
  return request(
    { state: { ...state, session }, said: [`已照改第 ${number} 条：${finding.repair.label}。`] },
    { kind: 'save' },
  );
}

export const askReason = ({ message }: Finding): string[] => [`放过“${message}”，请写理由，空着不放过：`];

export function answerReason(state: PlainState, finding: Finding, line: string): Answer {
  const back: PlainState = { ...state, dialog: { kind: 'review' } };
  if (line === '' || !state.draft) return say(back, '没有放过。');
  const waiver = { finding: keyOf(finding), reason: line };
  const draft = { ...state.draft, setAside: [...(state.draft.setAside ?? []), waiver] };
  return request({ state: { ...back, draft }, said: ['已放过，理由记下了。'] }, { kind: 'save' });
}
