/** Everything that is wrong, numbered: to be gone to, repaired, or waived with a reason. */

import { reduceSession } from '../../editing/session.ts';
import { formOf } from '../../form/forms.ts';
import { type Finding, severityWord } from '../../rules/finding.ts';
import { placeName } from '../../rules/placeName.ts';
import { keyOf, mayBeWaived } from '../../rules/waiver.ts';
import { findingsNow } from './inReport.ts';
import { placeIndex, placesHere } from './places.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

const counted = (findings: readonly Finding[]): string => {
  const many = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return `${many('error')} 个错误、${many('warning')} 个警告、${many('hint')} 个提示`;
};

export function askReview(state: PlainState): string[] {
  const findings = findingsNow(state);
  if (findings.length === 0) return ['审核：没有发现问题。回车去输出：'];
  const form = formOf(state.session!.report);
  return [
    `审核：${counted(findings)}。`,
    ...findings.map(({ severity, place, message, repair }, index) => {
      const can = repair ? `可以照改（F${index + 1}）：${repair.label}。` : '';
      return `${index + 1} ${severityWord[severity]}，${placeName(place, form)}：${message}${can}`;
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
      : say(state, `第 ${number} 条是算出来的，不能放过，请改。`);
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
