import { useEffect, useMemo, useReducer } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import { filledFields, findField } from '../../editing/fields.ts';
import { findCell } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { headingOf, sectionOf } from '../../report/sections.ts';
import type { TableId } from '../../report/tables.ts';
import { createChecker } from '../../rules/check.ts';
import type { Finding } from '../../rules/finding.ts';
import { wrap } from '../../text/wrap.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import { KeysHelp } from '../components/KeysHelp.tsx';
import type { Part } from '../components/Line.tsx';
import { reduceEditor } from '../editor/press.ts';
import { type EditorState, placeOf, scopeOf, startEditor } from '../editor/state.ts';
import { useAutosave } from '../hooks/useAutosave.ts';
import { useKeys } from '../hooks/useKeys.ts';
import { isPending } from '../pending.ts';
import { isPart, partOfPlace, partStatus, stepIds, stepName } from '../steps.ts';
import type { Look } from '../theme.ts';
import { OutputScreen } from './OutputScreen.tsx';
import { ReviewScreen, severityLook, severityWord } from './ReviewScreen.tsx';
import { TableScreen } from './TableScreen.tsx';
import { TextScreen, textColumnsOf } from './TextScreen.tsx';

interface EditorScreenProps {
  readonly draft: Draft;
  readonly columns: number;
  readonly rows: number;
  readonly onHome: () => void;
  /** Ctrl+C; tells whether everything is on disk. */
  readonly onLeave: (saved: boolean) => void;
  /** Gets the function that saves at once, for signals from outside. */
  readonly onFlush: (flush: () => void) => void;
  /** A sentence that counts more than what the editor has to say. */
  readonly notice: string | null;
}

const wideEnoughForNames = 104;
const stateLook: Readonly<Record<string, Look>> = { empty: 'quiet', begun: 'plain', wrong: 'error', done: 'done' };

/** Every step with how it stands; in narrow windows only the current one and those without a numeral have their name. */
function stepBar(state: EditorState, findings: readonly Finding[], columns: number): Part[] {
  const bar: Part[] = [];
  const pointed = state.overlay === 'steps' ? state.chosen : state.step;
  const wide = columns >= wideEnoughForNames;
  for (const [index, step] of stepIds.entries()) {
    const current = step === pointed;
    const closes = index > 0 && stepIds[index - 1] === pointed;
    bar.push({ text: `${closes ? ']' : wide ? ' ' : ''}${current ? '[' : closes && !wide ? '' : ' '}`, look: 'focus' });
    bar.push({
      text: wide || current ? stepName(step) : stepName(step).split(' ')[0]!,
      look: current ? 'focus' : 'plain',
    });
    if (!isPart(step)) continue;
    const status = partStatus(state.session.report, step, findings);
    bar.push({ text: ` ${status.words}`, look: stateLook[status.state]! });
  }
  return pointed === stepIds.at(-1) ? [...bar, { text: ']', look: 'focus' }] : bar;
}

/** What is said about the place in focus: first what it means, then what does not hold. */
function messagesOf(
  state: EditorState,
  findings: readonly Finding[],
  notice: string | null,
  columns: number,
): Part[][] {
  const { session, step, overlay } = state;
  if (overlay === 'steps')
    return [[{ text: ' ←→ 选择一节，Enter 打开；再按 Esc 回到首页（已自动保存）', look: 'quiet' }], said(notice)];
  if (overlay === 'zeros' && isPart(step)) {
    const { filled, of } = filledFields(session.report, step);
    return [
      [{ text: ` 把本节其余 ${of - filled} 个空白格都填 0？ Y 是，N 否（填后可以用 Ctrl+Z 撤销）`, look: 'warning' }],
      said(notice),
    ];
  }
  if (!isPart(step)) return [said(notice ?? session.notice), []];
  const { field } = findField(session.field)!;
  const cell = findCell(session.field);
  const meaning = cell ? `${cell.row.label}（${cell.column.label}）：${field.hint}` : field.hint;
  const here = findings.filter((finding) => finding.rule !== 'blank-cell' && partOfPlace(finding.place) === step);
  const finding =
    here.find((candidate) => candidate.places.includes(session.field)) ??
    here.find((candidate) => candidate.severity === 'error' && !isPending(session.report, candidate));
  const sentence = notice ?? session.notice;
  if (sentence !== null) return [[{ text: ` ${meaning}`, look: 'quiet' }], said(sentence)];
  const about = finding ? findingLine(session.report, finding) : null;
  if (!about) return inLines(meaning, 'quiet', columns);
  const lines = inLines(about.text, about.look, columns);
  return lines.length > 1 ? lines : [[{ text: ` ${meaning}`, look: 'quiet' }], lines[0]!];
}

/** A sentence wrapped into lines of the message area. */
const inLines = (sentence: string, look: Look, columns: number): Part[][] =>
  wrap(sentence, columns - 2).map((line) => [{ text: ` ${sentence.slice(line.start, line.end).trimStart()}`, look }]);

const said = (sentence: string | null): Part[] =>
  sentence === null ? [] : [{ text: ` ${sentence}`, look: 'warning' }];

/** A finding in the section that it is about: without the section's heading. */
function findingLine(report: Report, finding: Finding): { text: string; look: Look } {
  const part = partOfPlace(finding.place);
  const heading = part === 'basics' ? '' : `${headingOf(sectionOf(part))} › `;
  const message = finding.message.startsWith(heading) ? finding.message.slice(heading.length) : finding.message;
  if (isPending(report, finding)) return { text: `还没填完 ${message}`, look: 'quiet' };
  return { text: `${severityWord[finding.severity]} ${message}`, look: severityLook[finding.severity] };
}

/** One draft being filled: the sections, the review and the output, in any order. */
export function EditorScreen({ draft, columns, rows, onHome, onLeave, onFlush, notice }: EditorScreenProps) {
  const [state, dispatch] = useReducer(reduceEditor, draft, (opened) => {
    const check = createChecker();
    const today = new Date();
    return startEditor(opened.report, opened.field, (report) => check(report, { today }));
  });
  const { session, step, overlay } = state;
  const findings = state.check(session.report);
  const { status, flush } = useAutosave(draft, session.report, placeOf(state));
  const scope = scopeOf(state);

  useKeys(
    (press) => dispatch({ type: 'press', press }),
    fits(columns, rows) && (step !== 'output' || overlay !== 'none'),
  );
  useEffect(
    () =>
      dispatch({ type: 'resize', textColumns: textColumnsOf(columns), pageRows: Math.max(1, rows - frameRows - 4) }),
    [columns, rows],
  );
  useEffect(() => onFlush(flush), [onFlush, flush]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a field saves it
  useEffect(() => {
    flush();
  }, [session.field, step, flush]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is answered once
  useEffect(() => {
    if (!state.request) return;
    const saved = flush();
    if (state.request.kind === 'home') onHome();
    if (state.request.kind === 'leave') onLeave(saved);
  }, [state.request]);

  const broken = useMemo(
    () =>
      new Set(
        findings
          .filter(
            (finding) =>
              finding.severity === 'error' && finding.rule !== 'blank-cell' && !isPending(session.report, finding),
          )
          .flatMap((finding) => finding.places),
      ),
    [findings, session.report],
  );

  const bodyRows = rows - frameRows;
  const unit = session.report.unit || '（未填单位）';
  const saving: Part = status.failure
    ? { text: '没有保存', look: 'error' }
    : {
        text: status.savedAt ? `已保存 ${status.savedAt}` : session.report === draft.report ? '没有改动' : '正在保存',
        look: 'quiet',
      };
  return (
    <Frame
      columns={columns}
      rows={rows}
      title={`${unit} · ${session.report.year}年`}
      status={saving}
      steps={stepBar(state, findings, columns)}
      messages={messagesOf(
        state,
        findings,
        notice ?? (status.failure ? `${status.failure}文字还在，会再试。` : null),
        columns,
      )}
      scope={scope}
    >
      {overlay === 'keys' ? (
        <KeysHelp scope={scope} columns={columns} rows={bodyRows} />
      ) : step === 'review' ? (
        <ReviewScreen findings={findings} index={state.reviewIndex} columns={columns} rows={bodyRows} />
      ) : step === 'output' ? (
        <OutputScreen
          report={session.report}
          findings={findings}
          isActive={overlay === 'none' && fits(columns, rows)}
          columns={columns}
          onCommand={(command) => dispatch({ type: 'command', command })}
        />
      ) : findField(session.field)?.field.kind === 'count' || findField(session.field)?.field.kind === 'decimal' ? (
        <TableScreen table={step as TableId} session={session} columns={columns} rows={bodyRows} broken={broken} />
      ) : (
        <TextScreen part={step} session={session} columns={columns} rows={bodyRows} textColumns={state.textColumns} />
      )}
    </Frame>
  );
}
