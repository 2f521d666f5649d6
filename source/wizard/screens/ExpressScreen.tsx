import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { useReducer, useRef, useState } from 'react';
import { ScreenFrame } from '../components/Frame.tsx';
import { Line } from '../components/Line.tsx';
import { type ExpressRequest, expressScreen, stepped } from '../express/screen.ts';
import { type ExpressState, questionOf } from '../express/state.ts';
import { type Press, useKeys } from '../hooks/useKeys.ts';
import { useScreen } from '../hooks/useScreen.ts';

interface ExpressScreenProps {
  readonly columns: number;
  readonly rows: number;
  readonly start: ExpressState;
  readonly notice: string | null;
  /** Why the answers are not on disk, in one sentence. */
  readonly failure: string | null;
  /** Called whenever an answer has changed: to be saved at once. */
  readonly onAnswers: (state: ExpressState) => void;
  /** Called while one is being typed: to be saved soon. */
  readonly onTyping: (state: ExpressState) => void;
  /** Called once the questions are left: done, left, or there were requests. False where they cannot be left yet. */
  readonly onEnd: (state: ExpressState) => boolean;
  readonly onLeave: () => void;
}

interface YearInputProps {
  readonly initial: string;
  readonly onSubmit: (typed: string) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** Keys of the keyboard that come as characters which no one types. */
const marks = /[\u{10ff00}-\u{10ff20}]/gu;

/**
 * The four digits of the year, where nothing can be lost: the library's own input. It hears only what is typed while it is there; what
 * was typed ahead comes through the queue of keys, and is taken from there where the library has not heard it.
 */
function YearInput({ initial, onSubmit, onBack, onLeave }: YearInputProps) {
  const value = useRef(initial);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const isHeard = useRef(false);
  const hear = () => {
    isHeard.current = true;
    const forget = () => {
      isHeard.current = false;
    };
    // After the look below at whether it was heard, whichever of the two comes first.
    setImmediate(() => setImmediate(forget));
  };
  const set = (next: string) => {
    value.current = next.replace(marks, '');
    draw();
  };
  // Several keys in one piece: the library would keep the Enter among them as a character.
  const change = (next: string) => (/[\r\n]/.test(next) ? onSubmit(next) : set(next));
  const ahead = (press: Press) => {
    if (press.kind !== 'key') set(value.current + press.text);
    else if (press.name === 'enter') onSubmit(value.current);
    else if (press.name === 'backspace') set(value.current.slice(0, -1));
  };
  useKeys((press) => {
    if (press.kind === 'key' && press.name === 'escape') onBack();
    else if (press.kind === 'key' && press.name === 'ctrl+c') onLeave();
    else setImmediate(() => (isHeard.current ? undefined : ahead(press)));
  });
  return (
    <Box>
      <Line parts={[{ text: ' > ', look: 'crosshair' }]} />
      <TextInput
        value={value.current}
        onChange={(next) => {
          hear();
          change(next);
        }}
        onSubmit={(typed) => {
          hear();
          onSubmit(typed);
        }}
        focus
        showCursor
      />
    </Box>
  );
}

/** The questions of a unit without requests, one after the other, and at the end what the program wrote on its own account. */
export function ExpressScreen(props: ExpressScreenProps) {
  const { columns, rows, start, notice, failure, onAnswers, onTyping, onEnd, onLeave } = props;
  const window = { columns, rows };
  const [isYear, setYear] = useState(() => questionOf(start)?.kind === 'year');
  const perform = (request: ExpressRequest, { express }: { express: ExpressState }) => {
    if (request === 'save') onAnswers(express);
    else if (request === 'note') onTyping(express);
    else if (request === 'leave') onLeave();
    else if (!onEnd(express)) change((before) => ({ ...before, express: { ...before.express, end: 'asking' } }));
  };
  const { state, change, shell } = useScreen(expressScreen, start, { window, perform, isActive: !isYear });
  const asksYear = questionOf(state.express)?.kind === 'year';
  // The other keys rest while the library has them.
  if (asksYear !== isYear) setYear(asksYear);
  const view = expressScreen.view(state, window, { notice, failure });
  if (!asksYear) return <ScreenFrame view={view} shell={shell} window={window} />;
  const answer = state.express.answers.year;
  return (
    <ScreenFrame view={view} window={window}>
      <YearInput
        initial={typeof answer === 'string' ? answer : ''}
        onSubmit={(typed) => change((before) => stepped(before, { type: 'answer', typed }))}
        onBack={() => change((before) => stepped(before, { type: 'back' }))}
        onLeave={onLeave}
      />
    </ScreenFrame>
  );
}
