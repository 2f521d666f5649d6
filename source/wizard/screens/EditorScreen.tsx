import { useApp } from 'ink';
import { useEffect, useMemo, useRef } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import { keepVersion } from '../../drafts/history.ts';
import { readField } from '../../editing/fields.ts';
import { withFilledFigures } from '../../report/figures.ts';
import { priorLinkProblem } from '../../report/priorLink.ts';
import { createChecker } from '../../rules/check.ts';
import { checkContext } from '../checkContext.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { answers } from '../editor/answers.ts';
import { editor } from '../editor/editor.ts';
import { type Around, editorView, isTyping } from '../editor/editorView.ts';
import type { Request } from '../editor/over.ts';
import { halfTyped } from '../editor/prompts.ts';
import { type Begun, type EditorScope, type EditorState, placeOf, resized } from '../editor/state.ts';
import type { Saving } from '../ending.ts';
import { editExternally } from '../externalEditor.ts';
import { type PartChange, summaryWords, wayBack } from '../history/compare.ts';
import { useAutosave } from '../hooks/useAutosave.ts';
import { useReviewed } from '../hooks/useReviewed.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { judged } from '../judged.ts';
import type { CommandName } from '../keys.ts';
import { type Content, type SaveStatus, saveWords } from '../saveWords.ts';
import { runCommand, type Screen } from '../screen.ts';
import { stepName } from '../steps.ts';
import type { Room } from '../view.ts';
import type { Ways } from '../ways.ts';
import { attempted, performRequest, sentence } from './editorRequests.ts';
import { HistoryScreen } from './HistoryScreen.tsx';
import { type KeptOutput, OutputScreen } from './OutputScreen.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';

export interface EditorScreenProps {
  readonly draft: Draft;
  readonly columns: number;
  readonly rows: number;
  /** Why the draft can only be looked at; null for one that can be edited. */
  readonly readOnly: string | null;
  /** Opens with the earlier versions in front. */
  readonly showHistory?: boolean;
  readonly onHome: () => void;
  /** Ctrl+C; tells whether everything is on disk. */
  readonly onLeave: (saved: boolean) => void;
  /** Gets what saves at once, for signals from outside. */
  readonly onSaving: (saving: Saving) => void;
  /** Called with the paths of what was written. */
  readonly onWritten: (paths: readonly string[]) => void;
  /** Counts a ledger of requests for a year. Rejects with a sentence. */
  readonly onTally: Ways['tally'];
  /** Reads a table from pasted lines of a page; null where they are none. */
  readonly onReadBlock: Ways['readBlock'];
  readonly onReadPasted: Ways['readPasted'];
  /** A sentence that counts more than what the editor has to say. */
  readonly notice: string | null;
}

const screen: Screen<Begun, EditorState, EditorScope, Around> = { ...editor, view: editorView };

/** What the editor begins with for a draft. */
function beginWith(draft: Draft, readOnly: boolean, showHistory: boolean): Begun {
  const check = createChecker();
  const context = checkContext(draft);
  return {
    report: draft.report,
    at: draft.field ?? '',
    check: (report) => judged(report, draft.prior, (filled) => check(filled, context)),
    waivers: draft.setAside ?? [],
    ...(draft.begun ? { begun: draft.begun } : {}),
    prior: draft.prior ?? null,
    readOnly,
    ...(showHistory ? { over: { kind: 'history' } } : {}),
  };
}

/** The preview, the versions and the output take their keys themselves. */
const takesOwnKeys = ({ step, over }: EditorState): boolean =>
  over.kind === 'preview' || over.kind === 'history' || (step === 'output' && over.kind === 'none');

/** An earlier version, or parts of it, in the place of what is there, which is kept as a version first. */
const takenBack = (draft: Draft, version: Draft, parts: readonly PartChange[], isWhole: boolean, when: string) =>
  attempted(
    (now) => {
      keepVersion(draft, 'before-restore');
      const what = isWhole
        ? `${when}的版本（${summaryWords(parts)}）`
        : `${when}的版本里的“${parts.map(({ part }) => stepName(part)).join('、')}”`;
      return answers.takeBack(now, wayBack(parts), isWhole ? (version.setAside ?? []) : [], what);
    },
    (now, wrong) => answers.say(now, `没有取回：${wrong}`),
  );

/** The editor over a draft that is kept on disk. */
function useEditing(props: EditorScreenProps, window: Room) {
  const { draft, readOnly, showHistory = false, onSaving } = props;
  const { suspendTerminal } = useApp();
  /** What has been put elsewhere because it could not be saved. */
  const copied = useRef<Content | null>(null);
  const perform = (request: Request, state: EditorState) => {
    // Another editor may save into a draft that is left meanwhile: it has to be there to be opened again.
    const saved = flush(request.kind === 'save' || request.kind === 'external');
    performRequest(request, state, { props, change, saved, copyTo, copied, editOutside });
  };
  const begun = useMemo(() => beginWith(draft, readOnly !== null, showHistory), [draft, readOnly, showHistory]);
  const { state, change, shell } = useScreen(screen, begun, {
    window,
    perform,
    isActive: (now) => !takesOwnKeys(now),
  });
  const { session, step, over } = state;
  const field = placeOf(state);
  const { waivers: setAside } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these two
  const half = useMemo(() => halfTyped(state), [state.begun, over]);
  const current = useMemo(
    () => ({ report: session.report, field, setAside, ...(half ? { begun: half } : {}) }),
    [session.report, field, setAside, half],
  );
  const { status, flush, saveSoon, keep, copyTo, latest } = useAutosave(draft, current, readOnly !== null);
  const editOutside = (before: EditorState) =>
    void suspendTerminal(async () => {
      const text = readField(before.session.report, before.session.field) as string;
      const { text: after, notice: told } = await editExternally(draft.id, before.session.field, text);
      if (after !== text) change((now) => answers.replace(now, after));
      if (told) change((now) => answers.say(now, told));
    }).catch((error: unknown) => change((now) => answers.say(now, sentence(error))));

  useEffect(() => change((now) => resized(now, window)), [window, change]);
  useEffect(() => onSaving({ flush, copyTo, latest }), [onSaving, flush, copyTo, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a field saves it
  useEffect(() => saveSoon(), [session.field, step, saveSoon]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finished section becomes a version
  useEffect(() => () => keep('section'), [step]);
  return { state, change, shell, current, status, flush, latest };
}

/** What is said above all that lasts: what a key has just led to, then what was said when one came here. */
function saidOf(
  { notice, readOnly, draft }: EditorScreenProps,
  { session, step }: EditorState,
  { failure, notice: told }: SaveStatus,
): string | null {
  const failing = failure && `文字还在，会再试；按 Ctrl+S 存到别处。${failure}`;
  const link = step === 'basics' && draft.prior ? priorLinkProblem(session.report, draft.prior) : null;
  return session.notice ?? notice ?? readOnly ?? failing ?? told ?? link;
}

/** One draft being filled: the sections, the review and the output, in any order. */
export function EditorScreen(props: EditorScreenProps) {
  const { draft, readOnly, showHistory = false, columns, rows, onLeave, notice } = props;
  const window = useMemo(() => ({ columns, rows }), [columns, rows]);
  const { state, change, shell, current, status, flush, latest } = useEditing(props, window);
  const { session, step, over } = state;
  const output = useRef<KeptOutput | null>(null);
  const reviewed = useReviewed(state, isTyping(state) && over.kind === 'none');
  // Opened from the home screen for its versions alone, it is left to the home screen.
  const cameForHistory = useRef(showHistory);
  if (over.kind !== 'history') cameForHistory.current = false;
  const jump = (place: string) => change((now) => answers.jump(now, place));
  const leave = () => onLeave(flush());

  if (over.kind === 'history') {
    const now = { ...draft, ...current };
    return (
      <HistoryScreen
        draft={now}
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        notice={notice}
        onClose={() => (cameForHistory.current ? props.onHome() : change(answers.close))}
        onTake={(...taken) => change(takenBack(now, ...taken))}
        onJump={jump}
        onLeave={leave}
      />
    );
  }
  const said = saidOf(props, state, status);
  const saving = saveWords(status, current, readOnly !== null);
  const view = editorView(state, window, { reviewed, status: saving, notice: said });
  if (!takesOwnKeys(state)) return <ScreenFrame view={view} shell={shell} window={window} />;
  const shared = {
    report: withFilledFigures(session.report),
    findings: reviewed.open,
    head: { title: view.title, status: view.status, bar: view.bar },
    notice: said,
    window,
  };
  if (step !== 'output' || over.kind === 'preview') {
    const close = () => change(answers.close);
    return <PreviewScreen {...shared} onClose={close} onJump={jump} onLeave={leave} />;
  }
  const onCommand = (command: CommandName) => change((now) => runCommand(screen, now, command));
  return <OutputScreen {...shared} draft={latest()} kept={output} onCommand={onCommand} onWritten={props.onWritten} />;
}
