/** What is pasted, or read from a file or a ledger: looked at by the reducers of the screens, asked about in sentences. */

import { withFields } from '../../editing/editFigure.ts';
import { fieldOf, readField } from '../../editing/fields.ts';
import { reduceSession } from '../../editing/session.ts';
import { formOf } from '../../form/forms.ts';
import { readFigure } from '../../report/places.ts';
import { characters } from '../../text/characters.ts';
import { editor as onScreen } from '../editor/editor.ts';
import { listHandlers, pasteHandlers, questionHandlers } from '../editor/inOverlays.ts';
import type { Over, PasteLook } from '../editor/over.ts';
import type { EditorState } from '../editor/state.ts';
import { compareReports, wayBack } from '../history/compare.ts';
import { changed, rowWords } from './inReport.ts';
import { editorAt, inWords } from './onReducers.ts';
import { idsOf, placeIndex, placesHere, type RowPlace, rowsOf } from './places.ts';
import { type Answer, go, numberIn, type Pasted, type PlainState, request, say } from './state.ts';

/** Beginning and end of a text, as much as one needs to know it by. */
function ends(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= 40 ? `“${line}”` : `从“${line.slice(0, 15)}”到“${line.slice(-15)}”`;
}
const textWords = (name: string, text: string): string => `${name}，${characters(text)} 字，${ends(text)}。`;

const yesNo = (yes: string, no: string, isYes: boolean): string =>
  `1 ${yes}；2 ${no}；< 不要了。输入编号，回车就是 ${isYes ? 1 : 2}：`;

/** The rows that a block would change, as they would be. */
function blockLines(state: PlainState, { ways, way, from, yes, heads }: PasteLook): string[] {
  const { report } = state.session!;
  const { changes, remarks, way: how } = ways[way]!;
  const after = withFields(report, changes);
  const touched = new Set(changes.map(({ place }) => place));
  const part = fieldOf(report, changes[0]!.place)!.part;
  const rows = rowsOf(report, part).filter(({ cells }) => cells.some(({ id }) => touched.has(id)));
  const replaced = changes.filter(({ place }) => readFigure(report, { id: place }) !== null).length;
  const what = from === 'ledger' ? '按台账' : '粘贴的';
  const isZero = ({ cells }: RowPlace) => cells.every((cell) => Number(readFigure(after, cell) ?? 1) === 0);
  const [zeros, others] = [rows.filter(isZero), rows.filter((row) => !isZero(row))];
  const choice = ways.length > 1 ? `现在是${how}，X 换一种填法。` : '';
  const many = `会改动 ${changes.length} 格${replaced > 0 ? `，其中 ${replaced} 格原来有数，会换掉` : ''}`;
  return [
    ...(heads ? [`${what}统计，${heads.trim()}`] : []),
    ...others.map((row) => `${what}，${row.name}：${rowWords(row, after)}。`),
    ...(zeros.length > 0
      ? [`${what}，都是 0 的有 ${zeros.length} 行：${zeros.map(({ name }) => name).join('；')}。`]
      : []),
    ...remarks.map((remark) => `请注意：${remark}${/[。；]$/.test(remark) ? '' : '。'}`),
    `${what}表${many}。${choice}${yesNo('填进去', '不填', yes)}`,
  ];
}

function wholeLines(state: PlainState, over: Extract<Over, { kind: 'whole' }>, notes: readonly string[]): string[] {
  const { report } = state.session!;
  const texts = over.changes.filter(
    ({ place, value }) => typeof value === 'string' && place !== 'kind' && !formOf(report).findCell(place),
  );
  return [
    `粘贴的像是整份报告，${over.name}，读到：${over.words}。`,
    ...texts.map(({ place, value }) => textWords(fieldOf(report, place)?.field.name ?? '（一）之前', String(value))),
    ...notes.map((note) => `没有读到，或没有把握：${note}`),
    `整份报告读进这份草稿，读到的会换掉原有的：${yesNo('读进来', '不读', over.yes)}`,
  ];
}

/** What is asked about what was pasted. */
export function askPasted(state: PlainState, { editor, notes }: Pasted): string[] {
  const { over, session } = editor;
  switch (over.kind) {
    case 'join': {
      const { isJoined, left, text, yes } = over;
      const paragraphs = over.mended.split('\n');
      const pages = left.length > 0 ? [`要去掉的页码：${left.join('，')}。`] : [];
      if (!isJoined) return [...pages, `粘贴的文字里夹着 ${left.length} 行页码，去掉？${yesNo('去掉', '照原样', yes)}`];
      return [
        ...paragraphs.map((paragraph, index) => textWords(`接起来的第 ${index + 1} 段`, paragraph)),
        ...pages,
        `粘贴的文字行尾断开了，像是从 PDF 来的，把 ${text.split('\n').length} 行接成 ${paragraphs.length} 段${left.length > 0 ? '并去掉页码' : ''}？${yesNo('接起来', '照原样', yes)}`,
      ];
    }
    case 'aspects':
      return [
        ...over.changes.map(({ place, value }) =>
          textWords(`分到${fieldOf(session.report, place)?.field.name ?? '（一）之前'}`, String(value)),
        ),
        `粘贴的文字里有各方面的小标题，分到 ${over.changes.length} 项里去，小标题由文件自动加？${yesNo('分开', '整段放这里', over.yes)}`,
      ];
    case 'elsewhere': {
      const { numeral } = formOf(session.report).sectionOf(over.table);
      const isText = fieldOf(session.report, session.field)!.field.kind === 'text';
      return [
        `粘贴的像是第${numeral}部分的表，到那里去，先听再填？${yesNo('去那里', isText ? '当文字放在这里' : '不粘贴', over.yes)}`,
      ];
    }
    case 'paste':
      return blockLines(state, over);
    case 'whole':
      return wholeLines(state, over, notes);
    case 'list':
      return [
        ...over.list.items.map(({ label, detail }, index) => `${index + 1} ${label}${detail ? `，${detail}` : ''}`),
        `${over.list.title}输入编号，< 不要了：`,
      ];
    default:
      return [];
  }
}

/** The text of the place that the paste takes the place of, and how the editor has it meanwhile. */
const withoutBase = ({ base, editor }: Pasted, before: PlainState) =>
  wayBack(compareReports(editor.session.report, before.session!.report)).filter(
    ({ place, value }) => place !== base?.id || value !== base.begun,
  );

/** What a paste has come to: a question, a reason why not, or a change. */
export function settled(state: PlainState, pasted: Pasted): Answer {
  const { editor, at } = pasted;
  const { over } = editor;
  const stays = { kind: 'place', at } as const;
  const [wanted] = editor.requests;
  if (wanted && (wanted.kind === 'read-block' || wanted.kind === 'read-whole' || wanted.kind === 'tally')) {
    const words = wanted.kind === 'read-whole' ? inWords(editor.session.notice) : [];
    const reading = { ...pasted, editor: { ...editor, requests: [] } };
    return request(go(state, stays, ...words), { kind: 'read', wanted, pasted: reading });
  }
  if (over.kind === 'misfits')
    return go(state, stays, ...over.problems, `没有粘贴：有 ${over.problems.length} 处对不上，表没有改动。`);
  // Kept until it is answered.
  if (over.kind !== 'none')
    return request(go(state, { kind: 'pasted', pasted }, ...inWords(editor.session.notice)), { kind: 'save' });
  const changes = withoutBase(pasted, state);
  const words = inWords(editor.session.notice);
  if (changes.length === 0) return request(go(state, stays, ...words), { kind: 'save' });
  const { base } = pasted;
  const isReplaced = base !== null && base.before !== '' && changes.some(({ place }) => place === base.id);
  const replaced = isReplaced ? [`换掉了原有的 ${characters(base.before)} 字。`] : [];
  // On behind the last place that was filled, where it is here or in a table; a text that went elsewhere leaves the question as it is.
  const places = changes.map(({ place }) => placeIndex(editor.session.report, place));
  const isHere = places.includes(at) || placesHere(state)[at]?.kind === 'row';
  return changed({ ...state, dialog: stays }, isHere ? Math.max(at, ...places) : null, changes, (after) => {
    const [only, ...others] = changes;
    const field = fieldOf(after.session!.report, only!.place)?.field;
    const isText = others.length === 0 && typeof only!.value === 'string' && field;
    const counted = isText ? [`已记下，${field.name}共 ${characters(String(only!.value))} 字。`] : [];
    return [...counted, ...words, ...replaced].join('');
  });
}

/** A pasted text at a place. One that begins with + goes behind what is there; any other takes its place, as a line that is typed does. */
export function pasteAt(state: PlainState, at: number, raw: string): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const place = placesHere(state)[at]!;
  const [id = ''] = place.kind === 'row' ? place.cells.map((cell) => cell.id) : idsOf(place);
  const editor = editorAt(state, id);
  if (place.kind === 'row' || place.field.kind !== 'text')
    return settled(state, { at, raw, base: null, notes: [], editor: onScreen.pasted(editor, raw, false) });
  const isMore = raw.startsWith('+');
  const before = String(readField(editor.session.report, id) ?? '');
  const begun = isMore && before !== '' ? `${before}\n` : '';
  const session = reduceSession(editor.session, { type: 'set', changes: [{ place: id, value: begun }] });
  const put = onScreen.pasted({ ...editor, session }, isMore ? raw.slice(1) : raw.replace(/^\\/, ''), false);
  return settled(state, { at, raw, base: { id, begun, before: isMore ? '' : before }, notes: [], editor: put });
}

const answerOf = (editor: EditorState, line: string): EditorState | null => {
  const { over } = editor;
  if (over.kind === 'list') {
    const number = numberIn(line, over.list.items.length);
    return number === null
      ? null
      : listHandlers.pick!({ ...editor, over: { ...over, list: { ...over.list, index: number - 1 } } });
  }
  if (over.kind === 'paste' && over.ways.length > 1 && /^x$/i.test(line)) return pasteHandlers['other-way']!(editor);
  const isYes = 'yes' in over && over.yes;
  if (/^(?:1|y|是)$/i.test(line) || (line === '' && isYes)) return questionHandlers.yes!(editor);
  return /^(?:2|n|否)$/i.test(line) || line === '' ? questionHandlers.no!(editor) : null;
};

/** What a line says to the question about a paste. */
export function answerPasted(state: PlainState, pasted: Pasted, line: string): Answer {
  if (line === '<' || line === '＜')
    return request(go(state, { kind: 'place', at: pasted.at }, '没有粘贴，草稿没有改动。'), { kind: 'save' });
  const editor = answerOf(pasted.editor, line);
  if (!editor) return say(state, '刚才粘贴的怎么办，请输入列出的编号，或 < 不要了：');
  return settled(state, { ...pasted, editor });
}
