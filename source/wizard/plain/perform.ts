/** What the plain way does beside talking: drafts, files, writing. */
import { existsSync } from 'node:fs';
import { pathKind } from '../../disk/pathKind.ts';
import { readTemplates } from '../../disk/templates.ts';
import { today } from '../../disk/today.ts';
import { saveCopy } from '../../drafts/copies.ts';
import { type Draft, listDrafts, saveDraft } from '../../drafts/drafts.ts';
import { templatesFolder } from '../../drafts/folder.ts';
import { type Opened, openNew, openSafely } from '../../drafts/open.ts';
import { readSettings } from '../../drafts/settings.ts';
import { startSession } from '../../editing/session.ts';
import { withFilledFigures } from '../../report/figures.ts';
import { checkReport } from '../../rules/check.ts';
import { draftMarkOf, severityWord } from '../../rules/finding.ts';
import { phraseFile, phrasesOf } from '../../wording/phrases.ts';
import { renderBlocks } from '../../writers/renderDocument.ts';
import { checkContext } from '../checkContext.ts';
import { answers } from '../editor/answers.ts';
import { type LastSave, lastSave } from '../ending.ts';
import { expressDraft } from '../express/draft.ts';
import { startExpress } from '../express/state.ts';
import { readTextFile } from '../externalEditor.ts';
import { glance, listedOf, nameOf, readable, stateWords } from '../home/listed.ts';
import { judged } from '../judged.ts';
import { whyNoFolder } from '../output/folder.ts';
import { remember, rememberedChoices, write } from '../output/writing.ts';
import { looksLikePath, pathOf } from '../path/typedPath.ts';
import type { Ways } from '../ways.ts';
import { wordingFiles } from '../wordingFiles.ts';
import { pasteAt, settled } from './inPaste.ts';
import { previewAloud } from './inPreview.ts';
import { aloud } from './inReport.ts';
import { findingsOf, inWords } from './onReducers.ts';
import { placeIndex, placesHere } from './places.ts';
import { answerLines } from './reduce.ts';
import { type Answer, go, type PlainRequest, type PlainState, say } from './state.ts';

/** The drafts as they are read out. */
function listed(): PlainState['drafts'] {
  const written = readSettings().written ?? {};
  return listDrafts().map(({ id }, index) => {
    // The first ones are read whole; of the others only the name, which is quick.
    const draft = index < 20 ? readable(id) : null;
    const known = draft ? listedOf(draft, written[id] ?? null, null) : glance(id);
    const how = draft ? `，${stateWords(known, today())}` : '';
    return {
      id,
      words: known.unit || known.year ? `${nameOf(known)}${how}` : `${id}，文件有问题，打开会取回能读的内容`,
    };
  });
}

/** The way begins at home, or with a draft that is open already. */
export function begin(ways: Ways, opened: Opened | null): Answer {
  const state: PlainState = {
    dialog: { kind: 'home', filter: '' },
    drafts: opened ? [] : listed(),
    draft: null,
    readOnly: null,
    session: null,
    express: null,
    spoken: [],
    ...rememberedChoices(),
    written: [],
    isUnsaved: false,
    tools: {
      check: (report, prior) =>
        judged(report, prior, (filled) => checkReport(filled, checkContext(prior ? { prior } : {}))),
      phrases: (place, kind) => phrasesOf(wordingFiles(`phrases/${phraseFile(place)}`), kind),
      folderExists: (path) => pathKind(path) !== 'nothing',
      pathOf,
    },
  };
  return opened ? open(state, opened, ways) : say(state);
}

function open(state: PlainState, opened: Opened, ways: Ways): Answer {
  const { draft, notice, readOnly = null } = opened;
  const { unit, year } = draft.report;
  const session = startSession(draft.report, draft.field, draft.setAside);
  const said = [...inWords(notice ?? null), ...(readOnly ? [readOnly] : [])];
  const base: PlainState = { ...state, draft, readOnly, session, spoken: [], express: null };
  if (draft.express && !readOnly) {
    const { answers, removed, begun } = draft.express;
    const express = startExpress(ways.expressWording(), year, answers, removed, begun);
    const goesOn = unit === '' ? [] : [`${unit}，快速填报接着答。`];
    return go({ ...base, express }, { kind: 'express' }, ...said, ...goesOn);
  }
  const at = placeIndex(draft.report, draft.field);
  const isAtReview = draft.field === 'review' || draft.field === 'output';
  const dialog = isAtReview ? ({ kind: 'review' } as const) : ({ kind: 'place', at: Math.max(0, at) } as const);
  const name = unit === '' ? '新的报告' : `${unit} ${year}年`;
  const begun = go(base, dialog, ...said, `${name}。? 看帮助，回车往下走。`);
  const pasted = draft.begun?.pasted;
  return pasted === undefined || readOnly ? begun : askedAgain(begun, Math.max(0, at), pasted);
}

/** What was pasted when the draft was closed, and not answered yet, asked about once more. */
function askedAgain(opened: Answer, at: number, raw: string): Answer {
  const again = pasteAt(opened.state, at, raw);
  const isAsked = again.state.dialog.kind === 'pasted' || again.requests?.some(({ kind }) => kind === 'read');
  if (!isAsked) return { ...opened, said: [...opened.said, '上次粘贴的还没有定，没有记下：请再粘贴一次。'] };
  return { ...again, said: [...opened.said, '上次粘贴的还没有定，请接着定。', ...again.said] };
}

/** The draft as it is in the session now. */
function currentDraft({ draft, session, dialog }: PlainState): Draft | null {
  if (!draft || !session) return null;
  const pasted = dialog.kind === 'pasted' ? dialog.pasted : null;
  const at = dialog.kind === 'place' ? dialog.at : pasted?.at;
  const place = at === undefined ? undefined : placesHere({ session })[at];
  const field = place ? (place.kind === 'field' ? place.field.id : place.cells[0]!.id) : 'review';
  const { report, waivers } = session;
  const isChanged = report !== draft.report || waivers !== (draft.setAside ?? waivers);
  const { begun, ...rest } = draft;
  const { pasted: _, ...half } = begun ?? {};
  const kept = pasted?.raw ? { ...half, pasted: pasted.raw } : half;
  return {
    ...rest,
    ...(Object.keys(kept).length > 0 ? { begun: kept } : {}),
    report,
    setAside: waivers,
    field,
    ...(isChanged ? { changed: new Date().toISOString() } : {}),
  };
}

function save(state: PlainState): Answer {
  const { express } = state;
  const draft = express && state.draft ? expressDraft(state.draft, express) : currentDraft(state);
  if (!draft || state.readOnly) return say(state);
  try {
    saveDraft(draft);
    return say({ ...state, draft, isUnsaved: false });
  } catch (error) {
    return say({ ...state, draft, isUnsaved: true }, `${(error as Error).message}回答还在，下一个回答以后会再试。`);
  }
}

/** The very end: what is not on disk is tried once more, else put elsewhere. Null where all is where it belongs. */
export function saveAtEnd(state: PlainState): LastSave | null {
  if (!state.isUnsaved || !state.draft) return null;
  const { draft } = state;
  return lastSave({
    flush: () => !save(state).state.isUnsaved,
    copyTo: (folder) => saveCopy(draft, folder),
    latest: () => draft,
  });
}

async function writeOut(
  state: PlainState,
  { taken, makes }: Extract<PlainRequest, { kind: 'write' }>,
): Promise<Answer> {
  const draft = currentDraft(state);
  if (!draft) return say(state);
  const problem = whyNoFolder(state.folder);
  if (problem) return go(state, { kind: 'folder' }, `${problem}。`);
  if (!makes && pathKind(state.folder) === 'nothing') return go(state, { kind: 'newFolder' });
  const what = {
    report: withFilledFigures(draft.report),
    prior: draft.prior ?? null,
    findings: findingsOf(state).open,
    ticked: state.ticked,
  };
  const outcome = await write(what, state.folder, taken);
  if (outcome.kind === 'exists') return go(state, { kind: 'exists', paths: outcome.paths });
  if (outcome.kind === 'failed') return go(state, { kind: 'folder' }, outcome.problem);
  remember(state.ticked, state.folder, draft);
  return go(
    { ...state, written: [...state.written, ...outcome.paths] },
    { kind: 'written' },
    ...(outcome.remark ? [outcome.remark] : []),
    ...outcome.paths.map((path) => `已写好：${path}`),
  );
}

async function check(state: PlainState, ways: Ways, argument: string): Promise<Answer> {
  const checked = await ways.check(argument);
  const { title, counts, notes, findings } = checked;
  const lines = findings(1000).map(({ severity, place, lines: [message = ''] }) =>
    aloud(severityWord[severity], place, message.trim()),
  );
  const many = `${counts.error} 个错误、${counts.warning} 个警告、${counts.hint} 个提示`;
  return go(state, { kind: 'checked', checked }, `核对：${title || argument}。${many}。`, ...notes, ...lines);
}

/** Reads what was pasted, or counts a ledger, and lays it out to be asked about. */
async function read(
  state: PlainState,
  { wanted, pasted }: Extract<PlainRequest, { kind: 'read' }>,
  ways: Ways,
): Promise<Answer> {
  const { editor } = pasted;
  const { year } = editor.session.report;
  if (wanted.kind === 'read-whole') {
    const whole = await ways.readPasted(wanted.raw);
    return settled(state, {
      ...pasted,
      notes: whole?.notes ?? [],
      editor: answers.readWhole(editor, whole, wanted.raw),
    });
  }
  if (wanted.kind === 'tally') {
    const counted = await ways.tally(pathOf(wanted.path), year, wanted.said);
    return settled(state, { ...pasted, editor: answers.ledger(editor, counted, wanted) });
  }
  const block = await ways.readBlock(wanted.raw, wanted.table, year);
  return settled(state, { ...pasted, editor: answers.readBlock(editor, block, wanted) });
}

/** The document as it will be written, read out. */
async function preview(state: PlainState): Promise<Answer> {
  const report = withFilledFigures(state.session!.report);
  const mark = draftMarkOf(findingsOf(state).open);
  const blocks = await renderBlocks(report, readTemplates(templatesFolder()), mark);
  // Behind all that nobody knows any more what was asked.
  return go(state, { ...state.dialog }, '预览，写出来是这样：', ...previewAloud(blocks, report), '预览完了。');
}

/** Keeps what gives the lock of the open draft back; the one before it is given back at once. */
export type Hold = (release: () => void) => void;

/** From the questions of the express way on to the report that they have made. */
function finish(state: PlainState): Answer {
  const done = save(state);
  const { draft } = done.state;
  const session = draft ? startSession(draft.report) : null;
  const isDone = state.express?.end === 'done';
  const at = draft ? placeIndex(draft.report, draft.field ?? '') : 0;
  const dialog = isDone ? ({ kind: 'review' } as const) : ({ kind: 'place', at: Math.max(0, at) } as const);
  return { ...done, state: { ...done.state, session, express: null, dialog } };
}

function home(state: PlainState, hold: Hold): Answer {
  const kept = state.isUnsaved ? save(state) : say(state);
  // What is nowhere but in memory would be gone.
  if (kept.state.isUnsaved)
    return { ...kept, said: [...kept.said, '存上以前先不回首页；@离开 结束，改动另存到你的主文件夹。'] };
  hold(() => {});
  const closed = { ...kept.state, draft: null, session: null, express: null, drafts: listed() };
  return go(closed, { kind: 'home', filter: '' });
}

/** Does what a line asked for. Throws what is a mistake of the program; what cannot be done is said. */
export async function perform(state: PlainState, request: PlainRequest, ways: Ways, hold: Hold): Promise<Answer> {
  const take = (opened: Opened): Answer => {
    hold(opened.release);
    return open(state, opened, ways);
  };
  const path = (typed: string) =>
    looksLikePath(typed) || existsSync(pathOf(typed)) || /\.\w+$/.test(typed) ? pathOf(typed) : typed;
  switch (request.kind) {
    case 'new':
      return take(openNew(await ways.begin()));
    case 'express': {
      const begun = openNew(await ways.begin());
      return take({ ...begun, draft: { ...begun.draft, express: { answers: {}, removed: [] } } });
    }
    case 'open':
      return take(openSafely(request.id));
    case 'from': {
      const begun = await ways.beginFrom(path(request.argument), request.isSure);
      if ('asks' in begun) return go(state, { kind: 'doubt', argument: request.argument, against: begun.asks });
      return take({ ...openSafely(begun.draft.id), notice: begun.notice });
    }
    case 'check':
      return check(state, ways, path(request.argument));
    case 'letter': {
      const paths = await request.checked.write();
      return say(
        state,
        ...(paths.length > 0 ? paths.map((one) => `已写好：${one}`) : ['没有错误和警告，没有要写的。']),
      );
    }
    case 'mend': {
      const { id, notice } = await request.checked.begin();
      const opened = openSafely(id);
      return take({ ...opened, notice: `${notice}${opened.notice ?? ''}` });
    }
    case 'file':
      return answerLines(state, readTextFile(pathOf(request.argument)).trim().split('\n'));
    case 'read':
      return read(state, request, ways);
    case 'save':
      return save(state);
    case 'finish':
      return finish(state);
    case 'home':
      return home(state, hold);
    case 'write':
      return writeOut(state, request);
    case 'preview':
      return preview(state);
    case 'leave':
      return say(state);
  }
}
