import { useApp, useWindowSize } from 'ink';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Draft } from '../drafts/drafts.ts';
import { type Opened, openNew } from '../drafts/open.ts';
import type { UnitKind } from '../report/sections.ts';
import type { ExpressWording } from '../wording/express.ts';
import { fits } from './components/Frame.tsx';
import { Express } from './express/Express.tsx';
import { holdKeys, notUtf8, useKeys, useRefusals } from './hooks/useKeys.ts';
import type { EditorScreenProps } from './screens/EditorScreen.tsx';
import { HomeScreen } from './screens/HomeScreen.tsx';

/** How new drafts are made; only the commands know all that this takes. */
export interface Ways {
  /** The year that a new report is most likely for. */
  readonly year: number;
  /** A draft that is not on disk before something is typed into it. */
  readonly begin: (unit?: string, year?: number, kind?: UnitKind) => Promise<Draft>;
  /** A draft that goes on from last year's report: a file, or the name of a draft. */
  readonly beginFrom: (argument: string) => Promise<Draft>;
  /** The words of the express way. */
  readonly expressWording: () => ExpressWording;
}

interface AppProps extends Ways {
  /** The draft to open first; null shows the home screen. */
  readonly opened: Opened | null;
  /** Gets what saves at once, for the end of the program. */
  readonly onSaving: EditorScreenProps['onSaving'];
  /** Called with the draft that was open when the program is left. */
  readonly onExit: (draft: Draft | null) => void;
}

/** Milliseconds within which a second Ctrl+C leaves. */
const secondPress = 3000;
/** Milliseconds for each character of a sentence that has to be read. */
const reading = 150;

let editor: typeof import('./screens/EditorScreen.tsx') | undefined;

/** Loads the editor, which brings all rules along: the home screen does not wait for it. */
export async function loadEditor(): Promise<void> {
  editor ??= await import('./screens/EditorScreen.tsx');
}

/** The editor as soon as it is loaded; what is typed until then waits. */
function Editor(props: EditorScreenProps) {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!editor) holdKeys(loadEditor().then(draw));
  }, []);
  return editor ? <editor.EditorScreen {...props} /> : null;
}

/** The wizard: the home screen or one draft, and leaving. */
export function App({ opened: first, year, begin, beginFrom, expressWording, onSaving, onExit }: AppProps) {
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const [opened, setOpened] = useState(first);
  const draft = opened?.draft ?? null;
  const setDraft = (begun: Draft) => {
    setShowHistory(false);
    setOpened(openNew(begun));
  };
  const [showHistory, setShowHistory] = useState(false);
  const [notice, setNotice] = useState<string | null>(first?.notice ?? null);
  const pressed = useRef(0);
  const prepared = useRef<Draft | null>(null);
  useRefusals(() => setNotice(notUtf8));
  useEffect(() => void loadEditor(), []);
  useEffect(() => {
    prepared.current = null;
    if (draft) return;
    let current = true;
    void begin().then((begun) => {
      if (current) prepared.current = begun;
    });
    return () => {
      current = false;
    };
  }, [draft, begin]);

  const open = (next: Opened, withHistory = false) => {
    setShowHistory(withHistory);
    setOpened(next);
    setNotice(next.notice ?? null);
  };
  const close = () => {
    opened?.release();
    setOpened(null);
  };
  const quit = () => {
    onExit(draft);
    exit();
  };
  const leave = (saved: boolean) => {
    const now = Date.now();
    if (now - pressed.current < secondPress) return quit();
    pressed.current = now;
    setNotice(
      saved
        ? '已保存。再按一次 Ctrl+C 离开。'
        : '没有保存成功！按 Ctrl+S 存到别处；再按一次 Ctrl+C 离开，改动另存到临时文件夹。',
    );
  };
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), Math.max(secondPress, notice.length * reading));
    return () => clearTimeout(timer);
  }, [notice]);

  // The screens stay mounted in a window that is too small, and take no keys: what they hold is not lost.
  useKeys((press) => {
    if (press.kind === 'key' && press.name === 'ctrl+c') leave(true);
  }, !fits(columns, rows));

  if (opened?.draft.express && !opened.readOnly) {
    return (
      <Express
        opened={opened}
        wording={expressWording}
        columns={columns}
        rows={rows}
        notice={notice}
        onNotice={setNotice}
        onHome={close}
        onDone={(done) => setOpened({ ...opened, draft: done })}
        onLeave={leave}
      />
    );
  }
  if (draft) {
    return (
      <Editor
        key={draft.id}
        draft={draft}
        columns={columns}
        rows={rows}
        notice={notice}
        readOnly={opened?.readOnly ?? null}
        showHistory={showHistory}
        onHome={close}
        onLeave={leave}
        onSaving={onSaving}
      />
    );
  }
  return (
    <HomeScreen
      columns={columns}
      rows={rows}
      year={year}
      notice={notice}
      onOpen={open}
      onExpress={() => holdKeys(begin().then((begun) => setDraft({ ...begun, express: { answers: {}, removed: [] } })))}
      onFrom={(argument) => beginFrom(argument).then(setDraft)}
      onNew={() => {
        // Made ready beforehand, so that what is typed right after the key already goes into it.
        const ready = prepared.current;
        if (ready) setDraft(ready);
        else holdKeys(begin().then(setDraft));
      }}
      onLeave={() => leave(true)}
      onQuit={quit}
    />
  );
}
