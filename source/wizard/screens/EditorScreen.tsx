import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { useApp } from 'ink';
import { useEffect, useMemo, useReducer } from 'react';
import { today } from '../../disk/today.ts';
import type { Draft } from '../../drafts/drafts.ts';
import { keepVersion } from '../../drafts/history.ts';
import { ownWordsText } from '../../drafts/ownWords.ts';
import { cleanLine } from '../../editing/clean.ts';
import { readField } from '../../editing/fields.ts';
import { parseOwnWords } from '../../lexicon/ownWords.ts';
import { withFilledFigures } from '../../report/figures.ts';
import { createChecker } from '../../rules/check.ts';
import { graphemes } from '../../text/width.ts';
import { phraseFile, phrasesOf } from '../../wording/phrases.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import type { Part } from '../components/Line.tsx';
import { Prompt } from '../components/Prompt.tsx';
import { stepBar } from '../components/stepBar.ts';
import { messagesOf } from '../editor/messages.ts';
import { reduceEditor } from '../editor/press.ts';
import { placeOf, scopeOf, startEditor } from '../editor/state.ts';
import type { Saving } from '../ending.ts';
import { editExternally, readTextFile } from '../externalEditor.ts';
import { type PartChange, wayBack } from '../history/compare.ts';
import { useAutosave } from '../hooks/useAutosave.ts';
import { typeAhead, useKeys } from '../hooks/useKeys.ts';
import { useReviewed } from '../hooks/useReviewed.ts';
import { isPending } from '../pending.ts';
import { wordingFiles } from '../wordingFiles.ts';
import { HistoryScreen } from './HistoryScreen.tsx';
import { StepScreen } from './StepScreen.tsx';
import { textColumnsOf } from './TextScreen.tsx';

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
  /** A sentence that counts more than what the editor has to say. */
  readonly notice: string | null;
}

/** One draft being filled: the sections, the review and the output, in any order. */
export function EditorScreen({
  draft,
  readOnly,
  showHistory = false,
  columns,
  rows,
  onHome,
  onLeave,
  onSaving,
  notice,
}: EditorScreenProps) {
  const { suspendTerminal } = useApp();
  const [state, dispatch] = useReducer(reduceEditor, draft, (opened) => {
    const check = createChecker();
    const context = { today: today(), prior: opened.prior, words: parseOwnWords(ownWordsText()) };
    return startEditor(opened.report, opened.field, (report) => check(withFilledFigures(report), context), {
      setAside: opened.setAside ?? [],
      readOnly: readOnly !== null,
      overlay: showHistory ? 'history' : 'none',
    });
  });
  const { session, step, overlay } = state;
  const field = placeOf(state);
  const { setAside } = state;
  const current = useMemo(() => ({ report: session.report, field, setAside }), [session.report, field, setAside]);
  const { status, flush, saveSoon, keep, copyTo, latest } = useAutosave(draft, current, readOnly !== null);
  const scope = scopeOf(state);
  const { open: findings, aside } = useReviewed(state, scope === 'text' || scope === 'line');
  const prompting = overlay === 'file' || overlay === 'reason' || overlay === 'copy';
  const isFree = fits(columns, rows) && !prompting && overlay !== 'history';

  // The output and the preview take their keys themselves.
  const ownKeys = overlay === 'preview' || (step === 'output' && overlay === 'none');

  useKeys((press) => {
    // Letters are commands in the review, and the first may ask for a text.
    const [first = '', ...rest] = scope === 'review' && press.kind === 'text' ? graphemes(press.text) : [];
    dispatch({ type: 'press', press: first ? { kind: 'text', text: first } : press });
    typeAhead(rest.join(''));
    const opens = press.kind === 'key' && (press.name === 'escape' || press.name.startsWith('ctrl+'));
    return !opens && scope !== 'review' && scope !== 'steps';
  }, isFree && !ownKeys);
  useEffect(
    () =>
      dispatch({ type: 'resize', textColumns: textColumnsOf(columns), pageRows: Math.max(1, rows - frameRows - 4) }),
    [columns, rows],
  );
  useEffect(() => onSaving({ flush, copyTo, latest }), [onSaving, flush, copyTo, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a field saves it
  useEffect(() => saveSoon(), [session.field, step, saveSoon]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finished section becomes a version
  useEffect(() => () => keep('section'), [step]);

  const offerPhrases = () => {
    const { unit, year, kind } = session.report;
    let problem: string | null = null;
    const files = wordingFiles(`phrases/${phraseFile(session.field)}`, (sentence) => {
      problem = sentence;
    });
    const phrases = phrasesOf(files, kind);
    if (problem) dispatch({ type: 'notice', sentence: `自己的常用语没有读成，只列出内置的：${problem}` });
    const items = phrases.map(({ title, text }) => {
      const filled = text.replaceAll('{{year}}', String(year)).replaceAll('{{unit}}', unit);
      return { label: title, detail: filled.replaceAll('\n', ' '), text: filled };
    });
    if (items.length === 0) dispatch({ type: 'notice', sentence: problem ?? '这一项没有常用语。' });
    else dispatch({ type: 'list', list: { title: '常用语', items, filter: '', index: 0 } });
  };
  const editOutside = () =>
    suspendTerminal(async () => {
      const before = readField(session.report, session.field) as string;
      const { text: after, notice: said } = await editExternally(draft.id, session.field, before);
      if (after !== before) dispatch({ type: 'replace', text: after });
      if (said) dispatch({ type: 'notice', sentence: said });
    }).catch((error: Error) => dispatch({ type: 'notice', sentence: error.message }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is answered once
  useEffect(() => {
    if (!state.request) return;
    const saved = flush();
    const { kind } = state.request;
    if (kind === 'home') onHome();
    else if (kind === 'leave') onLeave(saved);
    else if (kind === 'save' && !saved) dispatch({ type: 'overlay', overlay: 'copy' });
    else if (kind === 'phrases') offerPhrases();
    else if (kind === 'external') void editOutside();
  }, [state.request]);

  const broken = useMemo(
    () =>
      new Set(
        findings
          .filter(
            (finding) =>
              finding.severity === 'error' && finding.kind !== 'missing' && !isPending(session.report, finding),
          )
          .flatMap((finding) => finding.places),
      ),
    [findings, session.report],
  );

  const takeFile = (path: string) => {
    try {
      dispatch({ type: 'insert', text: readTextFile(cleanLine(path)) });
    } catch (error) {
      dispatch({ type: 'notice', sentence: (error as Error).message });
    }
  };
  const takeCopy = (folder: string) => {
    try {
      const file = copyTo(resolve(cleanLine(folder).replace(/^~(?=$|[\\/])/, homedir())));
      dispatch({ type: 'notice', sentence: `已另存到 ${file}，可以用 nianbao drafts import 取回。` });
    } catch (error) {
      dispatch({ type: 'notice', sentence: `没有另存，按 Ctrl+S 换一个位置：${(error as Error).message}` });
    }
  };
  const takeBack = (version: Draft, parts: readonly PartChange[], when: string) => {
    try {
      keepVersion({ ...draft, ...current }, 'before-restore');
      dispatch({ type: 'take-back', changes: wayBack(parts), setAside: version.setAside ?? [], when });
    } catch (error) {
      dispatch({ type: 'notice', sentence: `没有取回：${(error as Error).message}` });
    }
  };
  if (overlay === 'history') {
    return (
      <HistoryScreen
        draft={{ ...draft, ...current }}
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        notice={notice}
        onClose={() => dispatch({ type: 'overlay', overlay: 'none' })}
        onTake={takeBack}
        onLeave={() => onLeave(flush())}
      />
    );
  }
  const unit = session.report.unit || '（未填单位）';
  const saving: Part = readOnly
    ? { text: '只读', look: 'warning' }
    : status.failure
      ? { text: '没有保存', look: 'error' }
      : {
          text: status.savedAt ? `已保存 ${status.savedAt}` : session.report === draft.report ? '没有改动' : '正在保存',
          look: 'quiet',
        };
  const failing = status.failure && `文字还在，会再试；按 Ctrl+S 存到别处。${status.failure}`;
  // What a key has just led to is said before what lasts.
  const warning = notice ?? session.notice ?? readOnly ?? failing ?? status.notice;
  return (
    <Frame
      columns={columns}
      rows={rows}
      title={`${unit}  ${session.report.year}年`}
      status={saving}
      steps={stepBar(session.report, overlay === 'steps' ? state.chosen : step, findings, columns)}
      messages={messagesOf(state, findings, warning, columns)}
      scope={prompting ? 'prompt' : scope}
      prompt={
        overlay === 'file' ? (
          <Prompt
            label="文本文件的路径："
            onSubmit={takeFile}
            onCancel={() => dispatch({ type: 'overlay', overlay: 'none' })}
          />
        ) : overlay === 'copy' ? (
          <Prompt
            label="另存到哪个文件夹："
            initial={process.cwd()}
            onSubmit={takeCopy}
            onCancel={() => dispatch({ type: 'overlay', overlay: 'none' })}
          />
        ) : overlay === 'reason' ? (
          <Prompt
            label="为什么没有问题："
            onSubmit={(reason) => dispatch({ type: 'set-aside', reason: cleanLine(reason) })}
            onCancel={() => dispatch({ type: 'overlay', overlay: 'none' })}
          />
        ) : null
      }
    >
      <StepScreen
        state={state}
        scope={scope}
        findings={findings}
        aside={aside}
        broken={broken}
        columns={columns}
        rows={rows - frameRows}
        prior={draft.prior ?? null}
        isActive={isFree && (overlay === 'none' || overlay === 'preview')}
        onCommand={(command) => dispatch({ type: 'command', command })}
      />
    </Frame>
  );
}
