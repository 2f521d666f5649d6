/** The questions of a report, field by field and row by row. */

import { readField } from '../../editing/fields.ts';
import { type FieldChange, reduceSession } from '../../editing/session.ts';
import { formOf } from '../../form/forms.ts';
import { guessKind, unitKinds } from '../../form/unitKinds.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { type Finding, severityWord } from '../../rules/finding.ts';
import { placeName } from '../../rules/placeName.ts';
import { characters } from '../../text/characters.ts';
import { unreadBlanks } from '../doubtful.ts';
import { checkAnswer } from '../express/answers.ts';
import { isPending } from '../pending.ts';
import { findingsOf, inWords } from './onReducers.ts';
import { idsOf, type Place, partName, placeIndex, placesHere, type RowPlace, rowsOf } from './places.ts';
import { readRow } from './row.ts';
import { type Answer, go, numberIn, type PlainState, request, say } from './state.ts';

const figureWords = (figure: unknown): string => (figure === null ? '空白' : String(figure));
const numerals = ['零', '一', '两', '三', '四', '五', '六'];

/** What stands in a row: 自然人 3，商业企业 空白. */
export function rowWords(place: RowPlace, report: Report): string {
  const figures = place.cells.map((cell) => `${cell.column.label} ${figureWords(readFigure(report, cell))}`);
  return figures.join('，');
}

function askRow(place: RowPlace, state: PlainState): string {
  const many = place.cells.length;
  const how = many === 1 ? '输入一个数' : `输入${numerals[many]}个数，空格隔开，只写一个 0 就是都填 0`;
  const help = place.cells[0]!.row.help;
  const now = rowWords(place, state.session!.report);
  return `${place.name}：现在 ${now}。${lastYear(place, state)}${help ? `${help}。` : ''}${how}，< 返回，回车照旧：`;
}

/** What stood in a row last year; '' where that is not known. */
function lastYear(place: RowPlace, { draft }: PlainState): string {
  const prior = draft?.prior;
  const known = prior && place.cells.some((cell) => readFigure(prior, cell) !== null);
  return known ? `去年 ${rowWords(place, prior)}。` : '';
}

/** The text of last year, read out where it is asked for. */
export function readLastYear(state: PlainState, at: number): Answer {
  const place = placesHere(state)[at]!;
  const prior = state.draft?.prior;
  if (!prior) return say(state, '这份草稿没有接着去年的报告，读不出去年的内容。');
  if (place.kind === 'row') return say(state, `${place.name}，${lastYear(place, state) || '去年没有数。'}`);
  const text = String(readField(prior, place.field.id) ?? '');
  return say(state, `${place.field.name}，${text === '' ? '去年没有写。' : `去年写的是：${inOneLine(text)}`}`);
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' 另起一段 ');

function askField({ field }: Extract<Place, { kind: 'field' }>, state: PlainState): string {
  const value = String(readField(state.session!.report, field.id) ?? '');
  if (field.kind === 'choice') {
    const now = unitKinds.find(({ id }) => id === value)?.name ?? '';
    const choices = unitKinds.map(({ name }, index) => `${index + 1} ${name}`).join('；');
    return `${field.name}：现在是${now}。${choices}。输入编号，< 返回，回车照旧：`;
  }
  const hasPrior = state.draft?.prior && readField(state.draft.prior, field.id);
  const how =
    field.kind === 'text'
      ? `输入一段就换成它，+ 开头是再加一段，* 看常用语，${hasPrior ? '@去年 读去年的，' : ''}< 返回，回车照旧：`
      : '输入新的，< 返回，回车照旧：';
  const now = value === '' ? `还没有写。${field.hint}。` : `现在是：${inOneLine(value)} `;
  return `${field.name}：${now}${how}`;
}

/** The question for a place; the first of a part says which part it is. */
export function askPlace(state: PlainState, at: number): string[] {
  const place = placesHere(state)[at]!;
  const opens = at === 0 || placesHere(state)[at - 1]!.part !== place.part;
  const many = placesHere(state).filter(({ part }) => part === place.part).length;
  const heading = opens ? [`${partName(place.part)}，${many} ${place.kind === 'row' ? '行' : '项'}。`] : [];
  return [...heading, place.kind === 'row' ? askRow(place, state) : askField(place, state)];
}

const isOpen = (state: PlainState, finding: Finding): boolean =>
  finding.kind !== 'missing' && !isPending(state.session!.report, finding);

/** A finding read aloud: how grave, where, what; a place that the message names itself is not said twice. */
export function aloud(grave: string, place: string, wholeMessage: string): string {
  const [section = '', ...inside] = place.split(' › ');
  if (wholeMessage.startsWith(`${section} › `)) return `${grave}，${wholeMessage}`;
  const message = wholeMessage.startsWith(`${section}：`) ? wholeMessage.slice(section.length + 1) : wholeMessage;
  const lacksPlace = wholeMessage.startsWith(section) || inside.some((name) => message.includes(name));
  return `${grave}，${[section, ...(lacksPlace ? [] : inside)].join('，')}：${message}`;
}

export function findingWords(state: PlainState, finding: Finding): string {
  const { report } = state.session!;
  const grave = isPending(report, finding) ? '未填' : severityWord[finding.severity];
  return aloud(grave, placeName(finding.place, formOf(report)), finding.message);
}

/** What is wrong at these places and has not been said yet. */
function newFindings(state: PlainState, places: readonly Place[]): { state: PlainState; said: string[] } {
  const ids = places.flatMap(idsOf);
  const found = findingsOf(state).open.filter(
    (finding) => finding.places.some((id) => ids.includes(id)) && isOpen(state, finding),
  );
  const words = found
    .map((finding) => findingWords(state, finding))
    .filter((sentence) => !state.spoken.includes(sentence));
  return { state: { ...state, spoken: [...state.spoken, ...words] }, said: words };
}

/** On to the next place, or to the review behind the last. */
export const next = (state: PlainState, at: number): PlainState => ({
  ...state,
  dialog: at + 1 < placesHere(state).length ? { kind: 'place', at: at + 1 } : { kind: 'review' },
});

/** Every change goes through the session, is saved, and says what there is now; on from the place `last`, or where null stays. */
export function changed(
  state: PlainState,
  last: number | null,
  changes: readonly FieldChange[],
  words: (after: PlainState) => string,
): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const session = reduceSession(state.session!, { type: 'set', changes });
  const after: PlainState = { ...state, session };
  const touched = new Set(changes.map(({ place }) => placeIndex(session.report, place)));
  const found = newFindings(
    after,
    placesHere(after).filter((_, index) => touched.has(index)),
  );
  const gone = last === null ? found.state : next(found.state, last);
  // The review says them all.
  const said = gone.dialog.kind === 'review' ? [] : found.said;
  return request({ state: gone, said: [words(after), ...said] }, { kind: 'save' });
}

function answerRow(state: PlainState, place: RowPlace, line: string): Answer {
  const read = readRow(line, place, rowsOf(state.session!.report, place.part));
  if ('problem' in read) return say(state, read.problem);
  if ('derived' in read) return say(state, `${read.derived}是算出来的，不用填。`);
  const { row, figures } = read;
  const changes = row.cells.map((cell, index) => ({ place: cell.id, value: figures[index] ?? null }));
  const there = placesHere(state).findIndex((other) => other.kind === 'row' && other.cells[0] === row.cells[0]);
  const { report } = state.session!;
  const isReplaced = changes.some(({ place, value }) => {
    const before = readFigure(report, { id: place });
    return before !== null && before !== value;
  });
  const replaced = isReplaced ? `换掉了原来的：${rowWords(row, report)}；@撤销 找回。` : '';
  return changed(state, there, changes, (after) => {
    const total = row.all.find((cell) => cell.derived);
    const sum = total ? `，总计 ${figureWords(readFigure(after.session!.report, total))}` : '';
    return `已记下，${row.name}：${rowWords(row, after.session!.report)}${sum}。${replaced}`;
  });
}

function answerText(state: PlainState, at: number, id: string, name: string, line: string): Answer {
  const before = String(readField(state.session!.report, id) ?? '');
  const text = line.startsWith('+')
    ? [before, line.slice(1).trim()].filter(Boolean).join('\n')
    : line.replace(/^\\/, '');
  // As on the screen the kind follows the name, until another one was chosen.
  const { kind } = state.session!.report;
  const guessed = guessKind(text);
  const follows = id === 'unit' && kind === guessKind(before) && kind !== guessed;
  const changes = [{ place: id, value: text }, ...(follows ? [{ place: 'kind', value: guessed }] : [])];
  const kindWords = follows ? `单位类别随名称定为${unitKinds.find((one) => one.id === guessed)!.name}。` : '';
  const isReplaced = before !== '' && !line.startsWith('+') && text !== before;
  const replaced = isReplaced ? `换掉了原有的 ${characters(before)} 字，@撤销 找回。` : '';
  return changed(state, at, changes, () => `已记下，${name}共 ${characters(text)} 字。${replaced}${kindWords}`);
}

/** * lists the phrases of a text, *2 takes the second one. */
function phrases(state: PlainState, at: number, id: string, name: string, line: string): Answer {
  const { report } = state.session!;
  const all = state.tools.phrases(id, report.kind).map(({ title, text }) => ({
    title,
    text: text.replaceAll('{{year}}', String(report.year)).replaceAll('{{unit}}', report.unit),
  }));
  const number = Number(line.slice(1).trim());
  const chosen = all[number - 1];
  if (chosen) return answerText(state, at, id, name, `+${chosen.text.replaceAll('\n', '')}`);
  if (all.length === 0) return say(state, `${name}没有常用语，请自己写。`);
  const listed = all.map(({ title, text }, index) => `*${index + 1} ${title}：${text.replaceAll('\n', '')}`);
  return say(state, ...listed, `输入 * 加编号就用那一条接在${name}后面，____ 是要改写的空：`);
}

/** What a line says to a place; the line is neither empty nor a command. */
export function answerPlace(state: PlainState, at: number, line: string): Answer {
  const place = placesHere(state)[at]!;
  if (place.kind === 'row') return answerRow(state, place, line);
  const { id, kind, name } = place.field;
  if (kind === 'choice') {
    const chosen = unitKinds[(numberIn(line, unitKinds.length) ?? 0) - 1];
    if (!chosen) return say(state, `${name}请输入 1 到 ${unitKinds.length} 的编号：`);
    return changed(state, at, [{ place: id, value: chosen.id }], () => `已记下，${name}是${chosen.name}。`);
  }
  if (kind === 'year') {
    const checked = checkAnswer({ id, question: name, kind: 'year', empty: '', hint: '' }, line);
    if ('problem' in checked) return say(state, checked.problem);
    const year = Number(checked.value);
    return changed(state, at, [{ place: id, value: year }], () => `已记下，${name}是 ${year} 年。`);
  }
  if (kind === 'text' && line.startsWith('*')) return phrases(state, at, id, name, line);
  return answerText(state, at, id, name, line);
}

/** 0 into the blank cells of the part that a place belongs to; then on behind that part. */
export function fillZeros(state: PlainState, at: number): Answer {
  const { part, kind } = placesHere(state)[at]!;
  if (kind !== 'row') return say(state, '这里不是表，没有要填 0 的格。');
  if (state.readOnly) return say(state, state.readOnly);
  const session = reduceSession(state.session!, {
    type: 'zeros',
    part,
    except: unreadBlanks(state.session!.report, state.draft?.prior ?? null),
  });
  const last = placesHere(state).findLastIndex((place) => place.part === part);
  const said = `${partName(part)}：${inWords(session.notice).join('')}`;
  return request({ state: next({ ...state, session }, last), said: [said] }, { kind: 'save' });
}

/** What is wrong in the part of a place, said whether it was said before or not. */
export function partFindings(state: PlainState, at: number): Answer {
  const { part } = placesHere(state)[at]!;
  const ids = placesHere(state)
    .filter((place) => place.part === part)
    .flatMap(idsOf);
  const found = findingsOf(state).open.filter((finding) => finding.places.some((id) => ids.includes(id)));
  if (found.length === 0) return say(state, `${partName(part)}：没有发现问题。`);
  return say(state, ...found.map((finding) => findingWords(state, finding)));
}

export const backFrom = (state: PlainState, at: number): Answer =>
  at === 0 ? say(state, '已经是第一项了；回首页输入 @首页。') : go(state, { kind: 'place', at: at - 1 });
