import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { useEffect, useReducer, useState } from 'react';
import type { Question } from '../../wording/questions.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import { Line, type Part } from '../components/Line.tsx';
import { Prompt } from '../components/Prompt.tsx';
import {
  answeredLines,
  choiceLines,
  inLines,
  type ListLines,
  pageOf,
  questionLines,
  writtenLines,
} from '../express/lines.ts';
import { type ExpressAction, type ExpressState, questionOf, questionsOf, reduceExpress } from '../express/state.ts';
import { useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';

interface ExpressScreenProps {
  readonly columns: number;
  readonly rows: number;
  readonly start: ExpressState;
  readonly notice: string | null;
  /** Called with each state whose answers differ from the one before: to be saved at once. */
  readonly onAnswers: (state: ExpressState) => void;
  /** Called once the questions are left: done, left, or there were requests. */
  readonly onEnd: (state: ExpressState) => void;
  readonly onLeave: () => void;
}

const isTyped = (question: Question | undefined): question is Question =>
  question !== undefined && question.kind !== 'choices' && question.kind !== 'confirm';

/** The four digits of the year, where nothing can be lost: the library's own input. */
function YearInput({ initial, onSubmit }: { initial: string; onSubmit: (typed: string) => void }) {
  const [value, setValue] = useState(initial);
  // Several keys in one piece: the library would keep the Enter among them as a character.
  const change = (next: string) => (/[\r\n]/.test(next) ? onSubmit(next) : setValue(next));
  return (
    <Box>
      <Line parts={[{ text: ' > ', look: 'focus' }]} />
      <TextInput value={value} onChange={change} onSubmit={onSubmit} showCursor />
    </Box>
  );
}

/** The questions of a unit without requests, one after the other, and at the end what the program wrote on its own account. */
export function ExpressScreen({ columns, rows, start, notice, onAnswers, onEnd, onLeave }: ExpressScreenProps) {
  const [state, dispatch] = useReducer(reduceExpress, start);
  const question = questionOf(state);
  const questions = questionsOf(state);
  const typed = isTyped(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is saved once
  useEffect(() => {
    if (state.answers !== start.answers || state.removed !== start.removed) onAnswers(state);
    if (state.end !== 'asking') onEnd(state);
  }, [state.answers, state.removed, state.end]);
  useKeys(
    (press) => {
      const name =
        press.kind === 'text' ? (press.text === ' ' ? 'space' : press.text) : press.kind === 'key' ? press.name : '';
      const command = commandOf('express', name);
      if (name === 'ctrl+c') onLeave();
      else if (command === 'no') dispatch({ type: 'back' });
      // The input has the other keys.
      else if (typed) return;
      else if (name === 'space') dispatch({ type: 'toggle' });
      else if (name === 'up' || name === 'down' || name === 'enter') dispatch({ type: name } satisfies ExpressAction);
    },
    fits(columns, rows) && (!typed || question.kind === 'year'),
  );

  const kept = question ? state.answers[question.id] : undefined;
  const initial = typeof kept === 'string' ? kept : '';
  const bodyRows = rows - frameRows;
  const head: Part[][] = question
    ? questionLines(question, columns)
    : [
        ...inLines('请逐句核实，不符的删掉：下面是程序替你写的，别的都来自你的回答。', columns, 1, 'title'),
        [{ text: '' }],
      ];
  const list: ListLines | null = !question
    ? writtenLines(state, columns)
    : typed
      ? null
      : choiceLines(state, question, columns);
  const body = list ? pageOf(list, bodyRows - head.length) : [];
  const before = list ? [] : answeredLines(state, columns, bodyRows - head.length - 3);
  const said = notice ?? state.problem;
  return (
    <Frame
      columns={columns}
      rows={rows}
      title="快速填报：没有收到申请的单位"
      status={{ text: question ? `第 ${state.index + 1} 问，共 ${questions.length} 问` : '核实', look: 'quiet' }}
      steps={[{ text: ' 每个回答当场存盘；写好以后每一句都可以再改', look: 'quiet' }]}
      messages={[said === null ? [] : [{ text: ` ${said}`, look: 'warning' }], []]}
      scope="express"
    >
      {[...before, ...(before.length > 0 ? [[{ text: '' }]] : []), ...head, ...body].map((parts, index) => (
        <Line key={index} parts={parts} />
      ))}
      {typed && question.kind === 'year' && (
        <YearInput key="year" initial={initial} onSubmit={(value) => dispatch({ type: 'answer', typed: value })} />
      )}
      {typed && question.kind !== 'year' && (
        <Prompt
          key={question.id}
          label=">"
          initial={initial}
          onSubmit={(value) => dispatch({ type: 'answer', typed: value })}
          onCancel={() => dispatch({ type: 'back' })}
        />
      )}
    </Frame>
  );
}
