/** What the plain way does beside talking: drafts, files, writing. */
import { existsSync } from 'node:fs';
import { pathKind } from '../../disk/pathKind.ts';
import { today } from '../../disk/today.ts';
import { saveCopy } from '../../drafts/copies.ts';
import { type Draft, listDrafts, saveDraft } from '../../drafts/drafts.ts';
import { type Opened, openNew, openSafely } from '../../drafts/open.ts';
import { readSettings } from '../../drafts/settings.ts';
import { reduceSession, startSession } from '../../editing/session.ts';
import { withFilledFigures } from '../../report/figures.ts';
import { readFigure } from '../../report/places.ts';
import { checkReport } from '../../rules/check.ts';
import { severityWord } from '../../rules/finding.ts';
import { isWaived } from '../../rules/waiver.ts';
import { phraseFile, phrasesOf } from '../../wording/phrases.ts';
import { checkContext } from '../checkContext.ts';
import { withDoubts } from '../doubtful.ts';
import { type LastSave, lastSave } from '../ending.ts';
import { expressDraft } from '../express/draft.ts';
import { startExpress } from '../express/state.ts';
import { readTextFile } from '../externalEditor.ts';
import { glance, listedOf, nameOf, readable, stateWords } from '../home/listed.ts';
import { whyNoFolder } from '../output/folder.ts';
import { remember, rememberedChoices, write } from '../output/writing.ts';
import { looksLikePath, pathOf } from '../path/typedPath.ts';
import { withoutEchoes } from '../pending.ts';
import type { Ways } from '../ways.ts';
import { wordingFiles } from '../wordingFiles.ts';
import { findingsNow } from './inReport.ts';
import { placeIndex, placesHere } from './places.ts';
import { answer } from './reduce.ts';
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
      check: (report, { prior, setAside = [] }) =>
        withDoubts(
          withoutEchoes(checkReport(withFilledFigures(report), checkContext(prior ? { prior } : {})), report),
          report,
          prior ?? null,
        ).filter((finding) => !isWaived(setAside, finding)),
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
  const session = startSession(draft.report, draft.field);
  const said = [...(notice ? [notice] : []), ...(readOnly ? [readOnly] : [])];
  const base: PlainState = { ...state, draft, readOnly, session, spoken: [], express: null };
  if (draft.express && !readOnly) {
    const { answers, removed, begun } = draft.express;
    const express = startExpress(ways.expressWording(), year, answers, removed, begun);
    return go({ ...base, express }, { kind: 'express' }, ...said);
  }
  const at = placeIndex(draft.report, draft.field);
  if (draft.field === 'review' || draft.field === 'output') return go(base, { kind: 'review' }, ...said);
  const name = unit === '' ? '新的报告' : `${unit} ${year}年`;
  return go(base, { kind: 'place', at: Math.max(0, at) }, ...said, `${name}。? 看帮助，回车往下走。`);
}

/** The draft as it is in the session now. */
function currentDraft({ draft, session, dialog }: PlainState): Draft | null {
  if (!draft || !session) return null;
  const place = dialog.kind === 'place' ? placesHere({ session })[dialog.at] : undefined;
  const field = place ? (place.kind === 'field' ? place.field.id : place.cells[0]!.id) : 'review';
  const isChanged = session.report !== draft.report;
  return { ...draft, report: session.report, field, ...(isChanged ? { changed: new Date().toISOString() } : {}) };
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
    findings: findingsNow(state),
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
  const lines = findings(1000).map(
    ({ severity, place, lines: [message = ''] }) => `${severityWord[severity]}，${place}：${message.trim()}`,
  );
  const many = `${counts.error} 个错误、${counts.warning} 个警告、${counts.hint} 个提示`;
  return go(state, { kind: 'checked', checked }, `核对：${title || argument}。${many}。`, ...notes, ...lines);
}

/** Table 三 from a ledger, as one change, which @撤销 takes back. Where rows were left out or figures are replaced one has to be sure. */
async function tally(state: PlainState, ways: Ways, typed: string, isSure = false): Promise<Answer> {
  const before = state.session!;
  const { changes, remarks } = await ways.tally(pathOf(typed), before.report.year);
  const differing = changes.filter(({ place, value }) => readFigure(before.report, { id: place }) !== value);
  if (differing.length === 0) return say(state, ...remarks, '第三部分的表与台账相同，没有要改的。');
  const replaced = differing.filter(({ place }) => readFigure(before.report, { id: place }) !== null).length;
  if (!isSure && (remarks.length > 0 || replaced > 0)) {
    const why = [
      ...(remarks.length > 0 ? ['台账有没算进去的行'] : []),
      ...(replaced > 0 ? [`表里有 ${replaced} 格原来的数会换掉`] : []),
    ].join('，');
    return say(state, ...remarks, `还没有填：${why}。核对过仍要填，输入 @台账确认 加同一个路径。`);
  }
  const session = reduceSession(before, { type: 'set', changes: differing, at: differing[0]!.place });
  const saved = save({ ...state, session });
  const words = `已按台账填好第三部分的表，改动 ${differing.length} 格${replaced > 0 ? `，其中 ${replaced} 格原来有数` : ''}；@撤销 撤回，@三 逐行核对。`;
  return { ...saved, said: [...saved.said, ...remarks, words] };
}

/** Keeps what gives the lock of the open draft back; the one before it is given back at once. */
export type Hold = (release: () => void) => void;

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
    case 'file': {
      const text = readTextFile(pathOf(request.argument));
      return answer(state, `\\${text.trim()}`);
    }
    case 'tally':
      return tally(state, ways, request.argument, request.isSure);
    case 'save':
      return save(state);
    case 'finish': {
      const done = save(state);
      const { draft } = done.state;
      const session = draft ? startSession(draft.report) : null;
      const isDone = state.express?.end === 'done';
      const next: PlainState = { ...done.state, session, express: null };
      return { ...done, state: { ...next, dialog: isDone ? { kind: 'review' } : { kind: 'place', at: 5 } } };
    }
    case 'home': {
      const kept = state.isUnsaved ? save(state) : say(state);
      // What is nowhere but in memory would be gone.
      if (kept.state.isUnsaved)
        return { ...kept, said: [...kept.said, '存上以前先不回首页；@离开 结束，改动另存到你的主文件夹。'] };
      hold(() => {});
      return go(
        { ...kept.state, draft: null, session: null, express: null, drafts: listed() },
        { kind: 'home', filter: '' },
      );
    }
    case 'write':
      return writeOut(state, request);
    case 'leave':
      return say(state);
  }
}
