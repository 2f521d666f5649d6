import { useApp, useWindowSize } from 'ink';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../drafts/drafts.ts';
import { type Opened, openNew } from '../drafts/open.ts';
import { SmallWindow } from './components/Cut.tsx';
import { Express } from './express/Express.tsx';
import { notUtf8, useRefusals } from './hooks/useKeys.ts';
import { useLeaving } from './hooks/useLeaving.ts';
import { useNotice } from './hooks/useNotice.ts';
import type { EditorScreenProps } from './screens/EditorScreen.tsx';
import { Editor, loadEditor } from './screens/loaded.tsx';
import { StartScreens } from './screens/StartScreens.tsx';
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

/** The draft that is open, whether its versions are asked for, and how that changes. */
function useOpened(first: Opened | null) {
  const [opened, setOpened] = useState(first);
  const [showHistory, setShowHistory] = useState(false);
  return {
    opened,
    showHistory,
    show(next: Opened, withHistory = false) {
      setShowHistory(withHistory);
      setOpened(next);
    },
    setDraft: (draft: Draft) => setOpened((now) => now && { ...now, draft }),
    close() {
      opened?.release();
      setOpened(null);
    },
  };
}

/** What is begun with, or one draft: its questions, or the editor. */
function Screens(props: AppProps & Room) {
  const { opened: first, onSaving, onWritten, onLastSave, onExit, columns, rows } = props;
  const { exit } = useApp();
  const { opened, showHistory, show, setDraft, close } = useOpened(first);
  const [notice, setNotice] = useNotice(first?.notice ?? null);
  const draft = opened?.draft ?? null;
  const cameBack = useRef(false);
  if (opened) cameBack.current = true;
  useRefusals(() => setNotice(notUtf8));
  useEffect(() => void loadEditor(), []);

  const open = (next: Opened, withHistory = false) => {
    show(next, withHistory);
    setNotice(next.notice ?? null);
  };
  const quit = () => {
    onExit(draft);
    exit();
  };
  const leave = useLeaving({ onLastSave, onQuit: quit, onNotice: setNotice });
  const shared = { columns, rows, notice };

  if (!opened) {
    return (
      <StartScreens
        {...props}
        {...shared}
        cameBack={cameBack.current}
        onNotice={setNotice}
        onOpen={open}
        onBegin={(begun) => show(openNew(begun))}
        onLeave={() => leave(true)}
        onQuit={quit}
      />
    );
  }
  if (opened.draft.express && !opened.readOnly) {
    return (
      <Express
        {...shared}
        opened={opened}
        wording={props.expressWording}
        onHome={close}
        onDone={(done, told) => {
          setDraft(done);
          setNotice(told);
        }}
        onLeave={(saved) => leave(saved, false)}
        onSaving={onSaving}
      />
    );
  }
  return (
    <Editor
      key={opened.draft.id}
      {...shared}
      draft={opened.draft}
      onTally={props.tally}
      onReadBlock={props.readBlock}
      onReadPasted={props.readPasted}
      readOnly={opened.readOnly ?? null}
      showHistory={showHistory}
      onHome={close}
      onLeave={leave}
      onSaving={onSaving}
      onWritten={onWritten}
    />
  );
}
