/** The two lines below the work: a question, or what a key has just done, the finding, what the place in focus means. */
import { fieldOf, filledFields } from '../../editing/fields.ts';
import { formOf } from '../../form/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { width } from '../../text/width.ts';
import { inLines, inRows, shorten, widthOf } from '../components/parts.ts';
import { unreadBlanks } from '../doubtful.ts';
import { findingChip } from '../severity.ts';
import { isPart, type StepId } from '../steps.ts';
import type { Part, Parts } from '../view.ts';
import { messageOf } from './messageOf.ts';
import type { Over } from './over.ts';
import type { EditorState } from './state.ts';
import { lastYearWords, rowWords } from './why.ts';

/** Two answers, the one on Enter in reverse video. */
const buttons = (yes: string, no: string, isYes: boolean): Part[] => [
  { text: ' ' },
  { text: isYes ? `[Y ${yes}]` : ` Y ${yes} `, look: isYes ? 'focus' : 'plain' },
  { text: '  ' },
  { text: isYes ? ` N ${no} ` : `[N ${no}]`, look: isYes ? 'plain' : 'focus' },
  { text: '   ←→ 选，Enter 定', look: 'quiet' },
];
/** The answers themselves, without how one answers. */
const answersParts = 4;

/** The cells of a table that hold no figure because none was read. */
const unreadIn = ({ session: { report }, prior }: EditorState, step: StepId): string[] =>
  unreadBlanks(report, prior).filter((id) => fieldOf(report, id)?.part === step);

type OverOf<Kind extends Over['kind']> = Extract<Over, { kind: Kind }>;
/** A question, and the words of its two answers. */
type Question = readonly [question: string, yes: string, no: string];

function zerosQuestion(state: EditorState): Question | null {
  const { step, session } = state;
  if (!isPart(step)) return null;
  const { filled, of } = filledFields(session.report, step);
  const left = unreadIn(state, step).length;
  const rest = left > 0 ? `没有读准的 ${left} 格不填` : '可以用 Ctrl+Z 撤销';
  return [`把本节其余 ${of - filled - left} 个空白格都填 0？（${rest}）`, '填 0', '不填'];
}

function joinQuestion({ isJoined, left, text, mended }: OverOf<'join'>): Question {
  if (!isJoined) return [`粘贴的文字里夹着 ${left.length} 行页码：去掉？`, '去掉', '照原样'];
  const count = (lines: string) => lines.split('\n').length;
  const pages = left.length > 0 ? `，去掉 ${left.length} 行页码` : '';
  return [`行尾断开了，像是 PDF：把 ${count(text)} 行接成 ${count(mended)} 段${pages}？`, '接起来', '照原样'];
}

function elsewhereQuestion({ table }: OverOf<'elsewhere'>, { session }: EditorState): Question {
  const { numeral } = formOf(session.report).sectionOf(table);
  const isText = fieldOf(session.report, session.field)!.field.kind === 'text';
  return [`粘贴的像是第${numeral}部分的表：到那里去，先看再填？`, '去那里', isText ? '当文字贴在这里' : '不粘贴'];
}

function pasteQuestion({ ways, way: index, from, change }: OverOf<'paste'>): Question {
  const { changes, remarks, way } = ways[index]!;
  const others = ways.length > 1 ? `（${way}，X 换一种）` : '';
  const what = from === 'ledger' ? '按台账填' : '粘贴';
  const walked = change > 0 ? `，光标在第 ${change + 1} 处` : '';
  const warned = remarks.length > 0 ? `，有 ${remarks.length} 处要注意` : '';
  return [`上面是${what}后的样子${others}：会改动 ${changes.length} 格（带 *）${walked}${warned}。`, '填入', '不填'];
}

function questionOf(state: EditorState): Question | null {
  const { over } = state;
  switch (over.kind) {
    case 'zeros':
      return zerosQuestion(state);
    case 'join':
      return joinQuestion(over);
    case 'aspects':
      return [`有各方面的小标题：分到 ${over.changes.length} 项里去（标题文件自动加）？`, '分开', '整段放这里'];
    case 'elsewhere':
      return elsewhereQuestion(over, state);
    case 'whole':
      return [`把粘贴的整份报告（${over.name}）读进这份草稿？`, '读进来', '不读'];
    case 'paste':
      return pasteQuestion(over);
    default:
      return null;
  }
}

/** What is asked over the work; null where nothing is. */
export function questionLines(state: EditorState, columns: number): Parts[] | null {
  const { over } = state;
  const line = (words: string, look: 'quiet' | 'warning'): Parts => [{ text: ` ${shorten(words, columns - 2)}`, look }];
  if (over.kind === 'steps') return [line('1-6 打开那一节，或左右键选、Enter 打开；Esc 回首页', 'quiet'), []];
  if (over.kind === 'misfits')
    return [line(`没有粘贴：有 ${over.problems.length} 处对不上，表没有改动。`, 'warning'), []];
  const asked = questionOf(state);
  if (!asked || !('yes' in over)) return null;
  const [question, yes, no] = asked;
  return [line(question, 'warning'), buttons(yes, no, over.yes)];
}

/** The finding in one or two lines, with its chip and how many the field has; what does not fit leaves a mark. */
function findingLines(report: Report, finding: Finding, position: string, columns: number, rows: 1 | 2): Parts[] {
  const repair = finding.repair ? '（F5 照改）' : '';
  const count = position ? `${position.replace(' ', '')}  ` : '';
  const text = count + messageOf(report, finding) + repair;
  const [first = [], ...second] = inRows(text, 'plain', columns, rows, '     ');
  return [[{ text: ' ' }, findingChip(report, finding), ...first.slice(1)], ...second];
}

/** What the place in focus means, with last year's figure and the sum of its row: one line, or two where that is too short. */
function meaningLines(state: EditorState, columns: number, rows: 1 | 2): Parts[] {
  const { report, field } = state.session;
  const { hint } = fieldOf(report, field)!.field;
  const cell = formOf(report).findCell(field);
  const facts = cell
    ? [lastYearWords(report, state.prior, cell), rowWords(report, cell)].filter((words) => words !== null)
    : [];
  const lead = facts.length > 0 ? ` ${facts.join('  ')}` : '';
  const about = cell ? `${cell.row.label}：${hint}` : hint;
  const left = columns - width(lead) - 4;
  if (rows === 1 || (lead !== '' && width(about) <= left)) {
    const behind = left > 16 ? `${lead ? '  ' : ' '}${shorten(about, left)}` : '';
    return [[{ text: shorten(lead, columns - 1) }, { text: behind, look: 'quiet' }], []];
  }
  if (lead !== '')
    return [[{ text: shorten(lead, columns - 1) }], [{ text: ` ${shorten(about, columns - 2)}`, look: 'quiet' }]];
  const [first = [], second] = inLines(about, 'quiet', columns);
  if (!second) return [first, []];
  const rest = about.slice(first[1]!.text.length).trimStart();
  return [first, [{ text: ` ${shorten(rest, columns - 2)}`, look: 'quiet' }]];
}

/** The answers of a question with what has just been said in the place of how one answers: the question itself is never hidden. */
function besideAnswers(answers: Parts, sentence: string, columns: number): Parts {
  const shown = answers.slice(0, answersParts);
  const left = columns - widthOf(shown) - 3;
  return [...shown, { text: `  ${shorten(sentence, left)}`, look: 'warning' }];
}

/**
 * At most two lines, of which a prompt takes the second; `sentence` is what has just been said. `isTold`: what lies beside or below
 * shows finding and meaning already.
 */
export function messagesOf(
  state: EditorState,
  {
    finding,
    position,
    sentence,
    columns,
    isTold,
    asks,
  }: {
    readonly finding: Finding | undefined;
    readonly position: string;
    readonly sentence: string | null;
    readonly columns: number;
    readonly isTold: boolean;
    /** Whether a prompt stands on the second line. */
    readonly asks: boolean;
  },
): Parts[] {
  const question = questionLines(state, columns);
  if (question) return sentence === null ? question : [question[0]!, besideAnswers(question[1]!, sentence, columns)];
  const said = sentence === null ? [] : inRows(sentence, 'warning', columns, 2);
  if (!isPart(state.step) || isTold) return said.length > 1 ? said : [[], said[0] ?? []];
  // What one has walked to is not hidden by what is said; where one only came to, a sentence that needs both lines has them while it stands.
  if (sentence !== null && finding && (state.walk !== null || said.length === 1))
    return [
      ...findingLines(state.session.report, finding, position, columns, 1),
      ...inRows(sentence, 'warning', columns, 1),
    ];
  if (said.length > 1) return said;
  if (said.length === 1) return [meaningLines(state, columns, 1)[0]!, said[0]!];
  if (!finding) return meaningLines(state, columns, asks ? 1 : 2);
  const lines = findingLines(state.session.report, finding, position, columns, asks ? 1 : 2);
  if (asks) return lines;
  return lines.length > 1 ? lines : [meaningLines(state, columns, 1)[0]!, lines[0]!];
}
