import { Box } from 'ink';
import { useReducer } from 'react';
import { cleanLine } from '../../editing/clean.ts';
import { guessKind, unitKinds } from '../../report/sections.ts';
import { cutToWidth, padEnd } from '../../text/width.ts';
import { expressQuestions } from '../../writers/express.ts';
import { phrasesFor } from '../../writers/phrases.ts';
import { Frame, frameRows } from '../components/Frame.tsx';
import { Line } from '../components/Line.tsx';
import { Prompt } from '../components/Prompt.tsx';

export interface ExpressResult {
  readonly unit: string;
  readonly year: number;
  readonly answers: Readonly<Record<string, string>>;
  /** The paragraph picked for section 五; '' where problem and improvement were typed. */
  readonly problemText: string;
}

interface ExpressScreenProps {
  readonly columns: number;
  readonly rows: number;
  readonly year: number;
  readonly phrasesFolder: string;
  readonly notice: string | null;
  readonly onDone: (result: ExpressResult) => void;
  readonly onCancel: () => void;
}

const labelColumns = 36;

/** About ten questions, one after the other; then a whole draft. Esc goes back by one. */
export function ExpressScreen({ columns, rows, year, phrasesFolder, notice, onDone, onCancel }: ExpressScreenProps) {
  const questions = [
    { id: 'unit', question: '单位全称', empty: '' },
    { id: 'year', question: '报告年度', empty: String(year) },
    ...expressQuestions,
  ];
  const [answers, answer] = useReducer(
    (before: readonly string[], action: { readonly value: string } | 'back'): readonly string[] =>
      action === 'back' ? before.slice(0, -1) : [...before, action.value],
    [],
  );
  const kind = guessKind(answers[0] ?? '');
  const problems = phrasesFor('problems', kind, phrasesFolder);
  const answerTo = (id: string) => answers[questions.findIndex((question) => question.id === id)] ?? '';
  const picked = problems[Number(answerTo('problem')) - 1];
  // A picked paragraph brings its improvement with it.
  const remaining = questions.filter((question) => question.id !== 'improvement' || !picked);
  const current = remaining[answers.length];

  const submit = (typed: string) => {
    if (!current) return;
    const value = cleanLine(typed);
    if (current.id === 'unit' && value === '') return;
    if (current.id === 'year' && value !== '' && !/^20[2-9]\d$/.test(value)) return;
    if (answers.length + 1 < remaining.length) return answer({ value });
    const all = [...answers, value];
    const result = Object.fromEntries(remaining.map((question, index) => [question.id, all[index] ?? '']));
    onDone({
      unit: result.unit ?? '',
      year: Number(result.year || year),
      answers: result,
      problemText: picked?.text ?? '',
    });
  };
  const kindName = unitKinds.find(({ id }) => id === kind)?.name ?? '';
  return (
    <Frame
      columns={columns}
      rows={rows}
      title="快速填报：没有收到申请、没有复议诉讼的单位"
      status={{ text: `${Math.min(answers.length + 1, remaining.length)} / ${remaining.length}`, look: 'quiet' }}
      steps={[{ text: ' 回答几个问题，写好一份完整的草稿，每一句都可以再改', look: 'quiet' }]}
      messages={[
        [
          {
            text: ` ${notice ?? (answers.length === 1 ? `按名称看是${kindName}，进去以后可以改` : 'Enter 下一问；直接按 Enter 表示括号里的意思；Esc 上一问')}`,
            look: 'quiet',
          },
        ],
        [],
      ]}
      scope="express"
    >
      {remaining.slice(0, answers.length).map((question, index) => (
        <Line
          key={question.id}
          parts={[
            { text: padEnd(`   ${question.question}`, labelColumns), look: 'quiet' },
            { text: cutToWidth(answers[index] || question.empty, columns - labelColumns - 2) },
          ]}
        />
      ))}
      {current && (
        <Box flexDirection="column">
          <Prompt
            key={current.id}
            label={`${current.question}${current.empty ? `（空着：${current.empty}）` : ''}`}
            onSubmit={submit}
            onCancel={() => (answers.length === 0 ? onCancel() : answer('back'))}
          />
          {current.id === 'problem' &&
            problems
              .slice(0, Math.max(1, rows - frameRows - answers.length - 2))
              .map((phrase, index) => (
                <Line
                  key={phrase.title}
                  parts={[
                    { text: `   ${index + 1} ${padEnd(phrase.title, 24)}` },
                    { text: cutToWidth(phrase.text, columns - 32), look: 'quiet' },
                  ]}
                />
              ))}
        </Box>
      )}
    </Frame>
  );
}
