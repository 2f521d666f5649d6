/** The two lines below the work: what the place in focus means, and what does not hold there. */
import { filledFields, findField, readField } from '../../editing/fields.ts';
import { findCell } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { headingOf, sectionOf } from '../../report/sections.ts';
import type { Finding } from '../../rules/finding.ts';
import { wrap } from '../../text/wrap.ts';
import type { Part } from '../components/Line.tsx';
import { isPending } from '../pending.ts';
import { severityLook, severityWord } from '../severity.ts';
import { isPart, partOfPlace } from '../steps.ts';
import type { Look } from '../theme.ts';
import type { EditorState } from './state.ts';

const said = (sentence: string | null): Part[] =>
  sentence === null ? [] : [{ text: ` ${sentence}`, look: 'warning' }];

/** A sentence wrapped into lines of the message area. */
const inLines = (sentence: string, look: Look, columns: number): Part[][] =>
  wrap(sentence, columns - 2).map((line) => [{ text: ` ${sentence.slice(line.start, line.end).trimStart()}`, look }]);

/** A finding in the section that it is about: without the section's heading. */
function findingLine(report: Report, finding: Finding): { text: string; look: Look } {
  const part = partOfPlace(finding.place);
  const heading = part === 'basics' ? '' : `${headingOf(sectionOf(part))} › `;
  const message = finding.message.startsWith(heading) ? finding.message.slice(heading.length) : finding.message;
  if (isPending(report, finding)) return { text: `还没填完 ${message}`, look: 'quiet' };
  const repair = finding.repair ? '（可以照建议改）' : '';
  return { text: `${severityWord[finding.severity]} ${message}${repair}`, look: severityLook[finding.severity] };
}

/** The finding to be shown at the field in focus: its own first, then an error of the same section. */
function findingHere(state: EditorState, findings: readonly Finding[]): Finding | undefined {
  const { session, step } = state;
  const value = readField(session.report, session.field);
  const here = findings.filter((finding) => finding.kind !== 'missing' && partOfPlace(finding.place) === step);
  // What is not yet filled is not yet wrong.
  const own =
    value === '' || value === null ? undefined : here.find((finding) => finding.places.includes(session.field));
  if (own) return own;
  return findCell(session.field)
    ? here.find((finding) => finding.severity === 'error' && !isPending(session.report, finding))
    : undefined;
}

/** At most two lines, as parts with looks; `notice` is a sentence from outside that counts more. */
export function messagesOf(
  state: EditorState,
  findings: readonly Finding[],
  notice: string | null,
  columns: number,
): Part[][] {
  const { session, step, overlay } = state;
  const sentence = notice ?? session.notice;
  if (overlay === 'steps') {
    return [[{ text: ' 左右键选择一节，Enter 打开；再按 Esc 回到首页（已自动保存）', look: 'quiet' }], said(sentence)];
  }
  if (overlay === 'zeros' && isPart(step)) {
    const { filled, of } = filledFields(session.report, step);
    const question = ` 把本节其余 ${of - filled} 个空白格都填 0？ Y 是，N 否（填后可以用 Ctrl+Z 撤销）`;
    return [[{ text: question, look: 'warning' }], said(sentence)];
  }
  if (overlay === 'paste' && state.block) {
    const { changes, remarks } = state.block;
    const question = ` 上面是粘贴后的样子，会改动 ${changes.length} 格。Y 填入，N 不填`;
    const more = remarks.length > 1 ? `（另有 ${remarks.length - 1} 行也不符）` : '';
    return [[{ text: question, look: 'warning' }], said(remarks[0] ? `注意 ${remarks[0]}${more}` : null)];
  }
  if (!isPart(step)) return sentence === null ? [[], []] : inLines(sentence, 'warning', columns);
  const { field } = findField(session.field)!;
  const cell = findCell(session.field);
  const meaning = cell ? `${cell.row.label}（${cell.column.label}）：${field.hint}` : field.hint;
  if (sentence !== null) {
    const lines = inLines(sentence, 'warning', columns);
    return lines.length > 1 ? lines : [[{ text: ` ${meaning}`, look: 'quiet' }], said(sentence)];
  }
  const finding = findingHere(state, findings);
  if (!finding) return inLines(meaning, 'quiet', columns);
  const about = findingLine(session.report, finding);
  const lines = inLines(about.text, about.look, columns);
  return lines.length > 1 ? lines : [[{ text: ` ${meaning}`, look: 'quiet' }], lines[0]!];
}
