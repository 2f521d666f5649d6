import { existsSync } from 'node:fs';
import { useApp, useWindowSize } from 'ink';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Draft } from '../drafts/drafts.ts';
import { type Opened, openNew, openSafely } from '../drafts/open.ts';
import type { CheckedFile } from './checked/checkedFile.ts';
import { SmallWindow } from './components/Cut.tsx';
import { Express } from './express/Express.tsx';
import type { Purpose } from './home/state.ts';
import { holdKeys, notUtf8, useRefusals } from './hooks/useKeys.ts';
import { looksLikePath, pathOf } from './path/typedPath.ts';
import type { CheckedScreenProps } from './screens/CheckedScreen.tsx';
import type { EditorScreenProps } from './screens/EditorScreen.tsx';
import { HomeScreen } from './screens/HomeScreen.tsx';
import type { SumScreenProps } from './screens/SumScreen.tsx';
import { atLeast, type Room } from './view.ts';
import type { Ways } from './ways.ts';

interface AppProps extends Ways {
  /** The draft to open first; null shows the home screen. */
  readonly opened: Opened | null;
  /** Gets what saves at once, for the end of the program. */
  readonly onSaving: EditorScreenProps['onSaving'];
  /** Called with the paths of what was written: they are said again after leaving. */
  readonly onWritten: EditorScreenProps['onWritten'];
  /** Saves what is open, or puts a copy somewhere; tells whether it is anywhere. */
  readonly onLastSave: () => boolean;
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

let checkedScreen: typeof import('./screens/CheckedScreen.tsx') | undefined;
async function loadChecked(): Promise<void> {
  checkedScreen ??= await import('./screens/CheckedScreen.tsx');
}
/** The findings of a file; loaded together with them. */
const Checked = (props: CheckedScreenProps) => (checkedScreen ? <checkedScreen.CheckedScreen {...props} /> : null);

let sumScreen: typeof import('./screens/SumScreen.tsx') | undefined;
async function loadSum(): Promise<void> {
  sumScreen ??= await import('./screens/SumScreen.tsx');
}
/** The sum of a folder; loaded when it is asked for. */
const Sum = (props: SumScreenProps) => (sumScreen ? <sumScreen.SumScreen {...props} /> : null);

/** What was typed for a report: a path as people paste it, or the id or the unit of a draft as it is. */
function pathOrDraft(typed: string): string {
  const path = pathOf(typed);
  return looksLikePath(typed) || existsSync(path) || /\.\w+\s*$/.test(typed) ? path : typed.trim();
}

/** The wizard, in a window of any size. */
export function App(props: AppProps) {
  const window = useWindowSize();
  const size = atLeast(window);
  const isSmall = size.columns > window.columns || size.rows > window.rows;
  return (
    <SmallWindow value={isSmall ? window : null}>
      <Screens {...props} {...size} />
    </SmallWindow>
  );
}

/** The home screen or one draft, and leaving. */
function Screens({
  opened: first,
  year,
  begin,
  beginFrom,
  check,
  sum,
  tally,
  readBlock,
  readPasted,
  expressWording,
  onSaving,
  onWritten,
  onLastSave,
  onExit,
  columns,
  rows,
}: AppProps & Room) {
  const { exit } = useApp();
  const [opened, setOpened] = useState(first);
  const draft = opened?.draft ?? null;
  const setDraft = (begun: Draft) => {
    setShowHistory(false);
    setOpened(openNew(begun));
  };
  const [showHistory, setShowHistory] = useState(false);
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [summed, setSummed] = useState<Pick<SumScreenProps, 'folder' | 'setup' | 'way'> | null>(null);
  const [notice, setNotice] = useState<string | null>(first?.notice ?? null);
  const cameBack = useRef(false);
  if (opened) cameBack.current = true;
  const pressed = useRef(0);
  const isWarned = useRef(false);
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
  const leave = (saved: boolean, canCopy = true) => {
    const now = Date.now();
    if (now - pressed.current < secondPress) {
      if (saved || isWarned.current || onLastSave()) return quit();
      isWarned.current = true;
      pressed.current = now;
      return setNotice(
        `哪里都没能保存！腾出磁盘空间${canCopy ? '，或按 Ctrl+S 存到别处（如 U 盘）' : ''}；再按一次 Ctrl+C 离开，文字会打印在屏幕上。`,
      );
    }
    pressed.current = now;
    isWarned.current = false;
    setNotice(
      saved
        ? '已保存。再按一次 Ctrl+C 离开。'
        : `没有保存成功！${canCopy ? '按 Ctrl+S 存到别处；' : ''}再按一次 Ctrl+C 离开，改动另存到你的主文件夹。`,
    );
  };
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), Math.max(secondPress, notice.length * reading));
    return () => clearTimeout(timer);
  }, [notice]);

  if (opened?.draft.express && !opened.readOnly) {
    return (
      <Express
        opened={opened}
        wording={expressWording}
        columns={columns}
        rows={rows}
        notice={notice}
        onHome={close}
        onDone={(done) => setOpened({ ...opened, draft: done })}
        onLeave={(saved) => leave(saved, false)}
        onSaving={onSaving}
      />
    );
  }
  if (draft) {
    return (
      <Editor
        key={draft.id}
        draft={draft}
        onTally={tally}
        onReadBlock={readBlock}
        onReadPasted={readPasted}
        columns={columns}
        rows={rows}
        notice={notice}
        readOnly={opened?.readOnly ?? null}
        showHistory={showHistory}
        onHome={close}
        onLeave={leave}
        onSaving={onSaving}
        onWritten={onWritten}
      />
    );
  }
  const checkedOver = checked && (
    <Checked
      checked={checked}
      columns={columns}
      rows={rows}
      notice={notice}
      onBegin={(id, told) => {
        const mended = openSafely(id);
        setChecked(null);
        setSummed(null);
        const words = `${told}${mended.notice ?? ''}`;
        open(words === '' ? mended : { ...mended, notice: words });
      }}
      onClose={() => setChecked(null)}
      onLeave={() => leave(true)}
    />
  );
  if (summed) {
    return (
      <>
        <Sum
          key={summed.folder}
          {...summed}
          columns={columns}
          rows={rows}
          notice={notice}
          isInFront={checked === null}
          onCheck={async (found) => {
            await loadChecked();
            setChecked(found);
          }}
          onBegin={(begun, told) => {
            setSummed(null);
            setDraft(begun);
            setNotice(told);
          }}
          onClose={() => setSummed(null)}
          onLeave={() => leave(true)}
        />
        {checkedOver}
      </>
    );
  }
  if (checkedOver) return checkedOver;
  const beginWith = async (purpose: Purpose, argument: string, isSure: boolean) => {
    if (purpose === 'check') {
      const [found] = await Promise.all([check(pathOrDraft(argument)), loadChecked()]);
      setChecked(found);
      return undefined;
    }
    if (purpose === 'sum') {
      const folder = pathOf(argument);
      const [way] = await Promise.all([sum(), loadSum()]);
      setSummed({ folder, setup: await way.kept(folder, year), way });
      return undefined;
    }
    const begun = await beginFrom(pathOrDraft(argument), isSure);
    if ('asks' in begun) return begun.asks;
    setDraft(begun.draft);
    setNotice(begun.notice);
    return undefined;
  };
  return (
    <HomeScreen
      columns={columns}
      rows={rows}
      year={year}
      canSum
      cameBack={cameBack.current}
      notice={notice}
      onOpen={open}
      onExpress={() => holdKeys(begin().then((begun) => setDraft({ ...begun, express: { answers: {}, removed: [] } })))}
      onBegin={beginWith}
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
