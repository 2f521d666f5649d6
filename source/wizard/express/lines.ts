/** The express way as lines of a screen. */

import { formForYear } from '../../form/forms.ts';
import { aspects, headingOf } from '../../form/sections.ts';
import { printedName } from '../../report/places.ts';
import { padEnd, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Question } from '../../wording/questions.ts';
import { inLines, shorten } from '../components/parts.ts';
import type { Look } from '../theme.ts';
import type { Part } from '../view.ts';
import { answerWords } from './answers.ts';
import { type ExpressState, questionsOf, writtenOf } from './state.ts';

/** Questions have as much room as the answers beside them leave. */
const labelColumnsOf = (columns: number): number => Math.max(40, Math.floor(columns * 0.6));

/** What has been answered, the last answers that fit into `rows`. */
export function answeredLines(state: ExpressState, columns: number, rows: number): Part[][] {
  const given = questionsOf(state).slice(0, state.index);
  const labelColumns = labelColumnsOf(columns);
  const shown = rows > 0 ? given.slice(-rows) : [];
  return shown.map((question, position) => {
    const hidden = given.length - shown.length;
    const label = position === 0 && hidden > 0 ? `（前面还有 ${hidden} 个回答）` : question.question;
    if (position === 0 && hidden > 0) return [{ text: `   ${label}`, look: 'quiet' }];
    const words = answerWords(question, state.answers[question.id]);
    // A long question takes what a short answer leaves, before anything is cut.
    const room = Math.max(labelColumns - 5, columns - width(words) - 7);
    const asked = shorten(label, room);
    const taken = Math.max(labelColumns - 5, width(asked));
    return [{ text: `   ${padEnd(asked, taken)}  `, look: 'quiet' }, { text: shorten(words, columns - taken - 7) }];
  });
}

/** The question with what belongs there and what an empty answer means. */
export function questionLines(question: Question, columns: number): Part[][] {
  const empty = question.empty === '' ? '' : `空着就是：${question.empty}。`;
  return [
    ...inLines(`${question.question}？`, 'title', columns),
    ...inLines(`${question.hint}${empty}`, 'quiet', columns),
    [{ text: '' }],
  ];
}

export interface ListLines {
  readonly lines: readonly (readonly Part[])[];
  /** The lines of the entry in focus, to be kept in view. */
  readonly from: number;
  readonly to: number;
}

/** One entry of a list: where the focus is, whether it is ticked, its text on as many lines as it needs. */
function entryLines(focused: boolean, tick: string, label: string, text: string, columns: number): Part[][] {
  const look: Look = focused ? 'focus' : 'plain';
  const head: Part[] = [{ text: focused ? ' > ' : '   ' }, { text: `${tick}${label}`, look }];
  return text === '' ? [head] : [head, ...inLines(text, 'quiet', columns, '       ')];
}

function listed(entries: readonly Part[][][], focus: number): ListLines {
  const before = entries.slice(0, focus).reduce((sum, lines) => sum + lines.length, 0);
  return { lines: entries.flat(), from: before, to: before + (entries[focus]?.length ?? 1) };
}

const box = (ticked: boolean): string => (ticked ? '[x] ' : '[ ] ');

/** The choices of a question, each with its whole text. */
export function choiceLines(state: ExpressState, question: Question, columns: number): ListLines {
  const choices =
    question.kind === 'confirm'
      ? [
          { id: 'yes', label: '是，都没有', text: '' },
          { id: 'no', label: '不是：有申请、结转、复议或诉讼', text: '改用“新建报告”，答过的带过去。' },
        ]
      : (question.choices ?? []);
  const entries = choices.map(({ id, label, text }, index) =>
    entryLines(
      index === state.focus,
      question.kind === 'confirm' ? '' : box(state.ticked.includes(id)),
      label,
      text,
      columns,
    ),
  );
  return listed(entries, state.focus);
}

/** Where a sentence of the express way is written, in the words of the printed form. */
export function writtenAt({ answers }: ExpressState, place: string): string {
  const form = formForYear(Number(answers.year));
  const section = form.sections.find(({ id }) => id === place);
  return section ? headingOf(section) : printedName(place, form);
}

/** What is said above the sentences: whose words they are, and which aspects no answer has led to a word of. */
export function writtenHead(state: ExpressState, removing: string): string[] {
  const filled = new Set(writtenOf(state).flatMap(({ id, place }) => (state.removed.includes(id) ? [] : [place])));
  const bare = aspects.filter(({ id }) => !filled.has(`overview.${id}`)).map(({ heading }) => heading);
  return [
    `请逐句核实，不符的${removing}：下面是程序写的句子和替你填的 0；别的数和话来自你的回答，引言是通用写法。`,
    ...(bare.length === 0 ? [] : [`还空着，写出来只有标题：${bare.join('、')}。可以回去补答，也可以写好后再补。`]),
  ];
}

/** Every sentence that the program wrote, under the heading that it stands under; what is taken out is not ticked. */
export function writtenLines(state: ExpressState, columns: number): ListLines {
  const written = writtenOf(state);
  const entries = written.map(({ id, text, place }, index): Part[][] => {
    const heading = place === written[index - 1]?.place ? [] : inLines(writtenAt(state, place), 'quiet', columns);
    const focused = index === state.focus;
    const out = state.removed.includes(id);
    const look: Look = focused ? 'focus' : out ? 'quiet' : 'plain';
    const lines = wrap(text, columns - 12).map((line, row): Part[] => [
      { text: focused && row === 0 ? ' > ' : '   ' },
      { text: row === 0 ? box(!out) : '    ', look },
      { text: text.slice(line.start, line.end), look },
      ...(out && row === 0 ? [{ text: ' 已删', look: 'warning' as const }] : []),
    ]);
    return [...heading, ...lines];
  });
  return listed(entries, state.focus);
}

/** The lines that fit into `rows` with the focus in view, the first and last of them saying how many more there are. */
export function pageOf({ lines, from, to }: ListLines, rows: number): (readonly Part[])[] {
  if (lines.length <= rows) return [...lines];
  const room = Math.max(1, rows - 2);
  const top = Math.max(0, Math.min(to - room, lines.length - room, from));
  const first = to - top > room ? to - room : top;
  const below = lines.length - first - room;
  const mark = (count: number, word: string): Part[] => [
    { text: count > 0 ? `   ${word}还有 ${count} 行` : '', look: 'quiet' },
  ];
  return [mark(first, '上面'), ...lines.slice(first, first + room), mark(below, '下面')];
}
